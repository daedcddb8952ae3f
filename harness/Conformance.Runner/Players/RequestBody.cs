using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;
using Conformance.Verdicts;

namespace Conformance.Runner;

/// <summary>Makes the bodies of <c>request</c> steps.</summary>
internal static class RequestBody
{
    /// <summary>Makes one of a value whose names are bound; null for none.</summary>
    /// <exception cref="InvalidDataException">What was put in the place of a name makes it no body.</exception>
    public static MessageBody? Of(SpecValue? body) =>
        body switch
        {
            null => null,
            SpecText text => MessageBody.FromText(text.Text),
            SpecSpecial { Name: "bytes", Argument: SpecText base64 } => MessageBody.FromBytes(Bytes(base64.Text)),
            SpecSpecial { Name: "typed-array" } => MessageBody.FromBytes(ValueBytes.Of(body) ?? throw NoBody(body)),
            SpecSpecial { Name: "repeat", Argument: SpecMapping repeat } => MessageBody.FromText(Repeated(repeat)),
            _ => MessageBody.FromText(IsJson(body) ? SpecValueJson.Write(body) : throw NoBody(body)),
        };

    // What a name stands for may hold what no JSON can say, and the tags that the kit has for it are nothing to a host.
    private static bool IsJson(SpecValue value) =>
        value switch
        {
            SpecSpecial or SpecText { IsLiteral: true } => false,
            SpecList list => list.Items.All(IsJson),
            SpecMapping mapping => mapping.Members.All(member =>
                !member.Key.StartsWith('$') && member.Key is not "__proto__" && IsJson(member.Value)
            ),
            _ => true,
        };

    private static InvalidDataException NoBody(SpecValue body) =>
        new($"The body is '{SpecValueJson.Write(body)}', and one is a text, bytes, or what JSON can say.");

    private static byte[] Bytes(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException mistake)
        {
            throw new InvalidDataException($"The body's '$bytes' is '{base64}', which is no Base64.", mistake);
        }
    }

    private static string Repeated(SpecMapping repeat) =>
        TextOf(Find(repeat, "of")) is { } of
        && Find(repeat, "times") is SpecNumber times
        && int.TryParse(times.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? string.Concat(Enumerable.Repeat(of, count))
            : throw new InvalidDataException(
                $"The body is '{SpecValueJson.Write(repeat)}', and '$repeat' makes one of a text and a whole number."
            );

    private static string? TextOf(SpecValue? value) =>
        value switch
        {
            SpecText text => text.Text,
            SpecSpecial { Name: "repeat", Argument: SpecMapping repeat } => Repeated(repeat),
            _ => null,
        };

    private static SpecValue? Find(SpecMapping mapping, string key) =>
        mapping.Members.FirstOrDefault(member => member.Key == key).Value;
}
