using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Conformance.Scenarios;

/// <summary>Reads the YAML of a spec file as a tree of nodes. It takes the events of the parser alone: no aliases, no tags, no second document, keys once.</summary>
internal sealed class SpecReader(SpecFile file)
{
    /// <summary>How deeply a spec may nest; <c>$nested</c> writes what is deeper.</summary>
    public const int MaxDepth = 100;

    private readonly Parser _parser = new(new StringReader(file.Text));

    /// <summary>Reads the one document of the file, or answers null after it has reported why not.</summary>
    public SpecNode? Read()
    {
        try
        {
            return ReadDocument();
        }
        catch (SpecRefusedException refused)
        {
            file.Diagnostics.Add(refused.Diagnostic);
        }
        catch (YamlException mistake)
        {
            ReportSyntax(mistake);
        }
        catch (Exception mistake)
            when (mistake is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser trips over some half-open collections instead of complaining.
            var at = _parser.Current is { } last ? Locate(last.End) : new SourceLocation(file.Name, 1, 1);
            file.Report(SpecCodes.Syntax, at, 1, "This is not YAML: a list or mapping in brackets does not end.");
        }

        return null;
    }

    private SpecNode? ReadDocument()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart start)
        {
            file.Report(
                SpecCodes.Empty,
                new(file.Name, 1, 1),
                1,
                "The file is empty.",
                SpecFileFinder.HowToBegin(file.Name)
            );
            return null;
        }

        if (FindDirective((int)start.End.Line) is { } directive)
        {
            file.Report(
                SpecCodes.Tag,
                directive,
                1,
                "A YAML directive is not taken.",
                "remove the line that begins with '%'"
            );
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode(1);
        _parser.MoveNext();
        if (_parser.Current is not StreamEnd && _parser.MoveNext() && _parser.Current is DocumentStart second)
        {
            throw Refuse(
                SpecCodes.SecondDocument,
                second,
                "A second document begins here.",
                "a file holds one suite: remove the '---'"
            );
        }

        return root;
    }

    private SourceLocation? FindDirective(int lastLine)
    {
        for (var line = 1; line <= lastLine; line++)
        {
            if (file.LineAt(line).StartsWith('%'))
            {
                return new(file.Name, line, 1);
            }
        }

        return null;
    }

    /// <summary>Reads the node whose first event is current; its last event is current afterwards.</summary>
    private SpecNode ReadNode(int depth)
    {
        var start = _parser.Current!;
        RefuseExtras(start);
        if (depth > MaxDepth)
        {
            throw Refuse(
                SpecCodes.TooDeep,
                start,
                $"This nests more than {MaxDepth} deep.",
                "use $nested for deep values"
            );
        }

        return start switch
        {
            Scalar scalar => ToNode(scalar),
            SequenceStart => ReadList(start, depth),
            MappingStart => ReadMapping(start, depth),
            // The parser lets some half-open collections in brackets end where a value belongs.
            _ => throw Refuse(
                SpecCodes.Syntax,
                start,
                "This is not YAML: a value is missing here.",
                "write it, or close what is open before"
            ),
        };
    }

    private SpecListNode ReadList(ParsingEvent start, int depth)
    {
        var items = new List<SpecNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new(items, Locate(start.Start), LengthOfCollection(start.Start, _parser.Current!.End));
    }

    private SpecMappingNode ReadMapping(ParsingEvent start, int depth)
    {
        var members = new List<SpecMember>();
        var keys = new Dictionary<string, SpecScalarNode>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = ReadKey();
            _parser.MoveNext();
            var value = ReadNode(depth + 1);
            if (keys.TryAdd(key.Text, key))
            {
                members.Add(new(key, value));
                continue;
            }

            file.Report(
                SpecCodes.DuplicateKey,
                key,
                $"The key '{key.Text}' stands here twice.",
                $"the first one is in line {keys[key.Text].Location.Line}; $json writes values with repeated keys"
            );
        }

        return new(members, Locate(start.Start), LengthOfCollection(start.Start, _parser.Current!.End));
    }

    private SpecScalarNode ReadKey()
    {
        RefuseExtras(_parser.Current!);
        if (_parser.Current is Scalar scalar)
        {
            return ToNode(scalar);
        }

        var at = Locate(_parser.Current!.Start);
        var hint = SyntaxAdvice.ForKey(file.LineAt(at.Line), at.Column);
        throw Refuse(SpecCodes.KeyIsNoText, _parser.Current, "A key must be a text.", hint);
    }

    private void RefuseExtras(ParsingEvent start)
    {
        if (start is AnchorAlias || start is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(
                SpecCodes.Alias,
                start,
                "Anchors and aliases are not taken.",
                "write the value out, or put a text in quotes that begins with '&' or '*'"
            );
        }

        if (start is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag })
        {
            throw Refuse(
                SpecCodes.Tag,
                start,
                $"The YAML tag '{tag.Value}' is not taken.",
                "use a special such as {$number: \"1\"}, or put a text in quotes that begins with '!'"
            );
        }
    }

    private SpecScalarNode ToNode(Scalar scalar) =>
        new(scalar.Value, scalar.Style is ScalarStyle.Plain, Locate(scalar.Start), LengthOf(scalar.Start, scalar.End));

    private SpecRefusedException Refuse(string code, ParsingEvent at, string message, string? hint)
    {
        var location = Locate(at.Start);
        var length = LengthOf(at.Start, at.End);
        return new(new(code, message, location, length, hint, file.LineAt(location.Line)));
    }

    private void ReportSyntax(YamlException mistake)
    {
        var location = Locate(mistake.Start);
        if (mistake.Message.Contains("tab", StringComparison.Ordinal) && FindTab(location.Line) is { } tab)
        {
            file.Report(SpecCodes.Syntax, tab, 1, "A tab indents this line.", "indent with spaces");
            return;
        }

        var words = mistake.Message.TrimEnd('.');
        var message = $"This is not YAML: {char.ToLowerInvariant(words[0])}{words[1..]}.";
        var above = location.Line > 1 ? file.LineAt(location.Line - 1) : "";
        var hint = SyntaxAdvice.For(words, file.LineAt(location.Line), location.Column, above);
        file.Report(SpecCodes.Syntax, location, LengthOf(mistake.Start, mistake.End), message, hint);
    }

    private SourceLocation? FindTab(int fromLine)
    {
        for (var at = file.OffsetOf(new(file.Name, fromLine, 1)); (at = file.Text.IndexOf('\t', at)) >= 0; at++)
        {
            var location = file.LocationOf(at);
            if (string.IsNullOrWhiteSpace(file.LineAt(location.Line)[..location.Column]))
            {
                return location;
            }
        }

        return null;
    }

    private SourceLocation Locate(Mark mark) =>
        new(file.Name, Math.Max((int)mark.Line, 1), Math.Max((int)mark.Column, 1));

    /// <summary>The parser puts the end of a collection in brackets before the closing one.</summary>
    private int LengthOfCollection(Mark start, Mark end)
    {
        var isInBrackets = file.Text.AsSpan((int)start.Index) is ['[' or '{', ..];
        return LengthOf(start, end) + (isInBrackets && start.Line == end.Line ? 1 : 0);
    }

    private int LengthOf(Mark start, Mark end)
    {
        var line = (int)Math.Max(start.Line, 1);
        return end.Line == start.Line
            ? (int)Math.Max(end.Column - start.Column, 1)
            : Math.Max(file.LineAt(line).TrimEnd().Length - (int)start.Column + 1, 1);
    }
}
