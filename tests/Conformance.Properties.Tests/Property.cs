using System.Globalization;

namespace Conformance.Properties.Tests;

/// <summary>Holds a property for many made inputs. <c>CONFORMANCE_SOAK</c> says how many, <c>CONFORMANCE_SEED</c> which, and
/// <c>CONFORMANCE_INPUT</c> plays one of them again.</summary>
internal static class Property
{
    private static readonly int s_count = Number("CONFORMANCE_SOAK", 2000);
    private static readonly int s_seed = Number("CONFORMANCE_SEED", 1);
    private static readonly int s_only = Number("CONFORMANCE_INPUT", -1);

    /// <summary>Checks a property; what it throws is told with the seed and the input's number.</summary>
    /// <param name="check">Makes an input from the numbers and checks what must hold for it.</param>
    /// <param name="share">One in so many inputs is played: for properties whose inputs cost much.</param>
    public static void Holds(Action<Random> check, int share = 1)
    {
        var (from, to) = Range(share);
        for (var input = from; input < to; input++)
        {
            try
            {
                check(RandomOf(input));
            }
            catch (Exception failure)
            {
                throw Told(input, failure);
            }
        }

        Tell(to - from);
    }

    /// <summary>The same for what is not done at once.</summary>
    public static async Task HoldsAsync(Func<Random, Task> check, int share = 1)
    {
        var (from, to) = Range(share);
        for (var input = from; input < to; input++)
        {
            try
            {
                await check(RandomOf(input));
            }
            catch (Exception failure)
            {
                throw Told(input, failure);
            }
        }

        Tell(to - from);
    }

    private static (int From, int To) Range(int share) =>
        s_only >= 0 ? (s_only, s_only + 1) : (0, Math.Max(1, s_count / share));

    private static Random RandomOf(int input) => new(unchecked((s_seed * 1_000_003) + input));

    private static InvalidOperationException Told(int input, Exception failure) =>
        new($"It fails with CONFORMANCE_SEED={s_seed} CONFORMANCE_INPUT={input}: {failure.Message}", failure);

    private static void Tell(int count) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs of the seed {s_seed}");

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
