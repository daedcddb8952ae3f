using Conformance.Protocol;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Keeps what shows why a case did not pass: a picture of each page, and a trace where one is asked for.</summary>
internal sealed class CaseEvidence(RunPlan plan, Func<IWebView?> webView)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);
    private IWebViewEvidence? _traced;
    private IReadOnlyList<KeyValuePair<string, byte[]>> _pictures = [];

    private EvidencePlaces? Places => plan.Evidence;

    /// <summary>Begins a case.</summary>
    public async Task BeginAsync(Case played, CancellationToken cancellationToken = default)
    {
        _pictures = [];
        _traced = Places?.Traces is null ? null : webView() as IWebViewEvidence;
        if (_traced is { } traced)
        {
            await TryAsync(token => traced.BeginTraceAsync(played.Identity.Name, token), cancellationToken)
                .ConfigureAwait(false);
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
            var file = FileOf(places.Pictures!, verdict.Case, $"-{Plain(label)}.png");
            await File.WriteAllBytesAsync(file, picture, cancellationToken).ConfigureAwait(false);
            files.Add(file);
        }

        if (places.Traces is { } traces && FileOf(traces, verdict.Case, ".zip") is var trace)
        {
            files.AddRange(await EndTraceAsync(trace, cancellationToken).ConfigureAwait(false) ? [trace] : []);
        }

        return verdict with
        {
            Evidence = [.. files.Select(file => Named(file, places))],
        };
    }

    private async Task<bool> EndTraceAsync(string? path, CancellationToken cancellationToken)
    {
        var written = false;
        if (_traced is { } traced)
        {
            _traced = null;
            await TryAsync(
                    async token => written = await traced.EndTraceAsync(path, token).ConfigureAwait(false),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        return written;
    }

    // Evidence is a help: that there is none must not change a verdict.
    private async Task TryAsync(Func<CancellationToken, Task> take, CancellationToken cancellationToken)
    {
        try
        {
            await take(cancellationToken).WaitAsync(s_limit, plan.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception missing) when (missing is WebViewException or TimeoutException or IOException)
        {
            // The verdict itself tells that the WebView failed.
        }
    }

    private static string FileOf(string folder, CaseIdentity identity, string end)
    {
        var place = Path.Combine(folder, Plain(identity.WebView));
        Directory.CreateDirectory(place);
        return Path.Combine(place, Plain(identity.Name) + end);
    }

    private static string Named(string file, EvidencePlaces places) =>
        Path.GetRelativePath(places.Base, file).Replace(Path.DirectorySeparatorChar, '/');

    // Names of cases hold slashes and brackets; what is left must be a file's name everywhere.
    private static string Plain(string name) =>
        string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' ? sign : '_'))
            .Trim('_', '.');
}
