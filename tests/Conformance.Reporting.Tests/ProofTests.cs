using System.Text.Json;
using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public static class ProofTests
{
    private static FaultProof Survivor =>
        new()
        {
            Fault = new ProvedFault("area/<fault>", "It is wrong.", ["INV-01"]),
            Candidates = 2,
            Tried = 2,
            Inconclusive = ["invoke/case"],
        };

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

        [Fact]
        public void Both_lists_empty_is_exit_code_0() => ProofConclusion.Of(Result()).ExitCode.ShouldBe(0);

        [Fact]
        public void Cut_short_is_exit_code_4() =>
            ProofConclusion.Of(Result() with { Cancelled = true }).ExitCode.ShouldBe(4);

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
        public async Task The_page_lets_no_name_break_out()
        {
            using var writer = new StringWriter();

            await ProofHtml.WriteAsync(Result(Survivor), writer);

            writer.ToString().ShouldContain("area/&lt;fault&gt;");
            writer.ToString().ShouldNotContain("<fault>");
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
