using System.Diagnostics;
using System.IO.Pipes;

namespace Conformance.Scenarios.Tests;

public sealed class UnreadableFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_cannot_be_read_is_told_with_what_to_do()
    {
        Needs.Links();
        Write("a-latin.yaml", [.. "suite: acl\nabout: caf"u8, 0xe9, .. "\n"u8]);
        Write("b-little.yaml", [0xff, 0xfe, (byte)'s', 0]);
        Write("c-big.yaml", [0xfe, 0xff, 0, (byte)'s']);
        Write("d-empty.yaml", []);
        Write("e-none-but-a-mark.yaml", [0xef, 0xbb, 0xbf]);
        Write("f-longest.yaml", [], length: SpecFileReader.MostBytes);
        Write("g-too-long.yaml", [], length: SpecFileReader.MostBytes + 1);
        File.CreateSymbolicLink(At("h-link.yaml"), At("d-empty.yaml"));
        Directory.CreateDirectory(At("i-folder"));

        Draw([_folder.Path, At("i-folder"), At("j-missing.yaml"), At("d-empty.yaml/k-below-a-file.yaml")])
            .ShouldMatchApproved(c => c.SubFolder("Expectations"));
    }

    [Fact]
    public void A_file_that_another_program_keeps_to_itself_is_told_in_the_systems_words()
    {
        using var kept = new FileStream(At("kept.yaml"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        kept.WriteByte((byte)'#');
        kept.Flush();

        var mistake = SpecFileReader.Read(At("kept.yaml")).Diagnostics.ShouldHaveSingleItem();

        mistake.Code.ShouldBe(SpecCodes.Unreadable);
        mistake.Message.ShouldContain("used by another process");
    }

    [Fact]
    public void Links_that_are_named_themselves_are_followed()
    {
        Needs.Links();
        Write("suite.yaml", [.. Enumerable.Repeat((byte)'x', 5000)]);
        File.CreateSymbolicLink(At("link.yaml"), At("suite.yaml"));
        File.CreateSymbolicLink(At("second.yaml"), At("link.yaml"));

        SpecFileReader.Read(At("second.yaml")).Text.ShouldBe(new string('x', 5000));
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_is_refused_at_once()
    {
        Needs.Unix("Pipes are no files on Windows.");
        using (var maker = Process.Start("mkfifo", [At("pipe.yaml")]))
        {
            await maker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(At("link.yaml"), At("pipe.yaml"));

        Draw([At("link.yaml"), At("pipe.yaml")]).ShouldMatchApproved(c => c.SubFolder("Expectations"));
        BinaryFile.Read(At("suite.yaml"), "pipe.yaml").ShouldBeEmpty();
    }

    [Fact]
    public void A_pipe_between_programs_is_refused_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes between programs have no names elsewhere.");
        using var pipe = new AnonymousPipeServerStream(PipeDirection.In);

        SpecFileReader
            .Read($"/dev/fd/{pipe.SafePipeHandle.DangerousGetHandle()}")
            .Diagnostics.ShouldHaveSingleItem()
            .Code.ShouldBe(SpecCodes.Empty);
    }

    private string At(string name) => _folder.PathOf(name);

    private void Write(string name, ReadOnlySpan<byte> bytes, long length = 0)
    {
        using var file = File.Create(At(name));
        file.Write(bytes);
        file.SetLength(Math.Max(length, bytes.Length));
    }

    private string Draw(IReadOnlyList<string> paths)
    {
        var requirements = Path.Combine(Repository.Specs, "requirements.yaml");
        var read = ScenarioCatalogue.Load(paths, requirements, TestContext.Current.CancellationToken);
        return SpecDiagnosticRenderer
            .Render(read.Diagnostics)
            .Replace(_folder.Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
    }
}
