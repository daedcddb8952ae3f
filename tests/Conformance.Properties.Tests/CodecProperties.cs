using System.Text;
using Conformance.Protocol;

namespace Conformance.Properties.Tests;

public sealed class CodecProperties
{
    private const int LongestComplaint = 2000;

    [Fact]
    public void What_the_kit_says_is_read_as_it_was_written() =>
        Property.Holds(random =>
        {
            var line = HostProtocolWriter.Line(Kit(random));

            var read = KitMessageReader.Read(Encoding.UTF8.GetBytes(line));

            HostProtocolWriter.Line(read.ShouldNotBeNull()).ShouldBe(line);
        });

    [Fact]
    public void What_a_host_says_is_read_as_it_was_written() =>
        Property.Holds(random =>
        {
            var line = HostProtocolWriter.Line(Host(random));

            var read = Reader().Read(Encoding.UTF8.GetBytes(line));

            HostProtocolWriter.Line(read.ShouldNotBeNull()).ShouldBe(line);
        });

    [Fact]
    public void A_mutilated_line_is_read_or_refused_in_bounded_words() =>
        Property.Holds(random =>
        {
            var isKit = random.Next(2) == 0;
            var line = isKit ? HostProtocolWriter.Line(Kit(random)) : HostProtocolWriter.Line(Host(random));
            var bytes = Broken(random, Encoding.UTF8.GetBytes(Some.Mutilated(random, line)));

            try
            {
                _ = isKit ? (object?)KitMessageReader.Read(bytes) : Reader().Read(bytes);
            }
            catch (HostProtocolException refused)
            {
                refused.Message.Length.ShouldBeLessThan(LongestComplaint);
            }
        });

    [Fact]
    public void Lines_come_whole_however_they_are_cut() =>
        Property.Holds(
            random =>
            {
                var wanted = Enumerable
                    .Range(0, random.Next(20))
                    .Select(_ => new string(
                        (char)random.Next('a', 'z'),
                        random.Next(random.Next(2) == 0 ? 10 : 70_000)
                    ))
                    .ToList();
                using var stream = new CutStream(string.Concat(wanted.Select(line => line + "\n")), random);
                using var reader = new LineReader(stream, 1 << 20);
                var lines = new List<string>();

                while (reader.TryRead(out var line))
                {
                    lines.Add(Encoding.UTF8.GetString(line));
                }

                lines.ShouldBe(wanted);
            },
            share: 20
        );

    private static byte[] Broken(Random random, byte[] bytes)
    {
        if (bytes.Length > 0 && random.Next(3) == 0)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }

    private static HostMessageReader Reader()
    {
        var open = new OpenRequests();
        open.Opened(new HostStart(1, new("k", "1"), new("mock", "1", "linux"), new("app", "brownfield")));
        open.Opened(new WebViewRequest(2, "main", "f", "GET", "u", [], null));
        open.Opened(new WebViewNavigating(3, "main", "u", true));
        open.Opened(new HostStop(4));
        return new(open);
    }

    private static MessageBody? Body(Random random) =>
        random.Next(3) switch
        {
            0 => null,
            1 => MessageBody.FromText(Some.WholeText(random, 60)),
            _ => MessageBody.FromBytes(Some.Bytes(random, 60)),
        };

    // What would end a header is none that a host may answer with.
    private static List<Header> OneLined(List<Header> headers) =>
        [
            .. headers.Select(header =>
                header with
                {
                    Value = string.Concat(header.Value.Where(sign => sign is not ('\r' or '\n' or '\0'))),
                }
            ),
        ];

    private static List<Header> Headers(Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Header($"x-{random.Next(9)}", Some.WholeText(random)))];

    private static KitMessage Kit(Random random)
    {
        var text = () => Some.WholeText(random);
        var id = random.NextInt64(1, 1L << 53);
        return random.Next(10) switch
        {
            0 => new HostStart(id, new(text(), text()), new(text(), text(), text()), new(text(), text())),
            1 => new WebViewRequest(id, text(), text(), "POST", text(), Headers(random), Body(random)),
            2 => new WebViewCancelled(text(), id),
            3 => new WebViewMessage(text(), text(), text(), text()),
            4 => new WebViewNavigating(id, text(), text(), random.Next(2) == 0),
            5 => new WebViewPage(text(), random.Next(2) == 0 ? PageState.Started : PageState.Finished, text()),
            6 => new WebViewClosed(text()),
            7 => new HostStop(id),
            8 => new EvalAnswered("[1,{\"a\":null}]", random.Next(2) == 0 ? null : text()),
            _ => new HostRequestRefused("\"x\"", new(random.Next(), text())),
        };
    }

    private static HostMessage Host(Random random)
    {
        var text = () => Some.WholeText(random);
        var url = () => "tauri://localhost/" + Uri.EscapeDataString(text());
        return random.Next(10) switch
        {
            0 => new RequestAnswered(2, new(random.Next(100, 1000), OneLined(Headers(random)), Body(random))),
            1 => new NavigationAnswered(3, random.Next(2) == 0),
            2 => new HostStopped(4),
            3 => new RequestFailed(2, new(random.Next(), text())),
            4 => new WebViewDropped(2),
            5 => new WebViewCreate
            {
                WebView = text(),
                Window = text(),
                Url = url(),
                Schemes = [text()],
                InitScripts = [new(text(), random.Next(2) == 0)],
            },
            6 => new WebViewEval(text(), text(), random.Next(2) == 0 ? null : "1e400"),
            7 => new WebViewNavigate(text(), url()),
            8 => new WebViewClose(text()),
            _ => new HostLog(LogLevel.Info, text()),
        };
    }

    /// <summary>Gives a text in pieces of no steady length.</summary>
    private sealed class CutStream(string text, Random random) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, random.Next(1, 5000)));

        public override int Read(Span<byte> buffer) =>
            base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, 5000))]);
    }
}
