namespace Conformance.ReferenceHost;

/// <summary>Tells, where a decision is made, whether it shall be made wrongly.</summary>
internal sealed class Faults
{
    private readonly string? _active;

    public Faults(string? active)
    {
        if (active is not null && !FaultCatalogue.All.Any(fault => fault.Name == active))
        {
            throw new ArgumentException($"There is no fault '{active}'.", nameof(active));
        }

        _active = active;
    }

    /// <summary>The name of the fault that is shown, or null.</summary>
    public string? Active => _active;

    /// <summary>No fault at all.</summary>
    public static Faults None { get; } = new(null);

    public bool Is(string name) => _active is not null && string.Equals(_active, name, StringComparison.Ordinal);
}
