namespace Conformance.Hosts.Tests;

public sealed class MisbehavingHostTests
{
    public sealed class A_host_that_dies
    {
        [Fact]
        public async Task At_once_is_told_with_its_status_and_its_last_error_lines()
        {
            var listener = new SpyListener();

            var end = await Ends.OfStartAsync(Given.Misbehaving("dies-at-once"), listener);

            end.Reason.ShouldBe(HostEndReason.Died);
            end.Explanation.ShouldBe("The host ended with exit status 3 before it answered host/start.");
            end.ExitStatus.ShouldBe(3);
            end.LastErrorLines.ShouldBe(["cannot find the moon"]);
            listener.Ends.Count.ShouldBe(1);
        }

        [Fact]
        public async Task After_its_greeting_is_told_so()
        {
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(Given.Misbehaving("dies-after-greeting"), listener);
            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.Died);
            end.Explanation.ShouldBe("The host ended with exit status 4 by itself. It must live until host/stop.");
            listener.Ends.ShouldBe([end]);
        }

        [Fact]
        public async Task Of_a_signal_is_told_with_its_name()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");

            var end = await Ends.AfterRequestAsync(Given.Misbehaving("dies-on-request"), new SpyListener());

            end.Explanation.ShouldContain("exit status 137 (signal 9, SIGKILL)");
            end.LastErrorLines.ShouldBe(["thread 'main' panicked"]);
        }

        [Fact]
        public async Task With_status_0_in_the_middle_of_a_run_has_died_all_the_same()
        {
            var end = await Ends.AfterRequestAsync(Given.Misbehaving("exits-0-on-request"), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.Died);
            end.ExitStatus.ShouldBe(0);
        }

        [Theory]
        [InlineData("dies-on-stop", HostEndReason.Died, "exit status 5 without an answer to host/stop")]
        [InlineData("exits-0-on-stop-without-answer", HostEndReason.BrokeProtocol, "without an answer to host/stop")]
        [InlineData("stops-with-status-9", HostEndReason.Died, "answered host/stop and ended with exit status 9")]
        public async Task While_it_is_asked_to_stop_is_blamed(string behaviour, HostEndReason reason, string words)
        {
            var end = await Ends.AfterStopAsync(Given.Misbehaving(behaviour), new SpyListener());

            end.Reason.ShouldBe(reason);
            end.Explanation.ShouldContain(words);
            end.IsFault.ShouldBeTrue();
        }

        [Theory]
        [InlineData("half-line-and-exit-0", HostEndReason.BrokeProtocol)]
        [InlineData("half-line-and-exit-3", HostEndReason.Died)]
        public async Task In_the_middle_of_a_line_is_told_with_that_line(string behaviour, HostEndReason reason)
        {
            var end = await Ends.AfterRequestAsync(Given.Misbehaving(behaviour), new SpyListener());

            end.Reason.ShouldBe(reason);
            end.Explanation.ShouldContain("It wrote half a line before: '{\"jsonrpc\":\"2.0\",\"id\":2,\"resu'.");
        }
    }

    public sealed class A_host_that_is_silent
    {
        private static readonly HostPortOptions _quickStart = new() { StartTimeout = TimeSpan.FromSeconds(3) };
        private static readonly HostPortOptions _quickStop = new() { StopTimeout = TimeSpan.FromSeconds(1) };

        [Fact]
        public async Task At_its_start_is_given_up_after_its_time()
        {
            var listener = new SpyListener();

            var end = await Ends.OfStartAsync(Given.Misbehaving("silent-at-start", _quickStart), listener);

            end.Reason.ShouldBe(HostEndReason.Silent);
            end.Explanation.ShouldStartWith("The host did not answer host/start within 3 s.");
            end.LastErrorLines.ShouldBe(["waiting for Godot"]);
            listener.Ends.Count.ShouldBe(1);
        }

        [Fact]
        public async Task On_a_request_goes_on_living_because_that_is_an_outcome()
        {
            await using var session = await Given.StartAsync(Given.Misbehaving("silent-on-request"), new SpyListener());
            session.Send(Given.Request(session));

            var end = await session.StopAsync(TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.Stopped);
        }

        [Theory]
        [InlineData("ignores-stop", "did not answer host/stop within 1 s")]
        [InlineData("answers-stop-and-stays", "answered host/stop and did not end within 1 s")]
        [InlineData("answers-stop-closes-and-stays", "answered host/stop and did not end within 1 s")]
        public async Task When_it_is_asked_to_stop_is_ended_and_blamed(string behaviour, string words)
        {
            var end = await Ends.AfterStopAsync(Given.Misbehaving(behaviour, _quickStop), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.DidNotStop);
            end.Explanation.ShouldContain(words);
        }

        [Fact]
        public async Task Because_it_closed_its_output_is_blamed_for_that()
        {
            Assert.SkipUnless(
                OperatingSystem.IsLinux(),
                "Only on Linux can a .NET process close what it was started with."
            );

            await using var session = await Given.StartAsync(Given.Misbehaving("closes-output"), new SpyListener());

            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("it closed its output and is still alive");
        }

        [Fact]
        public async Task Because_it_closed_its_input_is_blamed_for_that()
        {
            Assert.SkipUnless(
                OperatingSystem.IsLinux(),
                "Only on Linux can a .NET process close what it was started with."
            );

            var end = await Ends.AfterRequestAsync(Given.Misbehaving("closes-input"), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("it closed its input and is still alive");
        }

        [Fact]
        public async Task And_deaf_is_given_up_when_too_much_waits_for_it()
        {
            var options = new HostPortOptions { WriteQueueLimit = 1 << 20 };
            await using var session = await Given.StartAsync(Given.Misbehaving("deaf", options), new SpyListener());
            var body = MessageBody.FromText(new string('x', 1 << 18));
            for (var i = 0; i < 12; i++)
            {
                session.Send(Given.Request(session, body));
            }

            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Reason.ShouldBe(HostEndReason.Silent);
            end.Explanation.ShouldStartWith("The host does not read its input: more than 1048576 bytes wait for it.");
        }
    }

    public sealed class A_host_that_says_what_it_must_not
    {
        [Theory]
        [InlineData("Listening on port 3000\n", "the line is not JSON")]
        [InlineData("\n", "the line is empty")]
        [InlineData(
            "{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}\n",
            "an answer to the id '99', which the kit never used"
        )]
        [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n", "a second answer to the id '1'")]
        [InlineData("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"allow\":true}}\n", "the member 'status' is missing")]
        [InlineData(
            "{\"jsonrpc\":\"2.0\",\"method\":\"webview/dropped\",\"params\":{\"id\":1}}\n",
            "a second answer to the id '1'"
        )]
        public async Task Is_blamed_with_the_line(string text, string words)
        {
            var listener = new SpyListener();

            var end = await Ends.AfterRequestAsync(Given.Saying(text), listener);

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain(words);
            listener.Ends.ShouldBe([end]);
        }

        [Fact]
        public async Task In_bytes_that_are_not_UTF_8_is_blamed()
        {
            var end = await Ends.AfterRequestAsync(
                Given.Saying([(byte)'{', 0xC3, 0x28, (byte)'\n']),
                new SpyListener()
            );

            end.Explanation.ShouldContain("the line is not UTF-8");
            end.Explanation.ShouldContain(@"'{\xc3(");
        }

        [Fact]
        public async Task Twice_is_blamed()
        {
            var end = await Ends.AfterRequestAsync(Given.Misbehaving("answers-twice"), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("a second answer to the id '2'");
        }

        [Fact]
        public async Task After_a_byte_order_mark_is_blamed()
        {
            var end = await Ends.OfStartAsync(Given.Misbehaving("bom"), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.BrokeProtocol);
            end.Explanation.ShouldContain("the line begins with a byte-order mark");
        }

        [Fact]
        public async Task In_100_000_levels_is_blamed()
        {
            await using var session = await Given.StartAsync(Given.Misbehaving("deep"), new SpyListener());

            var end = await session.Completion.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);

            end.Explanation.ShouldContain("the message is nested more than 1000 deep");
        }
    }

    public sealed class A_host_that_greets
    {
        private static string Greeting(string json) =>
            $"greets-with {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json))}";

        [Fact]
        public async Task With_another_version_is_refused()
        {
            const string version2 =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":2,\"host\":{\"name\":\"n\",\"version\":\"1\",\"language\":\"l\"},\"features\":[]}}";

            var end = await Ends.OfStartAsync(Given.Misbehaving(Greeting(version2)), new SpyListener());

            end.Explanation.ShouldContain(
                "it greets with the protocol version '2', a number. The protocol wants version 1"
            );
        }

        [Fact]
        public async Task With_an_error_has_refused_to_start()
        {
            const string error =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1,\"message\":\"pattern not supported\"}}";

            var end = await Ends.OfStartAsync(Given.Misbehaving(Greeting(error)), new SpyListener());

            end.Reason.ShouldBe(HostEndReason.NotStarted);
            end.Refusal.ShouldBe(new HostError(HostError.PatternNotSupported, "pattern not supported"));
            end.Explanation.ShouldBe("The host refused to start: error 1 'pattern not supported'.");
        }

        [Fact]
        public async Task With_a_carriage_return_is_understood()
        {
            await using var session = await Given.StartAsync(Given.Misbehaving("crlf"), new SpyListener());

            session.Host.Name.ShouldBe("misbehaving");
        }
    }
}
