namespace Conformance.Hosts.Tests;

public sealed class RequestsInFlightTests
{
    private readonly RequestsInFlight _requests = new();

    private void Send(KitMessage message)
    {
        _requests.Sending(message);
        _requests.Sent(message);
    }

    private static WebViewRequest Request(string url, params Header[] headers) =>
        new(7, "main", "tauri://localhost", "GET", url, headers, null);

    [Fact]
    public void A_page_is_held_up_by_its_document()
    {
        Send(Request("tauri://localhost/"));

        _requests.HoldPagesUp.ShouldBeTrue();
        _requests.IsQuiet.ShouldBeFalse();
    }

    [Fact]
    public void A_page_is_held_up_by_leave_to_navigate()
    {
        Send(new WebViewNavigating(7, "main", "tauri://localhost/next", true));

        _requests.HoldPagesUp.ShouldBeTrue();
    }

    [Fact]
    public void A_page_is_not_held_up_by_a_call_that_is_left_open()
    {
        Send(Request("ipc://localhost/never_answers", new Header("tauri-invoke-key", "key")));

        _requests.HoldPagesUp.ShouldBeFalse();
        _requests.IsQuiet.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_has_its_document_is_no_longer_held_up()
    {
        Send(Request("tauri://localhost/"));
        var failed = new RequestFailed(7, new HostError(1, "gone"));

        _requests.Hearing(failed);
        _requests.Heard(failed);

        _requests.HoldPagesUp.ShouldBeFalse();
        _requests.IsQuiet.ShouldBeTrue();
    }
}
