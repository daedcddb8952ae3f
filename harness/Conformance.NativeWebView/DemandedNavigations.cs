namespace Conformance.NativeWebView;

/// <summary>The navigations that the kit or the host has asked for, and that the engine has not yet come to: about these nobody is asked.</summary>
internal sealed class DemandedNavigations
{
    // enum WebKitPolicyDecisionType; a document brings a decision about its response too, and a page may ask for a window.
    private const int NavigationAction = 0;

    private int _due;

    /// <summary>Notes that one was asked for.</summary>
    public void Demand() => _due++;

    /// <summary>Tells whether a decision is about a navigation that nobody has asked for; of the others one is over with it.</summary>
    public bool IsUnasked(int decision)
    {
        if (decision != NavigationAction)
        {
            return false;
        }

        if (_due == 0)
        {
            return true;
        }

        _due--;
        return false;
    }
}
