using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Letters;

namespace CauNoi.Documents.Reading.Web;

/// <summary>Puts the pieces of a web page together: paragraphs, lists and tables.</summary>
internal sealed class WebBody(ReadRun run)
{
    private const int MostDepth = 1500, LooksBack = 60;

    private static readonly HashSet<string> Alone = ["br", "hr", "img", "meta", "link", "input", "col", "base", "area", "wbr", "source", "embed", "param", "track"];

    private static readonly HashSet<string> Blocks =
        ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th", "section", "article", "header", "footer", "nav", "main",
         "blockquote", "pre", "dl", "dt", "dd", "figure", "figcaption", "caption", "center", "form", "fieldset", "hr", "body", "tbody", "thead", "tfoot", "address"];

    private readonly List<Open> open = [new("", false, null, Hidden: false)];
    private readonly List<DraftPart> parts = [];
    private readonly Stack<WebTable> tables = new();
    private readonly Stack<WebList> lists = new();
    private DraftLine line = new();
    private string? label;
    private int seen;

    private readonly record struct Open(string Name, bool Bold, string? Font, bool Hidden);

    public HashSet<string> Converted { get; } = [];

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    private Open Now => open[^1];

    public void Take(Tag tag)
    {
        if (++seen % 1024 == 0) run.Stop.ThrowIfCancellationRequested();
        if (seen > run.Limits.MostNodes) throw new NotReadException(RefusedFor.Bomb);
        if (tag.Kind == TagKind.Text) Text(tag.Rest);
        else if (tag.Kind == TagKind.Start) Start(tag);
        else End(tag.Name);
    }

    public List<DraftPart> Done()
    {
        Flush();
        while (tables.Count > 0) CloseTable();
        return parts;
    }

    private void Text(string text)
    {
        if (Now.Hidden) return;
        line.Add(text.ReplaceLineEndings(" "), OldLetters.OfFont(Now.Font), Now.Bold, 1);
    }

    private void Start(Tag tag)
    {
        if (Blocks.Contains(tag.Name)) Flush();
        if (tag.Name == "br") line.Add("\n", LetterCode.Unicode, Now.Bold, 1);
        Close(tag.Name);
        if (Alone.Contains(tag.Name) || tag.Rest.EndsWith('/')) return;
        var style = tag["style"] ?? "";
        var gone = tag.Name == "del" || tag.Name == "head" || style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);
        if (tag.Name == "del") Deletions++;
        if (tag.Name == "ins") Insertions++;
        open.Add(new Open(tag.Name, IsBold(tag.Name, style) ?? Now.Bold, Font(tag, style) ?? Now.Font, Now.Hidden || gone));
        if (open.Count > MostDepth) throw new NotReadException(RefusedFor.Bomb);
        switch (tag.Name)
        {
            case "ol" or "ul": lists.Push(new WebList(tag.Name == "ol", tag["type"], tag["start"])); break;
            case "li": label = lists.TryPeek(out var list) ? list.Next() : "-"; break;
            case "table": tables.Push(new WebTable()); break;
            case "tr": Row(); break;
            case "td" or "th": Cell(tag); break;
        }
    }

    /// <summary>Elements that end by themselves where the next of their kind begins.</summary>
    private void Close(string name)
    {
        if (Blocks.Contains(name) && Now.Name == "p") open.RemoveAt(open.Count - 1);
        string[]? until = name switch { "li" => ["ul", "ol"], "td" or "th" => ["tr", "table"], "tr" => ["table", "tbody", "thead", "tfoot"], "dt" or "dd" => ["dl"], _ => null };
        if (until is null) return;
        string[] kin = name switch { "td" or "th" => ["td", "th"], "dt" or "dd" => ["dt", "dd"], _ => [name] };
        for (var i = open.Count - 1; i > 0 && i > open.Count - LooksBack && !until.Contains(open[i].Name); i--)
        {
            if (!kin.Contains(open[i].Name)) continue;
            open.RemoveRange(i, open.Count - i);
            return;
        }
    }

    private void End(string name)
    {
        if (Blocks.Contains(name)) Flush();
        for (var i = open.Count - 1; i > 0 && i > open.Count - LooksBack; i--)
        {
            if (open[i].Name != name) continue;
            open.RemoveRange(i, open.Count - i);
            break;
        }

        if (name is "ol" or "ul") lists.TryPop(out _);
        else if (name is "td" or "th" && tables.TryPeek(out var table)) table.CellEnds();
        else if (name == "table" && tables.Count > 0) CloseTable();
    }

    private void Row()
    {
        if (tables.TryPeek(out var table)) table.RowBegins();
    }

    private void Cell(Tag tag)
    {
        if (tables.TryPeek(out var table)) table.CellBegins(tag["colspan"], tag["rowspan"]);
    }

    private void CloseTable()
    {
        var done = tables.Pop().Done();
        if (tables.TryPeek(out var around) && around.InCell) around.Add(done);
        else parts.Add(done);
    }

    private void Flush()
    {
        var paragraph = line.Done(label, 1, Converted);
        line = new DraftLine();
        if (string.IsNullOrWhiteSpace(paragraph.Text)) return;
        label = null;
        if (tables.TryPeek(out var table) && table.InCell) table.Add(paragraph);
        else parts.Add(paragraph);
    }

    private static bool? IsBold(string name, string style) => name switch
    {
        "b" or "strong" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => true,
        _ when style.Contains("font-weight", StringComparison.OrdinalIgnoreCase) =>
            style.Contains("bold", StringComparison.OrdinalIgnoreCase) || style.Contains("700", StringComparison.Ordinal),
        _ => null,
    };

    private static string? Font(Tag tag, string style)
    {
        if (tag.Name == "font") return tag["face"];
        var at = style.IndexOf("font-family:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : style[(at + "font-family:".Length)..].Split(',', ';')[0].Trim();
    }
}
