namespace Conformance.ReferenceHost;

/// <summary>The commands of the application, or of one of its plugins.</summary>
internal sealed class CommandTable
{
    private readonly Dictionary<string, CommandDefinition> _commands = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _commands.Keys;

    /// <summary>Adds a synchronous command.</summary>
    public void Add(string name, CommandBody body) => _commands.Add(name, new(name, false, body));

    /// <summary>Adds an asynchronous command.</summary>
    public void AddAsync(string name, CommandBody body) => _commands.Add(name, new(name, true, body));

    public CommandDefinition? Find(string name) => _commands.GetValueOrDefault(name);
}
