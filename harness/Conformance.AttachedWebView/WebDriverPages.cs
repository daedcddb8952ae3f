using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.AttachedWebView;

/// <summary>Pages behind a W3C WebDriver: the few commands of it that are needed.</summary>
internal sealed class WebDriverPages : IPageDriver
{
    private const int DriverLimit = 30_000;
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(5);

    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly string _session;
    private string? _current;

    private WebDriverPages(HttpClient client, TimeProvider time, string session, (string, string) driven)
    {
        _client = client;
        _time = time;
        _session = session;
        Driven = driven;
    }

    /// <inheritdoc />
    public (string Name, string Version) Driven { get; }

    /// <summary>Begins a session.</summary>
    /// <param name="address">Where the driver listens.</param>
    /// <param name="application">The application that the driver shall start; null for the one that it is for.</param>
    /// <param name="arguments">What the application is started with.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DriverException">Nothing answers there, or the driver refuses.</exception>
    public static async Task<WebDriverPages> StartAsync(
        Uri address,
        string? application,
        IReadOnlyList<string> arguments,
        TimeProvider time,
        CancellationToken cancellationToken = default
    )
    {
        var client = new HttpClient
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        try
        {
            var session = await SendAsync(
                    client,
                    HttpMethod.Post,
                    "session",
                    Capabilities(application, arguments),
                    cancellationToken
                )
                .ConfigureAwait(false);
            var capabilities = session?["capabilities"];
            var driven = (Text(capabilities?["browserName"]), Text(capabilities?["browserVersion"]));
            return new WebDriverPages(client, time, Text(session?["sessionId"]), driven);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        var handles = await AskAsync(HttpMethod.Get, "/window/handles", null, cancellationToken).ConfigureAwait(false);
        return [.. handles?.AsArray().Select(Text) ?? []];
    }

    /// <inheritdoc />
    public async Task<string> RunAsync(
        string page,
        string function,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        await TurnToAsync(page, cancellationToken).ConfigureAwait(false);
        var script = new JsonObject
        {
            ["script"] = $"({function}\n)(arguments[0], arguments[1])",
            ["args"] = new JsonArray(text),
        };
        return Text(await AskAsync(HttpMethod.Post, "/execute/async", script, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async Task GoAsync(string page, string? url, CancellationToken cancellationToken = default)
    {
        await TurnToAsync(page, cancellationToken).ConfigureAwait(false);
        var (command, body) = url is null ? ("/refresh", new JsonObject()) : ("/url", new JsonObject { ["url"] = url });
        await AskAsync(HttpMethod.Post, command, body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task CloseAsync(string page, CancellationToken cancellationToken = default)
    {
        await TurnToAsync(page, cancellationToken).ConfigureAwait(false);
        _current = null;
        await AskAsync(HttpMethod.Delete, "/window", null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var bound = new CancellationTokenSource(s_farewell, _time);
        try
        {
            await SendAsync(_client, HttpMethod.Delete, $"session/{_session}", null, bound.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is DriverException or OperationCanceledException)
        {
            // Whoever has ended need not be asked to.
        }

        _client.Dispose();
    }

    private async Task TurnToAsync(string page, CancellationToken cancellationToken)
    {
        if (_current == page)
        {
            return;
        }

        _current = null;
        await AskAsync(HttpMethod.Post, "/window", new JsonObject { ["handle"] = page }, cancellationToken)
            .ConfigureAwait(false);
        _current = page;
    }

    private async Task<JsonNode?> AskAsync(
        HttpMethod method,
        string command,
        JsonNode? body,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await SendAsync(_client, method, $"session/{_session}{command}", body, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DriverException failed) when (failed.Failure is not DriverFailure.Ended)
        {
            _current = null;
            throw;
        }
    }

    private static async Task<JsonNode?> SendAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        JsonNode? body,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        try
        {
            // Drivers want to know beforehand how long a body is.
            await (request.Content?.LoadIntoBufferAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            var value = JsonNode.Parse(text)?["value"];
            return response.IsSuccessStatusCode ? value : throw Failed(value);
        }
        catch (ObjectDisposedException left)
        {
            throw new DriverException(DriverFailure.Ended, "The kit has left the driver.", left);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or JsonException)
        {
            throw new DriverException(
                DriverFailure.Ended,
                $"The WebDriver at '{client.BaseAddress}' does not answer as one: {problem.Message}",
                problem
            );
        }
    }

    private static DriverException Failed(JsonNode? value)
    {
        var (error, message) = (Text(value?["error"]), Text(value?["message"]));
        var failure = error switch
        {
            "invalid session id" or "session not created" => DriverFailure.Ended,
            "no such window" or "no such frame" => DriverFailure.PageGone,
            // WebKitWebDriver finds no other words for a page that went while a script ran in it.
            "unknown error" => DriverFailure.PageGone,
            _ => DriverFailure.Script,
        };
        return new DriverException(
            failure,
            $"The WebDriver says '{error}'{(message.Length > 0 ? $": {message}" : "")}"
        );
    }

    private static JsonObject Capabilities(string? application, IReadOnlyList<string> arguments)
    {
        var always = new JsonObject
        {
            ["timeouts"] = new JsonObject { ["script"] = DriverLimit, ["pageLoad"] = DriverLimit },
        };
        if (application is not null)
        {
            always["webkitgtk:browserOptions"] = new JsonObject
            {
                ["binary"] = application,
                ["args"] = new JsonArray([.. arguments.Select(argument => JsonValue.Create(argument))]),
            };
        }

        return new JsonObject { ["capabilities"] = new JsonObject { ["alwaysMatch"] = always } };
    }

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;
}
