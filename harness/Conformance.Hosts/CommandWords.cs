using System.Text;

namespace Conformance.Hosts;

/// <summary>A command line, cut into words as a shell cuts it.</summary>
/// <param name="Words">The program and its arguments.</param>
/// <param name="NeedsShell">Whether the line has unquoted signs that only a shell understands: pipes, variables, patterns.</param>
internal sealed record CommandWords(IReadOnlyList<string> Words, bool NeedsShell)
{
    private const string UnixSigns = "|&;<>()$`*?[]{}~#!";
    private const string WindowsSigns = "|&<>^%";

    /// <summary>Cuts a command line; gives a problem instead where it has no words or an open quote.</summary>
    public static CommandWords? Cut(string line, bool isWindows, out string? problem)
    {
        var cutter = new Cutter(isWindows);
        for (var i = 0; i < line.Length; i++)
        {
            i += cutter.Take(line[i], i + 1 < line.Length ? line[i + 1] : '\0');
        }

        cutter.EndWord();
        problem =
            cutter.Quote is not '\0' ? $"The command '{line}' has an open quote {cutter.Quote}; close it."
            : cutter.Words.Count == 0
                ? "The command is empty; write the host's program and its arguments after 'exec:'."
            : null;
        return problem is null ? new CommandWords(cutter.Words, cutter.NeedsShell) : null;
    }

    private sealed class Cutter(bool isWindows)
    {
        private readonly StringBuilder _word = new();
        private bool _isInWord;

        public List<string> Words { get; } = [];

        public bool NeedsShell { get; private set; }

        public char Quote { get; private set; }

        /// <summary>Takes a character and gives how many of the following ones it used up.</summary>
        public int Take(char c, char next)
        {
            if (Quote is not '\0')
            {
                return TakeQuoted(c, next);
            }

            if (c is ' ' or '\t' or '\n' or '\r')
            {
                EndWord();
                return 0;
            }

            _isInWord = true;
            if (IsQuote(c))
            {
                Quote = c;
                return 0;
            }

            if (IsEscape(c) && next is not '\0')
            {
                _word.Append(next);
                return 1;
            }

            NeedsShell |= isWindows
                ? WindowsSigns.Contains(c, StringComparison.Ordinal)
                // A variable's assignment before the program is the shell's business too.
                : UnixSigns.Contains(c, StringComparison.Ordinal) || (c is '=' && Words.Count == 0);
            _word.Append(c);
            return 0;
        }

        public void EndWord()
        {
            if (_isInWord)
            {
                Words.Add(_word.ToString());
                _word.Clear();
                _isInWord = false;
            }
        }

        private int TakeQuoted(char c, char next)
        {
            if (c == Quote)
            {
                Quote = '\0';
                return 0;
            }

            NeedsShell |= Quote is '"' && (isWindows ? c is '%' : c is '$' or '`');
            if (Quote is '"' && IsEscape(c) && next is '"' or '\\' or '$' or '`')
            {
                _word.Append(next);
                return 1;
            }

            _word.Append(c);
            return 0;
        }

        // On Windows an apostrophe is a letter of names, as in C:\O'Brien.
        private bool IsQuote(char c) => c is '"' || (c is '\'' && !isWindows);

        // On Windows a backslash parts folders.
        private bool IsEscape(char c) => c is '\\' && !isWindows;
    }
}
