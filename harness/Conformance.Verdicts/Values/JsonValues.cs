using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Reads JSON texts that hosts and specs wrote, which need not be JSON at all.</summary>
internal static class JsonValues
{
    public static SpecValue? TryParse(string json)
    {
        try
        {
            return SpecValueJson.ReadPlain(json);
        }
        catch (SpecValueFormatException)
        {
            return null;
        }
    }
}
