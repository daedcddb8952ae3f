using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost;

/// <summary>Reads the isolation app: one page whose scripts are written into it.</summary>
internal static partial class IsolationAppReader
{
    private const string Hook = "__TAURI_ISOLATION_HOOK__";

    public static string? Read(string directory, ConfigTable app, ConfigReading reading, ProblemList problems)
    {
        var security = reading.Table(app, "security");
        var pattern = security is null ? null : reading.Table(security, "pattern");
        var options = pattern is null ? null : reading.Table(pattern, "options");
        var folder = options is null ? null : reading.Text(options, "dir");
        var at = pattern?.At ?? app.At;
        if (pattern is null || folder is null || reading.Text(pattern, "use") != "isolation")
        {
            problems.Add(
                at,
                "The isolation form needs 'app.security.pattern' with 'use' \"isolation\" and 'options.dir'."
            );
            return null;
        }

        var page = Path.Combine(directory, folder, "index.html");
        if (!File.Exists(page))
        {
            problems.Add(at, $"The isolation application '{folder}/index.html' does not exist.");
            return null;
        }

        try
        {
            var html = Inline(
                File.ReadAllText(page),
                Path.GetFullPath(Path.Combine(directory, folder)),
                reason => problems.Add(new(folder + "/index.html", 0, 0), reason)
            );
            if (!html.Contains(Hook, StringComparison.Ordinal))
            {
                problems.Add(at, $"The isolation application does not set 'window.{Hook}'.");
            }

            return html;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(at, $"The isolation application in '{folder}' cannot be read: {fault.Message}");
            return null;
        }
    }

    private static string Inline(string html, string folder, Action<string> complain) =>
        ScriptWithSource()
            .Replace(
                html,
                script =>
                {
                    var name = script.Groups["name"].Value;
                    var file = Path.GetFullPath(Path.Combine(folder, name.TrimStart('/')));
                    if (!file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    {
                        complain($"The script '{name}' lies outside of the page's folder; move it there.");
                    }
                    else if (File.Exists(file))
                    {
                        return $"<script>{File.ReadAllText(file)}</script>";
                    }
                    else
                    {
                        complain($"The script '{name}' does not exist beside the page.");
                    }

                    return script.Value;
                }
            );

    [GeneratedRegex(
        """<script(?=\s)[^>]*?\ssrc\s*=\s*(?:"(?<name>[^"]+)"|'(?<name>[^']+)'|(?<name>[^\s"'<>=`]+))[^>]*>\s*</script>""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ScriptWithSource();
}
