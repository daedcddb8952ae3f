namespace Conformance.ReferenceHost;

/// <summary>Takes a call's one answer to the page.</summary>
internal interface IResponder
{
    void Answer(CommandReply reply);

    /// <summary>Gives up: the page will never hear of the call.</summary>
    void Drop();
}
