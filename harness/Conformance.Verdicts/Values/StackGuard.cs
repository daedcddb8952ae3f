using System.Runtime.CompilerServices;

namespace Conformance.Verdicts;

/// <summary>Lets recursion over deep values go on: when a thread's stack runs out, the next levels run on a fresh one.</summary>
internal static class StackGuard
{
    public static T Run<TState, T>(TState state, Func<TState, T> descend)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return descend(state);
        }

        var level = new Level<TState, T>(state, descend);
        var thread = new Thread(level.Run, maxStackSize: 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return level.Result;
    }

    private sealed class Level<TState, T>(TState state, Func<TState, T> descend)
    {
        private Exception? _failure;
        private T? _result;

        public T Result =>
            _failure is null ? _result! : throw new InvalidOperationException(_failure.Message, _failure);

        public void Run()
        {
            try
            {
                _result = descend(state);
            }
#pragma warning disable CA1031 // Whatever failed belongs to the thread that waits.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _failure = failure;
            }
        }
    }
}
