using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Conformance.MockWebView;
using Conformance.Protocol;
using Conformance.Runner;
using Conformance.Scenarios;

namespace Conformance.Properties.Tests;

public sealed class RealmProperties
{
    private const string Returns =
        """{"do":"run","scopes":{},"steps":[{"id":"0","scope":"","verb":"script","source":"return ROUTE","args":VALUE}]}""";

    private static readonly string[] s_routes =
    [
        "args",
        "structuredClone(args)",
        "new Promise((r) => { addEventListener('message', (e) => r(e.data), { once: true }); postMessage(args, '*') })",
    ];

    private static readonly PageScript s_text = new(
        "text",
        "async (text) => { const r = await fetch('ipc://localhost/echo', { method: 'POST', body: text }); return await r.text() }"
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_comes_back_from_a_page_as_it_was_given()
    {
        await using var webView = await OpenAsync();
        await Property.HoldsAsync(
            async random =>
            {
                var value = Some.Json(random);
                var route = s_routes[random.Next(s_routes.Length)];
                var message = Returns
                    .Replace("ROUTE", route, StringComparison.Ordinal)
                    .Replace("VALUE", SpecValueJson.Write(value), StringComparison.Ordinal);

                var answer = await webView.EvaluateAsync("main", PlayerScript.Instance, message, Token);
                var told = PageAnswerReader.Read(answer).Observations.ShouldHaveSingleItem();

                // A page's numbers are doubles, and texts in braces are names of the kit's.
                var wanted = Doubles(value);
                Doubles(SpecValueJson.Read(told.Value.ShouldNotBeNull())).ShouldBe(wanted, answer);
            },
            share: 10
        );
    }

    [Fact]
    public async Task A_text_crosses_the_bridge_as_UTF_8_carries_it()
    {
        await using var webView = await OpenAsync();
        await Property.HoldsAsync(
            async random =>
            {
                var text = Some.WholeText(random, 60).TrimStart('\ufeff');

                (await webView.EvaluateAsync("main", s_text, text, Token)).ShouldBe(text);
            },
            share: 10
        );
    }

    [Fact]
    public async Task Frames_that_make_no_sense_end_the_pipe_and_nothing_else() =>
        await Property.HoldsAsync(async random =>
        {
            using var noise = new MemoryStream(Noise(random));
            using var pipe = new RealmPipe(Stream.Null, noise);
            var listener = new Listener(random);

            pipe.Start(listener);

            await listener.Over.WaitAsync(TimeSpan.FromMinutes(1), Token);
        });

    private static async Task<IWebView> OpenAsync()
    {
        var host = new OneDocument();
        var webView = await new MockWebViewPort(new MockWebViewSettings()).OpenAsync(
            new WebViewOptions
            {
                Pages = host,
                Origins = host,
                TurnLimit = TimeSpan.FromMinutes(1),
            },
            Token
        );
        host.Listener = webView;
        webView.Receive(
            host,
            new WebViewCreate
            {
                WebView = "main",
                Window = "main",
                Url = OneDocument.Home,
                Schemes = ["app", "ipc"],
            }
        );
        await webView.WhenLoadedAsync("main", Token);
        return webView;
    }

    private static SpecValue Doubles(SpecValue value) =>
        value switch
        {
            SpecNumber number => Number(number.Digits),
            SpecSpecial { Name: "number", Argument: SpecText text } => Number(text.Text),
            SpecList list => new SpecList([.. list.Items.Select(Doubles)]),
            // Keys that are whole numbers come first in an object of JavaScript.
            SpecMapping mapping => new SpecMapping([
                .. mapping
                    .Members.OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Doubles(member.Value))),
            ]),
            _ => value,
        };

    private static SpecText Number(string digits) =>
        new(
            digits switch
            {
                "Infinity" => "∞",
                "-Infinity" => "-∞",
                _ => double.Parse(digits, CultureInfo.InvariantCulture) switch
                {
                    double.PositiveInfinity => "∞",
                    double.NegativeInfinity => "-∞",
                    var number => number.ToString("R", CultureInfo.InvariantCulture),
                },
            }
        );

    private static byte[] Noise(Random random)
    {
        using var noise = new MemoryStream();
        for (var frame = random.Next(6); frame >= 0; frame--)
        {
            var head = Encoding.UTF8.GetBytes(Some.Mutilated(random, """[1,"main","ok",true,null,"x"]"""));
            var body = Some.Bytes(random);
            var length = random.Next(5) == 0 ? random.Next(-10, 100) : 6 + head.Length + body.Length;
            var bytes = new byte[10];
            BinaryPrimitives.WriteInt32LittleEndian(
                bytes,
                random.Next(20) == 0 ? int.MaxValue - random.Next(8) : length
            );
            bytes[4] = (byte)random.Next(16);
            bytes[5] = (byte)random.Next(4);
            BinaryPrimitives.WriteInt32LittleEndian(
                bytes.AsSpan(6),
                random.Next(5) == 0 ? random.Next(-10, 1000) : head.Length
            );
            noise.Write(bytes);
            noise.Write(head);
            noise.Write(body);
        }

        return noise.ToArray();
    }

    /// <summary>Takes frames apart as a WebView would, in any order.</summary>
    private sealed class Listener(Random random) : IRealmListener
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => _over.Task;

        public void Heard(ref RealmFrame frame)
        {
            for (var part = random.Next(5); part > 0; part--)
            {
                switch (random.Next(5))
                {
                    case 0:
                        frame.Text();
                        break;
                    case 1:
                        frame.Number();
                        break;
                    case 2:
                        frame.Flag();
                        break;
                    case 3:
                        frame.Body();
                        break;
                    default:
                        frame.BodyText();
                        break;
                }
            }
        }

        public void Closed(string? broken) => _over.TrySetResult();
    }
}
