namespace Conformance.NativeWebView;

/// <summary>Runs what C code calls back. An exception that left it would end the process, and every verdict with it.</summary>
internal static class Unmanaged
{
    /// <summary>Does something, and hands over what went wrong.</summary>
    /// <param name="act">What to do.</param>
    /// <param name="failed">Hears of it; it throws nothing itself.</param>
    public static void Guard(Action act, Action<Exception> failed)
    {
        try
        {
            act();
        }
#pragma warning disable CA1031 // Whatever it was, there is no managed caller above.
        catch (Exception problem)
        {
            failed(problem);
        }
#pragma warning restore CA1031
    }
}
