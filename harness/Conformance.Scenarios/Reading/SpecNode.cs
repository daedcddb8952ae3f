namespace Conformance.Scenarios;

/// <summary>A node of a spec file, with the place it was read from.</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="Length">How many characters of its first line it takes; at least 1.</param>
internal abstract record SpecNode(SourceLocation Location, int Length)
{
    /// <summary>What it is, for people.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text, a number, true, false or null.</summary>
/// <param name="Text">Its text, unquoted.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that it may be a number, a boolean or null.</param>
/// <param name="Location">Where it begins.</param>
/// <param name="Length">How many characters of its first line it takes; at least 1.</param>
internal sealed record SpecScalarNode(string Text, bool IsPlain, SourceLocation Location, int Length)
    : SpecNode(Location, Length)
{
    /// <inheritdoc />
    public override string Kind =>
        YamlScalar.Read(this) switch
        {
            SpecNull => "nothing",
            SpecBoolean => $"'{Text}'",
            SpecNumber or SpecSpecial => $"the number '{Text}'",
            _ => "a text",
        };

    /// <summary>The text, or null where the scalar is a number, a boolean or null.</summary>
    public string? AsText => YamlScalar.Read(this) is SpecText text ? text.Text : null;
}

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Location">Where it begins.</param>
/// <param name="Length">How many characters of its first line it takes; at least 1.</param>
internal sealed record SpecListNode(IReadOnlyList<SpecNode> Items, SourceLocation Location, int Length)
    : SpecNode(Location, Length)
{
    /// <inheritdoc />
    public override string Kind => "a list";
}

/// <summary>A mapping; its keys differ.</summary>
/// <param name="Members">The members, in order.</param>
/// <param name="Location">Where it begins.</param>
/// <param name="Length">How many characters of its first line it takes; at least 1.</param>
internal sealed record SpecMappingNode(IReadOnlyList<SpecMember> Members, SourceLocation Location, int Length)
    : SpecNode(Location, Length)
{
    /// <inheritdoc />
    public override string Kind => "a mapping";

    /// <summary>The only member, where its key begins with <c>$</c>; else null.</summary>
    public SpecMember? Special => Members is [{ Key.Text: ['$', ..] } only] ? only : null;

    /// <summary>Finds the value under a key, or null.</summary>
    public SpecNode? Find(string key) => FindMember(key)?.Value;

    /// <summary>Finds a member by its key, or null.</summary>
    public SpecMember? FindMember(string key) => Members.FirstOrDefault(member => member.Key.Text == key);
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record SpecMember(SpecScalarNode Key, SpecNode Value);
