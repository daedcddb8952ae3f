namespace Conformance.ReferenceHost.Tests;

public static class AclTests
{
    public sealed class The_apps_capabilities
    {
        [Theory]
        [InlineData("main", "echo", "tauri://localhost", true)]
        [InlineData("main", "secret", "tauri://localhost", true)]
        [InlineData("main", "never_granted", "tauri://localhost", false)]
        [InlineData("main", "revoked", "tauri://localhost", false)]
        [InlineData("main", "plugin:probe|hidden", "tauri://localhost", false)]
        [InlineData("main", "plugin:window|set_title", "tauri://localhost", false)]
        [InlineData("main", "plugin:event|emit|x", "tauri://localhost", false)]
        [InlineData("main", "plugin:", "tauri://localhost", false)]
        [InlineData("main", "echo", "tauri://localhost:80", true)]
        [InlineData("main", "echo", "tauri://other", false)]
        [InlineData("main", "echo", "tauri://LOCALHOST", false)]
        [InlineData("main", "echo", "http://tauri.localhost", false)]
        [InlineData("main", "echo", "http://remote.conformance.test", false)]
        [InlineData("second", "secret", "tauri://localhost", false)]
        [InlineData("restricted", "echo", "tauri://localhost", true)]
        [InlineData("restricted", "get", "tauri://localhost", false)]
        [InlineData("bare", "echo", "tauri://localhost", false)]
        [InlineData("denied", "echo", "tauri://localhost", true)]
        [InlineData("denied", "revoked", "tauri://localhost", false)]
        [InlineData("tray-x", "echo", "tauri://localhost", true)]
        [InlineData("tray-", "echo", "tauri://localhost", true)]
        [InlineData("TRAY-x", "echo", "tauri://localhost", false)]
        [InlineData("remote", "echo", "http://remote.conformance.test", true)]
        [InlineData("remote", "echo", "http://REMOTE.conformance.test:80", true)]
        [InlineData("remote", "echo", "http://remote.conformance.test:81", false)]
        [InlineData("remote", "echo", "https://remote.conformance.test", false)]
        [InlineData("remote", "echo", "tauri://localhost", false)]
        [InlineData("stranger", "echo", "http://stranger.conformance.test", false)]
        [InlineData("stranger", "echo", "tauri://localhost", true)]
        public void Grant(string window, string command, string origin, bool isAllowed)
        {
            var core = new RunningCore();
            if (window != "main")
            {
                core.Open(window);
            }

            var answer = core.Invoke(command, """{"value":1}""", window, origin);

            answer.Contains($"Command {command} not allowed by ACL", StringComparison.Ordinal).ShouldBe(!isAllowed);
        }

        [Theory]
        [InlineData("window|activity_name", "Command activity_name not found")]
        [InlineData("window|scene_identifier", "Command scene_identifier not found")]
        [InlineData("tray|set_icon_with_as_template", "plugin tray not found")]
        [InlineData(
            "window|set_fullscreen_on_monitor",
            "Command plugin:window|set_fullscreen_on_monitor not allowed by ACL"
        )]
        [InlineData("app|exit", "Command plugin:app|exit not allowed by ACL")]
        public void Grant_what_the_defaults_of_the_core_hold(string command, string expected) =>
            new RunningCore().Invoke($"plugin:{command}").ShouldBe($"error \"{expected}\"");

        [Fact]
        public void A_child_is_granted_by_its_own_label_and_by_its_windows()
        {
            var core = new RunningCore();
            core.Open("bare");
            core.Invoke("open_webview", """{"window":"bare","label":"child"}""").ShouldBe("null");
            core.Invoke("open_webview", """{"window":"main","label":"other"}""").ShouldBe("null");

            core.Invoke("echo", """{"value":1}""", "child").ShouldBe("1");
            core.Invoke("get", """{"key":"a"}""", "child").ShouldStartWith("error");
            core.Invoke("get", """{"key":"a"}""", "other").ShouldBe("null");
        }

        [Theory]
        [InlineData("main", "/data/x", true)]
        [InlineData("main", "/data/private/x", false)]
        [InlineData("restricted", "/data/public/x", true)]
        [InlineData("restricted", "/data/x", false)]
        public void Give_a_scope(string window, string path, bool isPermitted)
        {
            var core = new RunningCore();
            if (window != "main")
            {
                core.Open(window);
            }

            var answer = core.Invoke("plugin:probe|read", $$"""{"path":"{{path}}"}""", window);

            answer.ShouldBe(isPermitted ? $"\"{path}\"" : "error \"path not allowed\"");
        }
    }

    public sealed class Added_capabilities
    {
        private static string Add(RunningCore core, string capability) =>
            core.Invoke(
                "add_capability",
                $$"""{"capability":{{System.Text.Json.JsonSerializer.Serialize(capability)}}}"""
            );

        [Theory]
        [InlineData("""{"identifier":"x","windows":["bare"],"permissions":["allow-get"]}""")]
        [InlineData("""[{"identifier":"x","webviews":["bar?"],"permissions":["allow-get"]}]""")]
        [InlineData("""{"capabilities":[{"identifier":"x","windows":["b*"],"permissions":["everything"]}]}""")]
        [InlineData("identifier = \"x\"\nwindows = [\"bare\"]\npermissions = [\"allow-get\"]")]
        [InlineData(
            "[[capabilities]]\nidentifier = \"x\"\nwindows = [\"bare\"]\n[[capabilities.permissions]]\nidentifier = \"allow-get\""
        )]
        [InlineData(
            """{"identifier":"y","identifier":"x","windows":5,"windows":["bare"],"permissions":["allow-get"]}"""
        )]
        public void Grant_in_all_their_forms(string capability)
        {
            var core = new RunningCore();
            core.Open("bare");

            Add(core, capability).ShouldBe("null");

            core.Invoke("get", """{"key":"a"}""", "bare").ShouldBe("null");
        }

        [Theory]
        [InlineData("""{"identifier":"x","permissions":["allow-get"]}""")]
        [InlineData("""{"identifier":"x","windows":["bare"],"local":false,"permissions":["allow-get"]}""")]
        [InlineData("""{"identifier":"x","windows":["bare"],"platforms":["windows"],"permissions":["allow-get"]}""")]
        [InlineData("""{"identifier":"x","windows":["bare"],"permissions":["allow-get","deny-get"]}""")]
        [InlineData("[]")]
        [InlineData("identifier = \"x\"\npermissions = []\nx = 1979-05-27\ny = [inf, {z = nan}]")]
        [InlineData(
            """{"identifier":"x","windows":["bare"],"permissions":["allow-get"],"permissions":["allow-echo"]}"""
        )]
        public void May_grant_nothing(string capability)
        {
            var core = new RunningCore();
            core.Open("bare");

            Add(core, capability).ShouldBe("null");

            core.Invoke("get", """{"key":"a"}""", "bare").ShouldStartWith("error");
        }

        [Fact]
        public void Widen_no_other_scope()
        {
            var core = new RunningCore();
            core.Open("bare");
            Add(
                core,
                """{"identifier":"x","windows":["bare"],"permissions":[{"identifier":"probe:allow-read","allow":[{"path":"/x/**"}]}]}"""
            );

            core.Invoke("plugin:probe|read", """{"path":"/x/1"}""", "bare").ShouldBe("\"/x/1\"");
            core.Invoke("plugin:probe|read", """{"path":"/x/1"}""").ShouldBe("error \"path not allowed\"");
        }

        [Theory]
        [InlineData("core:app:allow-exit")]
        [InlineData("core:tray:allow-set-icon-with-as-template")]
        [InlineData("core:window:allow-activity-name")]
        [InlineData("core:window:deny-scene-identifier")]
        [InlineData("core:window:allow-set-fullscreen-on-monitor")]
        public void May_name_what_young_versions_of_the_framework_have(string permission)
        {
            var core = new RunningCore();

            Add(core, $$"""{"identifier":"x","permissions":["{{permission}}"]}""").ShouldBe("null");
        }

        [Theory]
        [InlineData("{")]
        [InlineData("""{"identifier":"x"}""")]
        [InlineData("""{"identifier":"x","permissions":["nope"]}""")]
        [InlineData("""{"identifier":"x","permissions":["nope:x"]}""")]
        [InlineData("""{"identifier":"x","windows":["[a"],"permissions":["allow-echo"]}""")]
        [InlineData("""{"identifier":"x","remote":{"urls":["not a url"]},"permissions":["allow-echo"]}""")]
        [InlineData("""{"identifier":"x","windows":null,"permissions":["allow-echo"]}""")]
        [InlineData("""{"identifier":"x","webviews":null,"permissions":["allow-echo"]}""")]
        [InlineData("""{"identifier":"x","permissions":null}""")]
        [InlineData("""{"identifier":"x","description":5,"permissions":[]}""")]
        [InlineData("""{"identifier":"x","description":null,"permissions":[]}""")]
        [InlineData("""{"identifier":"x","remote":{"urls":null},"permissions":[]}""")]
        [InlineData("""{"capabilities":null,"identifier":"x","permissions":[]}""")]
        [InlineData("""[{"identifier":"x","identifier":"y","permissions":[]}]""")]
        [InlineData("identifier = \"x\"\npermissions = []\n[[permissions]]\nidentifier = \"allow-echo\"")]
        [InlineData("identifier = 1979-05-27\npermissions = []")]
        [InlineData("identifier = \"x\"\nwindows = [inf]\npermissions = []")]
        public void End_the_host_where_they_are_bad(string capability)
        {
            var core = new RunningCore();
            var json = System.Text.Json.JsonSerializer.Serialize(capability);

            core.Ask(RawRequest.Of("add_capability", $$"""{"capability":{{json}}}""")).ShouldBeNull();

            core.Crashes.ShouldHaveSingleItem().ShouldContain("invalid capability");
        }
    }

    public sealed class Identifiers
    {
        [Theory]
        [InlineData("a", true)]
        [InlineData("allow-Echo", true)]
        [InlineData("fs:allow-x", true)]
        [InlineData("core:event:default", true)]
        [InlineData("a--b", true)]
        [InlineData("", false)]
        [InlineData("-a", false)]
        [InlineData("a-", false)]
        [InlineData("a b", false)]
        [InlineData("a:", false)]
        [InlineData(":a", false)]
        [InlineData("a:b:c", false)]
        [InlineData("a-:b", false)]
        [InlineData("tauri-plugin-x", false)]
        public void Follow_a_grammar(string text, bool isOne) => (AclIdentifier.Fault(text) is null).ShouldBe(isOne);
    }

    public sealed class Patterns_of_labels
    {
        [Theory]
        [InlineData("*", "a/b", true)]
        [InlineData("tray-*", "tray-", true)]
        [InlineData("tray-*", "Tray-x", false)]
        [InlineData("a?c", "abc", true)]
        [InlineData("[a-c]x", "bx", true)]
        [InlineData("[!a-c]x", "bx", false)]
        [InlineData("[]]x", "]x", true)]
        [InlineData("*a*b", "xaxxb", true)]
        [InlineData("*a*b", "xaxx", false)]
        [InlineData("a?c", "a\U0001D538c", true)]
        [InlineData("**/b", "b", true)]
        [InlineData("**/b", "a/b", true)]
        [InlineData("**/b", "ab", false)]
        [InlineData("a/**/b", "a/b", true)]
        [InlineData("a/**/b", "a/x/y/b", true)]
        [InlineData("a/**", "a/x", true)]
        [InlineData("a/**", "a", false)]
        [InlineData("**", "a/x", true)]
        [InlineData("a??c", "a\U0001D538c", false)]
        [InlineData("[\U0001D538-\U0001D53B]", "\U0001D539", true)]
        [InlineData("[!\U0001D538]", "\U0001D538", false)]
        public void Match(string pattern, string label, bool expected) =>
            new GlobPattern(pattern).Matches(label).ShouldBe(expected);

        [Theory]
        [InlineData("[a", "invalid range pattern")]
        [InlineData("***", "wildcards are either regular `*` or recursive `**`")]
        [InlineData("a**", "recursive wildcards must form a single path component")]
        [InlineData("a/**/b", null)]
        public void May_be_bad(string pattern, string? expected) => GlobPattern.Fault(pattern).ShouldBe(expected);
    }
}
