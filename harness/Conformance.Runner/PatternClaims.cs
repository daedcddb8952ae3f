using System.Collections.Concurrent;
using Conformance.Protocol;

namespace Conformance.Runner;

/// <summary>Knows which patterns the host serves: those that its greetings claim, and of the others those that it claims once it is asked for them;
/// safe on all threads.</summary>
/// <param name="asks">Whether the host may be asked for a pattern that no greeting claims.</param>
internal sealed class PatternClaims(bool asks)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, HostDescription> _greetings = [];
    private readonly OrderedDictionary<string, HostEnd> _refusals = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _asked = [];

    /// <summary>What the host said of itself when it first greeted.</summary>
    public HostDescription? First
    {
        get
        {
            lock (_lock)
            {
                return _greetings.Values.FirstOrDefault();
            }
        }
    }

    /// <summary>What any of its greetings claims.</summary>
    public IReadOnlyList<string> Features
    {
        get
        {
            lock (_lock)
            {
                return [.. _greetings.Values.SelectMany(host => host.Features).Distinct()];
            }
        }
    }

    /// <summary>The patterns that it does not serve for a reason other than that it does not have them, each with the reason in a sentence; none
    /// where it has never greeted, as that is told of the whole run.</summary>
    public IReadOnlyList<string> Notes
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _refusals
                        .Where(pair =>
                            _greetings.Count > 0
                            && Knows(pair.Key) is false
                            && pair.Value.Refusal is not { Code: HostError.PatternNotSupported }
                        )
                        .Select(pair => Note(pair.Key, pair.Value)),
                ];
            }
        }
    }

    /// <summary>Notes a greeting; tells whether it is the first of this pattern.</summary>
    public bool Greeted(HostDescription host, string pattern)
    {
        lock (_lock)
        {
            return _greetings.TryAdd(pattern, host);
        }
    }

    /// <summary>Notes why a host was not to be had in a pattern.</summary>
    public void Refused(string pattern, HostEnd end)
    {
        lock (_lock)
        {
            _refusals.TryAdd(pattern, end);
        }
    }

    /// <summary>Tells whether the host serves a pattern; of one that no greeting claims it is asked, once in a run.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="ask">Starts the host in that pattern; gives why it was not to be had, if it was not.</param>
    public Task<bool> ServesAsync(string pattern, Func<Task<HostEnd?>> ask)
    {
        lock (_lock)
        {
            if (Knows(pattern) is { } known)
            {
                return Task.FromResult(known);
            }
        }

        return _asked.GetOrAdd(pattern, _ => new Lazy<Task<bool>>(() => AskAsync(pattern, ask))).Value;
    }

    private async Task<bool> AskAsync(string pattern, Func<Task<HostEnd?>> ask)
    {
        if (await ask().ConfigureAwait(false) is { } end)
        {
            Refused(pattern, end);
        }

        lock (_lock)
        {
            // Where nothing could be asked, the case that wants the pattern meets what was in the way.
            return Knows(pattern) ?? true;
        }
    }

    // The greeting of its own start decides; before that one, any other that claims it.
    private bool? Knows(string pattern) =>
        _greetings.TryGetValue(pattern, out var host) ? host.Features.Contains(pattern)
        : _greetings.Values.Any(other => other.Features.Contains(pattern)) ? true
        : _refusals.ContainsKey(pattern) || !asks ? false
        : null;

    private static string Note(string pattern, HostEnd end) =>
        $"The host claims '{pattern}' in no greeting, and did not start when it was asked for it, so no case of it was played: {end.Explanation} "
        + $"A host without it refuses with the error {HostError.PatternNotSupported}.";
}
