using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.ReferenceHost.Tests;

public static partial class IsolationTests
{
    private static RawRequest Sealed(RunningCore core, string command, string plain, Func<Parts, Parts>? change = null)
    {
        var parts = Parts.Of(Key(core), Encoding.UTF8.GetBytes(plain));
        return RawRequest.Of(command, (change?.Invoke(parts) ?? parts).ToString());
    }

    private static string Frame(RunningCore core) =>
        core.Answer(new RawRequest(Scheme(core) + "://localhost/") { Method = "GET", Body = null }).Body!.ReadText();

    private static string Scheme(RunningCore core) =>
        core.Main.Schemes.Single(scheme => scheme.StartsWith("isolation-", StringComparison.Ordinal));

    private static byte[] Key(RunningCore core) =>
        [.. KeyText().Match(Frame(core)).Groups[1].Value.Split(',').Select(byte.Parse)];

    [GeneratedRegex("\"key\":\\[([0-9,]+)\\]")]
    private static partial Regex KeyText();

    internal sealed record Parts(byte[] Nonce, byte[] Payload, string Type)
    {
        public static Parts Of(byte[] key, byte[] plain)
        {
            var nonce = RandomNumberGenerator.GetBytes(12);
            var payload = new byte[plain.Length + 16];
            using var cipher = new AesGcm(key, 16);
            cipher.Encrypt(nonce, plain, payload.AsSpan(0, plain.Length), payload.AsSpan(plain.Length));
            return new(nonce, payload, "application/json");
        }

        public override string ToString() =>
            $$"""{"nonce":[{{string.Join(',', Nonce)}}],"payload":[{{string.Join(',', Payload)}}],"contentType":"{{Type}}"}""";
    }

    public sealed class Sealed_arguments
    {
        [Fact]
        public void Are_opened()
        {
            var core = new RunningCore("isolation");

            core.Answer(Sealed(core, "echo", """{"value":1}""")).Body!.ReadText().ShouldBe("1");
        }

        [Fact]
        public void Keep_their_type_inside_even_where_it_is_nonsense()
        {
            var core = new RunningCore("isolation");

            var answer = core.Answer(Sealed(core, "body", "{}", parts => parts with { Type = ";;" })).Body!.ReadText();

            answer.ShouldStartWith("""{"kind":"raw","length":2,""");
        }

        [Fact]
        public void Are_refused_where_a_bit_of_them_changed()
        {
            var core = new RunningCore("isolation");
            Parts Flip(Parts parts, bool nonce, int place)
            {
                (nonce ? parts.Nonce : parts.Payload)[place] ^= 1;
                return parts;
            }

            foreach (var (nonce, place) in ((bool, int)[])[(true, 0), (false, 0), (false, 11), (false, 26)])
            {
                var response = core.Answer(Sealed(core, "echo", """{"value":1}""", parts => Flip(parts, nonce, place)));
                $"{response.Status} {response.Body!.ReadText()}".ShouldBe("500 AES-GCM");
            }

            core.Answer(Sealed(core, "count_runs", """{"tag":"echo"}""")).Body!.ReadText().ShouldBe("0");
        }

        [Fact]
        public void Are_refused_with_a_nonce_of_another_length()
        {
            var core = new RunningCore("isolation");

            var response = core.Answer(Sealed(core, "echo", "{}", parts => parts with { Nonce = [.. parts.Nonce, 1] }));

            response.Body!.ReadText().ShouldBe("Nonce: could not convert slice to array");
        }

        [Theory]
        [InlineData("""{"value":1}""", "missing field `nonce` at line 1 column 11")]
        [InlineData("null", "invalid type: null, expected struct RawIsolationPayload at line 1 column 4")]
        [InlineData("[]", "invalid length 0, expected struct RawIsolationPayload with 3 elements at line 1 column 2")]
        [InlineData("""{"nonce":[256]}""", "invalid value: integer `256`, expected u8 at line 1 column 13")]
        public void Are_demanded(string body, string expected) =>
            new RunningCore("isolation").Answer(RawRequest.Of("echo", body)).Body!.ReadText().ShouldBe(expected);

        [Fact]
        public void Are_not_demanded_where_there_is_no_body()
        {
            var core = new RunningCore("isolation");

            core.Answer(RawRequest.Of("nothing", "") with { Body = null }).Body!.ReadText().ShouldBe("null");
        }

        [Fact]
        public void Posted_and_changed_are_told_on_the_console()
        {
            var core = new RunningCore("isolation");
            var parts = Parts.Of(Key(core), "{}"u8.ToArray());
            parts.Payload[0] ^= 1;

            core.Post("echo", parts.ToString()).ShouldBe(["console.error(\"isolation pattern error: AES-GCM\")"]);
            core.Post("echo", "{}")
                .ShouldHaveSingleItem()
                .ShouldStartWith("console.error(\"JSON error: missing field `nonce`");
        }
    }

    public sealed class The_frame
    {
        [Fact]
        public void Has_a_scheme_of_the_build_and_a_key_of_the_start()
        {
            var first = new RunningCore("isolation");
            var second = new RunningCore("isolation");

            Scheme(first).ShouldBe(Scheme(second));
            Key(first).ShouldNotBe(Key(second));
            Key(first).Length.ShouldBe(32);
        }

        [Fact]
        public void Is_served_at_the_root_alone_with_a_policy_and_to_no_page()
        {
            var core = new RunningCore("isolation");
            var root = new RawRequest(Scheme(core) + "://localhost/") { Method = "GET", Body = null };

            var response = core.Answer(root);

            Header
                .Find(response.Headers, "content-security-policy")!
                .ShouldStartWith("default-src 'none'; frame-src isolation-");
            Header.Find(response.Headers, "access-control-allow-origin").ShouldBeNull();
            core.Answer(root with { Url = root.Url + "index.html" }).Status.ShouldBe(404);
            core.Answer(root with { Url = root.Url + "xindex.html" }).Status.ShouldBe(200);
        }

        [Fact]
        public void Holds_the_hook_and_no_reference_to_a_file() =>
            Frame(new RunningCore("isolation"))
                .ShouldSatisfyAllConditions(
                    page => page.ShouldContain("__TAURI_ISOLATION_HOOK__ = function"),
                    page => page.ShouldNotContain("src=\"index.js\"")
                );
    }

    public sealed class Scripts_of_the_frame
    {
        [Theory]
        [InlineData("""<script src="index.js"></script>""")]
        [InlineData("""<script type='module' src = '/index.js' async></script>""")]
        [InlineData("<SCRIPT src=./index.js>\n</SCRIPT>")]
        public void Are_written_into_it_however_they_are_quoted(string script)
        {
            using var app = Repository.ChangedApp(("isolation/index.html", $"<!doctype html>{script}"));

            var frame = Frame(new RunningCore("isolation", app: app.Path));

            frame.ShouldContain("<script>");
            frame.ShouldContain("__TAURI_ISOLATION_HOOK__ = function");
            frame.ShouldNotContain("index.js");
        }

        [Theory]
        [InlineData("../hook.js", "The script '../hook.js' lies outside of the page's folder; move it there.")]
        [InlineData(
            "../isolation-2/hook.js",
            "The script '../isolation-2/hook.js' lies outside of the page's folder; move it there."
        )]
        [InlineData("x/../nope.js", "The script 'x/../nope.js' does not exist beside the page.")]
        public void Lie_in_its_folder(string name, string expected)
        {
            using var app = Repository.ChangedApp(
                ("isolation/index.html", $"<script src=\"index.js\"></script><script src=\"{name}\"></script>"),
                ("isolation/hook.js", "var hook"),
                ("hook.js", "var hook"),
                ("isolation-2/hook.js", "var hook")
            );

            var error = new RunningCore("isolation", app: app.Path)
                .Said.ShouldHaveSingleItem()
                .ShouldBeOfType<RequestFailed>()
                .Error;

            error.ShouldBe(new HostError(HostError.AppNotReadable, $"isolation/index.html: {expected}"));
        }
    }

    public sealed class Decryption_without_a_check
    {
        [Fact]
        public void Gives_the_plain_text_all_the_same()
        {
            var key = RandomNumberGenerator.GetBytes(32);
            var plain = Encoding.UTF8.GetBytes(new string('x', 40));
            var parts = Parts.Of(key, plain);

            UncheckedDecryption.Run(key, parts.Nonce, parts.Payload.AsSpan(0, 40)).ShouldBe(plain);
        }
    }
}
