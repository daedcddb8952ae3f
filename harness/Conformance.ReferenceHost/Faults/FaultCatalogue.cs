namespace Conformance.ReferenceHost;

/// <summary>Every defect that the reference host can show.</summary>
public static class FaultCatalogue
{
    /// <summary>All of them, by area.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. RightsFaults.All,
        .. OriginFaults.All,
        .. TransportFaults.All,
        .. ReplyFaults.All,
        .. ValueFaults.All,
        .. EventFaults.All,
        .. ChannelFaults.All,
        .. WindowFaults.All,
        .. IsolationFaults.All,
        .. PageFaults.All,
        .. ServingFaults.All,
    ];

    internal static Fault Make(string name, string sentence, params string[] requirements) =>
        new(name, sentence, requirements);
}
