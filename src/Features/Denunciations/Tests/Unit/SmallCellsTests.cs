using CauNoi.Denunciations.Rules;

namespace CauNoi.Denunciations.Tests.Unit;

public class SmallCellsTests
{
    [Fact]
    public void No_hidden_count_can_be_worked_out_from_what_is_shown()
    {
        // Every row of four counts from 0 to 6, and everything that a reader who knows the rule could still believe.
        var rows = (from a in Enumerable.Range(0, 7) from b in Enumerable.Range(0, 7) from c in Enumerable.Range(0, 7) from d in Enumerable.Range(0, 7) select new[] { a, b, c, d }).ToList();
        var believable = rows.ToLookup(r => Shown(SmallCells.Of(r)));
        foreach (var row in rows)
        {
            var others = believable[Shown(SmallCells.Of(row))].ToList();
            for (var i = 0; i < row.Length; i++)
                if (row[i] < SmallCells.Least) others.Select(o => o[i]).Distinct().Count().ShouldBeGreaterThan(1, string.Join(',', row));
        }
    }

    [Fact]
    public void Large_counts_are_said_and_so_is_their_total()
    {
        var shown = SmallCells.Of([5, 12, 300, 6]);
        shown.Cells.ShouldBe([5, 12, 300, 6]);
        shown.Total.ShouldBe(323);
        SmallCells.Of([4, 12, 300, 6]).Total.ShouldBeNull();
    }

    private static string Shown(ShownCounts counts) => $"{string.Join(',', counts.Cells)}|{counts.Total}";
}
