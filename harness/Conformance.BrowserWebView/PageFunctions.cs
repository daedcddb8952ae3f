using Conformance.Protocol;
using Microsoft.Playwright;

namespace Conformance.BrowserWebView;

/// <summary>The functions of the kit in a page's current document. Calls run side by side, and a document goes when it likes: each is known by
/// a number, so that no function of an old one is kept for a new one.</summary>
internal sealed class PageFunctions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, IJSHandle> _functions = [];
    private long _document;

    /// <summary>Calls a script of the kit.</summary>
    /// <exception cref="PlaywrightException">It failed, or its document has gone.</exception>
    public async Task<string> CallAsync(IPage page, PageScript script, string argument)
    {
        var function = await FindAsync(script.Name, () => page.EvaluateHandleAsync($"() => ({script.Source}\n)"))
            .ConfigureAwait(false);
        try
        {
            return await function.EvaluateAsync<string>("(call, text) => call(text)", argument).ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            Forget(script.Name, function);
            throw;
        }
    }

    /// <summary>Finds a function, or makes it.</summary>
    public async Task<IJSHandle> FindAsync(string name, Func<Task<IJSHandle>> make)
    {
        long document;
        lock (_lock)
        {
            if (_functions.TryGetValue(name, out var known))
            {
                return known;
            }

            document = _document;
        }

        var made = await make().ConfigureAwait(false);
        lock (_lock)
        {
            if (document == _document)
            {
                _functions[name] = made;
            }
        }

        return made;
    }

    /// <summary>A function has failed: it is made anew for the next call.</summary>
    public void Forget(string name, IJSHandle failed)
    {
        lock (_lock)
        {
            if (_functions.TryGetValue(name, out var known) && ReferenceEquals(known, failed))
            {
                _functions.Remove(name);
            }
        }
    }

    /// <summary>The document has gone: its functions are worth nothing, nor are those that are being made in it.</summary>
    public void ForgetAll()
    {
        lock (_lock)
        {
            _document++;
            _functions.Clear();
        }
    }
}
