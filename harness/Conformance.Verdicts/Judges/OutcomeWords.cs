using System.Diagnostics;
using System.Globalization;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Verdicts;

/// <summary>Says what happened to a step instead of what was asked for.</summary>
internal static class OutcomeWords
{
    /// <summary>Longer values are cut; the difference shows the place that matters.</summary>
    public const int LongestValue = 1000;

    private const int MostNamed = 3;

    public static string Outcome(ObservedStep step) =>
        step.State switch
        {
            ObservedState.Resolved => step.Step is ScriptStep ? "but returned" : "but resolved with",
            ObservedState.Rejected => "but rejected with",
            ObservedState.Threw => "but threw",
            ObservedState.Pending => "but never settled",
            ObservedState.TimedOut when step.Value is SpecList =>
                $"but {Time(step.Within)} later, with more perhaps to come, had heard",
            ObservedState.TimedOut => $"but did not settle within {Time(step.Within)}",
            ObservedState.Responded => "but was answered with",
            ObservedState.Heard => "but heard",
            ObservedState.HostEnded => "but the host ended",
            ObservedState.Gone => "but its document went away",
            ObservedState.NotReached when step.Value is not null => "but could not be played",
            ObservedState.NotReached => "but was not reached",
            _ => throw new UnreachableException(),
        };

    public static string Actual(ObservedStep step) =>
        step.State switch
        {
            ObservedState.Pending when step.Unanswered.Count > 0 => $"({Unanswered(step)})",
            ObservedState.Pending => "(the wire was quiet, and a later call had made its round trip)",
            ObservedState.TimedOut when step.Value is SpecList heard => $"{Value(heard)} {UnderWay(step)}",
            ObservedState.TimedOut => UnderWay(step),
            ObservedState.Gone when step.Value is null => "(no step asks for that)",
            ObservedState.NotReached when step.Value is null => "(something before it failed)",
            ObservedState.NotReached => Reason(step.Value),
            ObservedState.Gone => Value(step.Value),
            ObservedState.Resolved or ObservedState.Rejected or ObservedState.Threw => Value(step.Value),
            ObservedState.Responded or ObservedState.Heard or ObservedState.HostEnded => Value(step.Value),
            _ => throw new UnreachableException(),
        };

    public static string Value(SpecValue? value) => value is null ? "nothing" : ValueText.Of(value, LongestValue);

    private static string UnderWay(ObservedStep step)
    {
        var what = step.Unanswered.Count > 0 ? Unanswered(step) : "something was still under way";
        return $"({what}; where the machine is slow, --patience gives more time)";
    }

    private static string Unanswered(ObservedStep step)
    {
        var names = step.Unanswered.Take(MostNamed).Select(request => $"'{MessageWords.Name(request)}'");
        var more = step.Unanswered.Count > MostNamed ? $" and {step.Unanswered.Count - MostNamed} more" : "";
        return $"the host had not answered {string.Join(", ", names)}{more} by then";
    }

    // The player's own words for what it could not do, in a text or in an error that it threw.
    private static string Reason(SpecValue value) =>
        value switch
        {
            SpecText words => words.Text,
            SpecSpecial { Name: "error", Argument: SpecMapping error }
                when (error.Find("name"), error.Find("message")) is (SpecText name, SpecText message) => name.Text
                is "Error"
                ? message.Text
                : $"{name.Text}: {message.Text}",
            _ => Value(value),
        };

    public static string Time(TimeSpan time) =>
        time.TotalSeconds >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###} ms");
}
