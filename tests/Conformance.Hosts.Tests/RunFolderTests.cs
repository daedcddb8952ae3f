using System.Collections;
using Conformance.Machine;

namespace Conformance.Hosts.Tests;

public static class RunFolderTests
{
    [Fact]
    public static async Task What_cannot_be_finished_is_removed_again()
    {
        var environment = new FullEnvironment();

        await Should.ThrowAsync<UnauthorizedAccessException>(() =>
            RunFolder.MakeAsync("conformance-test-", environment, TimeProvider.System)
        );

        environment.Home.ShouldContain("conformance-test-");
        Directory.Exists(environment.Home).ShouldBeFalse();
    }

    [Fact]
    public static async Task What_may_not_be_made_is_told_as_a_start_that_failed()
    {
        var options = new HostPortOptions { Environment = new ForbiddenEnvironment() };

        var end = await Ends.OfStartAsync(new ProcessHostPort("host", options), new SpyListener());

        end.Reason.ShouldBe(HostEndReason.NotStarted);
        end.Explanation.ShouldContain("It is forbidden. Look at the path");
    }

    /// <summary>Takes one variable, and no more.</summary>
    private sealed class FullEnvironment : IDictionary<string, string?>
    {
        public string Home { get; private set; } = "";

        public string? this[string key]
        {
            get => Home;
            set => Home = Home.Length == 0 ? value! : throw new UnauthorizedAccessException();
        }

        public ICollection<string> Keys => [];

        public ICollection<string?> Values => [];

        public int Count => 0;

        public bool IsReadOnly => false;

        public void Add(string key, string? value) => this[key] = value;

        public void Add(KeyValuePair<string, string?> item) => this[item.Key] = item.Value;

        public void Clear() { }

        public bool Contains(KeyValuePair<string, string?> item) => false;

        public bool ContainsKey(string key) => false;

        public void CopyTo(KeyValuePair<string, string?>[] array, int arrayIndex) { }

        public bool Remove(string key) => false;

        public bool Remove(KeyValuePair<string, string?> item) => false;

        public bool TryGetValue(string key, out string? value)
        {
            value = null;
            return false;
        }

        public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>May not be read.</summary>
    private sealed class ForbiddenEnvironment : IReadOnlyDictionary<string, string>
    {
        public string this[string key] => "";

        public IEnumerable<string> Keys => [];

        public IEnumerable<string> Values => [];

        public int Count => 0;

        public bool ContainsKey(string key) => false;

        public bool TryGetValue(string key, out string value)
        {
            value = "";
            return false;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
            throw new UnauthorizedAccessException("It is forbidden.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
