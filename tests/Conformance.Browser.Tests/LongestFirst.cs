using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Conformance.Browser.Tests.LongestFirst))]

namespace Conformance.Browser.Tests;

/// <summary>The engines come before all else, the one with the most tests first: none of them is to be left over when all else is done.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string?[] s_last =
    [
        typeof(FirefoxTogether).FullName,
        typeof(WebKitGtkTogether).FullName,
        typeof(ChromiumTogether).FullName,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Array.IndexOf(s_last, collection.TestCollectionClassName))];
}
