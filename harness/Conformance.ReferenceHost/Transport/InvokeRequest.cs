using Conformance.Protocol;

namespace Conformance.ReferenceHost;

/// <summary>One call of a page, as both transports hand it to the router (ENV-05, ENV-28).</summary>
/// <param name="Command">The full name, with its plugin.</param>
/// <param name="Callback">The id of the page's callback for an answer.</param>
/// <param name="Error">The id of the page's callback for a refusal.</param>
/// <param name="Url">Where the call comes from.</param>
/// <param name="Body">What it brings.</param>
/// <param name="Headers">The headers that a command sees.</param>
/// <param name="Key">The invoke key.</param>
internal sealed record InvokeRequest(
    string Command,
    uint Callback,
    uint Error,
    WebUrl Url,
    InvokeBody Body,
    IReadOnlyList<Header> Headers,
    string Key
);
