using System.Runtime.CompilerServices;

namespace Conformance.ReferenceHost;

/// <summary>A place in JSON bytes.</summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> bytes, JsonQuirks quirks = JsonQuirks.None)
{
    /// <summary>How many levels of arrays and objects a reader goes down.</summary>
    public const int DepthLimit = 128;

    public readonly ReadOnlySpan<byte> Bytes = bytes;

    public readonly JsonQuirks Quirks = quirks;

    public int Index;

    public int Depth;

    /// <summary>The byte at hand, or -1 at the end.</summary>
    public readonly int Peek => Index < Bytes.Length ? Bytes[Index] : -1;

    public readonly bool Has(JsonQuirks quirk) => (Quirks & quirk) != 0;

    public int Next() => Index < Bytes.Length ? Bytes[Index++] : -1;

    /// <summary>Passes white space and gives the byte after it, or -1.</summary>
    public int SkipSpace()
    {
        while (Index < Bytes.Length)
        {
            var at = Bytes[Index];
            if (at is not ((byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r'))
            {
                return at;
            }

            Index++;
        }

        return -1;
    }

    public void Enter()
    {
        Depth++;
        if (Depth >= DepthLimit)
        {
            if (!Has(JsonQuirks.DeepNestingPasses))
            {
                throw ErrorAhead("recursion limit exceeded");
            }

            // A host without a limit dies of it; the kit, in whose process this one may be, must not.
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        Index++;
    }

    public void Leave() => Depth--;

    /// <summary>An error behind which lies the last byte read.</summary>
    public readonly JsonSyntaxException Error(string reason) => ErrorAt(reason, Index);

    /// <summary>An error about the byte that comes next.</summary>
    public readonly JsonSyntaxException ErrorAhead(string reason) => ErrorAt(reason, Math.Min(Bytes.Length, Index + 1));

    public void ExpectEnd()
    {
        if (SkipSpace() >= 0 && !Has(JsonQuirks.TrailingTextPasses))
        {
            throw ErrorAhead("trailing characters");
        }
    }

    private readonly JsonSyntaxException ErrorAt(string reason, int end)
    {
        var before = Bytes[..end];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(reason, before.Count((byte)'\n') + 1, end - lineStart);
    }
}
