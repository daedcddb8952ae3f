namespace Conformance.MockWebView;

/// <summary>The Node that a mock WebView runs in.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="NodeVersion">Node's version.</param>
/// <param name="EngineVersion">V8's version.</param>
/// <param name="HasOwnNetwork">Whether the process has a network namespace of its own.</param>
public sealed record NodeRuntime(string Path, string NodeVersion, string EngineVersion, bool HasOwnNetwork);
