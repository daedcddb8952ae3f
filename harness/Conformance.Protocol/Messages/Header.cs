namespace Conformance.Protocol;

/// <summary>One header of a request or a response; names are compared without case and cross in lower case.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record Header(string Name, string Value)
{
    /// <summary>Finds the first value of a header, or null where it is absent.</summary>
    public static string? Find(IReadOnlyList<Header> headers, string name)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var header in headers)
        {
            if (string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
