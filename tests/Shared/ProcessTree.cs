using System.Globalization;

namespace Conformance.Tests.Shared;

/// <summary>The processes of this machine as Linux tells of them.</summary>
internal static class ProcessTree
{
    /// <summary>The ids of living processes that another has started, itself or through others, and whose names begin with a text.</summary>
    public static IReadOnlyList<int> Below(int ancestor, string name)
    {
        var all = Directory
            .GetDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Select(folder => Read(Path.Combine(folder, "stat")))
            .OfType<(int Id, int Parent, string Name)>()
            .ToDictionary(process => process.Id);
        return
        [
            .. all
                .Values.Where(process => process.Name.StartsWith(name, StringComparison.Ordinal) && IsBelow(process))
                .Select(process => process.Id),
        ];

        bool IsBelow((int Id, int Parent, string Name) process) =>
            process.Parent == ancestor || (all.TryGetValue(process.Parent, out var parent) && IsBelow(parent));
    }

    /// <summary>Waits until processes have ended; gives those that have not.</summary>
    public static async Task<IReadOnlyList<int>> LeftOfAsync(
        IReadOnlyList<int> processes,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var left = processes.Where(id => Read($"/proc/{id}/stat") is not null).ToList();
            if (left.Count == 0 || limit.IsCancellationRequested)
            {
                return left;
            }

            try
            {
                await look.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // One last look.
            }
        }
    }

    // 12 (name) S 1 …
    private static (int Id, int Parent, string Name)? Read(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
            var rest = text[(close + 2)..].Split(' ');
            return rest[0] is "Z"
                ? null
                : (
                    int.Parse(text[..(open - 1)], CultureInfo.InvariantCulture),
                    int.Parse(rest[1], CultureInfo.InvariantCulture),
                    text[(open + 1)..close]
                );
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
