using System.Runtime.InteropServices;
using Conformance.Protocol;

namespace Conformance.NativeWebView;

/// <summary>The headers of libsoup 3, as WebKitGTK hands them over.</summary>
internal static unsafe partial class Soup
{
    private const string Library = "libsoup-3.0.so.0";
    private const int ResponseHeaders = 1;

    /// <summary>Reads all headers; names in lower case.</summary>
    public static List<Header> Read(nint headers)
    {
        var read = new List<Header>();
        if (headers == 0)
        {
            return read;
        }

        // struct SoupMessageHeadersIter { gpointer dummy[3]; }
        var iterator = stackalloc nint[3];
        InitialiseIterator(iterator, headers);
        nint name,
            value;
        while (Next(iterator, &name, &value) != 0)
        {
            var lower = (Marshal.PtrToStringUTF8(name) ?? string.Empty).ToLowerInvariant();
            read.Add(new Header(lower, Marshal.PtrToStringUTF8(value) ?? string.Empty));
        }

        return read;
    }

    /// <summary>Makes headers of a response; the caller passes them on, with their ownership.</summary>
    public static nint Make(IEnumerable<Header> headers)
    {
        var made = New(ResponseHeaders);
        foreach (var header in headers)
        {
            Append(made, header.Name, header.Value);
        }

        return made;
    }

    [LibraryImport(Library, EntryPoint = "soup_message_headers_iter_init")]
    private static partial void InitialiseIterator(nint* iterator, nint headers);

    [LibraryImport(Library, EntryPoint = "soup_message_headers_iter_next")]
    private static partial int Next(nint* iterator, nint* name, nint* value);

    [LibraryImport(Library, EntryPoint = "soup_message_headers_new")]
    private static partial nint New(int type);

    [LibraryImport(Library, EntryPoint = "soup_message_headers_append", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void Append(nint headers, string name, string value);
}
