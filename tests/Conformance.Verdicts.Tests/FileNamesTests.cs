namespace Conformance.Verdicts.Tests;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("acl/deny[isolation,post-message]", "acl_deny_isolation_post-message")]
    [InlineData("main", "main")]
    [InlineData("chromium", "chromium")]
    public void Plain_names_are_kept(string name, string file) => FileNames.Of(name).ShouldBe(file);

    [Theory]
    [InlineData("json/x[a b]", "json/x[a_b]")]
    [InlineData("json/x[A]", "json/x[a]")]
    [InlineData("json/x[é]", "json/x[è]")]
    public void Names_that_differ_in_other_signs_are_told_apart(string one, string other)
    {
        FileNames.Of(one).ToUpperInvariant().ShouldNotBe(FileNames.Of(other).ToUpperInvariant());
        FileNames.Of(one).ShouldAllBe(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-' || sign == '_');
    }

    [Fact]
    public void A_long_name_is_cut_and_told_apart()
    {
        var name = $"json/x[{new string('é', 300)}]";

        FileNames.Of(name).Length.ShouldBeLessThan(120);
        FileNames.Of(name).ShouldNotBe(FileNames.Of($"{name}x"));
    }

    [Fact]
    public void Rounds_after_the_first_are_numbered()
    {
        FileNames.Of("a/b", 0).ShouldBe("a_b");
        FileNames.Of("a/b", 1).ShouldBe("a_b.2");
    }
}
