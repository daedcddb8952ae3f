namespace Conformance.Hosts.Tests;

public sealed class ProcessHostPortTests
{
    public sealed class A_session
    {
        [Fact]
        public async Task Greets_answers_and_stops()
        {
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(Given.Misbehaving("good"), listener);
            session.Send(Given.Request(session, MessageBody.FromText("hello")));
            var answered = await listener.NextAsync<RequestAnswered>();
            session.Send(new WebViewNavigating(session.NextRequestId(), "main", "u", true));
            var allowed = await listener.NextAsync<NavigationAnswered>();
            var end = await session.StopAsync(TestContext.Current.CancellationToken);

            session.Host.Name.ShouldBe("misbehaving");
            listener
                .Heard.First()
                .ShouldBeOfType<WebViewCreate>()
                .InitScripts.ShouldBe([new InitScript("1", false), new InitScript("2", true)]);
            answered.Response.Body!.ReadText().ShouldBe("hello");
            allowed.Allow.ShouldBeTrue();
            (end.Reason, end.ExitStatus).ShouldBe((HostEndReason.Stopped, 0));
            listener.Ends.ShouldBe([end]);
        }

        [Fact]
        public async Task Refuses_an_unknown_request_of_the_host_and_goes_on()
        {
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(
                Given.Saying("""{"jsonrpc":"2.0","id":{"a":1},"method":"host/mystery"}""" + "\n"),
                listener
            );
            session.Send(Given.Request(session));
            var log = await listener.NextAsync<HostLog>();

            log.Message.ShouldBe("""refused {"a":1} -32601""");
        }

        [Fact]
        public async Task Passes_an_eval_with_an_id_on_and_its_answer_back()
        {
            var listener = new SpyListener
            {
                OnMessage = (session, message) =>
                {
                    if (message is WebViewEval { Id: { } id })
                    {
                        session.Send(new EvalAnswered(id, "2"));
                    }
                },
            };

            await using var session = await Given.StartAsync(
                Given.Saying(
                    """{"jsonrpc":"2.0","id":"e","method":"webview/eval","params":{"webview":"main","script":"1+1"}}"""
                        + "\n"
                ),
                listener
            );
            session.Send(Given.Request(session));
            var log = await listener.NextAsync<HostLog>();

            log.Message.ShouldBe("eval \"e\" 2");
        }

        [Fact]
        public async Task Ends_with_the_kit_to_blame_where_it_fails_while_it_reads()
        {
            var listener = new SpyListener { OnOwn = _ => throw new InvalidOperationException("no room") };

            var end = await Ends.OfStartAsync(Given.Misbehaving("good"), listener);

            end.Reason.ShouldBe(HostEndReason.KitFailed);
            end.Explanation.ShouldContain("no room");
        }

        [Fact]
        public async Task Ends_with_the_kit_to_blame_where_it_fails_while_it_reads_errors()
        {
            var listener = new SpyListener { OnError = _ => throw new InvalidOperationException("no room") };

            var end = await Ends.OfStartAsync(Given.Misbehaving("silent-at-start"), listener);

            end.Reason.ShouldBe(HostEndReason.KitFailed);
            end.LastErrorLines.ShouldBe(["waiting for Godot"]);
        }

        [Fact]
        public async Task Is_given_up_when_its_start_is_cancelled()
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
                TestContext.Current.CancellationToken
            );
            var listener = new SpyListener();
            var start = Given
                .Misbehaving("silent-at-start")
                .StartAsync(Given.WebView, Given.App, listener, cancellation.Token);

            await cancellation.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(() => start);
            listener.Ends.Count.ShouldBe(1);
        }
    }

    public sealed class A_command
    {
        [Theory]
        [InlineData("a b", "a|b")]
        [InlineData("  a   b\t c ", "a|b|c")]
        [InlineData("--x=1 -y:2", "--x=1|-y:2")]
        [InlineData("a \"c d\" \"\"", "a|c d|")]
        [InlineData("\"c'd\"", "c'd")]
        public async Task Is_cut_into_words_as_a_shell_cuts_it(string arguments, string words)
        {
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(
                Given.Misbehaving($"tells-arguments {arguments}"),
                listener
            );

            (await listener.NextAsync<HostLog>()).Message.ShouldBe(words);
        }

        [Theory]
        [InlineData(@"a\ b \'", "a b|'")]
        [InlineData("'a\"b' \"c'd\"", "a\"b|c'd")]
        [InlineData("'' \"\"", "|")]
        [InlineData("a'b'\"c\"", "abc")]
        [InlineData("'a b' \"c d\"", "a b|c d")]
        [InlineData("\"a\\\"b\\c\"", "a\"b\\c")]
        [InlineData("$((1+1)) \"${NO_SUCH:-x y}\"", "2|x y")]
        public async Task Is_cut_as_a_Unix_shell_cuts_it_and_given_to_one_where_needed(string arguments, string words)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has another shell.");
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(
                Given.Misbehaving($"tells-arguments {arguments}"),
                listener
            );

            (await listener.NextAsync<HostLog>()).Message.ShouldBe(words);
        }

        [Fact]
        public async Task Finds_the_users_home_though_its_program_is_given_another()
        {
            var home = Environment.GetEnvironmentVariable("HOME");
            Assert.SkipWhen(OperatingSystem.IsWindows() || home is null, "There is no HOME here.");
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(
                Given.Misbehaving("tells-arguments ~/a \"$HOME\" ${HOME}b '$HOME' $(sh -c 'echo $HOME')"),
                listener
            );

            var told = (await listener.NextAsync<HostLog>()).Message.Split('|');
            told[..4].ShouldBe([$"{home}/a", home, $"{home}b", "$HOME"]);
            told[4].ShouldContain("conformance-host-");
        }

        [Fact]
        public async Task That_does_not_exist_is_not_started()
        {
            var port = new ProcessHostPort("./no/such/host --serve");

            var end = (
                await Should.ThrowAsync<HostStartException>(() => Given.StartAsync(port, new SpyListener()))
            ).End;

            end.Reason.ShouldBe(HostEndReason.NotStarted);
            end.Explanation.ShouldStartWith("The host './no/such/host --serve' could not be started from the folder '");
            end.Explanation.ShouldNotContain("An error occurred");
            end.Explanation.ShouldContain(". Look at the path");
        }

        [Theory]
        [InlineData("", "The command is empty; write the host's program and its arguments after 'exec:'.")]
        [InlineData("./host \"a", "The command './host \"a' has an open quote \"; close it.")]
        public void That_cannot_be_cut_is_refused(string command, string words)
        {
            Should.Throw<ArgumentException>(() => new ProcessHostPort(command)).Message.ShouldStartWith(words);
        }
    }

    public sealed class A_host
    {
        [Theory]
        [InlineData("HOME")]
        [InlineData("USERPROFILE")]
        [InlineData("XDG_DATA_HOME")]
        [InlineData("XDG_CONFIG_HOME")]
        [InlineData("XDG_CACHE_HOME")]
        [InlineData("APPDATA")]
        [InlineData("LOCALAPPDATA")]
        public async Task Writes_into_a_folder_of_the_run_that_is_removed_with_it(string variable)
        {
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(
                Given.Misbehaving($"tells-environment {variable}"),
                listener
            );
            var folder = (await listener.NextAsync<HostLog>()).Message;
            var wasThere = File.Exists(Path.Combine(folder, "left.txt"));
            await session.StopAsync(TestContext.Current.CancellationToken);

            wasThere.ShouldBeTrue();
            folder.ShouldContain("conformance-host-");
            Directory.Exists(folder).ShouldBeFalse();
        }

        [Fact]
        public async Task Is_given_the_variables_of_the_options()
        {
            var folder = Directory.CreateTempSubdirectory().FullName;
            var options = new HostPortOptions
            {
                Environment = new Dictionary<string, string> { ["CONFORMANCE_TEST"] = folder },
            };
            var listener = new SpyListener();

            await using var session = await Given.StartAsync(
                Given.Misbehaving("tells-environment CONFORMANCE_TEST", options),
                listener
            );

            (await listener.NextAsync<HostLog>()).Message.ShouldBe(folder);
            Directory.Delete(folder, recursive: true);
        }
    }
}
