using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>The profiles the kit knows.</summary>
public static class ProfileCatalogue
{
    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<Profile> All { get; } =
    [
        Profile.Default,
        new(
            "strict",
            "Enforces optional behaviour and Tauri's literal wording too.",
            new HashSet<Level> { Level.Must, Level.Should, Level.May, Level.Text }
        ),
        new(
            "tauri",
            "Enforces what Tauri itself does: its wording and its quirks.",
            new HashSet<Level> { Level.Must, Level.Should, Level.Text, Level.Quirk }
        ),
    ];

    /// <summary>Finds a profile by its name, or answers null.</summary>
    public static Profile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);
}
