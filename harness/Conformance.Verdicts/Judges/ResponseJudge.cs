using System.Globalization;
using System.Text;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Holds the answer to a request on the wire against status, headers and body.</summary>
internal static class ResponseJudge
{
    public static Judgement? Judge(Responds responds, ObservedStep step)
    {
        var expected = Resolve(responds, step.Names);
        var other = ExpectationJudge.Other(
            step,
            "responds",
            "should be answered with",
            OutcomeWords.Value(Told(expected))
        );
        if (step.State is not ObservedState.Responded)
        {
            return other;
        }

        var response = step.Value as SpecMapping ?? new SpecMapping([]);
        return
            (FindInStatus(expected, response) ?? FindInHeaders(expected, response) ?? FindInBody(expected, response))
                is { } mismatch
            ? other with
            {
                Difference = mismatch.Tell(),
            }
            : null;
    }

    /// <summary>Tells whether an answer says no, by its status or as the IPC protocol does.</summary>
    public static bool IsRefusal(SpecValue? value) =>
        value is SpecMapping response
        && (
            ValueExpander.Count(response.Find("status")) is >= 400
            || (response.Find("headers") as SpecMapping)?.Find("tauri-response") is SpecText { Text: "error" }
        );

    private static Responds Resolve(Responds responds, Interpolator names) =>
        responds with
        {
            Headers =
            [
                .. responds.Headers.Select(header => KeyValuePair.Create(header.Key, names.Resolve(header.Value))),
            ],
            Body = responds.Body is null ? null : names.Resolve(responds.Body),
        };

    private static SpecMapping Told(Responds responds)
    {
        var members = new List<KeyValuePair<string, SpecValue>>();
        if (responds.Status is { } status)
        {
            members.Add(new("status", Number(status)));
        }

        if (responds.Headers.Count > 0)
        {
            members.Add(new("headers", new SpecMapping(responds.Headers)));
        }

        if (responds.Body is { } body)
        {
            members.Add(new("body", body));
        }

        return new SpecMapping(members);
    }

    private static Mismatch? FindInStatus(Responds expected, SpecMapping response) =>
        expected.Status is { } status
            ? ValueMatcher.Find(Number(status), response.Find("status"), ValuePath.Root.Key("status"))
            : null;

    private static Mismatch? FindInHeaders(Responds expected, SpecMapping response)
    {
        var headers = response.Find("headers") as SpecMapping ?? new SpecMapping([]);
        foreach (var (name, pattern) in expected.Headers)
        {
            var path = ValuePath.Root.Key("headers").Key(name);
            if (ValueMatcher.Find(pattern, headers.Find(name.ToLowerInvariant()), path) is { } mismatch)
            {
                return mismatch;
            }
        }

        return null;
    }

    private static Mismatch? FindInBody(Responds expected, SpecMapping response) =>
        expected.Body is { } pattern ? FindInBody(ValueBytes.WithoutViews(pattern), response.Find("body")) : null;

    private static Mismatch? FindInBody(SpecValue pattern, SpecValue? body)
    {
        // Of texts and bytes side by side each is compared as what it is.
        if (
            pattern is SpecSpecial { Name: "one-of", Argument: SpecList { Items: var alternatives } }
            && alternatives.Any(alternative => FindInBody(alternative, body) is null)
        )
        {
            return null;
        }

        return ValueMatcher.Find(
            pattern,
            Speaks.OfBytes(pattern) ? AsBytes(body) : AsText(body),
            ValuePath.Root.Key("body")
        );
    }

    private static SpecValue? AsBytes(SpecValue? body) =>
        body is SpecText text
            ? new SpecSpecial("bytes", new SpecText(Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Text))))
            : body;

    private static SpecValue? AsText(SpecValue? body) =>
        body is SpecSpecial special && BinaryValue.Read(special) is { } binary
            ? new SpecText(Encoding.UTF8.GetString(binary.Bytes))
            : body;

    private static SpecNumber Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));
}
