using System.Text;

namespace Conformance.Scenarios;

/// <summary>Writes an expression of specs, which .NET can read, with the meanings that it has in specs. It walks as .NET's own reader does.</summary>
internal sealed class ExpressionRewriter(string expression)
{
    private const string WordLetters = "_A-Za-z0-9";
    private const string Word = $"[{WordLetters}]";

    private readonly StringBuilder _written = new();
    private readonly Stack<(bool IsOfLines, bool IsSpaced)> _outer = new();
    private bool _isOfLines;
    private bool _isSpaced;
    private int _at;

    /// <summary>Writes it.</summary>
    public string Rewrite()
    {
        while (_at < expression.Length)
        {
            switch (expression[_at])
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    Class();
                    break;
                case '(':
                    Open();
                    break;
                case ')':
                    (_isOfLines, _isSpaced) = _outer.TryPop(out var outer) ? outer : (_isOfLines, _isSpaced);
                    Copy(1);
                    break;
                case '#' when _isSpaced:
                    CopyTo('\n');
                    break;
                case '$' when !_isOfLines:
                    Put(1, @"\z");
                    break;
                default:
                    Copy(1);
                    break;
            }
        }

        return _written.ToString();
    }

    private char Next(int ahead = 1) => _at + ahead < expression.Length ? expression[_at + ahead] : '\0';

    // Letters of no ASCII, such as the sign of Kelvin, are what one of ASCII is where capitals and small letters are one.
    private void Escape()
    {
        switch (Next())
        {
            case 'd':
                Put(2, "[0-9]");
                break;
            case 'D':
                Put(2, "[^0-9]");
                break;
            case 'w':
                Put(2, $"(?-i:{Word})");
                break;
            case 'W':
                Put(2, $"(?-i:[^{WordLetters}])");
                break;
            case 'b':
                Put(2, $"(?-i:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))");
                break;
            case 'B':
                Put(2, $"(?-i:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
                break;
            default:
                Copy(LengthOfEscape());
                break;
        }
    }

    private int LengthOfEscape() => Next() is 'c' ? 3 : 2;

    // Options, as in (?m), hold to the end of the group that they stand in, or for the one that they begin.
    private void Open()
    {
        if (Next() is not '?')
        {
            Enter();
            Copy(1);
            return;
        }

        if (Next(2) is '#')
        {
            CopyTo(')');
            return;
        }

        var end = _at + 2;
        while (end < expression.Length && "imnsxIMNSX+-".Contains(expression[end]))
        {
            end++;
        }

        var isOfOptions = end < expression.Length && expression[end] is ':' or ')';
        if (!isOfOptions || expression[end] is ':')
        {
            Enter();
        }

        if (isOfOptions)
        {
            SetOptions(expression.AsSpan(_at + 2, end - _at - 2));
        }

        Copy(isOfOptions ? end + 1 - _at : 2);
    }

    private void Enter() => _outer.Push((_isOfLines, _isSpaced));

    private void SetOptions(ReadOnlySpan<char> options)
    {
        var isOn = true;
        foreach (var option in options)
        {
            switch (option)
            {
                case '-' or '+':
                    isOn = option is '+';
                    break;
                case 'm' or 'M':
                    _isOfLines = isOn;
                    break;
                case 'x' or 'X':
                    _isSpaced = isOn;
                    break;
            }
        }
    }

    private void Class()
    {
        Copy(Next() is '^' ? 2 : 1);
        var isInRange = false;
        for (var isFirst = true; _at < expression.Length && (isFirst || expression[_at] is not ']'); isFirst = false)
        {
            isInRange = ClassItem(isInRange, isFirst);
        }

        Copy(1);
    }

    // Tells whether a range has begun with it. What a class takes away is a class behind a dash.
    private bool ClassItem(bool isInRange, bool isFirst)
    {
        var letter = expression[_at];
        if (letter is '\\' && TryClassEscape())
        {
            return false;
        }

        if (isInRange && letter is '[')
        {
            Class();
            return false;
        }

        Copy(letter is '\\' ? LengthOfEscape() : 1);
        return !isInRange && BeginsRange(isDash: letter is '-' && !isFirst);
    }

    private bool BeginsRange(bool isDash)
    {
        if (Next(0) is '-' && Next() is not (']' or '\0'))
        {
            Copy(1);
            return true;
        }

        if (isDash && Next(0) is '[')
        {
            Class();
        }

        return false;
    }

    // What stands for several letters, and a dash that is no range's.
    private bool TryClassEscape()
    {
        switch (Next())
        {
            case 'd':
                Put(2, "0-9");
                return true;
            case 'D':
                Put(2, @"\D\u0080-\uFFFF");
                return true;
            case 'w':
                Put(2, WordLetters);
                return true;
            case 'W':
                // Without the sign of Kelvin, which would bring the letter k along.
                Put(2, @"\W\u0080-\u2129\u212B-\uFFFF");
                return true;
            case 's' or 'S' or 'p' or 'P' or '-':
                Copy(2);
                return true;
            default:
                return false;
        }
    }

    private void Copy(int length)
    {
        var end = Math.Min(expression.Length, _at + length);
        _written.Append(expression, _at, end - _at);
        _at = end;
    }

    private void CopyTo(char last)
    {
        var end = expression.IndexOf(last, _at);
        Copy(end < 0 ? expression.Length : end + 1 - _at);
    }

    private void Put(int length, string text)
    {
        _written.Append(text);
        _at += length;
    }
}
