namespace Conformance.Scenarios.Tests;

public sealed class BinaryFileTests : IDisposable
{
    private const int Most = 16 * 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    private string Suite => _folder.PathOf("suite.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../bytes.bin")]
    [InlineData("./bytes.bin")]
    [InlineData("a//bytes.bin")]
    [InlineData("a\\bytes.bin")]
    [InlineData("C:/bytes.bin")]
    [InlineData("bytes\0.bin")]
    public void A_path_that_leads_elsewhere_is_refused(string path) =>
        BinaryFile
            .FindMistake(Suite, path)
            .ShouldBe(
                ($"'{path}' is not a path inside the suite's folder.", "write it as 'folder/file', without '..'")
            );

    [Fact]
    public void A_link_is_refused_with_what_to_do()
    {
        Needs.Links();
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(_folder.PathOf("link.bin"), elsewhere.Write("secret.bin", "secret"));

        BinaryFile
            .FindMistake(Suite, "link.bin")
            .ShouldBe(("'link.bin' goes through a symbolic link.", "put the file itself into the suite's folder"));
    }

    [Theory]
    [InlineData(Most, false)]
    [InlineData(Most + 1, true)]
    public void A_file_may_have_16_MiB(int length, bool isRefused)
    {
        using (var file = File.Create(_folder.PathOf("large.bin")))
        {
            file.SetLength(length);
        }

        var mistake = BinaryFile.FindMistake(Suite, "large.bin");

        mistake.ShouldBe(isRefused ? ("'large.bin' is larger than 16 MiB.", "use $repeat for large values") : null);
    }
}
