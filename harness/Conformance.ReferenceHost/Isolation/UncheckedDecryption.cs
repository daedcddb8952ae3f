using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Conformance.ReferenceHost;

/// <summary>Decrypts AES-GCM without looking at the tag: a defect that the kit must catch (ISO-19).</summary>
internal static class UncheckedDecryption
{
    public static byte[] Run(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedBytes)
    {
        using var cipher = Aes.Create();
        cipher.Key = key;
        var plain = sealedBytes.ToArray();
        var counter = new byte[16];
        nonce.CopyTo(counter);
        for (var block = 0; block * 16 < plain.Length; block++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(counter.AsSpan(12), (uint)(block + 2));
            var stream = cipher.EncryptEcb(counter, PaddingMode.None);
            for (var place = block * 16; place < Math.Min(plain.Length, (block + 1) * 16); place++)
            {
                plain[place] ^= stream[place % 16];
            }
        }

        return plain;
    }
}
