namespace Conformance.ReferenceHost;

/// <summary>A place in a file.</summary>
/// <param name="File">The file, as people know it.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record FilePlace(string File, int Line, int Column)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
