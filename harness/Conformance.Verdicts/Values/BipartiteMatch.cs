namespace Conformance.Verdicts;

/// <summary>Finds a partner for as many of the left as can have one, where several could stand for the same: augmenting paths, as Kuhn has them.</summary>
internal sealed class BipartiteMatch(int left, int right, Func<int, int, bool> fits)
{
    private readonly Dictionary<(int, int), bool> _known = [];
    private readonly int[] _partnerOfRight = Filled(right);
    private readonly int[] _partnerOfLeft = Filled(left);

    /// <summary>Gives for each of the left its partner on the right, or -1.</summary>
    public int[] Pair()
    {
        for (var start = 0; start < left; start++)
        {
            Augment(start);
        }

        return _partnerOfLeft;
    }

    private static int[] Filled(int count)
    {
        var partners = new int[count];
        Array.Fill(partners, -1);
        return partners;
    }

    private void Augment(int start)
    {
        var reachedFrom = Filled(right);
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var seeker))
        {
            // The place of the same index first: what arrived in order is paired at once.
            for (var step = 0; step < right; step++)
            {
                var candidate = (seeker + step) % right;
                if (reachedFrom[candidate] >= 0 || !Fits(seeker, candidate))
                {
                    continue;
                }

                reachedFrom[candidate] = seeker;
                if (_partnerOfRight[candidate] < 0)
                {
                    Assign(candidate, reachedFrom);
                    return;
                }

                queue.Enqueue(_partnerOfRight[candidate]);
            }
        }
    }

    private void Assign(int place, int[] reachedFrom)
    {
        while (place >= 0)
        {
            var owner = reachedFrom[place];
            var former = _partnerOfLeft[owner];
            (_partnerOfLeft[owner], _partnerOfRight[place]) = (place, owner);
            place = former;
        }
    }

    private bool Fits(int seeker, int candidate)
    {
        if (!_known.TryGetValue((seeker, candidate), out var answer))
        {
            answer = fits(seeker, candidate);
            _known[(seeker, candidate)] = answer;
        }

        return answer;
    }
}
