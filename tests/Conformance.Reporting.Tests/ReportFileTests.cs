using Conformance.Verdicts;

namespace Conformance.Reporting.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conformance-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_report_arrives_whole_in_a_folder_made_for_it()
    {
        var path = Path.Combine(_folder, "new", "run.jsonl");

        await ReportFile.WriteAsync(
            new JsonLinesReportWriter(),
            SampleRun.Good,
            path,
            TestContext.Current.CancellationToken
        );

        Directory.GetFiles(Path.Combine(_folder, "new")).ShouldBe([path]);
        File.ReadLines(path).Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_report_that_fails_leaves_the_earlier_file_and_no_rest()
    {
        var path = Path.Combine(_folder, "run.txt");
        await File.WriteAllTextAsync(path, "earlier", TestContext.Current.CancellationToken);

        var write = () =>
            ReportFile.WriteAsync(new BrokenWriter(), SampleRun.Good, path, TestContext.Current.CancellationToken);

        await write.ShouldThrowAsync<InvalidOperationException>();
        Directory.GetFiles(_folder).ShouldBe([path]);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("earlier");
    }

    [Fact]
    public async Task A_report_that_fails_leaves_an_empty_file_as_it_was()
    {
        var path = Path.Combine(_folder, "run.txt");
        await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);

        var write = () =>
            ReportFile.WriteAsync(new BrokenWriter(), SampleRun.Good, path, TestContext.Current.CancellationToken);

        await write.ShouldThrowAsync<InvalidOperationException>();
        Directory.GetFiles(_folder).ShouldBe([path]);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("earlier")]
    public async Task A_report_has_the_permissions_of_the_file_whose_place_it_takes(string earlier)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps permissions in another way.");
            throw new PlatformNotSupportedException();
        }

        var path = Path.Combine(_folder, "run.txt");
        await File.WriteAllTextAsync(path, earlier, TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await ReportFile.WriteAsync(path, writer => writer.WriteAsync("later"));

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("later");
    }

    [Fact]
    public async Task An_empty_file_behind_the_standard_output_is_written_to_and_not_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows the open files of a process as links.");
        var path = Path.Combine(_folder, "out.txt");
        await using var open = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        var behind = $"/proc/self/fd/{open.SafeFileHandle.DangerousGetHandle()}";

        await ReportFile.WriteAsync(behind, writer => writer.WriteAsync("later"));

        using var reader = new StreamReader(open);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("later");
        Directory.GetFiles(_folder).ShouldBe([path]);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named_as_it_was_asked_for()
    {
        var path = Path.Combine(_folder, "run.xml");
        Directory.CreateDirectory($"{path}.{Environment.ProcessId}.partial");

        var problem = Should.Throw<IOException>(() => ReportFile.Check(path));

        problem.Message.ShouldContain($"'{path}'");
        problem.Message.ShouldNotContain("partial");
    }

    [Fact]
    public async Task A_report_goes_where_a_link_leads_and_the_link_stays()
    {
        Needs.Links();
        var file = Path.Combine(_folder, "kept", "run.txt");
        var link = Path.Combine(_folder, "link.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "earlier", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(link, Path.Combine("kept", "run.txt"));

        await ReportFile.WriteAsync(link, writer => writer.WriteAsync("later"));

        new FileInfo(link).LinkTarget.ShouldBe(Path.Combine("kept", "run.txt"));
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe("later");
    }

    [Fact]
    public void A_device_is_known_behind_a_link_and_a_file_is_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows names its devices in another way.");
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, "/dev/null");

        ReportFile.IsDevice("/dev/null").ShouldBeTrue();
        ReportFile.IsDevice(link).ShouldBeTrue();
        ReportFile.IsDevice(Path.Combine(_folder, "run.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_report_is_written_straight_into_a_device()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows names its devices in another way.");
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, "/dev/null");

        ReportFile.Check(link);
        await ReportFile.WriteAsync(link, writer => writer.WriteAsync("later"));

        new FileInfo(link).LinkTarget.ShouldBe("/dev/null");
        new FileInfo("/dev/null").Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_report_is_written_straight_into_a_pipe()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Only Unix has pipes with a name.");
        var pipe = Path.Combine(_folder, "pipe");
        using var made = System.Diagnostics.Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);

        await ReportFile.WriteAsync(pipe, writer => writer.WriteAsync("later"));

        (await reading.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldBe("later");
        Directory.GetFiles(_folder).ShouldBe([pipe]);
    }

    [Fact]
    public void Two_paths_lead_to_one_file_through_links_too()
    {
        Needs.Links();
        var file = Path.Combine(_folder, "run.txt");
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, "run.txt");

        ReportFile.AreOne(file, link).ShouldBeTrue();
        ReportFile.AreOne(file, Path.Combine(_folder, "other.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_device_takes_any_number_of_reports()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows names its devices in another way.");

        ReportFile.AreOne("/dev/null", "/dev/null").ShouldBeFalse();
    }

    [Fact]
    public void Links_that_go_round_are_refused()
    {
        Needs.Links();
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, "link.txt");

        Should.Throw<IOException>(() => ReportFile.Check(link));
    }

    [Fact]
    public void A_place_that_can_be_written_is_left_as_it_is_by_the_check()
    {
        var path = Path.Combine(_folder, "new", "run.txt");

        ReportFile.Check(path);

        Directory.GetFileSystemEntries(Path.Combine(_folder, "new")).ShouldBeEmpty();
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_known_before()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Should.Throw<IOException>(() => ReportFile.Check(Path.Combine(file, "run.txt")));
        Should.Throw<IOException>(() => ReportFile.Check(_folder)).Message.ShouldBe("It is a folder.");
    }

    [Fact]
    public void A_place_among_devices_that_is_none_is_known_before()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such a folder.");

        Should.Throw<SystemException>(() => ReportFile.Check("/proc/no-such-folder/run.txt"));
    }

    private sealed class BrokenWriter : IReportWriter
    {
        public string Kind => "broken";

        public string Purpose => "fails halfway";

        public async Task WriteAsync(RunResult result, TextWriter writer, CancellationToken cancellationToken = default)
        {
            await writer.WriteAsync("half".AsMemory(), cancellationToken);
            throw new InvalidOperationException("The disk is on fire.");
        }
    }
}
