using Conformance.Protocol;
using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class SettlementTests
{
    private const string Quiet = "(the wire was quiet, and a later call had made its round trip)";
    private const string Busy =
        "(something was still under way; where the machine is slow, --patience gives more time)";

    public sealed class Resolves_
    {
        [Fact]
        public void Holds_for_the_value() => Play.Judge(Play.Resolves("1"), Resolved, "1").Told().ShouldBe("Pass");

        [Theory]
        [InlineData(Resolved, "2", "but resolved with | 2")]
        [InlineData(Rejected, "1", "but rejected with | 1")]
        [InlineData(Threw, "1", "but threw | 1")]
        [InlineData(Pending, null, $"but never settled | {Quiet}")]
        [InlineData(TimedOut, null, $"but did not settle within 2 s | {Busy}")]
        [InlineData(Responded, "1", "but was answered with | 1")]
        [InlineData(Heard, "[1]", "but heard | [1]")]
        [InlineData(Resolved, null, "but resolved with | nothing")]
        public void Fails_for_all_else(ObservedState state, string? value, string told) =>
            Play.Judge(Play.Resolves("1"), state, value).Told().ShouldBe($"Fail\n0: should resolve with | 1 | {told}");

        [Fact]
        public void Tells_the_place_of_a_difference() =>
            Play.Judge(Play.Resolves("[{\"a\": 1}]"), Resolved, "[{\"a\": 2}]")
                .Findings.ShouldHaveSingleItem()
                .Difference.ShouldBe("$[0].a: 2 instead of 1");

        [Theory]
        [InlineData(500, "500 ms")]
        [InlineData(1000, "1 s")]
        [InlineData(1500, "1.5 s")]
        public void Names_the_bound_of_the_step(int milliseconds, string bound)
        {
            var step = Play.Invoke(Play.Resolves("1")) with { Within = TimeSpan.FromMilliseconds(milliseconds) };

            var verdict = Play.Judge(step, Play.Observed("0", TimedOut));

            verdict.Findings.ShouldHaveSingleItem().Outcome.ShouldBe($"but did not settle within {bound}");
        }
    }

    public sealed class Rejects_
    {
        [Theory]
        [InlineData(null, RefusalClass.Acl, "\"Command x not allowed by ACL\"")]
        [InlineData("\"no\"", null, "\"no\"")]
        [InlineData("{\"$contains\": \"ACL\"}", RefusalClass.Acl, "\"Command x not allowed by ACL\"")]
        [InlineData(null, null, "404")]
        public void Holds_for_reason_and_class(string? reason, RefusalClass? because, string observed) =>
            Play.Judge(Rejection(reason, because), Rejected, observed).Told().ShouldBe("Pass");

        [Fact]
        public void Fails_for_another_reason() =>
            Play.Judge(Rejection("\"no\"", null), Rejected, "\"yes\"")
                .Told()
                .ShouldBe("Fail\n0: should reject with | \"no\" | but rejected with | \"yes\"");

        [Fact]
        public void Fails_for_another_class() =>
            Play.Judge(Rejection(null, RefusalClass.Acl), Rejected, "\"Command x not found\"")
                .Told()
                .ShouldBe(
                    "Fail\n0: should reject because of | acl | but rejected with | \"Command x not found\""
                        + " | $: \"Command x not found\" does not match because: acl, its words tell of 'not-found'"
                );

        [Fact]
        public void Fails_for_words_of_no_class() =>
            Play.Judge(Rejection("{\"$type\": \"string\"}", RefusalClass.Isolation), Rejected, "\"no\"")
                .Findings.ShouldHaveSingleItem()
                .Difference.ShouldBe(
                    "$: \"no\" does not match because: isolation, its words tell of no class of refusal; 'cannot be decrypted' would tell of this one"
                );

        [Theory]
        [InlineData(RefusalClass.Acl)]
        [InlineData(RefusalClass.NotFound)]
        [InlineData(RefusalClass.Arguments)]
        [InlineData(RefusalClass.Isolation)]
        [InlineData(RefusalClass.Transport)]
        public void Offers_words_that_would_do(RefusalClass refusal)
        {
            var difference = Play.Judge(Rejection(null, refusal), Rejected, "\"no\"")
                .Findings.ShouldHaveSingleItem()
                .Difference;

            var words = difference!.Split("refusal; '")[1].Split('\'')[0];

            RefusalClassifier.Classify(new SpecText(words)).ShouldBe([refusal]);
        }

        [Fact]
        public void Names_every_class_that_the_words_may_tell_of() =>
            Play.Judge(Rejection(null, RefusalClass.Acl), Rejected, "\"expected value at line 1 column 2\"")
                .Findings.ShouldHaveSingleItem()
                .Difference!.ShouldEndWith("its words tell of 'transport' or 'isolation'");

        [Fact]
        public void Says_that_any_reason_would_do() =>
            Play.Judge(Rejection(null, null), Resolved, "1")
                .Told()
                .ShouldBe("Fail\n0: should reject because of | any reason | but resolved with | 1");

        [Theory]
        [InlineData(RefusalClass.Acl, "acl")]
        [InlineData(RefusalClass.NotFound, "not-found")]
        [InlineData(RefusalClass.Arguments, "arguments")]
        [InlineData(RefusalClass.Isolation, "isolation")]
        [InlineData(RefusalClass.Transport, "transport")]
        public void Names_the_class_as_specs_do(RefusalClass refusal, string word) =>
            Play.Judge(Rejection("1", refusal), Resolved, "1")
                .Findings.ShouldHaveSingleItem()
                .Expected.ShouldBe($"1, because: {word}");

        [Theory]
        [InlineData(Resolved, "\"no\"", "but resolved with | \"no\"")]
        [InlineData(Threw, "\"no\"", "but threw | \"no\"")]
        [InlineData(Pending, null, $"but never settled | {Quiet}")]
        [InlineData(TimedOut, null, $"but did not settle within 2 s | {Busy}")]
        public void Fails_for_all_else(ObservedState state, string? value, string told) =>
            Play.Judge(Rejection("\"no\"", null), state, value)
                .Told()
                .ShouldBe($"Fail\n0: should reject with | \"no\" | {told}");

        private static Rejects Rejection(string? reason, RefusalClass? because) =>
            new(reason is null ? null : Tagged.Value(reason), because);
    }

    public sealed class Refuses_
    {
        [Theory]
        [InlineData(Rejected, "\"no\"")]
        [InlineData(Pending, null)]
        public void Holds_for_a_rejection_and_for_silence(ObservedState state, string? value) =>
            Play.Judge(new Refuses(), state, value).Told().ShouldBe("Pass");

        [Theory]
        [InlineData(Resolved, "1", "but resolved with | 1")]
        [InlineData(Threw, "1", "but threw | 1")]
        [InlineData(Heard, "[]", "but heard | []")]
        [InlineData(TimedOut, null, $"but did not settle within 2 s | {Busy}")]
        public void Fails_for_all_else(ObservedState state, string? value, string told) =>
            Play.Judge(new Refuses(), state, value)
                .Told()
                .ShouldBe($"Fail\n0: should be refused | a rejection, or no settlement at all | {told}");

        [Theory]
        [InlineData("{\"status\": 500, \"headers\": {}, \"body\": \"\"}", VerdictKind.Pass)]
        [InlineData("{\"status\": 400}", VerdictKind.Pass)]
        [InlineData("{\"status\": 200, \"headers\": {\"tauri-response\": \"error\"}}", VerdictKind.Pass)]
        [InlineData("{\"status\": 200, \"headers\": {\"tauri-response\": \"ok\"}}", VerdictKind.Fail)]
        [InlineData("{\"status\": 399}", VerdictKind.Fail)]
        [InlineData("null", VerdictKind.Fail)]
        public void Reads_the_answer_of_a_request(string response, VerdictKind kind) =>
            Play.Judge(Play.Request(new Refuses()), Play.Observed("0", Responded, response)).Kind.ShouldBe(kind);

        [Theory]
        [InlineData("{\"status\": 500}", VerdictKind.Inconclusive)]
        [InlineData("{\"status\": 200, \"headers\": {\"tauri-response\": \"error\"}}", VerdictKind.Inconclusive)]
        [InlineData("{\"status\": 200, \"headers\": {\"tauri-response\": \"ok\"}}", VerdictKind.Pass)]
        [InlineData("{\"status\": 204}", VerdictKind.Pass)]
        public void Of_a_request_that_states_nothing_makes_the_case_inconclusive(string response, VerdictKind kind) =>
            Play.Judge(Play.Request(), Play.Observed("0", Responded, response)).Kind.ShouldBe(kind);

        [Fact]
        public void Holds_for_a_script_that_throws() =>
            Play.Judge(Play.Script(new Refuses()), Play.Observed("0", Threw, "1")).Kind.ShouldBe(VerdictKind.Pass);
    }

    public sealed class Pending_
    {
        [Fact]
        public void Holds_when_the_wire_is_quiet() => Play.Judge(new StaysPending(), Pending).Told().ShouldBe("Pass");

        [Theory]
        [InlineData(Resolved, "1", "but resolved with | 1")]
        [InlineData(Rejected, "1", "but rejected with | 1")]
        [InlineData(TimedOut, null, $"but did not settle within 2 s | {Busy}")]
        public void Fails_for_all_else(ObservedState state, string? value, string told) =>
            Play.Judge(new StaysPending(), state, value)
                .Told()
                .ShouldBe($"Fail\n0: should stay pending | no settlement when the wire is quiet | {told}");
    }

    public sealed class Throws_
    {
        private const string Error = "{\"$error\": {\"name\": \"TypeError\", \"message\": \"no\"}}";

        [Theory]
        [InlineData("{\"name\": \"TypeError\", \"message\": {\"$any\": true}}", Error)]
        [InlineData("{\"$error\": {\"name\": \"TypeError\"}}", Error)]
        [InlineData("{\"$type\": \"error\"}", Error)]
        [InlineData("{\"$one-of\": [1, {\"$type\": \"error\"}]}", Error)]
        [InlineData("{\"$not\": {\"$error\": {\"name\": \"RangeError\"}}}", Error)]
        [InlineData("\"text\"", "\"text\"")]
        public void Holds_for_what_was_thrown(string expected, string thrown) =>
            Play.Judge(new Throws(Tagged.Value(expected)), Threw, thrown).Told().ShouldBe("Pass");

        [Theory]
        [InlineData("{\"$not\": {\"name\": \"TypeError\", \"message\": \"no\"}}", Error)]
        [InlineData("{\"name\": \"RangeError\", \"message\": \"no\"}", Error)]
        [InlineData("{\"$error\": {\"name\": \"RangeError\"}}", Error)]
        [InlineData("1", "2")]
        public void Fails_for_another(string expected, string thrown) =>
            Play.Judge(new Throws(Tagged.Value(expected)), Threw, thrown).Kind.ShouldBe(VerdictKind.Fail);

        [Fact]
        public void Fails_for_a_rejection_of_a_call() =>
            Play.Judge(new Throws(Tagged.Value("1")), Rejected, "1")
                .Told()
                .ShouldBe("Fail\n0: should throw | 1 | but rejected with | 1");

        [Fact]
        public void Holds_for_a_rejection_of_a_script() =>
            Play.Judge(Play.Script(new Throws(Tagged.Value("1"))), Play.Observed("0", Rejected, "1"))
                .Told()
                .ShouldBe("Pass");
    }

    public sealed class Returns_
    {
        [Theory]
        [InlineData(Resolved, "1", "Pass")]
        [InlineData(Resolved, "2", "Fail\n0: should return | 1 | but returned | 2")]
        [InlineData(Threw, "1", "Fail\n0: should return | 1 | but threw | 1")]
        [InlineData(Rejected, "1", "Fail\n0: should return | 1 | but threw | 1")]
        public void Compares_what_the_script_gave(ObservedState state, string value, string told) =>
            Play.Judge(Play.Script(new Returns(Tagged.Value("1"))), Play.Observed("0", state, value))
                .Told()
                .ShouldBe(told);
    }

    public sealed class Same_turn
    {
        [Theory]
        [InlineData(false, false, "Pass")]
        [InlineData(true, true, "Pass")]
        [InlineData(
            false,
            true,
            "Fail\n0: should settle after the calling turn has ended | same-turn: false | but settled | in the calling turn"
        )]
        [InlineData(
            true,
            false,
            "Fail\n0: should settle before the calling turn ends | same-turn: true | but settled | in a later turn, or never"
        )]
        public void Is_judged_beside_the_outcome(bool wanted, bool observed, string told)
        {
            var step = Play.Invoke(Play.Resolves("1")) with { SameTurn = wanted };

            Play.Judge(step, Play.Observed("0", Resolved, "1", observed)).Told().ShouldBe(told);
        }
    }
}
