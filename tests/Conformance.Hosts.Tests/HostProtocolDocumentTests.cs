using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Hosts.Tests;

/// <summary>HOST-PROTOCOL.md says what is so.</summary>
public sealed partial class HostProtocolDocumentTests
{
    private static readonly string[] _methods =
    [
        "host/start",
        "host/stop",
        "host/log",
        "webview/request",
        "webview/cancelled",
        "webview/message",
        "webview/navigating",
        "webview/page",
        "webview/closed",
        "webview/create",
        "webview/eval",
        "webview/dropped",
        "webview/navigate",
        "webview/reload",
        "webview/close",
    ];

    [Fact]
    public void Each_of_its_lines_is_one_that_the_other_side_reads()
    {
        var requests = new OpenRequests();
        var read = 0;

        foreach (Match match in ExampleLine().Matches(Document()))
        {
            var line = Encoding.UTF8.GetBytes(match.Groups["json"].Value);
            object? message = match.Groups["arrow"].Value is "→" ? FromKit(line, requests) : FromHost(line, requests);
            message.ShouldNotBeNull(match.Value);
            read++;
        }

        read.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void It_has_an_example_of_every_method()
    {
        var shown = ExampleLine()
            .Matches(Document())
            .Select(match => JsonDocument.Parse(match.Groups["json"].Value).RootElement)
            .Where(message => message.TryGetProperty("method", out _))
            .Select(message => message.GetProperty("method").GetString())
            .ToHashSet();

        _methods.Where(method => !shown.Contains(method)).ShouldBeEmpty();
    }

    [Fact]
    public void It_names_every_member_of_the_bridge_that_scenarios_know()
    {
        var suite = File.ReadAllText(RepositoryFolder.PathOf("specs", "transport", "page.yaml"));
        var members = Members().Match(suite).Groups["names"].Value.Split(", ");

        members.Length.ShouldBeGreaterThan(8);
        members.Where(member => !Regex.IsMatch(Document(), $"`{member}[`(]")).ShouldBeEmpty();
    }

    [Fact]
    public void Its_scripts_run_callbacks_by_the_bridge()
    {
        var scripts = ExampleLine()
            .Matches(Document())
            .Select(match => JsonDocument.Parse(match.Groups["json"].Value).RootElement)
            .Where(message => message.TryGetProperty("method", out var method) && method.ValueEquals("webview/eval"))
            .Select(message => message.GetProperty("params").GetProperty("script").GetString()!)
            .ToList();

        scripts.ShouldContain(script => script.StartsWith("window.__TAURI_INTERNALS__.runCallback("));
        scripts.ShouldNotContain(script => script.Contains("window['_"));
    }

    private static KitMessage? FromKit(byte[] line, OpenRequests requests)
    {
        var message = KitMessageReader.Read(line);
        if (message is not null)
        {
            requests.Opened(message);
        }

        return message;
    }

    private static HostMessage? FromHost(byte[] line, OpenRequests requests)
    {
        // The example of a drop is of a request that another example cancelled.
        requests.Opened(new WebViewRequest(9, "main", "f", "GET", "u", [], null));
        var message = new HostMessageReader(requests).Read(line);
        if (message is not null)
        {
            requests.Settled(message).ShouldBeNull();
        }

        return message;
    }

    private static string Document() => File.ReadAllText(RepositoryFolder.PathOf("harness", "HOST-PROTOCOL.md"));

    [GeneratedRegex("^(?<arrow>[→←]) (?<json>.*)$", RegexOptions.Multiline)]
    private static partial Regex ExampleLine();

    [GeneratedRegex(@"returns: \[(?<names>plugins, [^\]]*)\]")]
    private static partial Regex Members();
}
