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

        _requests.HoldUp("main").ShouldBeTrue();
        _requests.IsQuiet.ShouldBeFalse();
    }

    [Fact]
    public void A_page_is_held_up_by_leave_to_navigate()
    {
        Send(new WebViewNavigating(7, "main", "tauri://localhost/next", true));

        _requests.HoldUp("main").ShouldBeTrue();
    }

    [Fact]
    public void A_page_is_not_held_up_by_a_call_that_is_left_open()
    {
        Send(Request("ipc://localhost/never_answers", new Header("tauri-invoke-key", "key")));

        _requests.HoldUp("main").ShouldBeFalse();
        _requests.IsQuiet.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_has_its_document_is_no_longer_held_up()
    {
        Send(Request("tauri://localhost/"));
        var failed = new RequestFailed(7, new HostError(1, "gone"));

        _requests.Hearing(failed);
        _requests.Heard(failed);

        _requests.HoldUp("main").ShouldBeFalse();
        _requests.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public void A_page_is_not_held_up_by_what_another_waits_for()
    {
        Send(Request("tauri://localhost/"));

        _requests.HoldUp("second").ShouldBeFalse();
        _requests.HoldUp(null).ShouldBeTrue();
    }

    [Theory]
    [InlineData(PageState.Started, true)]
    [InlineData(PageState.Finished, false)]
    public void A_page_is_held_up_by_what_it_asks_for_until_it_has_loaded(PageState state, bool isHeldUp)
    {
        Send(new WebViewPage("main", state, "tauri://localhost/"));
        Send(Request("tauri://localhost/x"));

        _requests.HoldUp("main").ShouldBe(isHeldUp);
    }

    [Fact]
    public void A_page_that_has_loaded_is_held_up_by_the_document_that_comes_after_it()
    {
        Send(new WebViewPage("main", PageState.Finished, "tauri://localhost/"));
        Send(Request("tauri://localhost"));

        _requests.HoldUp("main").ShouldBeTrue();
    }

    [Fact]
    public void A_page_is_not_held_up_by_what_its_scripts_fetch()
    {
        Send(Request("tauri://localhost/x", new Header("sec-fetch-dest", "empty")));

        _requests.HoldUp("main").ShouldBeFalse();
    }

    [Fact]
    public void A_page_is_not_held_up_by_a_request_of_the_kit()
    {
        Send(Request("tauri://localhost/"));

        _requests.NoteOwn(7);

        _requests.HoldUp("main").ShouldBeFalse();
        _requests.IsQuiet.ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_that_the_kit_gives_up_is_no_longer_under_way()
    {
        Send(Request("tauri://localhost/"));
        var quiet = _requests.WhenQuietAsync(TestContext.Current.CancellationToken);

        _requests.GiveUp(7);

        await quiet.WaitAsync(Given.Patience, TestContext.Current.CancellationToken);
        _requests.IsQuiet.ShouldBeTrue();
    }
}
