namespace Conformance.ReferenceHost;

/// <summary>Arithmetic of paths; it touches no disk.</summary>
internal static class PathPlugin
{
    public static CommandTable Make()
    {
        var table = new CommandTable();
        table.Add("join", call => CommandReply.Of(Join(Paths(call))));
        table.Add(
            "resolve",
            call => CommandReply.Of(Join(Paths(call).SkipWhile((_, place) => IsReplaced(call, place))))
        );
        table.Add("normalize", call => CommandReply.Of(Normalize(call.Arguments.Text("path"))));
        table.Add("dirname", call => CommandReply.Of(Folder(call.Arguments.Text("path"))));
        table.Add("basename", BaseName);
        table.Add("extname", ExtensionName);
        table.Add("is_absolute", call => CommandReply.Of(call.Arguments.Text("path").StartsWith('/')));
        return table;
    }

    private static List<string> Paths(CommandCall call) =>
        call.Arguments.Any("paths") is JsonArray { Items: var items } && items.All(item => item is JsonText)
            ? [.. items.Select(item => ((JsonText)item).Value)]
            : throw call.Arguments.Refuse("paths", TypeErrors.WrongType(call.Arguments.Any("paths"), "a sequence"));

    /// <summary>Whether a later path starts anew at the root, so that this one does not count.</summary>
    private static bool IsReplaced(CommandCall call, int place) =>
        Paths(call).Skip(place + 1).Any(path => path.StartsWith('/'));

    private static string Join(IEnumerable<string> paths)
    {
        var joined = string.Join('/', paths.Where(path => path.Length > 0));
        return joined.Length == 0 ? "." : Normalize(joined);
    }

    private static string Normalize(string path)
    {
        var kept = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (kept.Count > 0)
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }
            else if (segment != ".")
            {
                kept.Add(segment);
            }
        }

        var whole = (path.StartsWith('/') ? "/" : string.Empty) + string.Join('/', kept);
        return whole.Length == 0 ? "." : whole;
    }

    private static string Folder(string path)
    {
        var slash = path.TrimEnd('/').LastIndexOf('/');
        return slash switch
        {
            < 0 => throw new RejectionException("path does not have a parent"),
            0 => "/",
            _ => path[..slash],
        };
    }

    private static CommandReply BaseName(CommandCall call)
    {
        var name = FileName(call.Arguments.Text("path"));
        var extension = call.Arguments.TextOrNone("ext");
        return CommandReply.Of(
            extension is not null && name.EndsWith(extension, StringComparison.Ordinal)
                ? name[..^extension.Length]
                : name
        );
    }

    private static CommandReply ExtensionName(CommandCall call)
    {
        var name = FileName(call.Arguments.Text("path"));
        var dot = name.LastIndexOf('.');
        return dot > 0
            ? CommandReply.Of(name[(dot + 1)..])
            : throw new RejectionException("path does not have an extension");
    }

    private static string FileName(string path)
    {
        var name = path.TrimEnd('/').Split('/')[^1];
        return name.Length > 0 ? name : throw new RejectionException("path does not have a basename");
    }
}
