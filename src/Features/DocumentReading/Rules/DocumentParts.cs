using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Rules;

/// <summary>A long document is shown in parts, whole blocks each: a page with three hundred pages would open on no telephone.</summary>
public static class DocumentParts
{
    private const int Longest = 24_000;

    /// <summary>The parts, as runs of blocks.</summary>
    public static IReadOnlyList<IReadOnlyList<SourceBlock>> Of(IReadOnlyList<SourceBlock> blocks)
    {
        var parts = new List<IReadOnlyList<SourceBlock>>();
        var part = new List<SourceBlock>();
        var length = 0;
        foreach (var block in blocks)
        {
            // A row of a table stays together; a table may be broken between rows.
            var within = part.Count > 0 && block.Table is not null && part[^1].Table == block.Table && part[^1].Row == block.Row;
            if (length > 0 && length + block.End - block.Start > Longest && !within)
            {
                parts.Add(part);
                (part, length) = ([], 0);
            }

            part.Add(block);
            length += block.End - block.Start;
        }

        if (part.Count > 0 || parts.Count == 0) parts.Add(part);
        return parts;
    }

    /// <summary>In which part a place lies, from 0.</summary>
    public static int At(IReadOnlyList<IReadOnlyList<SourceBlock>> parts, int place)
    {
        for (var at = parts.Count - 1; at > 0; at--)
            if (parts[at].Count > 0 && parts[at][0].Start <= place) return at;
        return 0;
    }
}
