namespace Conformance.Hosts;

/// <summary>Handles items one at a time and in order, on the thread of whoever posts first: no thread is switched where nobody else is at work.</summary>
internal sealed class Mailbox<T>(Action<T> handle, int limit, Action overflow)
{
    private const int LongestTurn = 256;

    private readonly Lock _lock = new();
    private readonly Queue<T> _queue = new();
    private bool _isBusy;
    private bool _isFull;

    public void Post(T item)
    {
        lock (_lock)
        {
            if (_isBusy)
            {
                Queue(item);
                return;
            }

            _isBusy = true;
        }

        Drain(item);
    }

    private void Queue(T item)
    {
        if (_queue.Count < limit)
        {
            _queue.Enqueue(item);
        }
        else if (!_isFull)
        {
            _isFull = true;
            overflow();
        }
    }

    private void Drain(T item)
    {
        for (var handled = 0; handled < LongestTurn; handled++)
        {
            handle(item);
            lock (_lock)
            {
                if (!_queue.TryDequeue(out var next))
                {
                    _isBusy = false;
                    return;
                }

                item = next;
            }
        }

        // Whoever posted first is set free; others keep posting.
        ThreadPool.UnsafeQueueUserWorkItem(Drain, item, preferLocal: false);
    }
}
