using System.Runtime.InteropServices;

namespace Conformance.NativeWebView;

/// <summary>The part of GLib, GObject and GIO that the WebView needs.</summary>
internal static unsafe partial class GLib
{
    private const string Base = "libglib-2.0.so.0";
    private const string Objects = "libgobject-2.0.so.0";
    private const string Streams = "libgio-2.0.so.0";

    [LibraryImport(Base, EntryPoint = "g_setenv", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport(Base, EntryPoint = "g_main_loop_new")]
    public static partial nint NewMainLoop(nint context, int running);

    [LibraryImport(Base, EntryPoint = "g_main_loop_run")]
    public static partial void RunMainLoop(nint loop);

    [LibraryImport(Base, EntryPoint = "g_idle_add_full")]
    public static partial uint AddIdle(int priority, delegate* unmanaged<nint, int> call, nint data, nint notify);

    [LibraryImport(Base, EntryPoint = "g_timeout_add")]
    public static partial uint AddTimeout(uint milliseconds, delegate* unmanaged<nint, int> call, nint data);

    [LibraryImport(Base, EntryPoint = "g_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Base, EntryPoint = "g_memdup2")]
    public static partial nint Copy(byte* memory, nuint size);

    [LibraryImport(Base, EntryPoint = "g_error_free")]
    public static partial void FreeError(nint error);

    [LibraryImport(Base, EntryPoint = "g_error_new_literal", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewError(uint domain, int code, string message);

    [LibraryImport(Base, EntryPoint = "g_quark_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint Quark(string text);

    [LibraryImport(Base, EntryPoint = "g_variant_dict_new")]
    public static partial nint NewDictionary(nint from);

    [LibraryImport(Base, EntryPoint = "g_variant_dict_insert_value", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Insert(nint dictionary, string key, nint value);

    [LibraryImport(Base, EntryPoint = "g_variant_dict_end")]
    public static partial nint End(nint dictionary);

    [LibraryImport(Base, EntryPoint = "g_variant_dict_unref")]
    public static partial void UnrefDictionary(nint dictionary);

    [LibraryImport(Base, EntryPoint = "g_variant_ref_sink")]
    public static partial nint RefSinkVariant(nint variant);

    [LibraryImport(Base, EntryPoint = "g_variant_unref")]
    public static partial void UnrefVariant(nint variant);

    [LibraryImport(Base, EntryPoint = "g_variant_new_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewText(string text);

    [LibraryImport(Objects, EntryPoint = "g_object_ref")]
    public static partial nint Ref(nint instance);

    [LibraryImport(Objects, EntryPoint = "g_object_ref_sink")]
    public static partial nint RefSink(nint instance);

    [LibraryImport(Objects, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(Objects, EntryPoint = "g_signal_connect_data", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ulong Connect(
        nint instance,
        string signal,
        nint handler,
        nint data,
        delegate* unmanaged<nint, nint, void> gone,
        int flags
    );

    [LibraryImport(Streams, EntryPoint = "g_memory_input_stream_new_from_data")]
    public static partial nint NewMemoryStream(nint data, nint length, nint destroy);

    [LibraryImport(Streams, EntryPoint = "g_input_stream_read")]
    public static partial nint Read(nint stream, byte* buffer, nuint count, nint cancellable, nint* error);

    /// <summary>Reads a GError's message and frees it.</summary>
    public static string TakeError(nint error)
    {
        // struct GError { GQuark domain; gint code; gchar *message; }
        var message = Marshal.PtrToStringUTF8(*(nint*)(error + 8)) ?? "no reason was given";
        FreeError(error);
        return message;
    }

    /// <summary>The address of <c>g_free</c>, for C code that must free what it was given.</summary>
    public static nint FreeFunction { get; } = NativeLibrary.GetExport(NativeLibrary.Load(Base), "g_free");
}
