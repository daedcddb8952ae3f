using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace Conformance.Scenarios;

/// <summary>Checks that what a <c>$typed-array</c> holds fits its type; an engine would throw, or keep something else than is written.</summary>
internal sealed class TypedArrayChecker(SpecFile file)
{
    public void Check(SpecMappingNode view)
    {
        if (view.Text("type") is not { } type || !ViewTypes.Names.Contains(type))
        {
            return;
        }

        if (type is "DataView")
        {
            if (view.FindMember("items") is { } items)
            {
                file.Report(SpecCodes.Contradiction, items.Key, "A 'DataView' has no items.", "write its 'bytes'");
            }

            return;
        }

        CheckBytes(view, type);
        CheckItems(view.Find("items"), type);
    }

    private void CheckBytes(SpecMappingNode view, string type)
    {
        var size = ViewTypes.SizeOf(type);
        if (
            view.Find("bytes") is SpecScalarNode { AsText: { } text } bytes
            && SpecInterpolation.Find(text).Count == 0
            && Base64.IsValid(text, out var length)
            && length % size != 0
        )
        {
            var message = $"{Article(type)} '{type}' has {size} bytes for each item, and these are {length}.";
            file.Report(SpecCodes.OutOfRange, bytes, message, $"write a multiple of {size}");
        }

        if (
            view.Find("offset") is SpecScalarNode offset
            && YamlScalar.Read(offset) is SpecNumber { Digits: var digits }
            && BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start)
            && start % size != 0
        )
        {
            var message = $"{Article(type)} '{type}' cannot begin at {start}, for an item of it has {size} bytes.";
            file.Report(SpecCodes.OutOfRange, offset, message, $"write a multiple of {size}");
        }
    }

    private void CheckItems(SpecNode? items, string type)
    {
        switch (items)
        {
            case SpecListNode list:
                foreach (var item in list.Items)
                {
                    CheckItem(item, type);
                }

                break;
            case SpecMappingNode { Special: { Key.Text: "$repeat", Value: SpecMappingNode repeat } }:
                CheckItem(repeat.Find("of"), type);
                break;
            case SpecMappingNode { Special: { } special }
                when ValueVocabulary.Find(special.Key.Text[1..]) is { } rule && !rule.Uses.HasFlag(SpecialUses.Input):
                file.Report(
                    SpecCodes.MisplacedSpecial,
                    special.Key,
                    $"'{special.Key.Text}' says nothing of a view's items.",
                    "views are compared by their bytes: write [1, 2], for example"
                );
                break;
            case SpecMappingNode { Special: null }:
                file.Report(
                    SpecCodes.WrongKind,
                    items,
                    "'items' takes a list, not a mapping.",
                    "write [1, 2], for example"
                );
                break;
        }
    }

    private void CheckItem(SpecNode? item, string type)
    {
        var isBig = ViewTypes.IsBig(type);
        switch (item is null ? null : SpecValueBuilder.Build(item))
        {
            // What stands for something is known only later.
            case null or SpecSpecial { Name: "captured" or "js" }:
            case SpecText { Text: var text } when SpecInterpolation.Find(text).Count > 0:
            case SpecSpecial { Name: "number" or "bigint", Argument: SpecText { Text: var inner } }
                when SpecInterpolation.Find(inner).Count > 0:
                break;
            case SpecSpecial { Name: "bigint", Argument: SpecText { Text: var digits } } when isBig:
                CheckNumber(item!, digits, type);
                break;
            case SpecNumber number when !isBig:
                CheckNumber(item!, number.Digits, type);
                break;
            case SpecSpecial { Name: "nan" or "number" } when ViewTypes.IsFloat(type):
                break;
            default:
                file.Report(
                    SpecCodes.WrongKind,
                    item!,
                    $"The items of a '{type}' are {Wants(type)}, not {Kind(item!)}.",
                    isBig ? "write { $bigint: \"1\" }" : null
                );
                break;
        }
    }

    private void CheckNumber(SpecNode item, string digits, string type)
    {
        if (ViewTypes.IsFloat(type))
        {
            if (double.IsInfinity(ViewTypes.Round(digits, type)))
            {
                var hint = "where it is to be infinite, write { $number: \"Infinity\" }";
                file.Report(SpecCodes.OutOfRange, item, $"{digits} is more than a '{type}' can hold.", hint);
            }
        }
        else if (
            !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        )
        {
            var hint = "write the digits of a whole number";
            file.Report(SpecCodes.OutOfRange, item, $"The items of a '{type}' are {Wants(type)}, not {digits}.", hint);
        }
        else if (ViewTypes.BoundsOf(type) is var (least, most) && (whole < least || whole > most))
        {
            var message = $"The items of a '{type}' are from {least} to {most}, and this is {digits}.";
            file.Report(SpecCodes.OutOfRange, item, message, "an engine would keep its low bits alone");
        }
    }

    private static string Article(string type) => type[0] is 'I' ? "An" : "A";

    private static string Wants(string type) =>
        ViewTypes.IsBig(type) ? "BigInts"
        : ViewTypes.IsFloat(type) ? "numbers"
        : "whole numbers";

    private static string Kind(SpecNode item) =>
        item is SpecMappingNode { Special: { } special } ? $"'{special.Key.Text}'" : item.Kind;
}
