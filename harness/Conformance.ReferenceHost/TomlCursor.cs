namespace Conformance.ReferenceHost;

/// <summary>A place in a TOML text.</summary>
internal sealed class TomlCursor(string file, string text)
{
    private int _index;
    private int _line = 1;
    private int _lineStart;

    public FilePlace At => new(file, _line, _index - _lineStart + 1);

    /// <summary>The character at hand, or NUL at the end.</summary>
    public char Peek => _index < text.Length ? text[_index] : '\0';

    public bool IsAtEnd => _index >= text.Length;

    public bool IsAtLineEnd => Peek is '\n' || (Peek == '\r' && _index + 1 < text.Length && text[_index + 1] == '\n');

    public bool Follows(string words) => text.AsSpan(_index).StartsWith(words, StringComparison.Ordinal);

    public char Next()
    {
        if (IsAtEnd)
        {
            throw Error("The file ends in the middle of a value.");
        }

        var unit = text[_index++];
        if (unit == '\n')
        {
            _line++;
            _lineStart = _index;
        }

        return unit;
    }

    public bool TryTake(char unit)
    {
        if (IsAtEnd || Peek != unit)
        {
            return false;
        }

        Next();
        return true;
    }

    public bool TryTake(string words)
    {
        if (!Follows(words))
        {
            return false;
        }

        _index += words.Length;
        return true;
    }

    public void Expect(char unit)
    {
        if (!TryTake(unit))
        {
            throw Error($"Expected '{unit}', found {Shown}.");
        }
    }

    public string TakeWhile(Func<char, bool> belongs)
    {
        var start = _index;
        while (!IsAtEnd && belongs(Peek))
        {
            _index++;
        }

        return text[start.._index];
    }

    public void SkipSpaces() => TakeWhile(unit => unit is ' ' or '\t');

    /// <summary>Passes spaces, line ends and comments.</summary>
    public void SkipBlank()
    {
        while (true)
        {
            SkipSpaces();
            if (Peek == '#')
            {
                TakeWhile(unit => unit is not ('\n' or '\r'));
            }

            if (!IsAtLineEnd)
            {
                return;
            }

            TryTake('\r');
            Next();
        }
    }

    /// <summary>Demands that nothing but a comment follows on the line.</summary>
    public void ExpectLineEnd()
    {
        SkipSpaces();
        if (!IsAtEnd && !IsAtLineEnd && Peek != '#')
        {
            throw Error($"Expected the end of the line, found {Shown}.");
        }
    }

    public string Shown =>
        IsAtEnd ? "the end of the file"
        : IsAtLineEnd ? "the end of the line"
        : $"'{Peek}'";

    public ConfigSyntaxException Error(string reason) => new(At, reason);
}
