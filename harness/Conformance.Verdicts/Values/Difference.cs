using System.Diagnostics;

namespace Conformance.Verdicts;

/// <summary>The first difference inside two values, at its deepest place.</summary>
/// <param name="Path">Where, such as <c>$.a[2].b</c>.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Expected">What was asked for there, as short YAML flow text.</param>
/// <param name="Actual">What was observed there, as short YAML flow text.</param>
/// <param name="Detail">More in words, such as the place inside a long text; null where the kind says it all.</param>
public sealed record Difference(string Path, DifferenceKind Kind, string Expected, string Actual, string? Detail)
{
    /// <summary>Whether it is the whole value that differs, so that telling it would repeat expected and actual.</summary>
    public bool IsWhole =>
        Path is "$"
        && Detail is null
        && Kind is not (DifferenceKind.MissingItem or DifferenceKind.ExtraItem or DifferenceKind.Unjudgeable);

    /// <summary>Tells it in words; long texts and bytes take further lines.</summary>
    public string Describe() =>
        Kind switch
        {
            DifferenceKind.Type => $"{Path}: another type, {Actual} instead of {Expected}",
            DifferenceKind.Value => $"{Path}: {Actual} instead of {Expected}",
            DifferenceKind.Text when Detail is null => $"{Path}: {Actual} instead of {Expected}",
            DifferenceKind.Text => $"{Path}: the texts differ {Detail}",
            DifferenceKind.Bytes => $"{Path}: the bytes differ, {Detail}",
            DifferenceKind.Length => $"{Path}: another length than {Expected}, {Detail}",
            DifferenceKind.MissingKey => $"{Path}: this key is missing",
            DifferenceKind.ExtraKey => $"{Path}: this key was not asked for, it holds {Actual}",
            DifferenceKind.MissingItem => $"{Path}: missing, it should be {Expected}",
            DifferenceKind.ExtraItem => $"{Path}: one more than asked for, {Actual}",
            DifferenceKind.Pattern => $"{Path}: {Actual} does not match {Expected}"
                + (Detail is null ? "" : $", {Detail}"),
            DifferenceKind.Unjudgeable => $"{Path}: {Detail}",
            _ => throw new UnreachableException(),
        };
}
