using System.Buffers.Binary;

namespace Conformance.ReferenceHost;

/// <summary>Makes the key by which the Core knows its own page scripts: 16 random bytes in Z85, 20 characters (ENV-24).</summary>
internal static class InvokeKey
{
    private const string Alphabet =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

    public static string Make(Action<Memory<byte>> fillRandom)
    {
        var bytes = new byte[16];
        fillRandom(bytes);
        return Encode(bytes);
    }

    /// <summary>Makes another key of a key and a label.</summary>
    public static string Of(string key, string label)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key + label));
        return Encode(hash.AsSpan(0, 16));
    }

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length / 4 * 5];
        for (var block = 0; block < bytes.Length / 4; block++)
        {
            var value = BinaryPrimitives.ReadUInt32BigEndian(bytes[(block * 4)..]);
            for (var place = 4; place >= 0; place--)
            {
                text[(block * 5) + place] = Alphabet[(int)(value % 85)];
                value /= 85;
            }
        }

        return new string(text);
    }
}
