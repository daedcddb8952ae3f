namespace Conformance.ReferenceHost;

/// <summary>Says why a text is not the JSON that was wanted, and where; the words are serde_json's, which hosts' authors know.</summary>
internal sealed class JsonSyntaxException(string reason, int line, int column)
    : Exception($"{reason} at line {line} column {column}");
