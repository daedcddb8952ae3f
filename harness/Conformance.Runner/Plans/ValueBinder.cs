using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Puts values in the place of <c>{{names}}</c>, where there is something to put them into.</summary>
internal sealed class ValueBinder(Func<string, SpecValue?> lookup)
{
    /// <summary>Binds a value and everything in it.</summary>
    public SpecValue Bind(SpecValue value) => SpecInterpolation.Apply(value, lookup);

    /// <summary>Binds what is inside a text.</summary>
    public string BindText(string text) => SpecInterpolation.Apply(text, lookup);

    /// <summary>Binds a value where there is one.</summary>
    public SpecValue? BindAny(SpecValue? value) => value is null ? null : Bind(value);

    /// <summary>Binds a text where there is one.</summary>
    public string? BindAnyText(string? text) => text is null ? null : BindText(text);

    /// <summary>Binds a member of a mapping.</summary>
    public KeyValuePair<string, SpecValue> Bind(KeyValuePair<string, SpecValue> member) =>
        new(BindText(member.Key), Bind(member.Value));
}
