using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Keeps what shows why a case did not pass: a picture of each page, and a trace where one is asked for.</summary>
internal sealed class CaseEvidence(RunPlan plan, Func<IWebView?> webView)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private IWebViewEvidence? _traced;
    private int _round;
    private IReadOnlyList<KeyValuePair<string, byte[]>> _pictures = [];
    private List<string> _lost = [];

    private EvidencePlaces? Places => plan.Evidence;

    /// <summary>Begins a case.</summary>
    public async Task BeginAsync(Case played, CancellationToken cancellationToken = default)
    {
        _pictures = [];
        _lost = [];
        _round = played.Round;
        _traced = Places?.Traces is null ? null : webView() as IWebViewEvidence;
        if (_traced is { } traced)
        {
            var problem = await TryAsync(
                    token => traced.BeginTraceAsync(played.Identity.Name, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            Lose(problem, Places!.Traces!);
        }
    }

    /// <summary>Takes the pictures while there are pages: the WebView is about to be given up.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken = default)
    {
        if (Places?.Pictures is not null && _pictures.Count == 0 && webView() is IWebViewEvidence shown)
        {
            await TryAsync(
                    async token => _pictures = await shown.TakePicturesAsync(token).ConfigureAwait(false),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    /// <summary>Ends a case, and gives its verdict with the files that were written.</summary>
    public async Task<Verdict> EndAsync(Verdict verdict, CancellationToken cancellationToken = default)
    {
        if (Places is not { } places)
        {
            return verdict;
        }

        if (!verdict.FailsRun)
        {
            await EndTraceAsync(null, cancellationToken).ConfigureAwait(false);
            return verdict;
        }

        await TakeAsync(cancellationToken).ConfigureAwait(false);
        var files = new List<string>();
        foreach (var (label, picture) in _pictures)
        {
            var file = FileOf(places.Pictures!, verdict.Case, $"-{FileNames.Of(label)}.png");
            var problem = await TryAsync(token => KeepAsync(file, picture, files, token), cancellationToken)
                .ConfigureAwait(false);
            Lose(problem, file);
        }

        if (places.Traces is { } traces && FileOf(traces, verdict.Case, ".zip") is var trace)
        {
            files.AddRange(await EndTraceAsync(trace, cancellationToken).ConfigureAwait(false) ? [trace] : []);
        }

        return verdict with
        {
            Evidence = [.. files.Select(file => Named(file, places))],
            LostEvidence = _lost,
        };
    }

    private async Task<bool> EndTraceAsync(string? path, CancellationToken cancellationToken)
    {
        if (_traced is not { } traced)
        {
            return false;
        }

        _traced = null;
        var written = false;
        var problem = await TryAsync(_ => MakeFolderOfAsync(path), cancellationToken).ConfigureAwait(false);
        // Where it has no place it is thrown away, so that the next one can begin.
        var place = problem is null ? path : null;
        problem ??= await TryAsync(End, cancellationToken).ConfigureAwait(false);
        if (place != path)
        {
            await TryAsync(End, cancellationToken).ConfigureAwait(false);
        }

        if (path is not null)
        {
            Lose(problem, path);
        }

        return written;

        async Task End(CancellationToken token) =>
            written = await traced.EndTraceAsync(place, token).ConfigureAwait(false);
    }

    private void Lose(Exception? problem, string path)
    {
        if (problem is not null)
        {
            _lost.Add(
                problem is TimeoutException
                    ? $"'{path}' was not written within {s_limit.TotalSeconds:0} s."
                    : FileTrouble.Of(problem, path)
            );
        }
    }

    private static async Task KeepAsync(
        string file,
        byte[] picture,
        List<string> files,
        CancellationToken cancellationToken
    )
    {
        await MakeFolderOfAsync(file).ConfigureAwait(false);
        await File.WriteAllBytesAsync(file, picture, cancellationToken).ConfigureAwait(false);
        files.Add(file);
    }

    private static Task MakeFolderOfAsync(string? file)
    {
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        return Task.CompletedTask;
    }

    // Evidence is a help: that there is none, or no place for it, must not change a verdict.
    private async Task<Exception?> TryAsync(Func<CancellationToken, Task> take, CancellationToken cancellationToken)
    {
        try
        {
            await take(cancellationToken).WaitAsync(s_limit, plan.Time, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception missing)
            when (!(missing is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            return missing;
        }
    }

    private string FileOf(string folder, CaseIdentity identity, string end) =>
        Path.Combine(folder, FileNames.Of(identity.WebView), FileNames.Of(identity.Name, _round) + end);

    private static string Named(string file, EvidencePlaces places) =>
        Path.GetRelativePath(places.Base, file).Replace(Path.DirectorySeparatorChar, '/');
}
