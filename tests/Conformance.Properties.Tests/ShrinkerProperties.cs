using Conformance.Runner;
using Conformance.Scenarios;

namespace Conformance.Properties.Tests;

public sealed class ShrinkerProperties
{
    private const int MostSteps = 5000;

    [Fact]
    public void Every_walk_down_ends_and_no_neighbour_is_the_value_itself() =>
        Property.Holds(
            random =>
            {
                var value = Some.Json(random);
                for (var step = 0; ; step++)
                {
                    var smaller = Shrinker.Smaller(value).Take(200).ToList();
                    smaller.ShouldAllBe(each => !each.Equals(value));
                    if (smaller.Count == 0)
                    {
                        break;
                    }

                    value = smaller[random.Next(smaller.Count)];
                    step.ShouldBeLessThan(MostSteps);
                }
            },
            share: 4
        );

    [Fact]
    public void A_walk_down_keeps_what_it_looks_for_and_leaves_little_else() =>
        Property.Holds(
            random =>
            {
                var value = new SpecList([Some.Json(random), new SpecText("needle"), Some.Json(random)]);

                var minimal = Minimal(value);

                minimal.ShouldBe(new SpecText("needle"));
            },
            share: 4
        );

    [Fact]
    public void Generated_values_keep_to_their_generator() =>
        Property.Holds(
            random =>
            {
                var seed = random.Next();
                foreach (
                    var generator in new[]
                    {
                        "json",
                        "text",
                        "bytes",
                        "double",
                        "integer",
                        "path",
                        "event-name",
                        "identifier",
                    }
                )
                {
                    var forAll = new ForAll([new GeneratedValue("v", generator, null)], 3, null);
                    foreach (var set in ValueSet.Make(forAll, seed))
                    {
                        var value = set.Values[0].Value;
                        SpecValueJson.Read(SpecValueJson.Write(value)).ShouldBe(value);
                        Shrinker.Smaller(value).Take(50).ShouldAllBe(each => !each.Equals(value));
                    }
                }
            },
            share: 20
        );

    private static SpecValue Minimal(SpecValue value)
    {
        while (Shrinker.Smaller(value).FirstOrDefault(HasNeedle) is { } smaller)
        {
            value = smaller;
        }

        return value;
    }

    private static bool HasNeedle(SpecValue value) =>
        value switch
        {
            SpecText { Text: "needle" } => true,
            SpecList list => list.Items.Any(HasNeedle),
            SpecMapping mapping => mapping.Members.Any(member => HasNeedle(member.Value)),
            _ => false,
        };
}
