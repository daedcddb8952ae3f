namespace Conformance.ReferenceHost.Tests;

public static class CustomProtocolTests
{
    private static string Text(WebViewResponse response) => $"{response.Status} {response.Body?.ReadText()}";

    public sealed class Answers
    {
        [Fact]
        public void Every_answer_may_be_read_by_every_origin()
        {
            var core = new RunningCore();

            foreach (var method in (string[])["POST", "GET", "OPTIONS"])
            {
                var headers = core.Answer(RawRequest.Of("echo", """{"value":1}""") with { Method = method }).Headers;
                Header.Find(headers, "access-control-allow-origin").ShouldBe("*");
                Header.Find(headers, "access-control-expose-headers").ShouldBe("Tauri-Response");
            }
        }

        [Fact]
        public void Errors_have_status_200_and_say_so_in_a_header()
        {
            var core = new RunningCore();

            var response = core.Answer(RawRequest.Of("fail", """{"error":{"code":7}}"""));

            response.Status.ShouldBe(200);
            response.Headers.ShouldBe([
                new("tauri-response", "error"),
                new("content-type", "application/json"),
                new("access-control-allow-origin", "*"),
                new("access-control-expose-headers", "Tauri-Response"),
            ]);
            response.Body!.ReadText().ShouldBe("""{"code":7}""");
        }

        [Fact]
        public void Raw_bytes_cross_as_bytes()
        {
            var core = new RunningCore();
            var request = RawRequest.Of("echo_raw", "") with
            {
                Body = MessageBody.FromBytes(new byte[] { 1, 0, 255 }),
                ContentType = "application/octet-stream",
            };

            var response = core.Answer(request);

            Header.Find(response.Headers, "content-type").ShouldBe("application/octet-stream");
            response.Body!.ReadBytes().ToArray().ShouldBe([1, 0, 255]);
        }

        [Fact]
        public void A_page_is_served_for_the_apps_own_origin()
        {
            var core = new RunningCore();

            var response = core.Answer(new RawRequest("tauri://localhost/second") { Method = "GET", Body = null });

            response.Headers.ShouldBe([
                new("access-control-allow-origin", "tauri://localhost"),
                new("content-type", "text/html"),
            ]);
        }
    }

    public sealed class Faults_of_requests
    {
        [Theory]
        [InlineData("tauri-invoke-key", null, "missing Tauri-Invoke-Key header")]
        [InlineData("origin", null, "missing Origin header")]
        [InlineData("origin", "null", "Origin header is not a valid URL")]
        [InlineData("tauri-callback", null, "missing Tauri-Callback header")]
        [InlineData("tauri-callback", "-1", "Tauri callback header value must be a numeric string")]
        [InlineData("tauri-callback", "4294967296", "Tauri callback header value must be a numeric string")]
        [InlineData("tauri-callback", "é", "Tauri callback header value must be a string")]
        [InlineData("tauri-error", "1.5", "Tauri error header value must be a numeric string")]
        [InlineData("content-type", "text/plain", "content type text/plain is not implemented")]
        [InlineData("content-type", ";;", "unknown content type")]
        [InlineData("content-type", "application/json, application/json", "unknown content type")]
        [InlineData(
            "content-type",
            "application/json;charset=UTF-8",
            "content type application/json;charset=utf-8 is not implemented"
        )]
        [InlineData("content-type", "application/", "content type application/ is not implemented")]
        [InlineData("content-type", "application/;a=b", "unknown content type")]
        [InlineData(
            "content-type",
            "application/json;charset=",
            "content type application/json;charset= is not implemented"
        )]
        [InlineData("content-type", "application/json;a=;b=c", "unknown content type")]
        [InlineData("content-type", "application/json ; a=b", "unknown content type")]
        [InlineData("content-type", "application/json;;a=b", "unknown content type")]
        [InlineData("content-type", "application/json;a=b;", "content type application/json;a=b; is not implemented")]
        [InlineData("content-type", "a/b; C=\"D e\\\"\"", "unknown content type")]
        [InlineData("content-type", "a/b;c=\"\"", "unknown content type")]
        [InlineData("content-type", "a/b;C=\"D;e\" ;E=F", "content type a/b;c=\"D;e\" ;e=F is not implemented")]
        [InlineData("content-type", "a/b; Charset=\"UTF-8\"", "content type a/b; charset=\"utf-8\" is not implemented")]
        public void Are_answered_with_status_500_and_a_text(string header, string? value, string expected)
        {
            var core = new RunningCore();

            var response = core.Answer(RawRequest.Of("nothing", """{"tag":"t"}""").With(header, value));

            Text(response).ShouldBe($"500 {expected}");
            Header.Find(response.Headers, "tauri-response").ShouldBeNull();
            core.Invoke("count_runs", """{"tag":"t"}""").ShouldBe("0");
        }

        [Fact]
        public void Are_not_seen_in_an_origin_that_browsers_would_write_otherwise() =>
            new RunningCore()
                .Invoke("echo", origin: "http://ex%61mple.com")
                .ShouldBe("error \"Command echo not allowed by ACL\"");

        [Fact]
        public void Are_reported_in_a_fixed_order()
        {
            var core = new RunningCore();
            var request = RawRequest
                .Of("nothing", "{")
                .With("content-type", ";;")
                .With("tauri-invoke-key", null)
                .With("origin", null)
                .With("tauri-callback", null)
                .With("tauri-error", null);
            var texts = new List<string>();

            foreach (
                var header in (string[])["content-type", "tauri-invoke-key", "origin", "tauri-callback", "tauri-error"]
            )
            {
                texts.Add(core.Answer(request).Body!.ReadText());
                request = request with { Changes = request.Changes.Where(pair => pair.Key != header).ToDictionary() };
            }

            texts.Add(core.Answer(request).Body!.ReadText());
            texts.ShouldBe([
                "unknown content type",
                "missing Tauri-Invoke-Key header",
                "missing Origin header",
                "missing Tauri-Callback header",
                "missing Tauri-Error header",
                "EOF while parsing an object at line 1 column 1",
            ]);
        }

        [Fact]
        public void A_wrong_key_gets_no_answer_and_runs_nothing()
        {
            var core = new RunningCore();

            var outcome = core.Ask(RawRequest.Of("nothing", """{"tag":"t"}""").With("tauri-invoke-key", "wrong"));

            outcome.ShouldBeOfType<WebViewDropped>();
            core.Invoke("count_runs", """{"tag":"t"}""").ShouldBe("0");
            core.Complaints.ShouldHaveSingleItem().ShouldContain("but received wrong");
        }

        [Theory]
        [InlineData("GET")]
        [InlineData("PUT")]
        [InlineData("post")]
        public void Another_method_is_not_allowed(string method) =>
            Text(new RunningCore().Answer(RawRequest.Of("echo", "{}") with { Method = method }))
                .ShouldBe("405 only POST and OPTIONS are allowed");

        [Theory]
        [InlineData("ipc://localhost/caf%FF", "error \"Command caf\ufffd not allowed by ACL\"")]
        [InlineData("ipc://localhost", "error \"Command  not allowed by ACL\"")]
        [InlineData("ipc://x:80/nothing?a#b", "null")]
        [InlineData("ipc://localhost:x/nothing", "null")]
        public void The_name_is_the_path_alone(string url, string expected)
        {
            var response = new RunningCore().Answer(new RawRequest(url));

            var mark = Header.Find(response.Headers, "tauri-response") == "ok" ? "" : "error ";
            (mark + response.Body!.ReadText()).ShouldBe(expected);
        }

        [Theory]
        [InlineData("foo://localhost/", "main", HostError.InvalidParameters)]
        [InlineData("not a url", "main", HostError.InvalidParameters)]
        [InlineData("ipc://localhost/a b", "main", HostError.InvalidParameters)]
        [InlineData("ipc:/echo", "main", HostError.InvalidParameters)]
        [InlineData("ipc:///echo", "main", HostError.InvalidParameters)]
        [InlineData("ipc://localhost\\echo", "main", HostError.InvalidParameters)]
        [InlineData("ipc://local host/echo", "main", HostError.InvalidParameters)]
        [InlineData("ipc://@/echo", "main", HostError.InvalidParameters)]
        [InlineData("ipc://localhost/echo", "nobody", HostError.NoSuchWebView)]
        public void What_no_WebView_would_send_is_an_error_of_the_protocol(string url, string webView, int code) =>
            new RunningCore()
                .Ask(new RawRequest(url) { WebView = webView })
                .ShouldBeOfType<RequestFailed>()
                .Error.Code.ShouldBe(code);
    }
}
