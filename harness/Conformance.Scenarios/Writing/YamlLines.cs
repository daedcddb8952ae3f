using System.Text;

namespace Conformance.Scenarios;

/// <summary>Collects lines of block YAML with their indent.</summary>
internal sealed class YamlLines
{
    private readonly StringBuilder _yaml = new();
    private int _indent;
    private bool _isFirst;

    /// <summary>Writes one line.</summary>
    public void Line(string line)
    {
        // The first line of an item stands behind its dash.
        _yaml.Append(' ', _isFirst ? _indent - 2 : _indent).Append(_isFirst ? "- " : "").Append(line).Append('\n');
        _isFirst = false;
    }

    /// <summary>Writes a key with a text: as a block where it has several lines, else on one.</summary>
    public void Text(string key, string text)
    {
        if (!FitsBlock(text))
        {
            Line($"{key}: {SpecValueWriter.WriteText(text)}");
            return;
        }

        Line($"{key}: {(text.EndsWith('\n') ? "|" : "|-")}");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            _yaml.Append(' ', line.Length == 0 ? 0 : _indent + 2).Append(line).Append('\n');
        }
    }

    /// <summary>Writes a key with a value on one line.</summary>
    public void Value(string key, SpecValue? value)
    {
        if (value is not null)
        {
            Line($"{key}: {SpecValueWriter.Write(value)}");
        }
    }

    /// <summary>Begins an item of a list; it ends when the result is disposed of.</summary>
    public IDisposable Item()
    {
        _isFirst = true;
        return Indent();
    }

    /// <summary>Indents what follows until the result is disposed of.</summary>
    public IDisposable Indent()
    {
        _indent += 2;
        return new Outdent(this);
    }

    /// <inheritdoc />
    public override string ToString() => _yaml.ToString();

    private static bool FitsBlock(string text) =>
        text.TrimEnd('\n').Contains('\n')
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text[0] is not (' ' or '\n' or '\t')
        && !text.Split('\n').Any(static line => line.Length > 0 && (char.IsWhiteSpace(line[^1]) || line[0] is '\t'))
        && !text.Any(static unit => unit is not '\n' && (QuotedText.IsHidden(unit) || char.IsSurrogate(unit)));

    private sealed class Outdent(YamlLines lines) : IDisposable
    {
        public void Dispose() => lines._indent -= 2;
    }
}
