using System.Diagnostics;
using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Writes outcomes as YAML.</summary>
internal static class ExpectationWriter
{
    private static readonly SpecBoolean s_true = new(true);

    public static void Write(YamlLines yaml, Expectation expectation)
    {
        var (key, value) = expectation switch
        {
            Resolves resolves => ("resolves", resolves.Value),
            Rejects rejects => ("rejects", Refusal(rejects)),
            Refuses => ("refuses", s_true),
            StaysPending => ("pending", s_true),
            HostEnds => ("host-ends", s_true),
            Throws throws => ("throws", throws.Error),
            Returns returns => ("returns", returns.Value),
            Responds responds => ("responds", Response(responds)),
            Receives receives => Hearing(receives),
            _ => throw new UnreachableException($"An outcome {expectation.GetType().Name}."),
        };
        yaml.Value(key, value);
        if (expectation is Receives { ThenEnded: true })
        {
            yaml.Line("then: ended");
        }
    }

    private static SpecValue Refusal(Rejects rejects)
    {
        if (rejects.Because is null)
        {
            // A reason that has the key itself must not be taken for a class of refusal.
            return rejects.Reason is SpecMapping reason && reason.Members.Any(static member => member.Key is "because")
                ? new SpecSpecial("one-of", new SpecList([reason]))
                : rejects.Reason ?? SpecNull.Instance;
        }

        var word =
            rejects.Because is RefusalClass.NotFound
                ? "not-found"
                : rejects.Because.Value.ToString().ToLowerInvariant();
        var because = KeyValuePair.Create("because", (SpecValue)new SpecText(word));
        return new SpecMapping(rejects.Reason is null ? [because] : [because, new("reason", rejects.Reason)]);
    }

    private static SpecMapping Response(Responds responds)
    {
        var members = new List<KeyValuePair<string, SpecValue>>();
        if (responds.Status is { } status)
        {
            members.Add(new("status", new SpecNumber(status.ToString(CultureInfo.InvariantCulture))));
        }

        if (responds.Headers.Count > 0)
        {
            members.Add(new("headers", new SpecMapping(responds.Headers)));
        }

        if (responds.Body is { } body)
        {
            members.Add(new("body", body));
        }

        return new(members);
    }

    private static (string, SpecValue) Hearing(Receives receives) =>
        receives.Order is HearingOrder.Any ? ("receives-in-any-order", new SpecList(receives.Values))
        : receives.Values.Count == 0 ? ("receives-nothing", s_true)
        : ("receives", new SpecList(receives.Values));
}
