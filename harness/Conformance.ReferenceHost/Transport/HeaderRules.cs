using System.Buffers;

namespace Conformance.ReferenceHost;

/// <summary>What HTTP allows in the names and values of headers (ENV-18, ENV-30).</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> s_name = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    public static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(s_name);

    /// <summary>Whether a value may be sent: no control characters but the tab.</summary>
    public static bool IsValue(string value)
    {
        foreach (var unit in value)
        {
            if (unit != '\t' && unit is < ' ' or '\u007f')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a value is text that a Core reads: visible ASCII, spaces and tabs.</summary>
    public static bool IsVisible(string value)
    {
        foreach (var unit in value)
        {
            if (unit is not ('\t' or (>= ' ' and < '\u007f')))
            {
                return false;
            }
        }

        return true;
    }
}
