using Conformance.Scenarios;

namespace Conformance.Runner.Tests;

/// <summary>Makes scenarios with little to write.</summary>
internal static class Make
{
    public static readonly SourceLocation Here = new("tests.yaml", 1, 1);

    public static readonly WebViewTraits MockLinux = new(
        "mock:linux",
        "linux",
        new HashSet<string> { "page", "wire", "tamper", "reload" }
    );

    public static Scenario Scenario(string id, params Step[] steps) =>
        new()
        {
            Id = id,
            Suite = id.Split('/')[0],
            Title = "It holds",
            Requirements = ["INV-01"],
            Location = Here,
            Steps = steps,
        };

    public static InvokeStep Invoke(string command, SpecValue? arguments = null) =>
        new(command, arguments, [], null) { Location = Here };

    public static AwaitStep Await(string name) => new(name) { Location = Here };

    public static MatrixAxis Axis(string name, params string[] values) =>
        new(name, [.. values.Select(value => new SpecText(value))]);

    public static SpecText Text(string text) => new(text);

    public static SpecMapping Mapping(params (string Key, SpecValue Value)[] members) =>
        new([.. members.Select(member => KeyValuePair.Create(member.Key, member.Value))]);

    public static IReadOnlyList<Case> Plan(CaseSelection selection, params Scenario[] scenarios) =>
        new CasePlanner(selection, MockLinux).Plan(scenarios);
}
