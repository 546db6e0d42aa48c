using CauNoi.Kernel.Text;

namespace CauNoi.Platform.Sheets;

/// <summary>A table as a person keeps it: one line of headings, then rows of text. Numbers and dates are text already.</summary>
public sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Heading of the column in which a file comes back with what is wrong in each row.</summary>
    public const string Faults = "Lỗi";

    /// <summary>The column of that heading, however it is cased or marked; -1 when there is none.</summary>
    public int Column(string heading)
    {
        var key = Fold.Key(heading);
        for (var at = 0; at < Header.Count; at++)
            if (Fold.Key(Header[at]) == key) return at;
        return -1;
    }

    /// <summary>The same table with a last column saying what is wrong in each row. A file that came back before does not get two of them.</summary>
    public Sheet Marked(Func<SheetRow, string?> fault)
    {
        var old = Column(Faults);
        List<string> Without(IReadOnlyList<string> cells) => [.. Enumerable.Range(0, Header.Count).Where(at => at != old).Select(at => at < cells.Count ? cells[at] : "")];
        return new Sheet([.. Without(Header), Faults], [.. Rows.Select(r => r with { Cells = [.. Without(r.Cells), fault(r) ?? ""] })]);
    }
}

/// <summary>One row of a table.</summary>
/// <param name="Line">The line as the person's own program numbers it, so that a message can name it.</param>
/// <param name="Cells">The cells from the left; a short row has fewer than the heading.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column, empty where the row is shorter.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
