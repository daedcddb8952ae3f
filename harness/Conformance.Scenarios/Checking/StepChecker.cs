namespace Conformance.Scenarios;

/// <summary>Checks steps: one verb each, keys and outcomes that fit the verb.</summary>
internal sealed class StepChecker(SpecFile file, ShapeChecker shapes)
{
    public void Check(SpecNode node, string? inside)
    {
        if (node is not SpecMappingNode step)
        {
            shapes.ReportKind(node, "a mapping with a verb", "steps", "a step is written as '- invoke: echo'");
            return;
        }

        if (FindVerb(step) is not { } verb)
        {
            CheckWithoutVerb(step);
            return;
        }

        if (!StepVocabulary.CanStandInside(verb, inside))
        {
            file.Report(
                SpecCodes.ForeignStep,
                step.FindMember(verb.Name)!.Key,
                $"'{verb.Name}' cannot stand inside '{inside}'.",
                inside is "parallel" ? "what runs in one turn of a page can" : "put the steps one after the other"
            );
        }

        SpecMember? before = null;
        foreach (var member in step.Members)
        {
            CheckMember(before, member, verb);
            before = member;
        }

        CheckMissing(step, verb);
        CheckOutcomes(step);
        CheckContradictions(step, verb);
    }

    private Verb? FindVerb(SpecMappingNode step)
    {
        var verbs = step.Members.Where(static member => StepVocabulary.FindVerb(member.Key.Text) is not null).ToList();
        if (verbs.Count > 1)
        {
            file.Report(
                SpecCodes.SeveralVerbs,
                verbs[1].Key,
                $"A step has one verb, and this one has '{verbs[0].Key.Text}' and '{verbs[1].Key.Text}'.",
                "begin a new step with '-'"
            );
        }

        return verbs.Count == 0 ? null : StepVocabulary.FindVerb(verbs[0].Key.Text);
    }

    private void CheckWithoutVerb(SpecMappingNode step)
    {
        var verbs = StepVocabulary.Verbs.Select(static verb => verb.Name);
        var unknown = step.Members.FirstOrDefault(member => !IsKnown(member.Key.Text));
        if (unknown is not null && Suggestion.For(unknown.Key.Text, verbs) is { } hint)
        {
            file.Report(SpecCodes.UnknownKey, unknown.Key, $"Unknown verb '{unknown.Key.Text}'.", hint);
            return;
        }

        file.Report(
            SpecCodes.NoVerb,
            step,
            "This step has no verb.",
            "write what happens: 'invoke: echo', for example"
        );
    }

    private static bool IsKnown(string key) =>
        StepVocabulary.FindCommon(key) is not null
        || StepVocabulary.Verbs.Any(verb => verb.Keys.Any(own => own.Name == key));

    private void CheckMember(SpecMember? before, SpecMember member, Verb verb)
    {
        var key = member.Key.Text;
        if ((key == verb.Name ? verb.Argument : FindRule(verb, key)?.Shape) is { } shape)
        {
            shapes.Check(member.Value, shape, key);
        }
        else if (StepVocabulary.IsOutcome(key))
        {
            file.Report(
                SpecCodes.ForeignOutcome,
                member.Key,
                $"'{verb.Name}' cannot have the outcome '{key}'.",
                verb.Outcomes.Count == 0 ? "it has none" : "it can have " + string.Join(", ", verb.Outcomes)
            );
        }
        else if (StepVocabulary.FindVerb(key) is null)
        {
            ReportKey(before, member, verb);
        }
    }

    private static KeyRule? FindRule(Verb verb, string key) =>
        verb.Keys.FirstOrDefault(rule => rule.Name == key)
        ?? (verb.Common.Contains(key) || verb.Outcomes.Contains(key) ? StepVocabulary.FindCommon(key) : null);

    private void ReportKey(SpecMember? before, SpecMember member, Verb verb)
    {
        var key = member.Key.Text;
        if (IsKnown(key))
        {
            var owners = StepVocabulary
                .Verbs.Where(other => FindRule(other, key) is not null)
                .Select(static other => other.Name);
            file.Report(
                SpecCodes.ForeignKey,
                member.Key,
                $"'{key}' does not belong to '{verb.Name}'.",
                (verb.Name, key) is ("tamper", "in")
                    ? "it changes the next message of any webview; 'matching' tells whose"
                    : "it belongs to " + string.Join(", ", owners)
            );
            return;
        }

        // Words of this verb are likelier meant than those of others.
        var own = verb.Keys.Select(static rule => rule.Name).Concat(verb.Common).Concat(verb.Outcomes).ToList();
        var all = StepVocabulary.Common.Concat(StepVocabulary.Outcomes).Select(static rule => rule.Name);
        var others = all.Concat(StepVocabulary.Verbs.Select(static other => other.Name));
        var hint =
            KeyHint.OfForm(before, member, own)
            ?? Suggestion.For(key, own)
            ?? Suggestion.For(key, others)
            ?? KeyHint.OfAll(own);
        file.Report(SpecCodes.UnknownKey, member.Key, $"Unknown key '{key}' in a step with '{verb.Name}'.", hint);
    }

    private void CheckMissing(SpecMappingNode step, Verb verb)
    {
        foreach (var missing in verb.Keys.Where(key => key.Required && step.Find(key.Name) is null))
        {
            file.Report(
                SpecCodes.MissingKey,
                step.FindMember(verb.Name)!.Key,
                $"'{verb.Name}' needs '{missing.Name}'.",
                missing.About
            );
        }
    }

    private void CheckOutcomes(SpecMappingNode step)
    {
        var outcomes = step.Members.Where(static member => StepVocabulary.IsOutcome(member.Key.Text)).ToList();
        if (outcomes.Count > 1)
        {
            file.Report(
                SpecCodes.SeveralOutcomes,
                outcomes[1].Key,
                $"A step has one outcome, and this one has '{outcomes[0].Key.Text}' and '{outcomes[1].Key.Text}'.",
                "leave one out, or begin a new step with '-'"
            );
        }

        if (
            step.FindMember("then") is { } then
            && !outcomes.Any(static outcome => outcome.Key.Text.StartsWith("receives", StringComparison.Ordinal))
        )
        {
            file.Report(
                SpecCodes.Contradiction,
                then.Key,
                "'then' stands beside 'receives'.",
                "add what the channel receives"
            );
        }

        if (step.Find("as") is not null && outcomes.Count == 0 && IsStartedVerb(step))
        {
            CheckStarted(step, "capture", "so there is nothing to capture");
            CheckStarted(step, "same-turn", "so nobody sees in which turn it settles");
        }

        CheckCapture(step, outcomes);
    }

    private void CheckCapture(SpecMappingNode step, IReadOnlyList<SpecMember> outcomes)
    {
        if (
            step.FindMember("capture") is { } capture
            && outcomes.FirstOrDefault(IsWithoutValue) is { Key.Text: var outcome }
        )
        {
            file.Report(
                SpecCodes.Contradiction,
                capture.Key,
                $"With '{outcome}' there is nothing to capture.",
                "leave 'capture' out, or capture what settles"
            );
        }
    }

    private static bool IsWithoutValue(SpecMember outcome) => outcome.Key.Text is "pending" or "refuses" or "host-ends";

    private void CheckStarted(SpecMappingNode step, string key, string why)
    {
        if (step.FindMember(key) is { } member)
        {
            file.Report(
                SpecCodes.Contradiction,
                member.Key,
                $"A step with 'as' and no outcome is started and not awaited, {why}.",
                $"put '{key}' into the step that awaits it"
            );
        }
    }

    /// <summary>Verbs that with a name and no outcome are started and not awaited.</summary>
    public static bool IsStartedVerb(SpecMappingNode step) =>
        step.Members.Any(static member => member.Key.Text is "invoke" or "emit" or "emit-to" or "script");

    private void CheckContradictions(SpecMappingNode step, Verb verb)
    {
        if (verb.AtMostOneOf.Select(step.FindMember).OfType<SpecMember>().ToList() is [var first, var second, ..])
        {
            file.Report(
                SpecCodes.Contradiction,
                second.Key,
                $"'{second.Key.Text}' and '{first.Key.Text}' exclude one another.",
                "leave one out"
            );
        }

        if (verb.Name is "tamper" && step.Find("tamper") is SpecMappingNode tampering)
        {
            CheckTampering(tampering);
        }
    }

    private void CheckTampering(SpecMappingNode tampering)
    {
        if (tampering.Find("change") is not SpecScalarNode { Text: var change })
        {
            return;
        }

        string[] own = change switch
        {
            "flip" or "cut" => ["at"],
            "replace" => ["find", "put"],
            _ => [],
        };
        foreach (var key in (string[])["at", "find", "put"])
        {
            if (!own.Contains(key) && tampering.FindMember(key) is { } member)
            {
                file.Report(
                    SpecCodes.Contradiction,
                    member.Key,
                    $"'{key}' means nothing to the change '{change}'.",
                    "leave it out"
                );
            }
        }

        var needed =
            change is "cut" ? "at"
            : change is "replace" ? "put"
            : null;
        if (needed is not null && tampering.Find(needed) is null)
        {
            file.Report(SpecCodes.MissingKey, tampering, $"The change '{change}' needs '{needed}'.");
        }
    }
}
