namespace Conformance.Verdicts;

/// <summary>The messages between page and host that a proof tampers with.</summary>
public enum WireCrossing
{
    /// <summary>A page's request for the <c>ipc</c> scheme.</summary>
    Request,

    /// <summary>The answer to such a request.</summary>
    Response,

    /// <summary>A message that a page posts.</summary>
    Message,

    /// <summary>A script that the host evaluates in a page.</summary>
    Eval,
}

/// <summary>What happens to one message on its way.</summary>
public enum WireHarm
{
    /// <summary>It is lost.</summary>
    Drop,

    /// <summary>It arrives twice.</summary>
    Repeat,

    /// <summary>It arrives 20 milliseconds late; what follows it may be faster.</summary>
    Delay,

    /// <summary>It arrives after the next one of its kind.</summary>
    Reorder,

    /// <summary>Its body is cut to a length.</summary>
    Truncate,

    /// <summary>Its body becomes a JSON value of another type.</summary>
    Retype,

    /// <summary>One bit of its body is turned.</summary>
    Flip,

    /// <summary>It says that it failed, or that it did not: its status becomes 500, or 200.</summary>
    Status,

    /// <summary>One of its headers is lost.</summary>
    Unhead,

    /// <summary>One of its headers says something else.</summary>
    Rehead,
}

/// <summary>A defect of the wire, derived from what crossed while a case passed: enough to have it again.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Crossing">The kind of the message.</param>
/// <param name="Number">Which message of that kind, counted from 1 since the case's steps began; the kit's own fences are not counted.</param>
/// <param name="Harm">What happens to it.</param>
/// <param name="At">The length in bytes or UTF-16 units for <see cref="WireHarm.Truncate"/>, the offset for <see cref="WireHarm.Flip"/>, the place
/// of the header, from 0, for <see cref="WireHarm.Unhead"/> and <see cref="WireHarm.Rehead"/>; else 0.</param>
public sealed record WireFault(string Case, WireCrossing Crossing, int Number, WireHarm Harm, int At)
{
    /// <summary>The whole of it as a text, such as <c>json/lists ~ response 2 truncate 5</c>.</summary>
    public string Name
    {
        get
        {
            var isPlaced = Harm is WireHarm.Truncate or WireHarm.Flip or WireHarm.Unhead or WireHarm.Rehead;
            var at = isPlaced ? $" {At}" : "";
            return FormattableString.Invariant($"{Case} ~ {Word(Crossing)} {Number} {Word(Harm)}{at}");
        }
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
