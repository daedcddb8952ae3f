using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>The values behind names while one case is played: the kit's own and what steps captured.</summary>
internal sealed class CaseValues(string prefix)
{
    private const string InvokeKey = "invoke-key";

    private readonly List<(long Until, IReadOnlyDictionary<string, SpecValue> Values)> _earlier = [];
    private readonly Dictionary<string, SpecValue> _values = new() { ["case"] = new SpecText(prefix) };

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<string, SpecValue> All => _values;

    /// <summary>Finds one; null where there is none of that name.</summary>
    public SpecValue? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Finds one as it was at a place of the transcript, on the host of that time.</summary>
    public SpecValue? FindAt(string name, long place) =>
        (_earlier.Find(each => place < each.Until).Values ?? _values).GetValueOrDefault(name);

    /// <summary>Whether calls have carried an invoke key to the host at hand.</summary>
    public bool HasInvokeKey => _values.ContainsKey(InvokeKey);

    /// <summary>Keeps the invoke key that calls have carried.</summary>
    public void KeepInvokeKey(string key) => Keep(InvokeKey, new SpecText(key));

    /// <summary>Lays aside what the host at hand has given, which the next one gives anew.</summary>
    /// <param name="place">The place in the transcript where it goes.</param>
    public void LeaveHost(long place)
    {
        _earlier.Add((place, new Dictionary<string, SpecValue>(_values)));
        _values.Remove(InvokeKey);
        _values.Remove("isolation");
    }

    /// <summary>Keeps one.</summary>
    public void Keep(string name, SpecValue value) => _values[name] = value;

    /// <summary>Keeps what depends on where the case is played.</summary>
    public void KeepPlaces(Stage stage)
    {
        var main = stage.Watch.WebViews.GetValueOrDefault("main");
        Keep("ipc", new SpecText(SchemeUrls.Root("ipc", stage.Platform)));
        Keep("platform", new SpecText(stage.Platform));
        Keep("origin", new SpecText(SchemeUrls.Origin(main?.Create.Url ?? SchemeUrls.Root("tauri", stage.Platform))));
        var isolation = main?.Create.Schemes.FirstOrDefault(scheme =>
            scheme.StartsWith("isolation", StringComparison.Ordinal)
        );
        if (isolation is not null)
        {
            Keep("isolation", new SpecText(SchemeUrls.Root(isolation, stage.Platform)));
        }
    }
}
