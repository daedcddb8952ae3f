using System.Text;

namespace Conformance.Hosts.Tests;

/// <summary>What the tests share.</summary>
internal static class Given
{
    /// <summary>What never takes that long has failed.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(1);

    public static WebViewIdentity WebView { get; } = new("mock", "1", "linux");

    public static AppSelection App { get; } = new("app", "brownfield");

    public static HostDescription Host { get; } =
        new()
        {
            Name = "test",
            Version = "1",
            Language = "csharp",
        };

    public static ProcessHostPort Misbehaving(
        string behaviour,
        HostPortOptions? options = null,
        TimeProvider? time = null
    ) =>
        new(
            $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Conformance.MisbehavingHost.dll")}' {behaviour}",
            options,
            time
        );

    public static ProcessHostPort Saying(string text, HostPortOptions? options = null) =>
        Saying(Encoding.UTF8.GetBytes(text), options);

    public static ProcessHostPort Saying(byte[] bytes, HostPortOptions? options = null) =>
        Misbehaving($"says {Convert.ToBase64String(bytes)}", options);

    public static Task<IHostSession> StartAsync(IHostPort port, IHostListener listener) =>
        port.StartAsync(WebView, App, listener, TestContext.Current.CancellationToken);

    public static WebViewRequest Request(IHostSession session, MessageBody? body = null) =>
        new(
            session.NextRequestId(),
            "main",
            "tauri://localhost",
            "POST",
            "ipc://localhost/ping",
            [new Header("origin", "tauri://localhost")],
            body
        );
}
