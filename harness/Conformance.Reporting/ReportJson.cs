using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Reporting;

/// <summary>How report lines become JSON.</summary>
[JsonSerializable(typeof(ReportLine))]
[JsonSerializable(typeof(ProofDocument))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Camel case, no nulls, and none of the escapes that only a page of HTML would need.</summary>
    public static ReportJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
