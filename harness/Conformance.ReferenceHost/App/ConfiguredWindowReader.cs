namespace Conformance.ReferenceHost;

/// <summary>Reads the windows that are there from the start, and tells those that cannot be.</summary>
internal sealed class ConfiguredWindowReader(Platform platform, ProblemList problems)
{
    private readonly ConfigReading _reading = new(problems);

    public IReadOnlyList<ConfiguredWindow> Read(ConfigTable app)
    {
        var windows = new List<ConfiguredWindow>();
        foreach (var table in _reading.List(app, "windows").OfType<ConfigTable>())
        {
            var window = ReadOne(table);
            var at = table.Find("label")?.At ?? table.At;
            if (!EventName.IsValid(window.Label))
            {
                problems.Add(
                    at,
                    $"'{window.Label}' is no label of a window; use letters, digits, '-', '/', ':' and '_' alone."
                );
            }

            if (windows.Exists(known => known.Label == window.Label))
            {
                problems.Add(at, $"The window '{window.Label}' exists already; give this one another label.");
            }

            CheckUrl(table, window.Url);
            windows.Add(window);
        }

        return windows;
    }

    private void CheckUrl(ConfigTable table, string? url)
    {
        try
        {
            _ = PageUrls.Resolve(platform, url);
        }
        catch (RejectionException fault)
        {
            problems.Add(
                table.Find("url")?.At ?? table.At,
                $"'{url}' is nothing that a window can show: {fault.Message.TrimEnd('.')}."
            );
        }
    }

    private ConfiguredWindow ReadOne(ConfigTable window) =>
        new(
            _reading.Text(window, "label") ?? "main",
            _reading.Text(window, "title") ?? "Tauri App",
            _reading.Text(window, "url")
        );
}
