namespace Conformance.Scenarios;

/// <summary>Checks that a matrix has cells enough and not too many, and that no two of its cases have one name.</summary>
internal static class MatrixChecker
{
    private const int MostCells = 10_000;
    private const char Separator = ',';

    public static void Check(SpecFile file, SpecNode? matrix)
    {
        var axes = (matrix as SpecMappingNode)?.Members ?? [];
        var cells = 1L;
        var areDistinct = true;
        foreach (var axis in axes)
        {
            areDistinct &= HasDistinctWords(file, axis);
            cells = Math.Min(cells * Items(axis).Count, int.MaxValue);
        }

        if (cells > MostCells)
        {
            file.Report(
                SpecCodes.TooManyCells,
                matrix!,
                $"This matrix has more than {MostCells} cells.",
                "for-all tries samples"
            );
        }
        else if (areDistinct)
        {
            CheckNames(file, axes);
        }
    }

    // Cases are named after their values, and each must have a name of its own.
    private static bool HasDistinctWords(SpecFile file, SpecMember axis)
    {
        var areDistinct = true;
        var words = new Dictionary<string, SpecValue>(StringComparer.Ordinal);
        foreach (var item in Items(axis))
        {
            var value = SpecValueBuilder.Build(item);
            if (!words.TryAdd(SpecInterpolation.ToText(value), value))
            {
                areDistinct = false;
                if (!words.ContainsValue(value))
                {
                    file.Report(
                        SpecCodes.Repeated,
                        item,
                        $"This reads like an earlier value of '{axis.Key.Text}', so two cases would have one name.",
                        "give it an axis of its own in another scenario"
                    );
                }
            }
        }

        return areDistinct;
    }

    // A name has commas between its values, so a value with a comma may read like two of them.
    private static void CheckNames(SpecFile file, IReadOnlyList<SpecMember> axes)
    {
        var cells = new List<(string Name, SpecNode? Comma)> { ("", null) };
        foreach (var axis in axes)
        {
            var words = Items(axis)
                .Select(item => (Item: item, Word: SpecInterpolation.ToText(SpecValueBuilder.Build(item))))
                .ToList();
            cells =
            [
                .. cells.SelectMany(cell =>
                    words.Select(value =>
                        (
                            cell.Name + Separator + value.Word,
                            cell.Comma ?? (value.Word.Contains(Separator, StringComparison.Ordinal) ? value.Item : null)
                        )
                    )
                ),
            ];
        }

        foreach (var alike in cells.GroupBy(static cell => cell.Name).Where(static alike => alike.Count() > 1))
        {
            file.Report(
                SpecCodes.Repeated,
                alike.Select(static cell => cell.Comma).OfType<SpecNode>().First(),
                $"With the other axes this makes two cases of the name '[{alike.Key[1..]}]'.",
                "leave the comma out, or give the value a scenario of its own"
            );
            return;
        }
    }

    private static IReadOnlyList<SpecNode> Items(SpecMember axis) => (axis.Value as SpecListNode)?.Items ?? [];
}
