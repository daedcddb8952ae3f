using Conformance.Protocol;
using Conformance.Reporting;

namespace Conformance.Cli;

/// <summary>How many cases are played at once, as <c>--jobs</c> says.</summary>
internal static class JobsChoice
{
    /// <summary>Refuses a number that cannot be.</summary>
    /// <param name="jobs">What stands after the option; null where it does not stand.</param>
    /// <param name="webViews">What holds the pages.</param>
    /// <exception cref="CliException">It is less than 1, or would not be heard of: an application that runs already is one.</exception>
    public static void Check(int? jobs, IReadOnlyList<IWebViewPort> webViews)
    {
        if (jobs < 1)
        {
            throw new CliException($"'--jobs' is '{jobs}' and must be at least 1.", RunConclusion.Usage);
        }

        if (jobs > 1 && webViews.All(IsOne))
        {
            throw new CliException(
                $"'--jobs {jobs}' cannot be with '--webview {webViews[0].Name}': the application runs already, and is one. Leave '--jobs' out.",
                RunConclusion.Usage
            );
        }
    }

    /// <summary>Tells whether there is only one of a WebView.</summary>
    public static bool IsOne(IWebViewPort webView) => webView is IApplicationPort { StartsApplication: false };
}
