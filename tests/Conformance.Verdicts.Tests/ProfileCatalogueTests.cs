namespace Conformance.Verdicts.Tests;

public sealed class ProfileCatalogueTests
{
    [Fact]
    public void Offers_three_profiles_the_default_first() =>
        ProfileCatalogue.All.Select(profile => profile.Name).ShouldBe(["default", "strict", "tauri"]);

    [Fact]
    public void Says_what_each_is_for() =>
        ProfileCatalogue.All.ShouldAllBe(profile =>
            profile.About.StartsWith("Enforces ") && profile.About.EndsWith('.')
        );

    [Theory]
    [InlineData("tauri", true)]
    [InlineData("Tauri", false)]
    [InlineData("", false)]
    public void Finds_by_the_exact_name(string name, bool isFound) =>
        (ProfileCatalogue.Find(name) is not null).ShouldBe(isFound);
}
