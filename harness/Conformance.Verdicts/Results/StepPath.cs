using System.Globalization;

namespace Conformance.Verdicts;

/// <summary>Tells a step's path as people count, from 1.</summary>
internal static class StepPath
{
    private const string Control = "control.";

    /// <summary>Tells a path and how many steps stand beside it, such as <c>step 2 of 3</c>.</summary>
    public static string Tell(string path, int? of) => of is not null ? $"{Tell(path)} of {of}" : Tell(path);

    /// <summary>Tells whether a path leads into the control.</summary>
    public static bool IsInControl(string path) => path.StartsWith(Control, StringComparison.Ordinal);

    public static string Tell(string path)
    {
        var isControl = IsInControl(path);
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
