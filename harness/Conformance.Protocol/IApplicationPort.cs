namespace Conformance.Protocol;

/// <summary>A way to the pages of an application that has its own Core: the WebView and the host are one thing, and nothing stands between them.</summary>
public interface IApplicationPort : IWebViewPort
{
    /// <summary>The application as a host; there is no other for these pages.</summary>
    IHostPort Application { get; }

    /// <summary>Whether the kit starts the application, so that it can be started anew and several can run at once.</summary>
    bool StartsApplication { get; }
}
