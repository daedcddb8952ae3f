namespace Conformance.Runner;

/// <summary>The values at which encoders, parsers and tables break.</summary>
internal static class GeneratorCorners
{
    /// <summary>The largest integer that every double of a page holds exactly.</summary>
    public const long SafeInteger = 9_007_199_254_740_991;

    /// <summary>Whole numbers at the edges of the usual types.</summary>
    public static readonly long[] Integers =
    [
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        -128,
        -129,
        32_767,
        65_535,
        65_536,
        int.MaxValue,
        int.MinValue,
        2_147_483_648,
        4_294_967_295,
        4_294_967_296,
        SafeInteger,
        -SafeInteger,
    ];

    /// <summary>Numbers by their digits as a page writes them.</summary>
    public static readonly string[] Doubles =
    [
        "0",
        "0.1",
        "-0.1",
        "0.5",
        "1.5",
        "1e-7",
        "5e-324",
        "2.2250738585072014e-308",
        "1.7976931348623157e+308",
        "1e+21",
        "-1e+21",
        "0.30000000000000004",
        "123456789.12345679",
        "1e+100",
        "3.141592653589793",
    ];

    /// <summary>Numbers that every parser reads alike.</summary>
    public static readonly string[] ShortDoubles =
    [
        "0",
        "0.1",
        "-0.1",
        "0.5",
        "1.5",
        "-2.5",
        "1e-7",
        "1e+21",
        "-1e+21",
        "100000000000000000000",
    ];

    /// <summary>Texts that mean something to some layer between two programs.</summary>
    public static readonly string[] Texts =
    [
        "",
        " ",
        "\0",
        "\n",
        "\r\n",
        "\t",
        "\"",
        "\\",
        "\\u0000",
        "'",
        "`",
        "${x}",
        "</script>",
        "<!--",
        "]]>",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\u00e9",
        "e\u0301",
        "\ud83d\ude00",
        "\ud83d\udc69\u200d\ud83d\udc67",
        "\u202e",
        "null",
        "undefined",
        "NaN",
        "true",
        "0",
        "__CHANNEL__:1",
        "__TAURI_INVOKE_KEY__",
        "__proto__",
        "%00",
        "%",
        "a b",
        "\u007f",
        "\uffff",
        "{}",
        "[",
    ];

    /// <summary>Keys that objects of a language may have already, or that look like something else.</summary>
    public static readonly string[] Keys =
    [
        "",
        " ",
        "constructor",
        "toString",
        "hasOwnProperty",
        "length",
        "then",
        "a.b",
        "a-b",
        "\u00e9",
        "\ud83d\ude00",
        "\u2028",
        "key with space",
        "\"",
        "\\",
        "null",
    ];

    /// <summary>Lengths at which transports change their ways.</summary>
    public static readonly int[] Lengths = [0, 1, 2, 3, 1023, 1024, 1025, 2047, 2048, 8191, 8192, 8193];

    /// <summary>Parts of paths.</summary>
    public static readonly string[] PathParts =
    [
        "..",
        ".",
        "",
        "private",
        "public",
        "data",
        "a b",
        "%2e%2e",
        "\u00e9",
        "*",
    ];

    /// <summary>Names of events that are allowed and odd.</summary>
    public static readonly string[] EventNames =
    [
        "a",
        "a:b",
        "a/b",
        "a-b",
        "a_b",
        ":",
        "/",
        "-",
        "_",
        "\u00e9",
        "\u65e5\u672c",
    ];
}
