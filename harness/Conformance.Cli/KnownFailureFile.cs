using System.Globalization;
using Conformance.Reporting;
using Conformance.Verdicts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Conformance.Cli;

/// <summary>Reads a list of known failures: a YAML list of mappings.</summary>
internal sealed class KnownFailureFile
{
    private static readonly string[] Keys = ["case", "webview", "fingerprint", "reason", "link", "expires"];
    private readonly string _path;
    private readonly List<string> _problems = [];

    private KnownFailureFile(string path) => _path = path;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CliException">It cannot be read, or holds what is no known failure; all mistakes at once.</exception>
    public static KnownFailures Read(string path) => new KnownFailureFile(path).Read();

    private KnownFailures Read()
    {
        var entries = ReadEntries();
        return _problems.Count == 0
            ? new KnownFailures(entries)
            : throw new CliException(string.Join(Environment.NewLine, _problems), RunConclusion.Usage);
    }

    private List<KnownFailure> ReadEntries()
    {
        try
        {
            using var reader = new StreamReader(_path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents.Count > 1)
            {
                Complain(yaml.Documents[1].RootNode.Start, "A second document begins. Write all entries as one list.");
            }

            return yaml.Documents.Count == 0 ? [] : ReadList(yaml.Documents[0].RootNode);
        }
        catch (YamlException exception)
        {
            Complain(exception.Start, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _problems.Add(
                Directory.Exists(_path)
                    ? $"The known failures '{_path}' are a folder. Give the file in it."
                    : $"The known failures '{_path}' cannot be read. Give a file that exists."
            );
        }

        return [];
    }

    private List<KnownFailure> ReadList(YamlNode root)
    {
        if (root is YamlSequenceNode list)
        {
            return ReadEntries(list);
        }

        // A list whose last entry was taken off has comments left, or nothing.
        if (root is not YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" })
        {
            Complain(root.Start, "The file is no list. Begin each entry with '- case: '.");
        }

        return [];
    }

    private List<KnownFailure> ReadEntries(YamlSequenceNode list)
    {
        var entries = new List<KnownFailure>();
        foreach (var node in list.Children)
        {
            if (ReadEntry(node) is not { } entry)
            {
                continue;
            }

            // Of two entries for one finding, only the first would ever be heard of.
            if (entries.Exists(earlier => AcceptSame(earlier, entry)))
            {
                Complain(
                    node.Start,
                    $"'{entry.Case}' is listed with '{entry.Fingerprint}' before. Keep one of the two entries."
                );
            }

            entries.Add(entry);
        }

        return entries;
    }

    private static bool AcceptSame(KnownFailure one, KnownFailure other) =>
        (one.Case, one.Fingerprint, one.WebView) == (other.Case, other.Fingerprint, other.WebView);

    private KnownFailure? ReadEntry(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            Complain(node.Start, $"An entry is a mapping with {string.Join(", ", Keys)}.");
            return null;
        }

        foreach (var key in mapping.Children.Keys.Where(key => !Keys.Contains(TextOf(key))))
        {
            Complain(key.Start, $"Unknown key '{TextOf(key)}'. The keys are {string.Join(", ", Keys)}.");
        }

        var name = Required(mapping, "case");
        var fingerprint = Required(mapping, "fingerprint");
        var reason = Required(mapping, "reason");
        return name is null || fingerprint is null || reason is null
            ? null
            : new KnownFailure
            {
                Case = name,
                WebView = WebViewOf(Find(mapping, "webview")),
                Fingerprint = fingerprint,
                Reason = reason,
                Link = Find(mapping, "link") is { } link ? TextOf(link) : null,
                Expires = Day(Find(mapping, "expires")),
            };
    }

    private string? Required(YamlMappingNode mapping, string key)
    {
        if (Find(mapping, key) is { } node && TextOf(node) is { Length: > 0 } text)
        {
            return text;
        }

        Complain(mapping.Start, $"The entry has no '{key}'.");
        return null;
    }

    private string? WebViewOf(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (TextOf(node) is { Length: > 0 } name)
        {
            if (WebViewChoice.Mistake(name) is { } mistake)
            {
                Complain(node.Start, mistake);
            }

            return name;
        }

        Complain(
            node.Start,
            "'webview' names no WebView. Write one as reports do, such as 'mock:linux', or leave it out."
        );
        return null;
    }

    private DateOnly? Day(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                TextOf(node),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        Complain(node.Start, $"'{TextOf(node)}' is no day. Write it as '2026-12-31'.");
        return null;
    }

    private static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(pair => TextOf(pair.Key) == key).Value;

    private static string TextOf(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private void Complain(Mark? place, string problem) =>
        _problems.Add($"{_path}:{place?.Line ?? 1}:{place?.Column ?? 1}  {problem}");
}
