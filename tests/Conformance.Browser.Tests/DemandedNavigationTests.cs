using Conformance.NativeWebView;

namespace Conformance.Browser.Tests;

/// <summary>Which decisions of WebKitGTK are about navigations that a page began by itself.</summary>
public sealed class DemandedNavigationTests
{
    private const int Navigation = 0;
    private const int NewWindow = 1;
    private const int Response = 2;

    private readonly DemandedNavigations _sut = new();

    private List<bool> Unasked(params int[] decisions) => [.. decisions.Select(_sut.IsUnasked)];

    [Fact]
    public void One_that_nobody_asked_for_is_the_pages_own() => Unasked(Navigation, Navigation).ShouldBe([true, true]);

    [Fact]
    public void Each_that_was_asked_for_is_one()
    {
        _sut.Demand();
        _sut.Demand();

        Unasked(Navigation, Navigation, Navigation).ShouldBe([false, false, true]);
    }

    [Fact]
    public void What_is_no_navigation_counts_as_none()
    {
        _sut.Demand();

        Unasked(Response, NewWindow, Navigation, Response, Navigation).ShouldBe([false, false, false, false, true]);
    }
}
