using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>Puts the end of a host into words.</summary>
internal static class EndJudge
{
    private static readonly string _system =
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "macos"
        : "linux";

    public static HostEnd NoGreeting(TimeSpan timeout) =>
        new(
            HostEndReason.Silent,
            $"The host did not answer host/start within {Seconds(timeout)}. "
                + "Look at what it waits for, or give it more time to start, such as '--patience 3'."
        );

    public static HostEnd NotStopped(TimeSpan timeout, bool isAnswered) =>
        new(
            HostEndReason.DidNotStop,
            isAnswered
                ? $"The host answered host/stop and did not end within {Seconds(timeout)}; the kit ended it. After its answer a host closes its output and exits with status 0."
                : $"The host did not answer host/stop within {Seconds(timeout)}; the kit ended it. A host answers it, closes its output and exits with status 0."
        );

    public static HostEnd WrongAnswer(string complaint, HostMessage message) =>
        new(
            HostEndReason.BrokeProtocol,
            $"The host broke the host protocol: {complaint}. The protocol wants exactly one answer to each request, of its kind. "
                + $"The message: '{Shorten(HostProtocolWriter.Line(message))}'."
        );

    public static HostEnd TakenLabel(WebViewCreate create) =>
        new(
            HostEndReason.BrokeProtocol,
            $"The host broke the host protocol: it made a webview '{Shorten(create.WebView)}' while another of that label is open. "
                + "A label is unique among living webviews: send webview/close before, or refuse the label to whoever asks for it."
        );

    public static HostEnd Refused(HostError error, bool isStart) =>
        isStart
            ? new HostEnd(
                HostEndReason.NotStarted,
                $"The host refused to start: error {error.Code} '{Shorten(error.Message)}'."
            )
            {
                Refusal = error,
            }
            : new HostEnd(
                HostEndReason.BrokeProtocol,
                $"The host refused host/stop: error {error.Code} '{Shorten(error.Message)}'. The protocol wants the result {{}}, and then the end."
            );

    public static HostEnd KitFailed(Exception problem) =>
        new(HostEndReason.KitFailed, $"The kit failed while it heard the host, which is not to blame: {problem}");

    public static HostEnd Deaf(long limit) =>
        new(
            HostEndReason.Silent,
            $"The host does not read its input: more than {limit} bytes wait for it. "
                + "A host reads on whatever else it does, also while a request of its own is open."
        );

    public static HostEnd ClosedInput() =>
        new(
            HostEndReason.BrokeProtocol,
            "The host broke the host protocol: it closed its input and is still alive. A host keeps its input open until host/stop."
        );

    public static HostEnd Gone(HostGone gone, HostStage stage)
    {
        var half = gone.HalfLine is { } line ? $" It wrote half a line before: '{line}'." : "";
        if (!gone.HasExited && gone.IsProcess)
        {
            return new HostEnd(
                HostEndReason.BrokeProtocol,
                "The host broke the host protocol: it closed its output and is still alive. A host keeps its output open until host/stop is answered."
                    + half
            );
        }

        if (stage is HostStage.Stopped && gone.ExitStatus is null or 0 && half.Length == 0)
        {
            return new HostEnd(HostEndReason.Stopped, "The host stopped in order.");
        }

        var how = gone.IsProcess ? $"ended with {Status(gone.ExitStatus)}" : "closed the connection";
        var reason =
            gone.ExitStatus is 0 && (half.Length > 0 || stage is HostStage.Stopping)
                ? HostEndReason.BrokeProtocol
                : HostEndReason.Died;
        return new HostEnd(reason, $"{When(stage, how)}{half}");
    }

    public static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.###} s";

    public static string Shorten(string line) => line.Length <= 200 ? line : line[..200] + "…";

    private static string When(HostStage stage, string how) =>
        stage switch
        {
            HostStage.Starting => $"The host {how} before it answered host/start.",
            HostStage.Stopping =>
                $"The host {how} without an answer to host/stop. It must answer first, and exit with status 0.",
            HostStage.Stopped =>
                $"The host answered host/stop and {how}. It must exit with status 0, after whole lines.",
            _ => $"The host {how} by itself. It must live until host/stop.",
        };

    private static string Status(int? status) =>
        Signals.In(status, _system) is { } signal
            ? $"exit status {status} ({signal})"
            : $"exit status {status?.ToString() ?? "unknown"}";
}
