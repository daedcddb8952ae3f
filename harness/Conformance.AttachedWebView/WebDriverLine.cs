using System.Net;
using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Remote;

namespace Conformance.AttachedWebView;

/// <summary>The line to a W3C WebDriver: its protocol is Selenium's. Selenium's driver object is not used: nothing of that can be given up
/// before its time, as a page that hangs must be.</summary>
/// <remarks>Selenium makes every line end of a text that it hands over the machine's own; what the kit's scripts tell is JSON, which has none.</remarks>
/// <param name="address">Where the driver listens.</param>
internal sealed class WebDriverLine(Uri address) : IDisposable
{
    private readonly HttpCommandExecutor _executor = new(address, Timeout.InfiniteTimeSpan)
    {
        // A driver on this machine is no proxy's business; one without an address is passed by.
        Proxy = address.IsLoopback ? new WebProxy() : HttpClient.DefaultProxy,
    };

    /// <summary>Sends a command, and gives what the driver answers.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Gives up waiting; the driver goes on with it.</param>
    /// <exception cref="DriverException">The driver refuses, or does not answer.</exception>
    public async Task<Response> SendAsync(Command command, CancellationToken cancellationToken = default)
    {
        try
        {
            var answer = await _executor.ExecuteAsync(command).WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer.Status is WebDriverResult.Success ? answer : throw Failed(answer);
        }
        catch (ObjectDisposedException left)
        {
            throw new DriverException(DriverFailure.Ended, "The kit has left the driver.", left);
        }
        catch (WebDriverException problem)
        {
            throw Complaint(problem.InnerException?.Message ?? problem.Message, problem);
        }
        catch (JsonException problem)
        {
            throw Complaint(problem.Message, problem);
        }
    }

    /// <summary>Says that what listens there is no driver.</summary>
    public DriverException Complaint(string why, Exception? inner = null) =>
        new(DriverFailure.Ended, $"The WebDriver at '{address}' does not answer as one: {why}", inner);

    /// <summary>Reads a text in what a driver answered; empty where there is none.</summary>
    public static string Member(object? value, string name) =>
        value is Dictionary<string, object> members && members.GetValueOrDefault(name) is string text
            ? text
            : string.Empty;

    /// <inheritdoc />
    public void Dispose() => _executor.Dispose();

    private DriverException Failed(Response answer)
    {
        if (answer.Value is not Dictionary<string, object>)
        {
            return Complaint("Its refusal is no JSON.");
        }

        var (error, message) = (Member(answer.Value, "error"), Member(answer.Value, "message"));
        var failure = answer.Status switch
        {
            WebDriverResult.NoSuchDriver or WebDriverResult.SessionNotCreated => DriverFailure.Ended,
            WebDriverResult.NoSuchWindow or WebDriverResult.NoSuchFrame => DriverFailure.PageGone,
            // WebKitWebDriver finds no other words for a page that went while a script ran in it.
            WebDriverResult.UnknownError => DriverFailure.PageGone,
            _ => DriverFailure.Script,
        };
        return new DriverException(
            failure,
            $"The WebDriver says '{error}'{(message.Length > 0 ? $": {message}" : "")}"
        );
    }
}
