namespace Conformance.ReferenceHost.Tests;

public static class StartTests
{
    private static HostError Refused(RunningCore core) =>
        core.Said.ShouldHaveSingleItem().ShouldBeOfType<RequestFailed>().Error;

    public sealed class A_sound_app
    {
        [Fact]
        public void Is_greeted_after_its_window_is_made()
        {
            var core = new RunningCore();

            core.Said.Select(message => message.GetType()).ShouldBe([typeof(WebViewCreate), typeof(HostStarted)]);
            core.Main.Url.ShouldBe("tauri://localhost");
            core.Main.Schemes.ShouldBe(["ipc", "tauri"]);
            core.Key.Length.ShouldBe(20);
        }

        [Fact]
        public void Speaks_the_URL_form_of_its_platform()
        {
            var core = new RunningCore(platform: "windows");

            core.Main.Url.ShouldBe("http://tauri.localhost/");
            core.Said.OfType<HostStarted>().Single().Host.Features.ShouldContain("urls:http");
            core.Answer(
                    new RawRequest("http://ipc.localhost/echo")
                    {
                        Origin = "http://tauri.localhost",
                        Body = MessageBody.FromText("""{"value":1}"""),
                    }
                )
                .Body!.ReadText()
                .ShouldBe("1");
        }

        [Fact]
        public void Makes_a_new_key_at_every_start() => new RunningCore().Key.ShouldNotBe(new RunningCore().Key);

        [Fact]
        public void Stops_when_asked()
        {
            var core = new RunningCore();

            var id = core.Send(id => new HostStop(id));
            core.Send(id => new WebViewNavigating(id, "main", "http://x.test/", true));

            core.Said[^1].ShouldBe(new HostStopped(id));
        }
    }

    public sealed class A_bad_app
    {
        [Fact]
        public void Is_refused_with_every_reason_at_once()
        {
            using var app = Repository.ChangedApp(
                (
                    "capabilities/restricted.json",
                    "{\n  \"identifier\": \"restricted\",\n  \"permissions\": [\n    \"allow-ecko\",\n    \"a b\"\n  ]\n}"
                ),
                ("capabilities/tray.json", "{\"identifier\": \"denied\", \"windows\": [\"[a\"], \"permissions\": []}"),
                (
                    "capabilities/remote.json",
                    "{\"identifier\": \"remote\", \"remote\": {\"urls\": [\"nope\"]}, \"permissions\": [\"no:x\"]}"
                ),
                ("permissions/sets.toml", "[[permission]]\nidentifier = \"x\"\ncommands.allow = echo\n")
            );

            var error = Refused(new RunningCore(app: app.Path));

            error.Code.ShouldBe(HostError.AppNotReadable);
            error.Message.ShouldContain(
                "permissions/sets.toml:3:18: The file is not TOML: Unexpected token `echo` for a value."
            );
            error.Message.ShouldContain(
                "capabilities/restricted.json:4:5: Permission 'allow-ecko' not found; did you mean 'allow-echo'?"
            );
            error.Message.ShouldContain(
                "capabilities/restricted.json:5:5: Invalid plugin or permission identifier 'a b'"
            );
            error.Message.ShouldContain("The capability 'denied' exists already, at capabilities/denied.json:1:1");
            error.Message.ShouldContain(
                "capabilities/tray.json:1:38: '[a' is no pattern of labels: invalid range pattern."
            );
            error.Message.ShouldContain("Invalid URL pattern for remote URL 'nope'");
            error.Message.ShouldContain("There is no plugin 'no' for the permission 'no:x'");
        }

        [Theory]
        [InlineData(
            "tauri.conf.json",
            "{",
            "tauri.conf.json:1:2: The file is not JSON: EOF while parsing an object at line 1 column 1."
        )]
        [InlineData(
            "capabilities/main.json",
            """{"identifier":"main"}""",
            "The capability 'main' has no 'permissions'; add a list of them."
        )]
        [InlineData(
            "capabilities/main.json",
            """{"identifier":"main","permissions":[],"platforms":["beos"]}""",
            "'beos' is no platform"
        )]
        [InlineData(
            "capabilities/main.json",
            """{"identifier":"main","permissions":"x"}""",
            "'permissions' must be a list."
        )]
        public void Is_refused_with_file_and_line(string file, string text, string expected)
        {
            using var app = Repository.ChangedApp((file, text));

            Refused(new RunningCore(app: app.Path)).Message.ShouldContain(expected);
        }

        [Theory]
        [InlineData("main", "tauri.conf.json:1:82: The window 'main' exists already; give this one another label.")]
        [InlineData(
            "a b",
            "tauri.conf.json:1:82: 'a b' is no label of a window; use letters, digits, '-', '/', ':' and '_' alone."
        )]
        public void Is_refused_for_a_label_that_no_window_can_have(string label, string expected)
        {
            using var app = Repository.ChangedApp(
                (
                    "tauri.conf.json",
                    $$"""{"identifier":"test.conformance.app","app":{"windows":[{"label":"main"},{"label":"{{label}}"} ] } }"""
                )
            );

            var error = Refused(new RunningCore(app: app.Path));

            error.ShouldBe(new HostError(HostError.AppNotReadable, expected));
        }

        [Fact]
        public void Is_refused_for_a_window_with_a_URL_that_is_none()
        {
            using var app = Repository.ChangedApp(
                (
                    "tauri.conf.json",
                    """{"identifier":"test.conformance.app","app":{"windows":[{"label":"main","url":"http://"}]}}"""
                )
            );

            var error = Refused(new RunningCore(app: app.Path));

            error.ShouldBe(
                new HostError(
                    HostError.AppNotReadable,
                    "tauri.conf.json:1:78: 'http://' is nothing that a window can show: not a URL."
                )
            );
        }

        [Fact]
        public void Is_refused_for_a_page_that_is_a_link_to_nothing()
        {
            using var app = Repository.ChangedApp();
            File.CreateSymbolicLink(app.PathOf("pages/dangling.html"), "nowhere.html");

            var error = Refused(new RunningCore(app: app.Path));

            error.Code.ShouldBe(HostError.AppNotReadable);
            error.Message.ShouldMatch(
                "^tauri.conf.json:6:12: The page 'pages/dangling.html' of 'frontendDist' cannot be read: [^\\n]+$"
            );
        }

        [Theory]
        [InlineData("pages/second.html", "The page 'pages/second.html' of 'frontendDist' cannot be read: ")]
        [InlineData("isolation/index.html", "The isolation application in 'isolation' cannot be read: ")]
        [InlineData("isolation/index.js", "The isolation application in 'isolation' cannot be read: ")]
        public void Is_refused_for_a_file_that_cannot_be_read(string file, string expected)
        {
            using var app = Repository.ChangedApp();
            using var held = new FileStream(app.PathOf(file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

            var error = Refused(new RunningCore("isolation", app: app.Path));

            error.Code.ShouldBe(HostError.AppNotReadable);
            error.Message.ShouldContain(expected);
        }

        [Fact]
        public void Is_refused_without_a_hook_in_the_isolation_form()
        {
            using var app = Repository.ChangedApp(("isolation/index.js", "var nothing = 1\n"));

            Refused(new RunningCore("isolation", app: app.Path))
                .Message.ShouldContain("does not set 'window.__TAURI_ISOLATION_HOOK__'");
        }

        [Fact]
        public void Is_refused_where_there_is_none()
        {
            var error = Refused(new RunningCore(app: RepositoryFolder.PathOf("nowhere")));

            error.Code.ShouldBe(HostError.AppNotReadable);
            error.Message.ShouldContain("tauri.conf.json");
        }

        [Theory]
        [InlineData("other", "linux", HostError.PatternNotSupported)]
        [InlineData("brownfield", "beos", HostError.InvalidParameters)]
        public void Of_an_unknown_form_is_refused(string pattern, string platform, int code) =>
            Refused(new RunningCore(pattern, platform)).Code.ShouldBe(code);
    }

    public sealed class Crashes
    {
        [Fact]
        public void A_synchronous_one_ends_the_host()
        {
            var core = new RunningCore();

            core.Ask(RawRequest.Of("crash", "{}")).ShouldBeNull();

            core.Crashes.ShouldHaveSingleItem().ShouldContain("crash was asked for");
            core.Ask(RawRequest.Of("echo", "{}")).ShouldBeNull();
        }

        [Fact]
        public void An_asynchronous_one_leaves_its_call_pending()
        {
            var core = new RunningCore();

            core.Ask(RawRequest.Of("crash_async", "{}")).ShouldBeOfType<WebViewDropped>();

            core.Invoke("count_runs", """{"tag":"crash_async"}""").ShouldBe("1");
        }

        [Fact]
        public void In_process_it_is_an_exception_where_nobody_asks_to_hear_of_it()
        {
            var said = new List<HostMessage>();
            var core = ReferenceCore.Create(new ReferenceHostOptions(), said.Add);
            core.Receive(new HostStart(1, new("t", "0"), new("mock", "0", "linux"), new(Repository.App, "brownfield")));
            var script = said.OfType<WebViewCreate>().Single().InitScripts[0].Source;
            var key = script.Split("\"key\":\"")[1].Split('"')[0];
            Header[] headers =
            [
                new("origin", "tauri://localhost"),
                new("content-type", "application/json"),
                new("tauri-callback", "1"),
                new("tauri-error", "2"),
                new("tauri-invoke-key", key),
            ];

            var crash = Should.Throw<ReferenceHostCrashException>(() =>
                core.Receive(
                    new WebViewRequest(2, "main", "tauri://localhost", "POST", "ipc://localhost/crash", headers, null)
                )
            );

            crash.ToString().ShouldBe("A synchronous command panicked: crash was asked for");
        }
    }

    public sealed class Gates
    {
        [Fact]
        public void Hold_a_call_until_they_are_opened_and_then_no_other()
        {
            var core = new RunningCore();
            var request = RawRequest.Of("wait_gate", """{"gate":"g"}""");

            core.Ask(request).ShouldBeNull();
            core.Invoke("open_gate", """{"gate":"g"}""").ShouldBe("null");

            core.Said.OfType<RequestAnswered>()
                .Count(answer => answer.Response.Body!.ReadText() == "\"g\"")
                .ShouldBe(1);
            core.Answer(request).Body!.ReadText().ShouldBe("\"g\"");
        }
    }
}
