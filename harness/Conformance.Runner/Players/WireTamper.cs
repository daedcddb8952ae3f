using System.Text.RegularExpressions;
using Conformance.Protocol;
using Conformance.Scenarios;

namespace Conformance.Runner;

/// <summary>Changes the next message of a kind as it crosses, once; several tamperings wait side by side.</summary>
internal sealed class WireTamper(Stage stage) : IWireFilter
{
    private readonly List<Tampering> _waiting = [];
    private readonly Dictionary<long, string> _asked = [];
    private readonly HashSet<long> _copies = [];

    /// <summary>Waits for what a step describes.</summary>
    /// <param name="step">The step, its values bound.</param>
    /// <param name="path">The step's path, under which a change that changes nothing is written down.</param>
    /// <exception cref="InvalidDataException">What was put into an expression has made it none.</exception>
    public void Add(TamperStep step, string path)
    {
        // Read where the step is played, so that a mistake is told there, and not where a message crosses.
        WireChange.Read(step.Find);
        var tampering = new Tampering(step, path, WireChange.Read(step.Matching));
        lock (_waiting)
        {
            _waiting.Add(tampering);
        }

        stage.Session.Filter = this;
    }

    /// <summary>Writes down what still waits for its message: the steps that it was for are over.</summary>
    public void Conclude()
    {
        lock (_waiting)
        {
            foreach (var tampering in _waiting)
            {
                var why = tampering.Held is null ? TamperingFailure.NothingMet : TamperingFailure.NothingFollowed;
                stage.Recorder.Record(new TamperedInVain(tampering.Path, why));
            }

            _waiting.Clear();
        }
    }

    /// <inheritdoc />
    public IEnumerable<KitMessage> Outgoing(KitMessage message)
    {
        lock (_waiting)
        {
            switch (message)
            {
                case WebViewRequest request when request.IsOfIpc:
                    _asked[request.Id] = request.Url;
                    return Crossing(TamperKind.Request, request.Url, message, ChangeRequest);
                case WebViewMessage posted:
                    return Crossing(TamperKind.Message, posted.Body, message, ChangePosted);
                default:
                    return [message];
            }
        }
    }

    /// <inheritdoc />
    public IEnumerable<HostMessage> Incoming(HostMessage message)
    {
        lock (_waiting)
        {
            switch (message)
            {
                // The WebView never sent the copy of a request, so it must not hear its answer.
                case RequestAnswered answered when _copies.Remove(answered.Id):
                case RequestFailed failed when _copies.Remove(failed.Id):
                case WebViewDropped dropped when _copies.Remove(dropped.RequestId):
                    return [];
                case RequestAnswered answered when _asked.Remove(answered.Id, out var url):
                    return Crossing(TamperKind.Response, url, message, ChangeAnswer);
                case WebViewEval eval:
                    return Crossing(TamperKind.Eval, eval.Script, message, ChangeEval);
                default:
                    return [message];
            }
        }
    }

    private List<T> Crossing<T>(TamperKind kind, string text, T message, Func<Tampering, T, T> change)
        where T : class
    {
        var released = _waiting.Where(each => each.Step.Kind == kind && each.Held is T).ToList();
        _waiting.RemoveAll(released.Contains);
        var crossing = Tampered(kind, text, message, change);
        crossing.AddRange(released.Select(each => (T)each.Held!));
        return crossing;
    }

    private List<T> Tampered<T>(TamperKind kind, string text, T message, Func<Tampering, T, T> change)
        where T : class
    {
        var tampering = FindTaker(kind, text);
        if (tampering is null)
        {
            return [message];
        }

        if (tampering.Step.Change is TamperChange.Reorder)
        {
            tampering.Held = message;
            return [];
        }

        _waiting.Remove(tampering);
        return tampering.Step.Change switch
        {
            TamperChange.Drop => [],
            TamperChange.Repeat => [message, change(tampering, message)],
            _ => [change(tampering, message)],
        };
    }

    // Messages cross on threads of the WebView and of the host, which must not die of an expression.
    private Tampering? FindTaker(TamperKind kind, string text)
    {
        foreach (var tampering in _waiting.Where(each => each.Held is null).ToList())
        {
            try
            {
                if (tampering.Takes(kind, text))
                {
                    return tampering;
                }
            }
            catch (RegexMatchTimeoutException)
            {
                _waiting.Remove(tampering);
                GiveUp(tampering);
            }
        }

        return null;
    }

    private void GiveUp(Tampering tampering) =>
        stage.Recorder.Record(new TamperedInVain(tampering.Path, TamperingFailure.TookTooLong));

    private KitMessage ChangeRequest(Tampering tampering, KitMessage message)
    {
        var request = (WebViewRequest)message;
        if (tampering.Step.Change is not TamperChange.Repeat)
        {
            return request with { Body = Changed(tampering, request.Body) };
        }

        var copy = request with { Id = stage.Session.NextRequestId() };
        _copies.Add(copy.Id);
        return copy;
    }

    private KitMessage ChangePosted(Tampering tampering, KitMessage message)
    {
        var posted = (WebViewMessage)message;
        return posted with { Body = Changed(tampering, posted.Body) };
    }

    private HostMessage ChangeAnswer(Tampering tampering, HostMessage message)
    {
        var answered = (RequestAnswered)message;
        return answered with
        {
            Response = answered.Response with { Body = Changed(tampering, answered.Response.Body) },
        };
    }

    private HostMessage ChangeEval(Tampering tampering, HostMessage message)
    {
        var eval = (WebViewEval)message;
        return eval with { Script = Changed(tampering, eval.Script) };
    }

    private MessageBody? Changed(Tampering tampering, MessageBody? body) =>
        Changed<MessageBody?>(tampering, body, WireChange.Apply, WireChange.IsSame);

    private string Changed(Tampering tampering, string text) =>
        Changed<string>(tampering, text, WireChange.Apply, string.Equals);

    private T Changed<T>(Tampering tampering, T whole, Func<WireEdit, T, T> apply, Func<T, T, bool> isSame)
    {
        try
        {
            var changed = apply(WireEdit.Of(tampering.Step), whole);
            Note(tampering, isSame(whole, changed));
            return changed;
        }
        catch (RegexMatchTimeoutException)
        {
            GiveUp(tampering);
            return whole;
        }
    }

    // A repeated message is not to be another.
    private void Note(Tampering tampering, bool isSame)
    {
        if (isSame && tampering.Step.Change is not TamperChange.Repeat)
        {
            stage.Recorder.Record(new TamperedInVain(tampering.Path, TamperingFailure.NothingChanged));
        }
    }

    private sealed class Tampering(TamperStep step, string path, Regex? matching)
    {
        public TamperStep Step => step;

        public string Path => path;

        /// <summary>The message that is held back.</summary>
        public object? Held { get; set; }

        public bool Takes(TamperKind kind, string text) =>
            step.Kind == kind && !PlayerScript.IsFence(text) && matching?.IsMatch(text) is not false;
    }
}
