namespace Conformance.MockWebView;

/// <summary>Which versions of Node the realm process runs in.</summary>
internal static class NodeVersion
{
    /// <summary>The oldest one; older ones lack what keeps pages in, or start without it.</summary>
    public static Version Oldest { get; } = new(20, 18);

    /// <summary>Whether a version, as Node tells it, is too old. One that cannot be read is taken as it is.</summary>
    public static bool IsTooOld(string version) =>
        Version.TryParse(version.Split('-', '+')[0], out var found) && found < Oldest;

    /// <summary>What is told of a Node that is too old.</summary>
    public static string Problem(string node, string version) =>
        $"Node '{node}' is of version {version}, and the mock WebView needs {Oldest} or newer. "
        + "Install a newer one, or name one in the variable CONFORMANCE_NODE.";
}
