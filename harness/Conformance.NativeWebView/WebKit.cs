using System.Runtime.InteropServices;

namespace Conformance.NativeWebView;

/// <summary>The part of WebKitGTK 4.1 that the WebView needs.</summary>
internal static unsafe partial class WebKit
{
    private const string Library = "libwebkit2gtk-4.1.so.0";
    private const string Script = "libjavascriptcoregtk-4.1.so.0";

    /// <summary>Whether the library is there.</summary>
    public static bool IsInstalled => NativeLibrary.TryLoad(Library, out _);

    [LibraryImport(Library, EntryPoint = "webkit_get_major_version")]
    public static partial uint MajorVersion();

    [LibraryImport(Library, EntryPoint = "webkit_get_minor_version")]
    public static partial uint MinorVersion();

    [LibraryImport(Library, EntryPoint = "webkit_get_micro_version")]
    public static partial uint MicroVersion();

    [LibraryImport(Library, EntryPoint = "webkit_web_context_new_ephemeral")]
    public static partial nint NewContext();

    [LibraryImport(Library, EntryPoint = "webkit_web_context_get_security_manager")]
    public static partial nint SecurityManager(nint context);

    [LibraryImport(
        Library,
        EntryPoint = "webkit_security_manager_register_uri_scheme_as_secure",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial void RegisterSecure(nint manager, string scheme);

    [LibraryImport(
        Library,
        EntryPoint = "webkit_web_context_register_uri_scheme",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial void RegisterScheme(
        nint context,
        string scheme,
        delegate* unmanaged<nint, nint, void> call,
        nint data,
        delegate* unmanaged<nint, void> gone
    );

    [LibraryImport(
        Library,
        EntryPoint = "webkit_network_proxy_settings_new",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial nint NewProxySettings(string defaultProxy, nint ignoreHosts);

    [LibraryImport(Library, EntryPoint = "webkit_web_context_get_website_data_manager")]
    public static partial nint DataManager(nint context);

    [LibraryImport(Library, EntryPoint = "webkit_website_data_manager_set_tls_errors_policy")]
    public static partial void SetTlsErrorsPolicy(nint manager, int policy);

    [LibraryImport(Library, EntryPoint = "webkit_web_context_set_network_proxy_settings")]
    public static partial void SetProxy(nint context, int mode, nint settings);

    [LibraryImport(Library, EntryPoint = "webkit_user_content_manager_new")]
    public static partial nint NewContentManager();

    [LibraryImport(
        Library,
        EntryPoint = "webkit_user_content_manager_register_script_message_handler",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial int RegisterMessageHandler(nint manager, string name);

    /// <summary>Has a script run at the start of every document, in all frames or in the main one.</summary>
    public static void AddScript(nint manager, string source, bool allFrames)
    {
        var script = NewScript(source, allFrames ? 0 : 1, 0, 0, 0);
        AddScript(manager, script);
        UnrefScript(script);
    }

    [LibraryImport(Library, EntryPoint = "webkit_user_content_manager_add_script")]
    private static partial void AddScript(nint manager, nint script);

    [LibraryImport(Library, EntryPoint = "webkit_user_script_new", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint NewScript(string source, int frames, int time, nint allow, nint block);

    [LibraryImport(Library, EntryPoint = "webkit_user_script_unref")]
    private static partial void UnrefScript(nint script);

    [LibraryImport("libgobject-2.0.so.0", EntryPoint = "g_object_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewObject(
        nuint type,
        string first,
        nint firstValue,
        string second,
        nint secondValue,
        nint end
    );

    [LibraryImport(Library, EntryPoint = "webkit_web_view_get_type")]
    public static partial nuint ViewType();

    [LibraryImport(Library, EntryPoint = "webkit_web_view_load_uri", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Load(nint view, string uri);

    [LibraryImport(Library, EntryPoint = "webkit_web_view_reload")]
    public static partial void Reload(nint view);

    [LibraryImport(Library, EntryPoint = "webkit_web_view_terminate_web_process")]
    public static partial void TerminateProcess(nint view);

    [LibraryImport(Library, EntryPoint = "webkit_web_view_get_uri")]
    public static partial nint Uri(nint view);

    [LibraryImport(Library, EntryPoint = "webkit_web_view_evaluate_javascript")]
    public static partial void Evaluate(
        nint view,
        byte* script,
        nint length,
        nint world,
        nint source,
        nint cancellable,
        delegate* unmanaged<nint, nint, nint, void> done,
        nint data
    );

    [LibraryImport(Library, EntryPoint = "webkit_web_view_evaluate_javascript_finish")]
    public static partial nint EvaluateFinish(nint view, nint result, nint* error);

    [LibraryImport(Library, EntryPoint = "webkit_web_view_call_async_javascript_function")]
    public static partial void Call(
        nint view,
        byte* body,
        nint length,
        nint arguments,
        nint world,
        nint source,
        nint cancellable,
        delegate* unmanaged<nint, nint, nint, void> done,
        nint data
    );

    [LibraryImport(Library, EntryPoint = "webkit_web_view_call_async_javascript_function_finish")]
    public static partial nint CallFinish(nint view, nint result, nint* error);

    [LibraryImport(Library, EntryPoint = "webkit_javascript_result_get_js_value")]
    public static partial nint ResultValue(nint result);

    [LibraryImport(Script, EntryPoint = "jsc_value_to_string")]
    public static partial nint ValueText(nint value);

    [LibraryImport(Script, EntryPoint = "jsc_value_to_json")]
    public static partial nint ValueJson(nint value, uint indent);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_get_uri")]
    public static partial nint RequestUri(nint request);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_get_http_method")]
    public static partial nint RequestMethod(nint request);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_get_http_headers")]
    public static partial nint RequestHeaders(nint request);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_get_http_body")]
    public static partial nint RequestBody(nint request);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_get_web_view")]
    public static partial nint RequestView(nint request);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_finish_error")]
    public static partial void FinishError(nint request, nint error);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_request_finish_with_response")]
    public static partial void Finish(nint request, nint response);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_response_new")]
    public static partial nint NewResponse(nint stream, long length);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_response_set_status")]
    public static partial void SetStatus(nint response, uint status, nint reason);

    [LibraryImport(
        Library,
        EntryPoint = "webkit_uri_scheme_response_set_content_type",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial void SetContentType(nint response, string type);

    [LibraryImport(Library, EntryPoint = "webkit_uri_scheme_response_set_http_headers")]
    public static partial void SetHeaders(nint response, nint headers);

    [LibraryImport(Library, EntryPoint = "webkit_navigation_policy_decision_get_navigation_action")]
    public static partial nint Action(nint decision);

    [LibraryImport(Library, EntryPoint = "webkit_navigation_action_get_request")]
    public static partial nint ActionRequest(nint action);

    [LibraryImport(Library, EntryPoint = "webkit_uri_request_get_uri")]
    public static partial nint UriOf(nint request);

    [LibraryImport(Library, EntryPoint = "webkit_policy_decision_use")]
    public static partial void Use(nint decision);

    [LibraryImport(Library, EntryPoint = "webkit_policy_decision_ignore")]
    public static partial void Ignore(nint decision);

    /// <summary>The type of a dialog that asks whether a page may be left.</summary>
    public const int LeaveDialog = 3;

    /// <summary>What a page calls to show a dialog of a type.</summary>
    public static string NameOfDialog(int type) =>
        type switch
        {
            0 => "alert",
            1 => "confirm",
            2 => "prompt",
            LeaveDialog => "beforeunload",
            _ => "a type that the kit does not know",
        };

    [LibraryImport(Library, EntryPoint = "webkit_script_dialog_get_dialog_type")]
    public static partial int DialogType(nint dialog);

    [LibraryImport(Library, EntryPoint = "webkit_script_dialog_get_message")]
    public static partial nint DialogMessage(nint dialog);

    [LibraryImport(Library, EntryPoint = "webkit_script_dialog_confirm_set_confirmed")]
    public static partial void Confirm(nint dialog, int confirmed);
}
