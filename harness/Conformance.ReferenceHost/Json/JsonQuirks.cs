namespace Conformance.ReferenceHost;

/// <summary>Ways in which a faulty Core reads JSON wrongly; a sound one has none.</summary>
[Flags]
internal enum JsonQuirks
{
    None = 0,
    NumbersAsDoubles = 1,
    NumbersAsTexts = 2,
    LoneSurrogatesPass = 4,
    FirstOfRepeatedKeysWins = 8,
    DeepNestingPasses = 16,
    TrailingTextPasses = 32,
    ProtoKeyDropped = 64,
    ControlCharactersPass = 128,
    WholeFloatsAsIntegers = 256,
}
