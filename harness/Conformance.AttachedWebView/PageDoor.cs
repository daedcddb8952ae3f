using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Conformance.Protocol;

namespace Conformance.AttachedWebView;

/// <summary>The way through a driver to the doors of all documents; one script at a time, and what is heard is told in its order.</summary>
internal sealed class PageDoor(
    IPageDriver driver,
    DoorScripts scripts,
    string ipc,
    string key,
    TimeProvider time,
    Action<AttachedPage, PageNews> heard
) : IDisposable
{
    /// <summary>The script that sends a request; the door brings it along.</summary>
    public static PageScript Fetch { get; } = new("conformance-fetch", string.Empty);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Whether pages' requests for the Core are refused before they are sent.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Looks at a page, and puts the door in where there is none.</summary>
    public Task<PageFacts> EnterAsync(AttachedPage page, CancellationToken cancellationToken = default) =>
        InTurnAsync(
            async () =>
            {
                var settings = JsonSerializer.Serialize(
                    new DoorSettings(key, ipc, IsRefused, page.Label.Length > 0),
                    DoorJson.Default.DoorSettings
                );
                var told = await driver
                    .RunAsync(page.Name, DoorScripts.Enter(settings), string.Empty, cancellationToken)
                    .ConfigureAwait(false);
                return Read(told, DoorJson.Default.PageFacts);
            },
            cancellationToken
        );

    /// <summary>Asks a page's door; what it has heard is told before this returns.</summary>
    public Task<DoorAnswer> AskAsync(
        AttachedPage page,
        DoorQuestion question,
        CancellationToken cancellationToken = default
    ) =>
        InTurnAsync(
            async () =>
            {
                var text = JsonSerializer.Serialize(question, DoorJson.Default.DoorQuestion);
                var told = await driver
                    .RunAsync(page.Name, scripts.Ask(text), string.Empty, cancellationToken)
                    .ConfigureAwait(false);
                var answer = Read(told, DoorJson.Default.DoorAnswer);
                foreach (var news in answer.Heard ?? [])
                {
                    heard(page, news);
                }

                return answer;
            },
            cancellationToken
        );

    /// <summary>Hands a page's door a script.</summary>
    public Task AdoptAsync(string page, PageScript script, CancellationToken cancellationToken = default) =>
        InTurnAsync(
            () => driver.RunAsync(page, scripts.Adopt(script.Source), script.Name, cancellationToken),
            cancellationToken
        );

    /// <summary>Has pages' requests for the Core refused, or let through, in the given pages and all documents to come.</summary>
    public async Task RefuseAsync(
        bool refused,
        IEnumerable<string> pages,
        CancellationToken cancellationToken = default
    )
    {
        IsRefused = refused;
        foreach (var page in pages)
        {
            await InTurnAsync(
                    () => driver.RunAsync(page, scripts.Refuse, refused ? "true" : "false", cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Lists the pages.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) =>
        InTurnAsync(() => driver.ListAsync(cancellationToken), cancellationToken);

    /// <summary>Loads a page's document anew, or goes elsewhere.</summary>
    public Task GoAsync(string page, string? url, CancellationToken cancellationToken = default) =>
        InTurnAsync(
            async () =>
            {
                await driver.GoAsync(page, url, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );

    /// <summary>Closes a page.</summary>
    public Task CloseAsync(string page, CancellationToken cancellationToken = default) =>
        InTurnAsync(
            async () =>
            {
                await driver.CloseAsync(page, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );

    /// <summary>Reads what a page told.</summary>
    /// <exception cref="DriverException">It is nothing that the kit's scripts tell.</exception>
    public static T Read<T>(string told, JsonTypeInfo<T> shape)
    {
        try
        {
            return JsonSerializer.Deserialize(told, shape) ?? throw new JsonException("It is null.");
        }
        catch (Exception strange) when (strange is JsonException or InvalidOperationException)
        {
            throw new DriverException(
                DriverFailure.Script,
                $"It did not answer as the kit's scripts do: {strange.Message}",
                strange
            );
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await act().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
