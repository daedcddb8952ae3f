namespace Conformance.Cli;

/// <summary>A file that a command writes when it has played.</summary>
/// <param name="Option">What asks for it on the command line.</param>
/// <param name="Path">The file, or one in the folder that is asked for.</param>
/// <param name="WriteAsync">Writes it of what was found.</param>
internal sealed record OutputFile<T>(string Option, string Path, Func<T, Task> WriteAsync);
