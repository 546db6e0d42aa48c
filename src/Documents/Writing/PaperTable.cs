namespace CauNoi.Documents.Writing;

/// <summary>A table. Its header rows are repeated on every page it reaches.</summary>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows) : PaperBlock
{
    /// <summary>Above the table: "Bảng 1. …". It also names the sheet of a spreadsheet.</summary>
    public string? Caption { get; init; }

    /// <summary>Header rows with merged cells. Without them the titles of the columns are the header.</summary>
    public IReadOnlyList<IReadOnlyList<PaperHeaderCell>> Header { get; init; } = [];

    /// <summary>Below the table, in italics.</summary>
    public string? Note { get; init; }

    /// <summary>The header as it is printed.</summary>
    internal IReadOnlyList<IReadOnlyList<PaperHeaderCell>> PrintedHeader =>
        Header.Count > 0 ? Header : [[.. Columns.Select(c => new PaperHeaderCell(c.Title))]];
}

/// <summary>A column.</summary>
/// <param name="Title">Its title; one line of titles also heads CSV and spreadsheet.</param>
/// <param name="Share">Its width as a share of the sum of all shares.</param>
/// <param name="Align">Where its text stands.</param>
public sealed record PaperColumn(string Title, int Share, PaperAlign Align = PaperAlign.Left);

/// <summary>Where a column's text stands.</summary>
public enum PaperAlign
{
    Left,
    Centre,

    /// <summary>Figures: at the right, so that places stand under places.</summary>
    Number,
}

/// <summary>A header cell. Cells are given row by row from the left; places that a cell from above covers are left out.</summary>
public sealed record PaperHeaderCell(string Text, int Columns = 1, int Rows = 1);

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many as there are columns.</param>
/// <param name="Strong">A sum or a group: in bold.</param>
public sealed record PaperRow(IReadOnlyList<PaperCell> Cells, bool Strong = false);

/// <summary>A cell.</summary>
/// <param name="Text">What is printed: "1.234,5", "—" where nothing applies.</param>
/// <param name="Amount">The figure itself, for spreadsheets; null where the text is no figure.</param>
public sealed record PaperCell(string Text, decimal? Amount = null)
{
    /// <summary>Whether the figure is a share of one: spreadsheets show it in percent, as the text does.</summary>
    public bool Percent { get; init; }

    /// <summary>Where a press on the cell leads.</summary>
    public Uri? Link { get; init; }

    /// <summary>A footnote behind the text.</summary>
    public PaperFootnote? Footnote { get; init; }

    public static implicit operator PaperCell(string text) => new(text);

    /// <summary>A figure, printed as Vietnamese readers write it.</summary>
    public static implicit operator PaperCell(decimal amount) => new(Kernel.Text.Figures.Format(amount), amount);
}
