using Conformance.Scenarios;

namespace Conformance.Verdicts.Tests;

/// <summary>Writes values of specs and of pages as tagged JSON.</summary>
internal static class Tagged
{
    public static SpecValue Value(string json) => SpecValueJson.Read(json);

    /// <summary>Bytes from 1 up.</summary>
    public static string Bytes(int count) =>
        Convert.ToBase64String([.. Enumerable.Range(1, count).Select(i => (byte)i)]);
}
