using Conformance.Protocol;
using Conformance.Scenarios;
using static Conformance.Protocol.ObservedState;

namespace Conformance.Verdicts.Tests;

public sealed class HearingTests
{
    private const string Quiet = "(the wire was quiet, and a later call had made its round trip)";

    public sealed class Responds_
    {
        private const string Response =
            "{\"status\": 200, \"headers\": {\"content-type\": \"application/json\"}, \"body\": \"{\\\"a\\\": 1}\"}";

        [Theory]
        [InlineData(200, null, null, null, "Pass")]
        [InlineData(null, "content-type", "{\"$contains\": \"json\"}", null, "Pass")]
        [InlineData(null, "Content-Type", "{\"$any\": true}", null, "Pass")]
        [InlineData(null, "x-other", "{\"$undefined\": true}", null, "Pass")]
        [InlineData(null, null, null, "\"{\\\"a\\\": 1}\"", "Pass")]
        [InlineData(null, null, null, "{\"$json-text\": {\"a\": 1}}", "Pass")]
        [InlineData(null, null, null, "{\"$bytes\": \"eyJhIjogMX0=\"}", "Pass")]
        [InlineData(null, null, null, "{\"$not\": {\"$bytes\": \"AA==\"}}", "Pass")]
        [InlineData(500, null, null, null, "$.status: 200 instead of 500")]
        [InlineData(
            null,
            "x-other",
            "{\"$any\": true}",
            null,
            "$.headers.x-other: nothing does not match { $any: true }"
        )]
        [InlineData(
            null,
            "content-type",
            "\"text/plain\"",
            null,
            "$.headers.content-type: \"application/json\" instead of \"text/plain\""
        )]
        [InlineData(null, null, null, "\"{}\"", "$.body: \"{\\\"a\\\": 1}\" instead of \"{}\"")]
        [InlineData(null, null, null, "{\"$json-text\": {\"a\": 2}}", "$.body.a: 1 instead of 2")]
        public void Compares_status_headers_and_body(
            int? status,
            string? header,
            string? pattern,
            string? body,
            string told
        )
        {
            KeyValuePair<string, SpecValue>[] headers = header is null ? [] : [new(header, Tagged.Value(pattern!))];
            var expected = new Responds(status, headers, body is null ? null : Tagged.Value(body));

            var verdict = Play.Judge(Play.Request(expected), Play.Observed("0", Responded, Response));

            (verdict.Findings is [var finding] ? finding.Difference : "Pass").ShouldBe(told);
        }

        [Theory]
        [InlineData("\"hé\"", true)]
        [InlineData("{\"$bytes\": \"aMOp\"}", true)]
        [InlineData("{\"$type\": \"bytes\"}", true)]
        [InlineData("{\"$one-of\": [\"hé\", {\"$bytes\": \"AA==\"}]}", true)]
        [InlineData("{\"$one-of\": [\"no\", {\"$bytes\": \"aMOp\"}]}", true)]
        [InlineData("{\"$one-of\": [\"no\", {\"$bytes\": \"AA==\"}]}", false)]
        [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"aMOp\"}}", true)]
        [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\", \"items\": [104, 195, 169]}}", true)]
        [InlineData("{\"$typed-array\": {\"type\": \"Uint8Array\", \"items\": [104]}}", false)]
        [InlineData("{\"$not\": {\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"aMOp\"}}}", false)]
        [InlineData(
            "{\"$one-of\": [{\"$bytes\": \"\"}, {\"$typed-array\": {\"type\": \"Uint8Array\", \"bytes\": \"aMOp\"}}]}",
            true
        )]
        [InlineData("{\"$sha256\": {\"length\": 3, \"hex\": \"00\"}}", false)]
        [InlineData("{\"$not\": \"hé\"}", false)]
        [InlineData("{\"$not\": {\"$bytes\": \"aMOp\"}}", false)]
        [InlineData("\"he\"", false)]
        public void Reads_a_body_of_bytes_as_the_expectation_does(string body, bool holds)
        {
            var expected = new Responds(null, [], Tagged.Value(body));
            var response = "{\"status\": 200, \"headers\": {}, \"body\": {\"$bytes\": \"aMOp\"}}";

            var verdict = Play.Judge(Play.Request(expected), Play.Observed("0", Responded, response));

            verdict.Kind.ShouldBe(holds ? VerdictKind.Pass : VerdictKind.Fail);
        }

        [Fact]
        public void Reads_a_body_of_text_as_bytes_where_its_digest_is_asked_for()
        {
            var digest = "7dfbe0eab96510b11c9a2671d83019cd52953211294db5f917ffa0b7cc84f534";
            var expected = new Responds(null, [], Tagged.Value($"{{\"$sha256\": {{\"hex\": \"{digest}\"}}}}"));

            Play.Judge(Play.Request(expected), Play.Observed("0", Responded, "{\"status\": 200, \"body\": \"hé\"}"))
                .Told()
                .ShouldBe("Pass");
        }

        [Fact]
        public void Fails_for_silence()
        {
            var expected = new Responds(200, [new("a", Tagged.Value("1"))], Tagged.Value("2"));

            var verdict = Play.Judge(Play.Request(expected), Play.Observed("0", Pending));

            verdict
                .Told()
                .ShouldBe(
                    $"Fail\n0: should be answered with | {{ status: 200, headers: {{ a: 1 }}, body: 2 }} | but never settled | {Quiet}"
                );
        }

        [Theory]
        [InlineData(500, "$.status: 200 instead of 500")]
        [InlineData(200, "$.headers.content-type: \"application/json\" instead of \"text/plain\"")]
        public void Tells_of_the_status_before_the_headers_and_of_these_before_the_body(int status, string told)
        {
            var expected = new Responds(
                status,
                [new("content-type", Tagged.Value("\"text/plain\""))],
                Tagged.Value("\"{}\"")
            );

            var verdict = Play.Judge(Play.Request(expected), Play.Observed("0", Responded, Response));

            verdict.Findings.ShouldHaveSingleItem().Difference.ShouldBe(told);
        }

        [Fact]
        public void Asks_for_no_more_than_was_stated() =>
            Play.Judge(Play.Request(new Responds(200, [], null)), Play.Observed("0", Pending))
                .Findings.ShouldHaveSingleItem()
                .Expected.ShouldBe("{ status: 200 }");

        [Fact]
        public void Fails_where_the_answer_says_nothing()
        {
            var verdict = Play.Judge(Play.Request(new Responds(200, [], null)), Play.Observed("0", Responded, "null"));

            verdict.Findings.ShouldHaveSingleItem().Difference.ShouldBe("$.status: nothing instead of 200");
        }
    }

    public sealed class Receives_
    {
        private const string Event = "{\"$event\": {\"event\": \"e\", \"id\": 7, \"payload\": 1}}";

        [Theory]
        [InlineData("[]", "[]", HearingOrder.Exact)]
        [InlineData("[1, 2]", "[1, 2]", HearingOrder.Exact)]
        [InlineData("[2, 1]", "[1, 2]", HearingOrder.Any)]
        [InlineData("[{\"$type\": \"integer\"}, 1]", "[1, 2]", HearingOrder.Any)]
        [InlineData("[{\"$any\": true}, {\"$one-of\": [1, 2]}, 1]", "[1, 2, 3]", HearingOrder.Any)]
        [InlineData("[1]", $"[{Event}]", HearingOrder.Exact)]
        [InlineData(
            "[{\"$event\": {\"event\": \"e\", \"id\": {\"$type\": \"integer\"}, \"payload\": 1}}]",
            $"[{Event}]",
            HearingOrder.Exact
        )]
        [InlineData("[{\"$event\": {\"payload\": 1}}]", $"[{Event}]", HearingOrder.Exact)]
        [InlineData("[{\"$undefined\": true}]", "[{\"$event\": {\"event\": \"e\", \"id\": 7}}]", HearingOrder.Exact)]
        public void Holds_for_exactly_these(string expected, string heard, HearingOrder order) =>
            Play.Judge(Hearing(expected, order), Heard, heard).Told().ShouldBe("Pass");

        [Theory]
        [InlineData("[1, 2]", "[2, 1]", HearingOrder.Exact, "$[0]: 2 instead of 1")]
        [InlineData("[1, 2]", "[1]", HearingOrder.Exact, "$[1]: missing, it should be 2")]
        [InlineData("[1]", "[1, 2]", HearingOrder.Exact, "$[1]: one more than asked for, 2")]
        [InlineData("[1]", "[1, 2]", HearingOrder.Any, "$: one more than asked for, 2")]
        [InlineData("[1, 1]", "[1, 2]", HearingOrder.Any, "$: missing, it should be 1")]
        [InlineData("[1, 2]", "[]", HearingOrder.Any, "$: missing, it should be 1")]
        [InlineData("[2]", $"[{Event}]", HearingOrder.Exact, "$[0]: 1 instead of 2")]
        [InlineData(
            "[{\"$event\": {\"payload\": 2}}]",
            $"[{Event}]",
            HearingOrder.Exact,
            "$[0].payload: 1 instead of 2"
        )]
        [InlineData(
            "[{\"$event\": {\"event\": \"f\", \"id\": 7, \"payload\": 1}}]",
            $"[{Event}]",
            HearingOrder.Exact,
            "$[0].event: \"e\" instead of \"f\""
        )]
        public void Fails_for_more_less_and_other(
            string expected,
            string heard,
            HearingOrder order,
            string difference
        ) =>
            Play.Judge(Hearing(expected, order), Heard, heard)
                .Findings.ShouldHaveSingleItem()
                .Difference.ShouldBe(difference);

        [Fact]
        public void Fails_where_something_was_heard_instead_of_nothing() =>
            Play.Judge(Hearing("[]", HearingOrder.Exact), Heard, "[1]")
                .Told()
                .ShouldBe("Fail\n0: should have heard | nothing | but heard | [1] | $[0]: one more than asked for, 1");

        [Fact]
        public void Fails_where_nothing_could_be_heard() =>
            Play.Judge(Hearing("[1]", HearingOrder.Any), Rejected, "\"no\"")
                .Told()
                .ShouldBe("Fail\n0: should have heard, in any order | [1] | but rejected with | \"no\"");

        [Fact]
        public void Says_that_the_order_counts() =>
            Play.Judge(Hearing("[1]", HearingOrder.Exact), Rejected, "\"no\"")
                .Told()
                .ShouldBe("Fail\n0: should have heard, in this order | [1] | but rejected with | \"no\"");

        [Fact]
        public void Fails_for_an_event_that_has_more_than_the_whole_that_was_stated()
        {
            var heard = "[{\"$event\": {\"event\": \"e\", \"id\": 7, \"payload\": 1, \"windowLabel\": \"main\"}}]";

            Play.Judge(Hearing($"[{Event}]", HearingOrder.Exact), Heard, heard)
                .Findings.ShouldHaveSingleItem()
                .Difference.ShouldBe("$[0].windowLabel: this key was not asked for, it holds \"main\"");
        }

        [Fact]
        public void Asks_for_the_end_of_a_channel()
        {
            var step = Play.Await("c", new Receives([Tagged.Value("1")], HearingOrder.Exact, ThenEnded: true));

            Play.Judge(step, Channel(ended: true)).Told().ShouldBe("Pass");
            Play.Judge(step, Channel(ended: false))
                .Told()
                .ShouldBe("Fail\n0: should have been ended by the host after | [1] | but is still open after | [1]");
        }

        [Fact]
        public void Tells_of_a_pattern_that_makes_no_sense()
        {
            var verdict = Play.Judge(Hearing("[{\"$type\": 1}]", HearingOrder.Any), Heard, "[1]");

            verdict.Kind.ShouldBe(VerdictKind.Error);
            verdict
                .Reason.ShouldNotBeNull()
                .ShouldStartWith("The expectation cannot be judged, specs/invoke.yaml:41:9: $: '$type' takes one of");
        }

        private static StepObserved Channel(bool ended) =>
            new(
                new StepObservation
                {
                    Step = "0",
                    State = Heard,
                    Value = "[1]",
                    Ended = ended,
                }
            );

        private static Receives Hearing(string values, HearingOrder order) =>
            new(((SpecList)Tagged.Value(values)).Items, order, ThenEnded: false);
    }

    public sealed class Runs_
    {
        [Theory]
        [InlineData("0", "Pass")]
        [InlineData("1", "Fail\n0: should have run | 0 times | but ran | 1 time")]
        [InlineData("2", "Fail\n0: should have run | 0 times | but ran | 2 times")]
        [InlineData(null, "Fail\n0: should have run | 0 times | but ran | an unknown number of times")]
        public void Counts_exactly(string? count, string told) =>
            Play.Judge(Play.Runs(0), Play.Observed("0", Resolved, count)).Told().ShouldBe(told);

        [Fact]
        public void Is_inconclusive_where_nobody_could_count()
        {
            var verdict = Play.Judge(Play.Runs(0), Play.Observed("0", Rejected, "\"no\""));

            verdict
                .Told()
                .ShouldBe(
                    "Inconclusive\n0: should succeed, as what follows rests on it | success | but rejected with | \"no\""
                );
        }
    }

    public sealed class Order_
    {
        [Theory]
        [InlineData("[\"a\", \"b\"]", "Pass")]
        [InlineData("[\"b\", \"a\"]", "Fail\n0: should be | a, b | but was | b, a")]
        [InlineData("[\"a\"]", "Fail\n0: should be | a, b | but was | a")]
        [InlineData("[]", "Fail\n0: should be | a, b | but was | not observed, as none of them settled")]
        public void Compares_the_order_of_settlement(string settled, string told) =>
            Play.Judge(Play.Order("a", "b"), Play.Observed("0", Heard, settled)).Told().ShouldBe(told);
    }
}
