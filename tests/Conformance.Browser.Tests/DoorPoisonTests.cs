using Conformance.AttachedWebView;
using Conformance.Protocol;

namespace Conformance.Browser.Tests;

/// <summary>A page of a running application changes JavaScript's own objects, before the door is in it and after: what the door tells is
/// the truth all the same. What the driver itself rests on is not ours to guard.</summary>
[Collection<ChromiumTogether>]
public sealed class DoorPoisonTests
{
    private const string Throws = "function () { throw new Error('poisoned') }";

    private static readonly string[] s_poisons =
    [
        "Object.prototype.toJSON = () => 'x'",
        "String.prototype.toJSON = Array.prototype.toJSON = () => 'x'",
        $"Map.prototype.get = Map.prototype.has = Map.prototype.set = {Throws}",
        $"String.prototype.startsWith = String.prototype.toWellFormed = {Throws}",
        $"JSON.parse = {Throws}",
        $"JSON.stringify = {Throws}",
        $"Headers.prototype.forEach = {Throws}",
        $"Promise.resolve = Promise.reject = {Throws}",
        $"globalThis.Promise = {Throws}",
        "Object.defineProperty(Object.prototype, 'heard', { configurable: true, set() { throw new Error('poisoned') } })",
        "for (const name of ['for', 'call', 'wait', 'value', 'headers', 'body', 'method', 'apply']) Object.defineProperty(Object.prototype, name, { configurable: true, value: 'x' })",
        "Object.defineProperty(Response.prototype, 'status', { get() { throw new Error('poisoned') } })",
        $"Document.prototype.querySelector = {Throws}",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_door_tells_the_truth_whatever_the_page_has_changed(bool isBefore)
    {
        await using var chromium = await ChromiumProcess.StartAsync();
        await using var driver = await CdpPages.StartAsync(
            chromium.Address,
            TimeSpan.FromMinutes(1),
            TestContext.Current.CancellationToken
        );
        var name = (await driver.ListAsync(TestContext.Current.CancellationToken))[0];
        var told = new List<string>();

        foreach (var poison in s_poisons)
        {
            told.Add($"{poison}: {await ToldAsync(driver, name, poison, isBefore)}");
        }

        told.ShouldBe(
            s_poisons.Select(poison => $"{poison}: main; given \"\ufffd\nrejected; request POST {{}}; failure")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{\"state\":\"\\ud800\"}")]
    public void What_the_door_cannot_have_told_is_the_pages_failure(string told)
    {
        Should
            .Throw<DriverException>(() => PageDoor.Read(told, DoorJson.Default.DoorAnswer))
            .Failure.ShouldBe(DriverFailure.Script);
    }

    private static async Task<string> ToldAsync(CdpPages driver, string name, string poison, bool isBefore)
    {
        try
        {
            return await TryAsync(driver, name, poison, isBefore)
                .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        catch (Exception problem) when (problem is DriverException or WebViewException or TimeoutException)
        {
            return problem.Message;
        }
    }

    private static async Task<string> TryAsync(CdpPages driver, string name, string poison, bool isBefore)
    {
        var key = Guid.NewGuid().ToString("N");
        var news = new List<PageNews>();
        using var door = new PageDoor(
            driver,
            new DoorScripts(key),
            "http://ipc.localhost/",
            key,
            TimeProvider.System,
            (_, each) => news.Add(each)
        );
        var page = new AttachedPage(name, door, (_, _) => { });
        await driver.GoAsync(name, "data:text/html,<p>", TestContext.Current.CancellationToken);
        await DoAsync(
            driver,
            name,
            "globalThis.__TAURI_INTERNALS__ = { metadata: { currentWebview: { label: 'main' }, currentWindow: { label: 'main' } } }"
        );
        if (isBefore)
        {
            await DoAsync(driver, name, poison);
        }

        await page.EnterAsync(TestContext.Current.CancellationToken);
        await DoAsync(driver, name, poison);
        await page.EnterAsync(TestContext.Current.CancellationToken);
        await DoAsync(
            driver,
            name,
            "globalThis.sent = fetch('http://ipc.localhost/echo', { method: 'POST', body: '{}', headers: new Headers({ a: 'b' }) })"
        );
        var answer = await page.CallAsync(
            new PageScript(
                "echo",
                "async text => { try { await globalThis.sent } catch (error) { return text + '\\ud800\\nrejected' } return 'answered' }"
            ),
            "given \"",
            TestContext.Current.CancellationToken
        );
        return $"{page.Label}; {answer}; {string.Join("; ", news.Select(each => $"{each.Is} {each.Method} {each.Body}".Trim()))}";
    }

    private static Task<string> DoAsync(CdpPages driver, string page, string script) =>
        driver.RunAsync(page, $"(text, tell) => {{ {script}; tell('') }}", "", TestContext.Current.CancellationToken);
}
