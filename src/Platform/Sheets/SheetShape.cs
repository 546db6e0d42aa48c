using System.Text;

namespace CauNoi.Platform.Sheets;

/// <summary>Makes a table of bare rows: finds the line of headings below the titles that official lists begin with, drops empty lines.</summary>
internal static class SheetShape
{
    /// <summary>How many rows are looked at for the headings.</summary>
    internal const int Looked = 30;

    public static Sheet Of(IEnumerable<SheetRow> bare)
    {
        var rows = bare.Select(Clean).Where(r => r.Cells.Any(c => c.Length > 0)).Take(SheetLimits.Rows + Looked + 1).ToList();
        if (rows.Count == 0) throw UnreadableSheet.Empty();
        var at = Heading(rows);
        if (rows.Count - at - 1 > SheetLimits.Rows) throw UnreadableSheet.TooLarge();
        return new Sheet(Trimmed(rows[at].Cells), [.. rows.Skip(at + 1)]);
    }

    // Titles, signatures and "Đơn vị tính" fill one or two cells; headings fill most of the table's width.
    internal static int Heading(IReadOnlyList<SheetRow> rows)
    {
        var filled = rows.Take(Looked).Select(r => r.Cells.Count(c => c.Length > 0)).ToList();
        var enough = filled.Max() * 0.6;
        return filled.FindIndex(f => f >= enough);
    }

    internal static SheetRow Clean(SheetRow row) => row with { Cells = [.. row.Cells.Select(c => c.Normalize(NormalizationForm.FormC).Trim())] };

    internal static List<string> Trimmed(IReadOnlyList<string> cells)
    {
        var last = cells.Count;
        while (last > 1 && cells[last - 1].Length == 0) last--;
        return [.. cells.Take(last).Select(c => string.Join(' ', c.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }
}
