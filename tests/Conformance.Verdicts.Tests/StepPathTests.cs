namespace Conformance.Verdicts.Tests;

public sealed class StepPathTests
{
    [Theory]
    [InlineData("0", null, "step 1")]
    [InlineData("0", 3, "step 1 of 3")]
    [InlineData("2.1", null, "step 3.2")]
    [InlineData("control.0", 1, "control step 1 of 1")]
    public void Is_told_as_people_count(string path, int? of, string told) => StepPath.Tell(path, of).ShouldBe(told);
}
