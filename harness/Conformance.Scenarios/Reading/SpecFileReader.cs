using System.Text;

namespace Conformance.Scenarios;

/// <summary>Brings spec files into memory: bounded, UTF-8, and without characters that no editor shows.</summary>
internal static class SpecFileReader
{
    /// <summary>The most bytes a spec file may have.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads a file; its text is empty where it cannot be read, and the mistake is reported to it.</summary>
    /// <param name="name">The file, as the user named it.</param>
    public static SpecFile Read(string name)
    {
        var path = Path.GetFullPath(name);
        try
        {
            var length = LengthOf(path);
            if (length == 0)
            {
                // A pipe that nobody writes to would never open, and a device might never end: neither has a length.
                const string message = "This file holds nothing.";
                var hint = SpecFileFinder.HowToBegin(name) + "; a pipe or a device is no spec file";
                return Refuse(name, path, SpecCodes.Empty, message, hint);
            }

            if (length > MostBytes)
            {
                const string message = "This file is larger than 4 MiB.";
                return Refuse(name, path, SpecCodes.TooLarge, message, "split it into several files");
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var bytes = new byte[length];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(name, path, bytes.AsSpan(0, count));
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            var why =
                mistake is UnauthorizedAccessException ? "This user may not read this file."
                : File.Exists(path) ? mistake.Message
                : "There is no such file.";
            return Refuse(name, path, SpecCodes.Unreadable, why, "check the path and its permissions");
        }
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        // The link to a pipe between programs, such as /dev/stdin, names no file and opens all the same.
        return !file.Exists && File.Exists(path) ? 0 : file.Length;
    }

    private static SpecFile Decode(string name, string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            return Refuse(name, path, SpecCodes.Encoding, "This file is UTF-16.", "save it as UTF-8");
        }

        var content = bytes is [0xef, 0xbb, 0xbf, ..] ? bytes[3..] : bytes;
        try
        {
            var file = new SpecFile(name, path, s_utf8.GetString(content));
            CheckCharacters(file);
            return file;
        }
        catch (DecoderFallbackException)
        {
            return RefuseBytes(name, path, content);
        }
    }

    private static SpecFile RefuseBytes(string name, string path, ReadOnlySpan<byte> content)
    {
        // The valid part before the first bad byte tells the line and the column.
        var bad = 0;
        while (Rune.DecodeFromUtf8(content[bad..], out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            bad += length;
        }

        var before = s_utf8.GetString(content[..bad]);
        var file = new SpecFile(name, path, before);
        file.Report(
            SpecCodes.Encoding,
            file.LocationOf(before.Length),
            1,
            $"The byte 0x{content[bad]:x2} is not UTF-8.",
            "save the file as UTF-8"
        );
        return file;
    }

    private static void CheckCharacters(SpecFile file)
    {
        for (var at = 0; at < file.Text.Length; at++)
        {
            var unit = file.Text[at];
            if (QuotedText.IsHidden(unit) && unit is not ('\t' or '\n' or '\r'))
            {
                file.Report(
                    SpecCodes.ControlCharacter,
                    file.LocationOf(at),
                    1,
                    $"The character U+{(int)unit:X4} cannot be seen here.",
                    $"write it as \"\\u{(int)unit:x4}\" in double quotes"
                );
                return;
            }
        }
    }

    private static SpecFile Refuse(string name, string path, string code, string message, string hint)
    {
        var file = new SpecFile(name, path, "");
        file.Report(code, new(name, 1, 1), 1, message, hint);
        return file;
    }
}
