using System.Text;
using Conformance.Protocol;

namespace Conformance.MockWebView;

/// <summary>Header lists as they cross to the realm process: name and value of each, every one ended by a newline.</summary>
internal static class HeaderBlock
{
    /// <summary>Reads a block.</summary>
    public static Header[] Read(string block)
    {
        var parts = block.Split('\n');
        var headers = new Header[parts.Length / 2];
        for (var i = 0; i < headers.Length; i++)
        {
            headers[i] = new Header(parts[2 * i], parts[(2 * i) + 1]);
        }

        return headers;
    }

    /// <summary>Writes a block; a newline inside a value, which no engine would pass, becomes a space.</summary>
    public static string Write(IReadOnlyList<Header> headers)
    {
        var text = new StringBuilder(128);
        foreach (var (name, value) in headers)
        {
            text.Append(name.ToLowerInvariant().Replace('\n', ' '))
                .Append('\n')
                .Append(value.Replace('\n', ' '))
                .Append('\n');
        }

        return text.ToString();
    }
}
