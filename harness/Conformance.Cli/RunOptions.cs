using System.CommandLine;

namespace Conformance.Cli;

/// <summary>The options of <c>run</c>, and of commands that plan as <c>run</c> does.</summary>
internal sealed class RunOptions
{
    public Argument<string[]> Paths { get; } = CommonOptions.Paths();

    public Option<string[]> Filter { get; } =
        new("--filter", "-f")
        {
            Description =
                "Only these: an id, a suite, a requirement or a case as reports name it; '*' stands for anything, '/…/' is a regular expression. May be repeated.",
            HelpName = "TEXT",
        };

    public Option<string[]> Pattern { get; } =
        new("--pattern")
        {
            Description = "Only this pattern: 'brownfield' or 'isolation'. May be repeated.",
            HelpName = "NAME",
        };

    public Option<string[]> Transport { get; } =
        new("--transport")
        {
            Description = "Only this transport: 'custom-protocol' or 'post-message'. May be repeated.",
            HelpName = "NAME",
        };

    public Option<string?> Shard { get; } =
        new("--shard") { Description = "One part of the cases: '2/5' is the second of five.", HelpName = "I/N" };

    public Option<int> Repeat { get; } =
        new("--repeat")
        {
            Description = "Play every case that often.",
            HelpName = "N",
            CustomParser = NumberOptions.Whole,
            DefaultValueFactory = _ => 1,
        };

    public Option<string> WebView { get; } =
        new("--webview")
        {
            Description =
                $"What holds the pages: 'mock', 'mock:PLATFORM' where PLATFORM is {WebViewChoice.Platforms}, 'chromium', 'firefox', 'webkit', 'webkitgtk', or an application of your own with its own Core: 'attach:webdriver,app=PATH', 'attach:webdriver=URL', 'attach:cdp=URL'. Several with commas between are played one after the other and compared.",
            HelpName = "NAME,…",
            DefaultValueFactory = _ => WebViewChoice.Mock,
        };

    public Option<string?> Connect { get; } =
        new("--connect")
        {
            Description =
                "Play in a browser that runs elsewhere: the 'ws://…' of a Playwright server, or of a Chromium's DevTools, as Selenium Grid has it.",
            HelpName = "URL",
        };

    public Option<string?> Gateway { get; } =
        new("--gateway")
        {
            Description =
                "Where a browser elsewhere reaches the host: an address of this machine, and the first port to try.",
            HelpName = "ADDRESS:PORT",
        };

    public Option<string> Host { get; } =
        new("--host")
        {
            Description = "The host to judge: 'reference', 'exec:COMMAND' or 'tcp:HOST:PORT'.",
            HelpName = "HOST",
            DefaultValueFactory = _ => HostChoice.Reference,
        };

    public Option<string> Profile { get; } =
        new("--profile")
        {
            Description = "Which levels are enforced: 'default', 'strict' or 'tauri'.",
            HelpName = "NAME",
            DefaultValueFactory = _ => "default",
        };

    public Option<int?> Jobs { get; } =
        new("--jobs", "-j")
        {
            Description =
                "How many cases at once, each on a host of its own. Default: one for each processor; 1 for 'tcp:'.",
            HelpName = "N",
            CustomParser = NumberOptions.WholeOrNone,
        };

    public Option<double> Patience { get; } =
        new("--patience")
        {
            Description =
                "Give pages, hosts and every bound of a scenario that many times the time: for machines that are slow or busy.",
            HelpName = "FACTOR",
            CustomParser = NumberOptions.Real,
            DefaultValueFactory = _ => 1,
        };

    public Option<string[]> Report { get; } =
        new("--report")
        {
            Description =
                "Write a report: KIND=PATH, where KIND is junit, jsonl, markdown, html, badge or text. May be repeated.",
            HelpName = "KIND=PATH",
        };

    public Option<bool> FailFast { get; } =
        new("--fail-fast") { Description = "Stop at the first case that does not pass." };

    public Option<bool> FreshDocuments { get; } =
        new("--fresh-documents")
        {
            Description =
                "Give every case fresh documents. Default: cases that leave their documents as they found them share.",
        };

    public Option<int?> Seed { get; } =
        new("--seed")
        {
            Description = "The seed of generated values, as a report prints it. Default: another in every run.",
            HelpName = "N",
            CustomParser = NumberOptions.WholeOrNone,
        };

    public Option<string?> KnownFailures { get; } =
        new("--known-failures")
        {
            Description = "A YAML list of accepted failures: case, webview, fingerprint, reason, link, expires.",
            HelpName = "FILE",
        };

    public Option<string?> Transcript { get; } =
        new("--transcript")
        {
            Description =
                "Write down what crossed in every case, passes included, a short line a message: into a file, or a file a case into a folder that exists or ends with '/'.",
            HelpName = "PATH",
        };

    public Option<string?> Trace { get; } =
        new("--trace")
        {
            Description =
                "Keep a Playwright trace of every case that does not pass in a browser, as a file in this folder. Open one with 'playwright show-trace'.",
            HelpName = "DIR",
        };

    public Option<string?> Node { get; } = CommonOptions.Node();

    /// <summary>Gives a command what decides which cases there are.</summary>
    public void AddSelectionTo(Command command)
    {
        command.Add(Paths);
        command.Add(Filter);
        command.Add(Pattern);
        command.Add(Transport);
        command.Add(Shard);
        command.Add(Repeat);
        command.Add(WebView);
        command.Add(Connect);
        command.Add(Gateway);
    }

    /// <summary>Gives a command everything.</summary>
    public void AddTo(Command command)
    {
        command.Add(Host);
        AddSelectionTo(command);
        command.Add(Profile);
        command.Add(Jobs);
        command.Add(Patience);
        command.Add(Report);
        command.Add(FailFast);
        command.Add(FreshDocuments);
        command.Add(Seed);
        command.Add(KnownFailures);
        command.Add(Transcript);
        command.Add(Trace);
        command.Add(Node);
    }
}
