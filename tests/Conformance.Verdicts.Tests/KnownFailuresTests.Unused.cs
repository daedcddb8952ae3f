namespace Conformance.Verdicts.Tests;

public sealed partial class KnownFailuresTests
{
    public sealed class An_inconclusive_case
    {
        [Theory]
        [InlineData("0 resolves pending", VerdictKind.KnownFailure)]
        [InlineData("0 resolves rejected", VerdictKind.Inconclusive)]
        public void Is_known_where_what_it_found_is_listed(string fingerprint, VerdictKind kind) =>
            new KnownFailures([s_entry with { Fingerprint = "0 resolves pending" }])
                .Apply(Failure(fingerprint) with { Kind = VerdictKind.Inconclusive }, [], s_today)
                .Kind.ShouldBe(kind);

        [Fact]
        public void That_is_known_keeps_the_other_cells_of_its_entry_from_being_fixed()
        {
            var open = Failure(s_entry.Fingerprint) with { Kind = VerdictKind.Inconclusive };
            var other = open.Case with { Name = "invoke/echo[brownfield,post-message]" };

            var verdicts = Settle(
                [s_entry with { Case = "invoke/echo" }],
                Of(VerdictKind.Pass),
                open with
                {
                    Case = other,
                }
            );

            verdicts.Select(verdict => verdict.Kind).ShouldBe([VerdictKind.Pass, VerdictKind.KnownFailure]);
        }
    }

    public sealed class Unused
    {
        private static readonly HashSet<string> s_names = ["invoke/echo", "invoke/echo[isolation]"];

        [Theory]
        [InlineData("invoke/echo", false)]
        [InlineData("invoke/echo[isolation]", false)]
        [InlineData("invoke/echo[isolaton]", true)]
        [InlineData("invoke/ehco", true)]
        public void Names_the_entries_of_no_case(string name, bool isTold) =>
            new KnownFailures([s_entry with { Case = name, WebView = "chromium" }])
                .Unused(s_names, suites: null)
                .Select(entry => entry.Case)
                .ShouldBe(isTold ? [name] : []);

        [Theory]
        [InlineData("invoke/ehco", true)]
        [InlineData("acl/ehco", false)]
        public void Knows_nothing_of_suites_that_are_not_at_hand(string name, bool isTold) =>
            new KnownFailures([s_entry with { Case = name }])
                .Unused(s_names, new HashSet<string> { "invoke" })
                .Count.ShouldBe(isTold ? 1 : 0);
    }
}
