using CauNoi.Recognition.Words;

namespace CauNoi.Recognition.Layout;

/// <summary>Makes paragraphs and tables of the blocks: lines broken by the page are joined, rows of tabs become tables.</summary>
internal static class Parts
{
    private const int FewestCells = 2;

    public static List<Part> Of(SourceText source, Tokens tokens)
    {
        var parts = new List<Part>();
        var cells = new List<Cell>();
        var (table, row) = (-1, 0);
        SourceBlock? before = null;
        foreach (var block in source.Blocks)
        {
            var range = new Stretch(tokens.At(block.Start), tokens.At(block.End));
            if (range.IsEmpty) continue;
            if (block.Kind == SourceBlockKind.Cell)
            {
                if (block.Table != table) Close();
                table = block.Table ?? 0;
                cells.Add(new Cell(block.Row, block.Column, Math.Max(1, block.Rows), Math.Max(1, block.Columns), range));
            }
            else if (RowOf(tokens, range) is { Count: >= FewestCells } found)
            {
                if (table != int.MinValue) Close();
                table = int.MinValue;
                cells.AddRange(found.Select((c, i) => new Cell(row, i, 1, 1, c)));
                row++;
            }
            else
            {
                Close();
                if (before is not null && parts is [.., { Paragraph: { } open }] && Continues(tokens, open.Range, range, before, block))
                    parts[^1] = new Part(open with { Range = new Stretch(open.Range.From, range.To) }, null);
                else
                    parts.Add(new Part(new Paragraph(range, Label.Of(tokens, range), block.Bold), null));
            }

            before = block.Kind == SourceBlockKind.Cell ? null : block;
        }

        Close();
        return parts;

        void Close()
        {
            if (cells.Count > 0) parts.Add(new Part(null, new Table(cells)));
            cells.Clear();
            (table, row) = (-1, 0);
        }
    }

    /// <summary>A line of cells separated by tabs, or by bars as in pasted tables; nothing for other lines.</summary>
    private static List<Stretch>? RowOf(Tokens tokens, Stretch range)
    {
        var bars = tokens.Has(range.From, "|");
        List<Stretch>? found = null;
        var start = range.From;
        for (var i = range.From; i <= range.To; i++)
        {
            if (i < range.To && tokens[i].Key != (bars ? "|" : "\t")) continue;
            if (i < range.To || (found is not null && start < i))
            {
                found ??= [];
                if (!(bars && i == range.From)) found.Add(new Stretch(start, i));
            }

            start = i + 1;
        }

        return found is not null && found.Count(c => !c.IsEmpty) >= FewestCells ? found : null;
    }

    /// <summary>A sentence that the page broke: the line before ends in the middle, and this one goes on in small letters or fills up a ragged line.</summary>
    private static bool Continues(Tokens tokens, Stretch before, Stretch range, SourceBlock last, SourceBlock block)
    {
        if (block.Kind != SourceBlockKind.Paragraph || last.Kind != SourceBlockKind.Paragraph || block.Label is not null) return false;
        var end = tokens[before.To - 1];
        var first = tokens[range.From];
        if (end.Key is "." or ";" or ":" or "!" or "?" || Label.Of(tokens, range).Style != LabelStyle.None) return false;
        var small = first.IsWord && char.IsLower(tokens.Text[first.Start]);
        if (small) return true;
        // Typed or scanned lines of equal length: a full line without an end goes on, whatever the next begins with.
        var near = block.Start - last.End <= 1;
        return near && end.Key is "," or "và" or "của" or "-" && last.End - last.Start >= 50;
    }
}
