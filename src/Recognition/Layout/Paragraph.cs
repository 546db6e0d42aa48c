using System.Runtime.InteropServices;
using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Layout;

/// <summary>A stretch of tokens that belongs together: a paragraph, or the text of one cell.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(int From, int To)
{
    public bool IsEmpty => From >= To;

    public Span Place(Tokens tokens) => IsEmpty ? default : new Span(tokens[From].Start, tokens[To - 1].End);
}

/// <summary>A paragraph with the number or bullet it begins with.</summary>
internal sealed record Paragraph(Stretch Range, Label Label, bool Bold)
{
    /// <summary>Without its number.</summary>
    public Stretch Body => new(Label.To, Range.To);
}

internal sealed record Cell(int Row, int Column, int Rows, int Columns, Stretch Range);

/// <summary>A table: its cells by row and column; merged cells stand in every place they cover.</summary>
internal sealed class Table
{
    /// <summary>Rows and columns that one merged cell may cover; a table of a document has fewer.</summary>
    private const int MostCovered = 100;

    private readonly Dictionary<(int Row, int Column), Cell> places = [];

    public Table(IEnumerable<Cell> cells)
    {
        foreach (var cell in cells)
        {
            Cells.Add(cell);
            Rows = Math.Max(Rows, cell.Row + cell.Rows);
            Columns = Math.Max(Columns, cell.Column + cell.Columns);
            for (var row = cell.Row; row < cell.Row + Math.Min(cell.Rows, MostCovered); row++)
                for (var column = cell.Column; column < cell.Column + Math.Min(cell.Columns, MostCovered); column++)
                    places.TryAdd((row, column), cell);
        }
    }

    public List<Cell> Cells { get; } = [];

    public int Rows { get; }

    public int Columns { get; }

    public Cell? At(int row, int column) => places.GetValueOrDefault((row, column));
}

/// <summary>One part of the document in its order: a paragraph or a table.</summary>
internal sealed record Part(Paragraph? Paragraph, Table? Table)
{
    public int From => Paragraph?.Range.From ?? Table!.Cells[0].Range.From;
}
