using System.Globalization;

namespace Conformance.Verdicts;

/// <summary>Tells a step's path as people count, from 1.</summary>
internal static class StepPath
{
    private const string Control = "control.";

    public static string Tell(string path)
    {
        var isControl = path.StartsWith(Control, StringComparison.Ordinal);
        var places = (isControl ? path[Control.Length..] : path)
            .Split('.')
            .Select(place =>
                int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? (index + 1).ToString(CultureInfo.InvariantCulture)
                    : place
            );
        return $"{(isControl ? "control step" : "step")} {string.Join('.', places)}";
    }
}
