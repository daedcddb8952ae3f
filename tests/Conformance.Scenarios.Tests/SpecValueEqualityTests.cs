namespace Conformance.Scenarios.Tests;

public sealed class SpecValueEqualityTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[1,[2,{\"a\":\"b\"}]]")]
    [InlineData("{\"a\":1,\"b\":[true]}")]
    [InlineData("{\"$map\":[[1,2]]}")]
    public void Values_that_are_written_alike_are_equal(string json)
    {
        var (one, other) = (SpecValueJson.Read(json), SpecValueJson.Read(json));

        one.Equals(other).ShouldBeTrue();
        one.GetHashCode().ShouldBe(other.GetHashCode());
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "\"1\"")]
    [InlineData("[1]", "[2]")]
    [InlineData("[1,2]", "[1,3]")]
    [InlineData("[1,2]", "[3,2]")]
    [InlineData("[1]", "[1,2]")]
    [InlineData("[1,2]", "[1]")]
    [InlineData("[]", "{}")]
    [InlineData("[[[1]]]", "[[[2]]]")]
    [InlineData("{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1}", "{\"b\":1}")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"$nan\":true}", "{\"$any\":true}")]
    [InlineData("{\"$contains\":1}", "{\"$contains\":2}")]
    [InlineData("{\"$contains\":1}", "{\"$object\":[[\"$contains\",1]]}")]
    public void Values_that_differ_somewhere_are_not(string left, string right)
    {
        var (one, other) = (SpecValueJson.Read(left), SpecValueJson.Read(right));

        one.Equals(other).ShouldBeFalse();
        other.Equals(one).ShouldBeFalse();
        one.Equals(null).ShouldBeFalse();
    }
}
