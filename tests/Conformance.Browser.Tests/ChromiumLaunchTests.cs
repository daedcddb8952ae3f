using Conformance.BrowserWebView;

namespace Conformance.Browser.Tests;

public sealed class ChromiumLaunchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("chromium")]
    [InlineData("chromium-browser")]
    [InlineData("google-chrome-stable")]
    [InlineData("microsoft-edge")]
    public void A_Chromium_of_any_usual_name_is_found_on_the_path(string name)
    {
        var there = Put("second", name);

        ChromiumLaunch.FindOnPath(Path("first", "second")).ShouldBe(there);
    }

    [Fact]
    public void The_shell_without_trimmings_comes_before_whatever_stands_earlier_on_the_path()
    {
        Put("first", "chromium");
        var shell = Put("second", "chromium-headless-shell");

        ChromiumLaunch.FindOnPath(Path("first", "second")).ShouldBe(shell);
    }

    [Fact]
    public void Where_none_is_on_the_path_none_is_found() =>
        ChromiumLaunch.FindOnPath(Path("first", "second")).ShouldBeNull();

    private string Put(string folder, string name) =>
        System.IO.Path.GetFullPath(_folder.Write($"{folder}/{name}{(OperatingSystem.IsWindows() ? ".exe" : "")}", ""));

    private string Path(params string[] folders) =>
        string.Join(System.IO.Path.PathSeparator, folders.Select(folder => _folder.PathOf(folder)));
}
