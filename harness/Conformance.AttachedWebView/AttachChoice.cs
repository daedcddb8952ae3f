using System.Diagnostics.CodeAnalysis;

namespace Conformance.AttachedWebView;

/// <summary>Reads what stands after <c>attach:</c> on the command line.</summary>
public static class AttachChoice
{
    /// <summary>The forms, for help texts and messages.</summary>
    public const string Forms =
        "'attach:cdp=URL', 'attach:webdriver=URL' or 'attach:webdriver,app=PATH'; further: 'args=TEXT', 'driver=PATH', 'platform=NAME', 'lacks=FEATURE+FEATURE'";

    private static readonly string[] s_platforms = ["linux", "macos", "windows", "android", "ios"];

    /// <summary>Reads it.</summary>
    /// <param name="text">Such as <c>webdriver,app=./my-app,args={pattern}</c>.</param>
    /// <param name="settings">What it says.</param>
    /// <param name="problem">What is wrong with it, and what to write.</param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out AttachSettings? settings,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        settings = null;
        var parts = text.Split(',').Select(part => part.Split('=', 2)).ToList();
        var first = parts[0];
        if (first[0] is not ("cdp" or "webdriver"))
        {
            problem = $"There is no way '{first[0]}' into a running application. Write {Forms}.";
            return false;
        }

        var read = new AttachSettings
        {
            Protocol = first[0] is "cdp" ? AttachProtocol.Cdp : AttachProtocol.WebDriver,
            Platform = first[0] is "cdp" ? "windows" : "linux",
        };
        problem = first.Length > 1 ? ReadAddress(first[1], ref read) : null;
        foreach (var part in parts.Skip(1))
        {
            problem ??= Read(part, ref read);
        }

        problem ??= Lacking(read);
        settings = problem is null ? read : null;
        return problem is null;
    }

    private static string? ReadAddress(string text, ref AttachSettings settings)
    {
        var scheme = Uri.TryCreate(text, UriKind.Absolute, out var address) ? address.Scheme : null;
        if (scheme is not ("http" or "https") && !(scheme is "ws" or "wss" && settings.Protocol is AttachProtocol.Cdp))
        {
            return $"'{text}' is not the address of a running application or driver. Write it as 'http://127.0.0.1:9222'.";
        }

        settings = settings with { Address = address };
        return null;
    }

    private static string? Read(string[] part, ref AttachSettings settings)
    {
        if (part is not [var name, { Length: > 0 } value])
        {
            return $"'{part[0]}' in '--webview attach:…' says nothing. Write {Forms}.";
        }

        switch (name)
        {
            case "app":
                settings = settings with { Application = value };
                return null;
            case "args":
                settings = settings with { Arguments = value.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
                return null;
            case "driver":
                settings = settings with { Driver = value };
                return null;
            case "lacks":
                return ReadLacks(value.Split('+'), ref settings);
            case "platform" when s_platforms.Contains(value):
                settings = settings with { Platform = value };
                return null;
            case "platform":
                return $"There is no platform '{value}'. The platforms are {string.Join(", ", s_platforms)}.";
            default:
                return $"There is no '{name}' in '--webview attach:…'. Write {Forms}.";
        }
    }

    private static string? ReadLacks(string[] features, ref AttachSettings settings)
    {
        if (Array.Find(features, feature => !AttachedFeatures.All.Contains(feature)) is { } unknown)
        {
            return $"There is no feature '{unknown}'. The features are {string.Join(", ", AttachedFeatures.All)}.";
        }

        settings = settings with { Lacks = features };
        return null;
    }

    private static string? Lacking(AttachSettings settings) =>
        settings switch
        {
            { Protocol: AttachProtocol.Cdp, Address: null } =>
                "'attach:cdp' needs the address of the application: 'attach:cdp=http://127.0.0.1:9222'. "
                    + "A WebView2 application listens there when it is started with WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS=--remote-debugging-port=9222.",
            { Protocol: AttachProtocol.Cdp, Application: not null } =>
                "'app=' is for WebDriver alone, whose driver starts the application. Start it yourself, and say 'attach:cdp=URL'.",
            { Protocol: AttachProtocol.WebDriver, Address: null, Application: null } =>
                "'attach:webdriver' needs the address of a running driver, 'attach:webdriver=http://127.0.0.1:4444', "
                    + "or the application that the kit shall start, 'attach:webdriver,app=PATH'.",
            _ => null,
        };
}
