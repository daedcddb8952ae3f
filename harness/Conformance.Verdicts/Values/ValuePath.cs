using System.Globalization;
using System.Text;

namespace Conformance.Verdicts;

/// <summary>A place inside a value, kept as a chain so that deep values cost nothing until a difference is told.</summary>
internal sealed class ValuePath
{
    private const int LongestText = 200;

    private readonly ValuePath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private ValuePath(ValuePath? parent, string? key, int index)
    {
        _parent = parent;
        _key = key;
        _index = index;
    }

    public static ValuePath Root { get; } = new(null, null, 0);

    public ValuePath Key(string key) => new(this, key, 0);

    public ValuePath Item(int index) => new(this, null, index);

    public override string ToString()
    {
        var segments = new Stack<string>();
        for (var path = this; path._parent is not null; path = path._parent)
        {
            segments.Push(path.Segment());
        }

        var text = new StringBuilder("$");
        foreach (var segment in segments)
        {
            text.Append(segment);
        }

        return text.Length <= LongestText
            ? text.ToString()
            : $"{text.ToString(0, LongestText / 2)}…{text.ToString(text.Length - (LongestText / 2), LongestText / 2)}";
    }

    private static bool IsPlain(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');

    private string Segment() =>
        _key is null ? string.Create(CultureInfo.InvariantCulture, $"[{_index}]")
        : IsPlain(_key) ? $".{_key}"
        : $"[{ValueText.Quote(_key)}]";
}
