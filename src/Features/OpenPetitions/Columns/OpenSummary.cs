using System.Runtime.InteropServices;

namespace CauNoi.OpenPetitions.Columns;

/// <summary>
/// What is counted of all rows on one day, kept in small cells and brought up to date by each row that comes, changes or goes:
/// figures and totals add up a few hundred cells and never look at a million rows. Another day is counted anew, once.
/// </summary>
internal sealed class OpenSummary(ushort today)
{
    private readonly Dictionary<(int Unit, short Agency), CaseTally> tallies = [];
    private readonly Dictionary<(int Unit, short Reason), int> withheld = [];
    private readonly Dictionary<(int Unit, short Category, byte State), Cell> cells = [];

    public ushort Today => today;

    public void Add(in OpenRow row) => Count(row, 1);

    public void Remove(in OpenRow row) => Count(row, -1);

    /// <summary>How many rows a list has in all.</summary>
    public int Total(bool[]? units, int category, byte state, bool overdue)
    {
        var total = 0;
        foreach (var ((unit, of, stands), cell) in cells)
            if ((units is null || units[unit]) && (category < 0 || of == category) && (state == 0 || stands == state)) total += overdue ? cell.Overdue : cell.All;
        return total;
    }

    /// <summary>Figures of some units, of all without a choice.</summary>
    public OpenTotals Figures(OpenColumns columns, bool[]? within)
    {
        var (units, agencies, reasons) = (new CaseTally?[columns.Units.All.Count], new CaseTally?[columns.Agencies.All.Count], new int[columns.Reasons.All.Count]);
        foreach (var ((unit, agency), tally) in tallies)
        {
            if (tally.Received == 0 || (within is not null && !within[unit])) continue;
            (units[unit] ??= new CaseTally()).Add(tally);
            if (agency != 0) (agencies[agency] ??= new CaseTally()).Add(tally);
        }

        foreach (var ((unit, reason), count) in withheld)
            if (within is null || within[unit]) reasons[reason] += count;
        return new OpenTotals(
            CaseTally.Sum(units.OfType<CaseTally>()),
            units.Select((tally, n) => (Unit: columns.Units.All[n], tally)).Where(u => u.tally is not null).ToDictionary(u => u.Unit, u => u.tally!),
            [.. agencies.Select((tally, n) => (columns.Agencies.All[n], tally!)).Where(a => a.Item2 is not null).OrderByDescending(a => a.Item2.Received)],
            [.. reasons.Select((count, n) => (Name: columns.Reasons.All[n], count)).Skip(1).Where(r => r.count > 0).OrderByDescending(r => r.count)
                .Select(r => (columns.Title(r.Name), r.count))],
            columns.Watermark);
    }

    private void Count(in OpenRow row, int by)
    {
        if (!tallies.TryGetValue((row.Unit, row.Agency), out var tally)) tallies[(row.Unit, row.Agency)] = tally = new CaseTally();
        tally.Count(row, today, by);
        if (row.Withheld != 0) withheld[(row.Unit, row.Withheld)] = withheld.GetValueOrDefault((row.Unit, row.Withheld)) + by;
        var key = (row.Unit, row.Category, row.State);
        var cell = cells.GetValueOrDefault(key);
        cells[key] = new Cell(cell.All + by, cell.Overdue + (row.Overdue(today) ? by : 0));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Cell(int All, int Overdue);
}
