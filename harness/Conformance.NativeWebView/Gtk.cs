using System.Runtime.InteropServices;

namespace Conformance.NativeWebView;

/// <summary>The part of GTK 3 that the WebView needs.</summary>
internal static partial class Gtk
{
    private const string Library = "libgtk-3.so.0";

    [LibraryImport(Library, EntryPoint = "gtk_init_check")]
    public static partial int Initialise(nint argc, nint argv);

    [LibraryImport(Library, EntryPoint = "gtk_offscreen_window_new")]
    public static partial nint NewOffscreenWindow();

    [LibraryImport(Library, EntryPoint = "gtk_window_set_default_size")]
    public static partial void SetDefaultSize(nint window, int width, int height);

    [LibraryImport(Library, EntryPoint = "gtk_container_add")]
    public static partial void Add(nint container, nint widget);

    [LibraryImport(Library, EntryPoint = "gtk_widget_show_all")]
    public static partial void Show(nint widget);

    [LibraryImport(Library, EntryPoint = "gtk_widget_destroy")]
    public static partial void Destroy(nint widget);
}
