namespace Conformance.Scenarios;

/// <summary>One <c>{{name}}</c> in a text.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">Where its first brace stands.</param>
/// <param name="Length">How many characters it takes, braces included.</param>
public sealed record SpecReference(string Name, int Start, int Length);
