using System.Text.Json;
using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static class ProofTests
{
    internal static FaultProof Survivor =>
        new()
        {
            Fault = new ProvedFault("area/<fault>", "It is wrong.", ["INV-01"]),
            Candidates = 2,
            Tried = 2,
            Inconclusive = ["invoke/case"],
        };

    private static FaultProof LeftOut =>
        Survivor with
        {
            Candidates = 0,
            Tried = 0,
            Inconclusive = [],
            IsLeftOut = true,
        };

    private static WireProof Wire(WireOutcome outcome) =>
        new(new WireFault("try/<case>", WireCrossing.Response, 2, WireHarm.Truncate, 5), outcome, "It is <so>.");

    private static ProofResult Result(params FaultProof[] faults) =>
        new()
        {
            KitVersion = "1.0",
            WebView = "mock",
            Planned = 1,
            Faults = faults,
            Requirements = [],
        };

    public sealed class Conclusion
    {
        [Fact]
        public void A_fault_that_nothing_caught_is_exit_code_1() =>
            ProofConclusion.Of(Result(Survivor)).ExitCode.ShouldBe(1);

        [Fact]
        public void A_requirement_that_no_fault_failed_is_exit_code_1()
        {
            var result = Result() with { Requirements = [new RequirementProof("INV-02", "It holds.", [])] };

            ProofConclusion.Of(result).ExitCode.ShouldBe(1);
        }

        [Theory]
        [InlineData(WireOutcome.Unexplained, 1)]
        [InlineData(WireOutcome.KitFailed, 1)]
        [InlineData(WireOutcome.Noticed, 0)]
        [InlineData(WireOutcome.Harmless, 0)]
        [InlineData(WireOutcome.Missed, 0)]
        public void A_defect_of_the_wire_that_nothing_explains_is_exit_code_1(WireOutcome outcome, int exitCode) =>
            ProofConclusion.Of(Result() with { Planned = 0, Wire = [Wire(outcome)] }).ExitCode.ShouldBe(exitCode);

        [Fact]
        public void Both_lists_empty_is_exit_code_0() => ProofConclusion.Of(Result()).ExitCode.ShouldBe(0);

        [Fact]
        public void Cut_short_is_exit_code_4() =>
            ProofConclusion.Of(Result() with { Cancelled = true }).ExitCode.ShouldBe(4);

        [Fact]
        public void A_filter_that_matches_nothing_is_exit_code_4_and_named()
        {
            var conclusion = ProofConclusion.Of(Result() with { IdleFilters = ["ivoke/*"] });

            conclusion.ShouldBe(new RunConclusion(4, "Incomplete: 'ivoke/*' matches nothing; 1 fault caught."));
            ProofConclusion.Of(Result(Survivor) with { IdleFilters = ["ivoke/*"] }).ExitCode.ShouldBe(1);
        }

        [Fact]
        public void A_fault_that_was_shown_to_no_case_of_the_filter_is_exit_code_4_and_counted()
        {
            var left = Result(LeftOut) with { IsPartial = true };
            var idle = left with { Planned = 3, IdleFilters = ["ivoke/*"] };

            ProofConclusion
                .Of(left)
                .ShouldBe(new(4, "Incomplete: 1 of 1 fault was shown to no case of the filter; 0 faults caught."));
            ProofConclusion
                .Of(idle)
                .Sentence.ShouldBe(
                    "Incomplete: 'ivoke/*' matches nothing; 1 of 3 faults was shown to no case of the filter; 2 faults caught."
                );
            ProofConclusion
                .Of(Result(Survivor, LeftOut, LeftOut) with { Planned = 3 })
                .ShouldBe(
                    new(
                        1,
                        "Not proved: nothing caught 1 of 3 faults; 2 of 3 faults were shown to no case of the filter."
                    )
                );
        }

        [Fact]
        public void A_proof_of_no_fault_is_exit_code_4() =>
            ProofConclusion.Of(Result() with { Planned = 0 }).ExitCode.ShouldBe(4);
    }

    public sealed class Texts
    {
        [Fact]
        public void Name_the_survivor_and_what_was_tried()
        {
            var text = ProofText.Conclude(Result(Survivor));

            text.ShouldContain("Faults that nothing caught: 1");
            text.ShouldContain("2 of 2 cases tried, 1 inconclusive, such as invoke/case");
            text.ShouldContain("Requirements that no fault failed: none.");
        }

        [Fact]
        public void List_the_defects_of_the_wire_that_are_open_and_count_the_others()
        {
            var text = ProofText.Conclude(
                Result() with
                {
                    Seed = 7,
                    Wire = [Wire(WireOutcome.Unexplained), Wire(WireOutcome.Harmless)],
                }
            );

            text.ShouldContain("Defects of the wire that nothing explains: 1\n  try/<case> ~ response 2 truncate 5\n");
            text.ShouldContain(
                "Defects of the wire, chosen by seed 7: 2\n  truncate      0 noticed    1 harmless    0 not met"
            );
        }

        [Fact]
        public async Task Have_each_defect_of_the_wire_in_the_JSON_and_on_the_page()
        {
            using var json = new StringWriter();
            using var html = new StringWriter();
            var result = Result() with { Wire = [Wire(WireOutcome.Harmless), Wire(WireOutcome.KitFailed)] };

            await ProofDocument.WriteAsync(result, json);
            await ProofHtml.WriteAsync(result, html);

            using var document = JsonDocument.Parse(json.ToString());
            var wire = document.RootElement.GetProperty("wire")[1];
            wire.GetProperty("direction").GetString().ShouldBe("to-page");
            wire.GetProperty("outcome").GetString().ShouldBe("kit-failed");
            document.RootElement.GetProperty("caught").GetInt32().ShouldBe(1);
            document.RootElement.GetProperty("open").GetInt32().ShouldBe(1);
            html.ToString().ShouldContain("try/&lt;case&gt; ~ response 2 truncate 5");
            html.ToString().ShouldContain("It is &lt;so&gt;.");
            html.ToString().ShouldNotContain("<so>");
        }

        [Fact]
        public async Task The_page_lets_no_name_break_out()
        {
            using var writer = new StringWriter();

            await ProofHtml.WriteAsync(Result(Survivor), writer);

            writer.ToString().ShouldContain("area/&lt;fault&gt;");
            writer.ToString().ShouldNotContain("<fault>");
        }

        [Fact]
        public async Task Tell_what_was_shown_to_no_case_apart_from_what_survived()
        {
            using var json = new StringWriter();
            using var html = new StringWriter();

            await ProofDocument.WriteAsync(Result(LeftOut), json);
            await ProofHtml.WriteAsync(Result(LeftOut), html);

            using var document = JsonDocument.Parse(json.ToString());
            document.RootElement.GetProperty("leftOut")[0].GetString().ShouldBe("area/<fault>");
            document.RootElement.GetProperty("survivors").GetArrayLength().ShouldBe(0);
            document.RootElement.GetProperty("open").GetInt32().ShouldBe(0);
            html.ToString().ShouldContain("<td class=\"kind not-applicable\">left out</td>");
            html.ToString().ShouldContain("left out <b>1</b>");
            html.ToString().ShouldContain("proved <b>0</b>");
            ProofText.Conclude(Result(LeftOut)).ShouldContain("Faults that were shown to no case of the filter: 1\n");
        }

        [Fact]
        public async Task The_JSON_holds_both_lists()
        {
            using var writer = new StringWriter();

            await ProofDocument.WriteAsync(Result(Survivor), writer);

            using var document = JsonDocument.Parse(writer.ToString());
            document.RootElement.GetProperty("survivors")[0].GetString().ShouldBe("area/<fault>");
            document.RootElement.GetProperty("unproved").GetArrayLength().ShouldBe(0);
            document.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(1);
            document.RootElement.GetProperty("caught").GetInt32().ShouldBe(0);
            document.RootElement.GetProperty("open").GetInt32().ShouldBe(1);
        }
    }
}
