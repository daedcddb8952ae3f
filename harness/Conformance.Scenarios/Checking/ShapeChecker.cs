using System.Globalization;

namespace Conformance.Scenarios;

/// <summary>Checks the nodes of a file against shapes and reports every mistake.</summary>
internal sealed class ShapeChecker
{
    private readonly SpecFile _file;
    private readonly ScalarChecker _scalars;
    private readonly ValueChecker _values;
    private readonly StepChecker _steps;

    public ShapeChecker(SpecFile file)
    {
        _file = file;
        _scalars = new(file, this);
        _values = new(file, this);
        _steps = new(file, this);
    }

    /// <summary>Checks a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="shape">What it must be.</param>
    /// <param name="name">What it is called in messages: the key it stands under.</param>
    /// <param name="use">What values inside are for, where the shape leaves that open.</param>
    public void Check(SpecNode node, Shape shape, string name, ValueUse use = ValueUse.Either)
    {
        switch (shape)
        {
            case ListShape or PairShape:
                CheckList(node, shape, name, use);
                break;
            case MappingShape mapping:
                CheckMapping(node, mapping, name, use);
                break;
            case EitherShape either:
                Check(node, node is SpecMappingNode ? either.Mapping : either.Scalar, name, use);
                break;
            case ValueShape value:
                _values.Check(node, value.Use is ValueUse.Either ? use : value.Use, name);
                break;
            case RefusalShape when node is SpecMappingNode refusal && refusal.FindMember("because") is not null:
                CheckMapping(refusal, StepVocabulary.Refusal, name, use);
                break;
            case RefusalShape:
                CheckBecause(node as SpecMappingNode);
                _values.Check(node, ValueUse.Outcome, name);
                break;
            case StepShape step:
                _steps.Check(node, step.Inside);
                break;
            default:
                _scalars.Check(node, shape, name);
                break;
        }
    }

    // A misspelt 'because' would be compared with the reason, and match none.
    private void CheckBecause(SpecMappingNode? reason)
    {
        foreach (var member in reason?.Members ?? [])
        {
            var key = member.Key.Text;
            if (key.Length is > 5 and < 10 && Suggestion.For(key, ["because"]) is { } hint)
            {
                _file.Report(
                    SpecCodes.UnknownKey,
                    member.Key,
                    $"'{key}' in 'rejects' reads like 'because'.",
                    $"{hint} A reason with that key is written {{ $object: [[{key}, ...]] }}"
                );
            }
        }
    }

    /// <summary>Says that a node is of the wrong kind.</summary>
    public void ReportKind(SpecNode node, string wants, string name, string? hint = null) =>
        _file.Report(SpecCodes.WrongKind, node, $"'{name}' takes {wants}, not {node.Kind}.", hint);

    /// <summary>Checks the members of a mapping against its rules: unknown keys, missing ones, and what each holds.</summary>
    public void CheckMapping(SpecNode node, MappingShape shape, string name, ValueUse use)
    {
        if (node is not SpecMappingNode mapping)
        {
            ReportKind(node, shape.Wants, name);
            return;
        }

        SpecMember? before = null;
        foreach (var member in mapping.Members)
        {
            CheckMember(before, member, shape, name, use);
            before = member;
        }

        foreach (var missing in shape.Keys.Where(key => key.Required && mapping.Find(key.Name) is null))
        {
            _file.Report(SpecCodes.MissingKey, mapping, $"'{missing.Name}' is missing in '{name}'.", missing.About);
        }

        if (mapping.Members.Count < shape.Least)
        {
            _file.Report(SpecCodes.TooFew, mapping, $"'{name}' is empty.", $"it takes {shape.Wants}");
        }

        CheckOneOf(mapping, shape.OneOf, name);
        CheckBounds(mapping, shape, name);
    }

    private void CheckBounds(SpecMappingNode mapping, MappingShape shape, string name)
    {
        if (shape.HasBounds && Number(mapping, "min") is { } min && Number(mapping, "max") is { } max && min > max)
        {
            _file.Report(
                SpecCodes.OutOfRange,
                mapping.Find("min")!,
                $"'min' is {min} in '{name}', and 'max' is {max}.",
                "'min' may not be more than 'max'"
            );
        }
    }

    private static long? Number(SpecMappingNode mapping, string key) =>
        mapping.Find(key) is SpecScalarNode scalar
        && YamlScalar.Read(scalar) is SpecNumber { Digits: var digits }
        && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : null;

    private void CheckMember(SpecMember? before, SpecMember member, MappingShape shape, string name, ValueUse use)
    {
        var key = member.Key.Text;
        if (shape.Keys.FirstOrDefault(rule => rule.Name == key) is { } rule)
        {
            Check(member.Value, rule.Shape, key, use);
        }
        else if (shape.Rest is null)
        {
            var known = shape.Keys.Select(static rule => rule.Name).ToList();
            var hint = KeyHint.OfForm(before, member, known) ?? Suggestion.For(key, known) ?? KeyHint.OfAll(known);
            _file.Report(SpecCodes.UnknownKey, member.Key, $"Unknown key '{key}' in '{name}'.", hint);
        }
        else if (!shape.RestForm.Accepts(key))
        {
            _file.Report(shape.RestForm.Code, member.Key, $"The key '{key}' is not {shape.RestForm.Wants}.");
        }
        else
        {
            Check(member.Value, shape.Rest, key, use);
        }
    }

    private void CheckOneOf(SpecMappingNode mapping, IReadOnlyList<string> oneOf, string name)
    {
        var present = oneOf.Select(mapping.FindMember).OfType<SpecMember>().ToList();
        if (present.Count > 1)
        {
            _file.Report(
                SpecCodes.Contradiction,
                present[1].Key,
                $"'{present[1].Key.Text}' and '{present[0].Key.Text}' exclude one another in '{name}'.",
                "leave one out"
            );
        }
        else if (present.Count == 0 && oneOf.Count > 0)
        {
            var words = string.Join(", ", oneOf.Select(static key => $"'{key}'"));
            _file.Report(SpecCodes.MissingKey, mapping, $"'{name}' needs one of {words}.");
        }
    }

    private void CheckList(SpecNode node, Shape shape, string name, ValueUse use)
    {
        if (shape is ListShape { OrOne: true } one && node is SpecScalarNode)
        {
            Check(node, one.Item, name, use);
            return;
        }

        if (
            shape is ListShape { TakesReferences: true }
            && node is SpecScalarNode scalar
            && ScalarChecker.IsReference(scalar.Text)
        )
        {
            return;
        }

        if (node is not SpecListNode list)
        {
            var hint = node is SpecMappingNode ? "begin each entry with '-'" : "put it in brackets: [...]";
            ReportKind(node, shape.Wants, name, shape is ListShape ? hint : null);
            return;
        }

        switch (shape)
        {
            case ListShape many:
                CheckItems(list, many, name, use);
                break;
            case PairShape pair when list.Items.Count == 2:
                Check(list.Items[0], pair.First, name, use);
                Check(list.Items[1], pair.Second, name, use);
                break;
            default:
                _file.Report(SpecCodes.TooFew, list, $"'{name}' takes a list of two here, not of {list.Items.Count}.");
                break;
        }
    }

    private void CheckItems(SpecListNode list, ListShape shape, string name, ValueUse use)
    {
        if (list.Items.Count < shape.Least)
        {
            var least = shape.Least == 1 ? "is empty" : $"takes at least {shape.Least} entries";
            _file.Report(SpecCodes.TooFew, list, $"'{name}' {least}.");
        }

        var seen = new HashSet<SpecValue>();
        foreach (var item in list.Items)
        {
            Check(item, shape.Item, name, use);
            if (shape.Distinct && !seen.Add(SpecValueBuilder.Build(item)))
            {
                _file.Report(SpecCodes.Repeated, item, $"This stands twice in '{name}'.");
            }
        }
    }
}
