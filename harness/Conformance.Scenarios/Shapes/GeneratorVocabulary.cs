namespace Conformance.Scenarios;

/// <summary>The generators of <c>for-all</c> and their options.</summary>
internal static class GeneratorVocabulary
{
    private const long SafeInteger = 9_007_199_254_740_991;
    private const int MostBytes = 1 << 24;

    private static readonly KeyRule s_depth = new("depth", new IntegerShape(0, 64), "how deeply it nests; 3");
    private static readonly KeyRule s_members = new("max", new IntegerShape(0, 1000), "the most members; 5");

    /// <summary>The generators.</summary>
    public static IReadOnlyList<KeyRule> All { get; } =
    [
        new("json", Options(s_depth), "any JSON"),
        new(
            "integer",
            Options(
                new("min", new IntegerShape(-SafeInteger, SafeInteger), "the least; -9007199254740991"),
                new("max", new IntegerShape(-SafeInteger, SafeInteger), "the greatest; 9007199254740991")
            ),
            "a whole number"
        ),
        new("double", Options(), "any finite double"),
        new("text", Options(new KeyRule("max", new IntegerShape(0, 100_000), "the most characters; 40")), "a text"),
        new(
            "identifier",
            Options(new KeyRule("max", new IntegerShape(1, 1000), "the most letters; 20")),
            "a letter, then letters, digits and '_'"
        ),
        new(
            "bytes",
            Options(
                new("min", new IntegerShape(0, MostBytes), "the least length; 0"),
                new("max", new IntegerShape(0, MostBytes), "the greatest length; 2048, or that above a greater min")
            ),
            "an ArrayBuffer"
        ),
        new("json-object", Options(s_depth, s_members), "a JSON mapping"),
        new("json-list", Options(s_depth, s_members), "a JSON list"),
        new("path", Options(), "a path that begins with '/'"),
        new("event-name", Options(), "an event's name"),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(static generator => generator.Name)];

    private static MappingShape Options(params KeyRule[] options) => new(options) { HasBounds = true };
}
