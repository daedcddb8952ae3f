using Conformance.Protocol;

namespace Conformance.Hosts;

/// <summary>How the kit deals with a host.</summary>
public sealed record HostPortOptions
{
    /// <summary>How the kit greets.</summary>
    public KitIdentity Kit { get; init; } =
        new("conformance", typeof(HostPortOptions).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>How long a host may take from its start to its greeting.</summary>
    /// <value>The default is 20 seconds; more than zero.</value>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a host may take from <c>host/stop</c> to its end.</summary>
    /// <value>The default is 10 seconds; more than zero.</value>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many times the usual time the machine is given: to tell of a process's end, and to end one.</summary>
    /// <value>The default is 1; more than 0, and at most 1,000.</value>
    public double Patience { get; init; } = 1;

    /// <summary>The longest line that is accepted of a host, in bytes.</summary>
    /// <value>The default is 256 MiB; from 1 KiB to 1 GiB.</value>
    public long MessageLimit { get; init; } = 256L << 20;

    /// <summary>How many bytes may wait for a host that does not read, before it is given up; one message more than that may wait.</summary>
    /// <value>The default is 256 MiB; from 1 KiB to 1 GiB.</value>
    public long WriteQueueLimit { get; init; } = 256L << 20;

    /// <summary>How many messages of a Core in the kit's own process may wait to be heard, before it is given up.</summary>
    /// <value>The default is 1,000,000; at least 1.</value>
    public int DeliveryQueueLimit { get; init; } = 1_000_000;

    /// <summary>How many of the last lines of a host's standard error are kept.</summary>
    /// <value>The default is 100; from 0 to 100,000.</value>
    public int ErrorLines { get; init; } = 100;

    /// <summary>How many characters of a line of standard error are kept.</summary>
    /// <value>The default is 4096; from 10 to 1,000,000.</value>
    public int ErrorLineLength { get; init; } = 4096;

    /// <summary>The folder a host's command is started in; null for the kit's own.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Environment variables for a host's command, beside those of the kit.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Refuses values out of their range, all at once.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        var problems = new List<string>();
        Check(problems, StartTimeout > TimeSpan.Zero, nameof(StartTimeout), StartTimeout, "more than zero");
        Check(problems, StopTimeout > TimeSpan.Zero, nameof(StopTimeout), StopTimeout, "more than zero");
        Check(problems, Patience is > 0 and <= 1000, nameof(Patience), Patience, "more than 0, and at most 1,000");
        Check(
            problems,
            MessageLimit is >= 1024 and <= 1L << 30,
            nameof(MessageLimit),
            MessageLimit,
            "from 1 KiB to 1 GiB"
        );
        Check(
            problems,
            WriteQueueLimit is >= 1024 and <= 1L << 30,
            nameof(WriteQueueLimit),
            WriteQueueLimit,
            "from 1 KiB to 1 GiB"
        );
        Check(problems, DeliveryQueueLimit >= 1, nameof(DeliveryQueueLimit), DeliveryQueueLimit, "at least 1");
        Check(problems, ErrorLines is >= 0 and <= 100_000, nameof(ErrorLines), ErrorLines, "from 0 to 100,000");
        Check(
            problems,
            ErrorLineLength is >= 10 and <= 1_000_000,
            nameof(ErrorLineLength),
            ErrorLineLength,
            "from 10 to 1,000,000"
        );
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The options of a host port are out of range: {string.Join("; ", problems)}.");
        }
    }

    private static void Check(List<string> problems, bool isGood, string name, object value, string wanted)
    {
        if (!isGood)
        {
            problems.Add($"{name} is '{value}' and must be {wanted}");
        }
    }
}
