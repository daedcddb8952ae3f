namespace Conformance.Scenarios;

/// <summary>What a step must be observed to do.</summary>
public abstract record Expectation
{
    private protected Expectation() { }
}

/// <summary>The promise resolves with a value.</summary>
/// <param name="Value">A value or pattern.</param>
public sealed record Resolves(SpecValue Value) : Expectation;

/// <summary>The promise rejects.</summary>
/// <param name="Reason">A value or pattern; null where only the class is stated.</param>
/// <param name="Because">The class of refusal; null where only the reason is stated.</param>
public sealed record Rejects(SpecValue? Reason, RefusalClass? Because) : Expectation;

/// <summary>A class of refusal, so that hosts with other wordings pass alike.</summary>
public enum RefusalClass
{
    /// <summary>The access control list refused.</summary>
    Acl,

    /// <summary>There is no such command, or no such plugin.</summary>
    NotFound,

    /// <summary>The arguments do not fit.</summary>
    Arguments,

    /// <summary>The isolation layer refused.</summary>
    Isolation,

    /// <summary>The envelope was malformed.</summary>
    Transport,
}

/// <summary>It rejects or never settles; it does not resolve.</summary>
public sealed record Refuses : Expectation;

/// <summary>It has not settled when the wire is quiet.</summary>
public sealed record StaysPending : Expectation;

/// <summary>The host process ends because of it.</summary>
public sealed record HostEnds : Expectation;

/// <summary>The call itself, or the script, throws.</summary>
/// <param name="Error">A value or pattern for <c>{name, message}</c>, or for what was thrown.</param>
public sealed record Throws(SpecValue Error) : Expectation;

/// <summary>The request on the wire is answered.</summary>
/// <param name="Status">The status; null for any.</param>
/// <param name="Headers">Patterns by name in lower case; <c>$undefined</c> for absent.</param>
/// <param name="Body">A pattern for the body as text, or <c>$bytes</c>; null for any.</param>
public sealed record Responds(int? Status, IReadOnlyList<KeyValuePair<string, SpecValue>> Headers, SpecValue? Body)
    : Expectation;

/// <summary>How what was heard is compared.</summary>
public enum HearingOrder
{
    /// <summary>Exactly these, in this order.</summary>
    Exact,

    /// <summary>Exactly these, in any order.</summary>
    Any,
}

/// <summary>A listener or a channel has heard exactly these when the wire is quiet.</summary>
/// <param name="Values">Values or patterns; empty for nothing.</param>
/// <param name="Order">How they are compared.</param>
/// <param name="ThenEnded">For a channel: whether the host must have ended it too.</param>
public sealed record Receives(IReadOnlyList<SpecValue> Values, HearingOrder Order, bool ThenEnded) : Expectation;

/// <summary>The script returns a value.</summary>
/// <param name="Value">A value or pattern.</param>
public sealed record Returns(SpecValue Value) : Expectation;
