using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;

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
            SpecSpecial { Name: "repeat", Argument: SpecMapping repeat } => MessageBody.FromText(Repeated(repeat)),
            _ => MessageBody.FromText(SpecValueJson.Write(body)),
        };

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
        Find(repeat, "of") is SpecText of
        && Find(repeat, "times") is SpecNumber times
        && int.TryParse(times.Digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? string.Concat(Enumerable.Repeat(of.Text, count))
            : throw new InvalidDataException(
                $"The body is '{SpecValueJson.Write(repeat)}', and '$repeat' makes one of a text and a whole number."
            );

    private static SpecValue? Find(SpecMapping mapping, string key) =>
        mapping.Members.FirstOrDefault(member => member.Key == key).Value;
}
