using Spectre.Console;

namespace Conformance.Reporting;

/// <summary>A bar on a terminal that lives as long as some work does.</summary>
internal static class LiveBar
{
    /// <summary>Shows the bar, hands it over, does the work, and clears the bar away.</summary>
    public static async Task<T> ShowAsync<T>(
        IAnsiConsole console,
        int width,
        Action<ProgressTask> started,
        Func<Task<T>> work
    )
    {
        Task<T>? working = null;
        try
        {
            return await console
                .Progress()
                .AutoClear(true)
                .Columns(
                    new SpinnerColumn(Spinner.Known.Dots),
                    new ProgressBarColumn { Width = width },
                    new TaskDescriptionColumn { Alignment = Justify.Left }
                )
                .StartAsync(context =>
                {
                    started(context.AddTask("starting"));
                    return working = work();
                })
                .ConfigureAwait(false);
        }
        catch (IOException) when (working is not null)
        {
            // The terminal is gone; the work is not.
            return await working.ConfigureAwait(false);
        }
    }
}
