namespace Conformance.Scenarios;

/// <summary>The codes of mistakes in spec files, each with its meaning; see specs/DIAGNOSTICS.md.</summary>
public static class SpecCodes
{
    internal const string Unreadable = "SPEC001";
    internal const string TooLarge = "SPEC002";
    internal const string Encoding = "SPEC003";
    internal const string ControlCharacter = "SPEC004";
    internal const string Syntax = "SPEC005";
    internal const string Alias = "SPEC006";
    internal const string Tag = "SPEC007";
    internal const string DuplicateKey = "SPEC008";
    internal const string TooDeep = "SPEC009";
    internal const string SecondDocument = "SPEC010";
    internal const string Empty = "SPEC011";
    internal const string KeyIsNoText = "SPEC012";
    internal const string Link = "SPEC013";
    internal const string UnknownKey = "SPEC014";
    internal const string MissingKey = "SPEC015";
    internal const string WrongKind = "SPEC016";
    internal const string UnknownWord = "SPEC017";
    internal const string Malformed = "SPEC018";
    internal const string OutOfRange = "SPEC019";
    internal const string TooFew = "SPEC020";
    internal const string Repeated = "SPEC021";
    internal const string NoVerb = "SPEC022";
    internal const string SeveralVerbs = "SPEC023";
    internal const string ForeignKey = "SPEC024";
    internal const string ForeignOutcome = "SPEC025";
    internal const string SeveralOutcomes = "SPEC026";
    internal const string Contradiction = "SPEC027";
    internal const string ForeignStep = "SPEC028";
    internal const string UnknownSpecial = "SPEC029";
    internal const string SpecialNotAlone = "SPEC030";
    internal const string MisplacedSpecial = "SPEC031";
    internal const string BadBase64 = "SPEC032";
    internal const string BadExpression = "SPEC033";
    internal const string BadNumber = "SPEC034";
    internal const string BadJson = "SPEC035";
    internal const string BadDate = "SPEC036";
    internal const string BadFile = "SPEC037";
    internal const string UnknownReference = "SPEC038";
    internal const string UnknownName = "SPEC039";
    internal const string TakenName = "SPEC040";
    internal const string WrongName = "SPEC041";
    internal const string ForeignId = "SPEC042";
    internal const string DuplicateId = "SPEC043";
    internal const string UnknownRequirement = "SPEC044";
    internal const string NoControl = "SPEC045";
    internal const string TooManyCells = "SPEC046";
    internal const string NoRequirements = "SPEC047";
    internal const string DuplicateRequirement = "SPEC048";
    internal const string NothingFound = "SPEC049";
    internal const string TooManyMistakes = "SPEC050";
    internal const string NothingStated = "SPEC051";
    internal const string EmptyControl = "SPEC052";
    internal const string UnknownTag = "SPEC053";
    internal const string LevelTooHigh = "SPEC054";
    internal const string Untestable = "SPEC055";
    internal const string UnreadName = "SPEC056";

    /// <summary>Every code with its meaning, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(Unreadable, "A file or folder cannot be read."),
        new(TooLarge, "A file is larger than a spec may be."),
        new(Encoding, "A file is not UTF-8."),
        new(ControlCharacter, "A file holds a character that no text editor shows."),
        new(Syntax, "The text is not YAML."),
        new(Alias, "An anchor or alias, which specs do without."),
        new(Tag, "A YAML tag or directive, which specs do without."),
        new(DuplicateKey, "A key stands twice in one mapping."),
        new(TooDeep, "Lists and mappings nest too deeply."),
        new(SecondDocument, "A file holds a second YAML document."),
        new(Empty, "A file holds nothing."),
        new(KeyIsNoText, "A key is a list or a mapping."),
        new(Link, "A symbolic link where specs are looked for."),
        new(UnknownKey, "A key the language does not know."),
        new(MissingKey, "A key that must be there is not."),
        new(WrongKind, "A value is of the wrong kind: a list where a text belongs, or the like."),
        new(UnknownWord, "A word that is none of those allowed here."),
        new(Malformed, "A text does not have the form that is wanted here."),
        new(OutOfRange, "A number is too small, too large, or not whole."),
        new(TooFew, "A list or mapping has too few entries."),
        new(Repeated, "An entry stands twice in a list."),
        new(NoVerb, "A step has no verb."),
        new(SeveralVerbs, "A step has more than one verb."),
        new(ForeignKey, "A key that belongs to another verb."),
        new(ForeignOutcome, "An outcome that this verb cannot have."),
        new(SeveralOutcomes, "A step has more than one outcome."),
        new(Contradiction, "Keys that exclude or demand one another."),
        new(ForeignStep, "A step that cannot stand inside another of that kind."),
        new(UnknownSpecial, "A special the language does not know."),
        new(SpecialNotAlone, "A key that begins with '$' stands beside other keys."),
        new(MisplacedSpecial, "A pattern among values, or a value that only pages have among outcomes."),
        new(BadBase64, "A text is not base64."),
        new(BadExpression, "A regular expression does not compile."),
        new(BadNumber, "Digits are not those of a number."),
        new(BadJson, "A text is not JSON."),
        new(BadDate, "A text is not an ISO 8601 date."),
        new(BadFile, "A file of bytes is missing, too large, a link, or outside its suite's folder."),
        new(UnknownReference, "A {{name}} that nothing has given a value."),
        new(UnknownName, "A name that no earlier step has given."),
        new(TakenName, "A name that is taken."),
        new(WrongName, "A name that stands for another kind of thing."),
        new(ForeignId, "An id that does not begin with its suite's name."),
        new(DuplicateId, "An id that another scenario has."),
        new(UnknownRequirement, "A requirement that requirements.yaml does not list."),
        new(NoControl, "A refusal without a control."),
        new(TooManyCells, "A matrix with too many cells."),
        new(NoRequirements, "There is no requirements.yaml."),
        new(DuplicateRequirement, "A requirement's id that another requirement has."),
        new(NothingFound, "A path under which there is no spec file."),
        new(TooManyMistakes, "A file with more mistakes than anybody would read; the rest is left out."),
        new(NothingStated, "Steps that state nothing."),
        new(EmptyControl, "A control in which nothing must succeed."),
        new(UnknownTag, "A tag under which no step of the scenario runs anything."),
        new(LevelTooHigh, "A scenario that is more binding than all its requirements."),
        new(Untestable, "A scenario of a requirement that is marked as untestable."),
        new(UnreadName, "An axis or a generated value that no step reads."),
    ];

    /// <summary>Makes the text of specs/DIAGNOSTICS.md.</summary>
    public static string ToMarkdown() =>
        "# Mistakes in spec files\n\n"
        + "`conformance check` reads every file, shows all mistakes at once, each with its code, its place and what to do about it.\n\n"
        + "| code | meaning |\n| --- | --- |\n"
        + string.Concat(All.Select(static code => $"| {code.Key} | {code.Value} |\n"));
}
