using System.Text.RegularExpressions;

namespace Conformance.Scenarios;

/// <summary>Checks that what <c>runs</c> counts can run at all: under a tag that no other step gives, nothing ever does.</summary>
internal sealed partial class TagChecker(SpecFile file, SpecMappingNode scenario, SpecNode? suiteMatrix)
{
    private const string Prefix = "{{case}}";
    private const string Plugin = "plugin:";
    private const string OwnAxis =
        "give the command an axis of its own, and write 'plugin:' and the plugin where it is called";
    private const string CountedAre = "a command counts its runs if it takes a 'tag', and 'body' and 'hidden' do";

    private readonly List<string> _texts = [];
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _invoked = new(StringComparer.Ordinal);
    private readonly List<Regex> _forms = [];

    public void Check()
    {
        var steps = StepNodes.All(scenario.Find("steps")).Concat(StepNodes.All(scenario.Find("control"))).ToList();
        foreach (var step in steps.Where(static step => step.Find("runs") is null))
        {
            Collect(step);
        }

        foreach (var values in (SpecNode?[])[scenario.Find("matrix") ?? suiteMatrix, scenario.Find("for-all")])
        {
            if (values is not null)
            {
                Collect(values);
            }
        }

        foreach (var step in steps.Where(static step => step.Find("runs") is not null))
        {
            CheckTag(step.Find("tag"));
        }
    }

    private void CheckTag(SpecNode? node)
    {
        if (node is not SpecScalarNode { AsText: { } text } tag)
        {
            return;
        }

        var bare = Bare(text);
        var references = SpecInterpolation.Find(bare);
        if (references.Count > 0 && references[0].Length == bare.Length)
        {
            foreach (var value in ValuesOf(references[0].Name))
            {
                CheckValue(value);
            }

            return;
        }

        if (OfPlugin(bare) is { } whole)
        {
            file.Report(
                SpecCodes.UnknownTag,
                tag,
                $"Nothing is counted under '{whole}', but under the plugin's command.",
                whole == bare ? $"write '{bare[(bare.IndexOf('|', StringComparison.Ordinal) + 1)..]}'" : OwnAxis
            );
            return;
        }

        if (references.Count == 0)
        {
            CheckTag(tag, bare);
        }
    }

    private IEnumerable<SpecScalarNode> ValuesOf(string axis) =>
        ((scenario.Find("matrix") ?? suiteMatrix) as SpecMappingNode)?.Find(axis) is SpecListNode values
            ? values.Items.OfType<SpecScalarNode>()
            : [];

    private void CheckValue(SpecScalarNode value)
    {
        if (value.AsText is { } name && !IsGiven(name))
        {
            file.Report(
                SpecCodes.UnknownTag,
                value,
                $"A tag of this scenario stands for '{name}', under which nothing is counted.",
                name.StartsWith(Plugin, StringComparison.Ordinal) ? OwnAxis : CountedAre
            );
        }
    }

    private void CheckTag(SpecScalarNode tag, string bare)
    {
        if (IsGiven(bare))
        {
            return;
        }

        var isNamed = !_tags.Contains(bare) && _invoked.Contains(bare);
        var isWritten = _texts.Exists(other => Holds(other, bare));
        file.Report(
            SpecCodes.UnknownTag,
            tag,
            isNamed ? $"'{bare}' counts no runs, so nothing is counted under this tag."
                : isWritten
                    ? $"This tag gets the case's prefix, and '{bare}' in the other step does not, so nothing runs under it."
                : $"No step runs anything under the tag '{bare}'.",
            isNamed ? CountedAre
                : isWritten ? $"write '{Prefix}{bare}' there"
                : Suggestion.For(bare, _tags) ?? "it is the 'tag' of a call, or the name of a command that is called"
        );
    }

    // The name of a plugin's command, whole, as it stands there or as a value of an axis makes it.
    private string? OfPlugin(string tag) =>
        Axes()
            .SelectMany(axis =>
                ((axis.Value as SpecListNode)?.Items ?? []).Select(value =>
                    SpecInterpolation.Apply(
                        tag,
                        name => name == axis.Key.Text && value is SpecScalarNode ? SpecValueBuilder.Build(value) : null
                    )
                )
            )
            .Prepend(tag)
            .FirstOrDefault(static text => text.StartsWith(Plugin, StringComparison.Ordinal));

    private IReadOnlyList<SpecMember> Axes() =>
        ((scenario.Find("matrix") ?? suiteMatrix) as SpecMappingNode)?.Members ?? [];

    // Where a text merely holds a tag, the tag gets no prefix by itself; what a script puts together is its own affair.
    private bool IsGiven(string tag) =>
        _tags.Contains(tag)
        || _forms.Exists(form => form.IsMatch(tag))
        || _texts.Exists(text =>
            Holds(text, Prefix + tag)
            || text.Contains("kit.case", StringComparison.Ordinal)
            || (scenario.Flag("literal-names") is true && Holds(text, tag))
            || (CountedCommands.Contains(tag) && Holds(WrittenTag().Replace(text, ""), tag))
        );

    private void Collect(SpecMappingNode step)
    {
        if (step.Text("invoke") is { } command)
        {
            _invoked.Add(command[(command.IndexOf('|', StringComparison.Ordinal) + 1)..]);
        }

        foreach (var member in step.Members.Where(member => member.Value != StepNodes.Nested(step)))
        {
            if (member is { Key.Text: "with", Value: SpecMappingNode { Special: null } arguments })
            {
                foreach (var tag in arguments.Members.Where(static argument => argument.Key.Text is "tag"))
                {
                    AddTag(tag.Value);
                }
            }

            Collect(member);
        }
    }

    private void AddTag(SpecNode tag)
    {
        if (tag is SpecScalarNode { AsText: { } text })
        {
            var bare = Bare(text);
            _tags.Add(bare);
            if (SpecInterpolation.Find(bare) is [var first, ..])
            {
                var values = first.Length == bare.Length ? ValuesOf(first.Name).ToList() : [];
                _tags.UnionWith(values.Select(static value => Bare(value.Text)));
                if (values.Count == 0)
                {
                    _forms.Add(Form(bare));
                }
            }
        }
    }

    private static string Bare(string tag) =>
        tag.StartsWith(Prefix, StringComparison.Ordinal) ? tag[Prefix.Length..] : tag;

    // Any value may stand where a tag speaks of one.
    private static Regex Form(string tag) =>
        new($"^{SpecInterpolation.ToExpression(tag, ".*")}$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private void Collect(SpecMember member)
    {
        _texts.Add(member.Key.Text);
        if (member.Value is SpecScalarNode scalar)
        {
            _texts.Add(member.Key.Text is "tag" ? "tag:" + scalar.Text : scalar.Text);
        }
        else
        {
            Collect(member.Value);
        }
    }

    private void Collect(SpecNode node)
    {
        switch (node)
        {
            case SpecScalarNode scalar:
                _texts.Add(scalar.Text);
                break;
            case SpecListNode list:
                foreach (var item in list.Items)
                {
                    Collect(item);
                }

                break;
            case SpecMappingNode mapping:
                foreach (var member in mapping.Members)
                {
                    Collect(member);
                }

                break;
        }
    }

    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; )
        {
            var end = at + word.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end])))
            {
                return true;
            }

            at = end < text.Length ? text.IndexOf(word, at + 1, StringComparison.Ordinal) : -1;
        }

        return false;
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    [GeneratedRegex("""tag["'\\]*\s*:\s*["'\\]*[A-Za-z0-9_-]+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WrittenTag();
}
