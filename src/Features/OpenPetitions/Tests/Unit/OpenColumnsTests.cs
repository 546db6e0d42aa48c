using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions.Tests.Unit;

public class OpenColumnsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Whatever_is_put_and_taken_lists_and_counts_are_those_of_a_plain_look_at_all()
    {
        var random = new Random(4);
        var (columns, plain) = (new OpenColumns(), new Dictionary<ulong, OpenRow>());
        foreach (var unit in new[] { 101, 102, 103 }) columns.Units.Of(unit);
        foreach (var category in new[] { "a", "b" }) columns.Categories.Of(category);
        foreach (var agency in new[] { "Sở A", "Sở B" }) columns.Agencies.Of(agency);
        columns.Begun();
        for (var turn = 0; turn < 60; turn++)
        {
            var put = Enumerable.Range(0, random.Next(6)).Select(_ => Row(random, random.Next(120))).DistinctBy(r => r.Code).ToList();
            var taken = Enumerable.Range(0, random.Next(3)).Select(_ => OpenRow.Pack($"{random.Next(120):00000000}")).Where(c => put.TrueForAll(p => p.Code != c)).ToList();
            columns.Turn(put, taken);
            foreach (var row in put) plain[row.Code] = row;
            foreach (var code in taken) plain.Remove(code);
            foreach (var filter in Filters())
            {
                var wanted = plain.Values.OrderByDescending(r => r.Rank).Where(r => Shown(r, filter)).Select(r => OpenRow.Unpack(r.Code)).ToList();
                var (codes, total) = columns.Page(filter, 5, 10, Today);
                total.ShouldBe(wanted.Count);
                codes.ShouldBe(wanted.Skip(5).Take(10));
            }

            foreach (var today in new[] { Today, Today, Today.AddDays(2) }) Said(columns.Summary(OpenRow.Day(today)).Figures(columns, null)).ShouldBe(Said(Anew(plain.Values, columns, today)));
        }
    }

    [Fact]
    public void The_median_is_of_the_answered_and_an_agency_without_a_basis_is_never_late()
    {
        var tally = new CaseTally();
        foreach (var days in new ushort[] { 2, 9, 30 }) tally.Count(new OpenRow(1, 1) { Received = 100, Answered = (ushort)(100 + days), State = (byte)PublicState.Closed, InTime = days < 10, Sayable = true }, 200);
        tally.Count(new OpenRow(2, 1) { Received = 100, Due = 110, State = (byte)PublicState.Forwarded, Sayable = false }, 200);
        tally.Count(new OpenRow(3, 1) { Received = 100, Due = 110, State = (byte)PublicState.Sorted, Sayable = true }, 200);
        (tally.MedianDays, tally.InTime, tally.Judged, tally.Overdue, tally.Waiting).ShouldBe((9, 2, 3, 1, 2));
        new CaseTally().MedianDays.ShouldBeNull();
    }

    // Counted row by row, without a summary.
    private static OpenTotals Anew(IEnumerable<OpenRow> rows, OpenColumns names, DateOnly today)
    {
        var summary = new OpenSummary(OpenRow.Day(today));
        foreach (var row in rows) summary.Add(row);
        return summary.Figures(names, null);
    }

    private static string Said(OpenTotals totals) =>
        System.Text.Json.JsonSerializer.Serialize(new { totals.All, Units = totals.ByUnit.OrderBy(u => u.Key).Select(u => new { u.Key, u.Value }), Agencies = totals.ByAgency.OrderBy(a => a.Agency, StringComparer.Ordinal).Select(a => new { a.Agency, a.Tally }), totals.Reasons.Count });

    private static OpenRow Row(Random random, int no) => new(OpenRow.Pack($"{no:00000000}"), no * 37L % 120)
    {
        Unit = random.Next(3), Category = (short)random.Next(2), State = (byte)random.Next(3, 10), Due = OpenRow.Day(Today.AddDays(random.Next(-5, 5))), Sayable = random.Next(2) == 0,
        Received = 100, Answered = (ushort)(random.Next(2) == 0 ? 0 : 100 + random.Next(500)), InTime = random.Next(2) == 0, Proven = random.Next(2) == 0, Sender = (byte)random.Next(4), Agency = (short)random.Next(3),
    };

    private static IEnumerable<OpenFilter> Filters() =>
    [
        new(null, null, null, false), new(new HashSet<int> { 102 }, null, null, false), new(null, "b", PublicState.Promised, false), new(new HashSet<int> { 101, 103 }, "a", null, true), new(null, "c", null, false),
    ];

    private static bool Shown(OpenRow row, OpenFilter filter) =>
        (filter.Units is null || filter.Units.Contains(101 + row.Unit)) && (filter.Category is null || filter.Category == (row.Category == 0 ? "a" : "b"))
        && (filter.State is null || row.State == (byte)filter.State) && (!filter.Overdue || (row.Sayable && row.State <= 5 && OpenRow.Day(row.Due) < Today));
}
