namespace Conformance.MockWebView;

/// <summary>Hears the realm process, on its reading thread.</summary>
internal interface IRealmListener
{
    /// <summary>Hears one frame.</summary>
    void Heard(ref RealmFrame frame);

    /// <summary>Hears that the process's output is over; <paramref name="broken"/> says in a sentence what was wrong with it, if anything was.</summary>
    void Closed(string? broken);
}
