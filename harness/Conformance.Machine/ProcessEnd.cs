using System.ComponentModel;
using System.Diagnostics;

namespace Conformance.Machine;

/// <summary>How processes that the kit has started are ended.</summary>
public static class ProcessEnd
{
    /// <summary>Ends a process and all that it has started, as far as they can be ended; it throws nothing of theirs.</summary>
    public static void KillTree(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has exited meanwhile, or a part of its tree has, or belongs to somebody else by now.
        }
    }

    /// <summary>Ends it likewise, and waits until it has exited, but no longer than the limit.</summary>
    public static async Task KillTreeAsync(Process process, TimeSpan limit, TimeProvider time)
    {
        KillTree(process);
        try
        {
            await process.WaitForExitAsync().WaitAsync(limit, time).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is InvalidOperationException or TimeoutException)
        {
            // It was never started, or is past help.
        }
    }
}
