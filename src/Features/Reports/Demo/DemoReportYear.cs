using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;

namespace CauNoi.Reports.Demo;

/// <summary>What only the program itself shows: the months and quarters of a year of one commune, and the last month of most communes.</summary>
internal static class DemoReportYear
{
    private const int Months = 11, Quarters = 3;

    public static IEnumerable<DemoReport> Of(Period month, IEnumerable<int> communes)
    {
        // The month before last is among the samples that everybody has.
        var back = month.Previous!.Previous!;
        for (var ago = 2; ago < Months; (back, ago) = (back.Previous!, ago + 1))
            // One came three days late; one never came.
            if (ago != 6) yield return new DemoReport(DemoUnits.PhuLuong, "monthly-work", back, DemoFate.Accepted, Late: ago == 4 ? 3 : 0);
        var quarter = Period.Of(PeriodKind.Quarter, month.First).Previous!.Previous!;
        for (var ago = 0; ago < Quarters; (quarter, ago) = (quarter.Previous!, ago + 1))
            foreach (var form in new[] { "quarterly-work", "people-situation" }) yield return new DemoReport(DemoUnits.PhuLuong, form, quarter, DemoFate.Accepted);
        foreach (var (unit, at) in communes.Except([DemoUnits.PhuLuong, DemoUnits.VoTranh, DemoUnits.PhanDinhPhung]).Select((unit, at) => (unit, at)))
            if (at % 8 != 7) yield return new DemoReport(unit, "monthly-work", month, at % 3 == 0 ? DemoFate.Accepted : DemoFate.Sent, Late: at % 11 == 10 ? 1 + (at % 3) : 0);
    }
}
