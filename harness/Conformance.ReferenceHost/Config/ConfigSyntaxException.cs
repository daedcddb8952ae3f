namespace Conformance.ReferenceHost;

/// <summary>Says why a configuration file cannot be read, and where.</summary>
internal sealed class ConfigSyntaxException(FilePlace at, string reason) : Exception(reason)
{
    public FilePlace At { get; } = at;
}
