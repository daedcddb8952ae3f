using System.Globalization;
using System.Text;

namespace Conformance.Scenarios;

/// <summary>Writes tagged JSON. It keeps its own stack, as its reader does.</summary>
internal sealed class SpecValueJsonWriter
{
    private readonly StringBuilder _json = new();
    private readonly Stack<Container> _open = new();

    public string Write(SpecValue value)
    {
        WriteOne(value);
        while (_open.TryPeek(out var container))
        {
            if (container.Next == container.Count)
            {
                _json.Append(container.End);
                _open.Pop();
            }
            else
            {
                WriteNext(container);
            }
        }

        return _json.ToString();
    }

    private void WriteText(string text) => QuotedText.Write(_json, text);

    private void WriteNext(Container container)
    {
        if (container.Next > 0)
        {
            _json.Append(',');
        }

        var index = container.Next++;
        if (container.Members is not { } members)
        {
            WriteOne(container.Items[index]);
        }
        else if (container.AsPairs)
        {
            WriteOne(new SpecList([new SpecText(members[index].Key), members[index].Value]));
        }
        else
        {
            WriteText(members[index].Key);
            _json.Append(':');
            WriteOne(members[index].Value);
        }
    }

    private void WriteOne(SpecValue value)
    {
        switch (value)
        {
            case SpecNull:
                _json.Append("null");
                break;
            case SpecBoolean boolean:
                _json.Append(boolean.Value ? "true" : "false");
                break;
            case SpecNumber number:
                _json.Append(number.Digits);
                break;
            case SpecText { IsLiteral: true } literal:
                WriteOne(new SpecSpecial("utf16", Units(literal.Text)));
                break;
            case SpecText text:
                WriteText(text.Text);
                break;
            case SpecList list:
                Open("[", new Container(list.Items, null, AsPairs: false, "]"));
                break;
            case SpecMapping mapping when SpecForms.NeedsPairs(mapping):
                Open("{\"$object\":[", new Container([], mapping.Members, AsPairs: true, "]}"));
                break;
            case SpecMapping mapping:
                Open("{", new Container([], mapping.Members, AsPairs: false, "}"));
                break;
            case SpecSpecial special:
                Open("{", new Container([], [new('$' + special.Name, special.Argument)], AsPairs: false, "}"));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static SpecList Units(string text) =>
        new([.. text.Select(static unit => new SpecNumber(((int)unit).ToString(CultureInfo.InvariantCulture)))]);

    private void Open(string start, Container container)
    {
        _json.Append(start);
        _open.Push(container);
    }

    private sealed record Container(
        IReadOnlyList<SpecValue> Items,
        IReadOnlyList<KeyValuePair<string, SpecValue>>? Members,
        bool AsPairs,
        string End
    )
    {
        public int Next { get; set; }

        public int Count => Members?.Count ?? Items.Count;
    }
}
