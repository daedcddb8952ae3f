namespace Conformance.ReferenceHost;

/// <summary>Gives calls that are in flight together each other's answers; a defect.</summary>
internal sealed class AnswerExchange<T>(bool isActive)
    where T : notnull
{
    private readonly List<T> _open = [];
    private readonly Dictionary<T, T> _owed = [];

    /// <summary>Takes note of a call that has come.</summary>
    public void Open(T call)
    {
        if (isActive)
        {
            _open.Add(call);
        }
    }

    /// <summary>Says to which call the answer of one goes.</summary>
    public T Receiver(T call)
    {
        _open.Remove(call);
        if (_owed.Remove(call, out var other))
        {
            return other;
        }

        if (_open.Count == 0)
        {
            return call;
        }

        other = _open[0];
        _open.RemoveAt(0);
        _owed[other] = call;
        return other;
    }
}
