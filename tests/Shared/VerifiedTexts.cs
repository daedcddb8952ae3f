using System.Runtime.CompilerServices;

namespace Conformance.Tests.Shared;

/// <summary>Names the texts that people have approved <c>*.verified.*</c>, as Verify does: Verify itself cannot be restored everywhere, and whoever
/// changes to it one day finds its files in place.</summary>
internal static class VerifiedTexts
{
    [ModuleInitializer]
    internal static void Name() =>
        ShouldlyConfiguration.ShouldMatchApprovedDefaults.WithFilenameGenerator(
            static (method, discriminator, kind, extension) =>
                $"{method.DeclaringTypeName}.{method.MethodName}{discriminator}.{Word(kind)}.{extension}"
        );

    /// <summary>Gives the word that Verify has for a kind of file.</summary>
    internal static string Word(string kind) => kind is "approved" ? "verified" : kind;
}
