using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Tells which of the messages that cross a proof may tamper with, and numbers them by their kinds.</summary>
internal sealed class WireCounter
{
    private readonly Dictionary<WireCrossing, int> _counts = [];
    private readonly HashSet<long> _asked = [];

    /// <summary>Numbers a message of the kit; null for one that is left alone.</summary>
    public (WireCrossing Kind, int Number)? Count(KitMessage message)
    {
        switch (message)
        {
            case WebViewRequest { IsOfIpc: true } request when !PlayerScript.IsFence(request.Url):
                _asked.Add(request.Id);
                return Next(WireCrossing.Request);
            case WebViewMessage posted when !PlayerScript.IsFence(posted.Body):
                return Next(WireCrossing.Message);
            default:
                return null;
        }
    }

    /// <summary>Numbers a message of the host; null for one that is left alone.</summary>
    public (WireCrossing Kind, int Number)? Count(HostMessage message) =>
        message switch
        {
            RequestAnswered answered when _asked.Remove(answered.Id) => Next(WireCrossing.Response),
            WebViewEval eval when !PlayerScript.IsFence(eval.Script) => Next(WireCrossing.Eval),
            _ => null,
        };

    private (WireCrossing Kind, int Number) Next(WireCrossing kind) =>
        (kind, _counts[kind] = _counts.GetValueOrDefault(kind) + 1);
}
