using System.Text;

namespace Conformance.Scenarios.Tests;

public sealed class ScenarioCatalogueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Files_come_in_the_order_of_their_names_and_folders_of_the_app_are_left_out()
    {
        Write("requirements.yaml", Specs.Requirements);
        Write("b/two.yaml", Suite(2));
        Write("a/one.yml", Suite(1));
        Write("app/three.yaml", "not: a suite");
        Write(".hidden/four.yaml", "not: a suite");
        Write("a/notes.txt", "not: a suite");

        var read = ScenarioCatalogue.Load(_folder.Path, Token);

        read.Diagnostics.ShouldBeEmpty();
        read.Suites.Select(suite => Below(suite.File)).ShouldBe(["a/one.yml", "b/two.yaml"]);
    }

    [Theory]
    [InlineData(@"specs\invoke\x.yaml", '\\', "specs/invoke/x.yaml")]
    [InlineData(@".\specs\x.yaml", '\\', "specs/x.yaml")]
    [InlineData("./specs/invoke/x.yaml", '/', "specs/invoke/x.yaml")]
    [InlineData(@"specs/a\b.yaml", '/', @"specs/a\b.yaml")]
    public void Files_are_named_alike_on_every_system(string path, char separator, string name) =>
        SpecFileFinder.Normalize(path, separator).ShouldBe(name);

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        Write("requirements.yaml", Specs.Requirements);
        Write("one.yaml", Suite(1));

        var read = ScenarioCatalogue.Load(
            [_folder.Path, _folder.PathOf("one.yaml"), _folder.PathOf("one.yaml")],
            Token
        );

        read.Diagnostics.ShouldBeEmpty();
        read.Suites.Count.ShouldBe(1);
    }

    [Fact]
    public void Requirements_are_found_above_the_files()
    {
        Write("requirements.yaml", Specs.Requirements);
        Write("deep/er/one.yaml", Suite(1));

        ScenarioCatalogue.Load(_folder.PathOf("deep", "er", "one.yaml"), Token).Requirements.Count.ShouldBe(2);
    }

    [Fact]
    public void Without_requirements_the_first_file_says_so()
    {
        Write("one.yaml", Suite(1));

        var mistake = ScenarioCatalogue.Load(_folder.Path, Token).Diagnostics.ShouldHaveSingleItem();

        (mistake.Code, mistake.Message, mistake.Hint).ShouldBe(
            (
                "SPEC047",
                "There is no requirements.yaml beside this file or above it.",
                "add one, so that every scenario says what it checks"
            )
        );
        mistake.Location.ShouldBe(new SourceLocation(_folder.PathOf("one.yaml").Replace('\\', '/'), 1, 1));
    }

    [Fact]
    public void A_requirement_listed_twice_is_a_mistake()
    {
        Write(
            "requirements.yaml",
            Specs.Requirements + "\n  - { id: ACL-25, level: may, sentence: Again., source: read }\n"
        );
        Write("one.yaml", Suite(1));

        Codes().ShouldBe(["requirements.yaml:4:11 SPEC048"]);
    }

    [Fact]
    public void Unknown_keys_of_requirements_are_mistakes()
    {
        Write(
            "requirements.yaml",
            "requirements:\n  - { id: ACL-25, level: must, sentence: S., source: seen, plattforms: [linux] }\n"
        );
        Write("one.yaml", Suite(1));

        Codes().ShouldBe(["requirements.yaml:2:60 SPEC014"]);
    }

    [Fact]
    public void An_id_taken_in_another_file_is_a_mistake()
    {
        Write("requirements.yaml", Specs.Requirements);
        Write("one.yaml", Suite(1));
        Write("two.yaml", Suite(1));

        Codes().ShouldBe(["two.yaml:4:9 SPEC043", "two.yaml:9:9 SPEC043", "two.yaml:14:9 SPEC043"]);
    }

    [Fact]
    public void A_path_without_specs_is_a_mistake()
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));

        ScenarioCatalogue
            .Load(_folder.PathOf("empty"), Token)
            .Diagnostics.ShouldHaveSingleItem()
            .Code.ShouldBe("SPEC049");
    }

    [Fact]
    public void A_missing_file_is_a_mistake() =>
        ScenarioCatalogue
            .Load([_folder.PathOf("none.yaml")], Path.Combine(Repository.Specs, "requirements.yaml"), Token)
            .Diagnostics.ShouldHaveSingleItem()
            .Message.ShouldBe("There is no such file.");

    [Fact]
    public void A_file_of_50_MB_is_refused_without_being_read()
    {
        using (var file = File.Create(_folder.PathOf("huge.yaml")))
        {
            file.SetLength(50_000_000);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = SpecFileReader.Read(_folder.PathOf("huge.yaml"));
        var cost = GC.GetAllocatedBytesForCurrentThread() - before;

        read.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(SpecCodes.TooLarge);
        cost.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void An_endless_device_is_refused()
    {
        Needs.Unix("Windows names its devices in another way.");
        var read = ScenarioCatalogue.Load(["/dev/zero"], Path.Combine(Repository.Specs, "requirements.yaml"), Token);

        read.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(SpecCodes.Empty);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_shown_where_they_are()
    {
        Write("requirements.yaml", Specs.Requirements);
        File.WriteAllBytes(_folder.PathOf("latin.yaml"), [.. "suite: acl\nabout: caf"u8, 0xe9, .. "\n"u8]);
        File.WriteAllBytes(_folder.PathOf("wide.yaml"), [0xff, 0xfe, (byte)'s', 0]);

        Codes().ShouldBe(["latin.yaml:2:11 SPEC003", "wide.yaml:1:1 SPEC003"]);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Write("requirements.yaml", Specs.Requirements);
        File.WriteAllText(
            _folder.PathOf("one.yaml"),
            Suite(1),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );

        ScenarioCatalogue.Load(_folder.Path, Token).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Links_are_refused_and_not_followed()
    {
        Needs.Links();
        using var elsewhere = new TemporaryFolder();
        Write("requirements.yaml", Specs.Requirements);
        Write("one.yaml", Suite(1));
        Directory.CreateSymbolicLink(_folder.PathOf("loop"), _folder.Path);
        File.CreateSymbolicLink(_folder.PathOf("passwords.yaml"), elsewhere.Write("passwords", "secret"));

        Codes().ShouldBe(["loop:1:1 SPEC013", "passwords.yaml:1:1 SPEC013"]);
    }

    [Fact]
    public void A_file_of_bytes_is_read_and_a_link_to_one_is_not()
    {
        Needs.Links();
        const string steps =
            "- invoke: echo_raw\n  raw: { $file: data/bytes.bin }\n- invoke: echo_raw\n  raw: { $file: linked/bytes.bin }";
        Write("requirements.yaml", Specs.Requirements);
        Directory.CreateDirectory(_folder.PathOf("data"));
        File.WriteAllBytes(_folder.PathOf("data", "bytes.bin"), [1, 2, 255]);
        Directory.CreateSymbolicLink(_folder.PathOf("linked"), _folder.PathOf("data"));
        Write("bad.yaml", Specs.Suite(steps));
        Write(
            "good/good.yaml",
            Specs
                .Suite("- { invoke: echo_raw, raw: { $file: bytes.bin }, resolves: 1 }")
                .Replace("acl/one", "acl/two", StringComparison.Ordinal)
        );
        File.WriteAllBytes(_folder.PathOf("good", "bytes.bin"), [1, 2, 255]);

        var good = ScenarioCatalogue.Load(_folder.PathOf("good"), Token);

        ((InvokeStep)good.Scenarios.Single().Steps[0]).Raw.ShouldBe(new SpecSpecial("bytes", new SpecText("AQL/")));
        ScenarioCatalogue
            .Load(_folder.PathOf("bad.yaml"), Token)
            .Diagnostics.ShouldHaveSingleItem()
            .Message.ShouldBe("'linked/bytes.bin' goes through a symbolic link.");
    }

    [Fact]
    public void Mistakes_of_all_files_come_at_once()
    {
        Write("requirements.yaml", Specs.Requirements);
        Write("one.yaml", "suite: &a x");
        Write("two.yaml", Specs.Suite("- invok: echo\n- invoke: echo\n  rejcts: 1\n- await: nobody"));

        Codes()
            .ShouldBe([
                "one.yaml:1:8 SPEC006",
                "two.yaml:9:9 SPEC014",
                "two.yaml:11:9 SPEC014",
                "two.yaml:12:16 SPEC039",
            ]);
    }

    private static string Suite(int file) =>
        "suite: acl\nabout: Many.\nscenarios:\n"
        + string.Concat(
            Enumerable
                .Range(0, 3)
                .Select(n =>
                    $"  - id: acl/s{file}-{n}\n    title: It holds\n    requirement: ACL-25\n    steps:\n      - {{ invoke: echo, with: {{ value: {n} }}, resolves: {n} }}\n"
                )
        );

    private string[] Codes() =>
        [
            .. ScenarioCatalogue
                .Load(_folder.Path, Token)
                .Diagnostics.Select(one =>
                    $"{Below(one.Location.File)}:{one.Location.Line}:{one.Location.Column} {one.Code}"
                ),
        ];

    private string Below(string file) => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/');

    private void Write(string name, string text) => _folder.Write(name, text);
}
