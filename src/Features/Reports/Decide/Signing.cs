using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Settings;
using CauNoi.Reports.NextSteps;
using CauNoi.Reports.Output;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Reports.Decide;

/// <summary>
/// Signing: the number is drawn, the report goes to all whom it serves, their duties close. A number belongs to the
/// transaction that signs: a signing that fails leaves no gap, and of two who draw the same one is refused and draws the next.
/// </summary>
public sealed class Signing(AppDb db, Changes changes, ReportBook book, ReportPrinter printer, SettingValues settings)
{
    private const int Tries = 25;
    private const string Register = "report_number_pkey";

    /// <summary>The duties a report answers.</summary>
    public async Task<IReadOnlyList<Guid>> Serves(ReportKey key, CancellationToken stop) => [.. (await book.Answered(db, key, stop)).Select(o => o.Id)];

    public async Task<Refusal?> Sign(Actor actor, LoadedReport report, string typed, bool anyway, CancellationToken stop)
    {
        var office = (await settings.Read(stop)).Text(ReportsSettings.Numbers) == ReportsSettings.Office;
        if (office && typed.Length == 0) return ReportRefusals.NumberWanted;
        var owed = await book.Answered(db, report.Key, stop);
        for (var left = Tries; left > 0; left--)
        {
            db.ChangeTracker.Clear();
            if (await db.Reports().SingleOrDefaultAsync(r => r.Id == report.Key.Id, stop) is not { } row) return ReportRefusals.NotNow;
            var change = changes.Begin(ReportsActs.Sign, actor, row.Unit, row.Id);
            if (row.SignBy(actor.Id, actor.Name, change.Now) is { } refused) return refused;
            if (row.Number.Length == 0 && await Number(row, report, change, office ? typed : null, anyway, stop) is { } taken) return taken;
            foreach (var one in owed) await Deliver(change, row, one, ReportsDuties.Of(report.Scope.Unit), stop);
            foreach (var remark in await db.Remarks().Where(r => r.Report == row.Id && !r.Ended).ToListAsync(stop)) remark.Ended = true;
            await PlanNext.Owe(db, change, row, stop);
            change.Note("sign", row.Sign);
            change.Note("serves", string.Join(", ", owed.Select(o => o.Rule.Id)));
            change.Note("signer", actor.Name);
            if (await change.Save(stop) is not { } lost) return null;
            if (lost.Field != Register) return lost with { Field = null };
        }

        return ReportRefusals.NumberBusy;
    }

    private async Task<Refusal?> Number(Report row, LoadedReport report, Change change, string? typed, bool anyway, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(change.Now);
        row.Symbol = printer.Look(new PaperFrame(report.Scope.Unit, report.Scope.Tree, "", today, today.Year, "", [], null)).SymbolOf(report.Template.Symbol);
        if (typed is not null)
        {
            row.Number = typed;
            return !anyway && await db.Reports().AnyAsync(r => r.Id != row.Id && r.Unit == row.Unit && r.Number == typed && r.Symbol == row.Symbol && r.Dated!.Value.Year == today.Year, stop) ? ReportRefusals.NumberTaken(row.Sign) : null;
        }

        var series = report.Template.Symbol;
        var next = (await db.DrawnNumbers().Where(n => n.Unit == row.Unit && n.Year == today.Year && n.Series == series).MaxAsync(n => (int?)n.Number, stop) ?? 0) + 1;
        change.Add(new DrawnNumber { Unit = row.Unit, Year = today.Year, Series = series, Number = next, Report = row.Id, At = change.Now });
        row.Number = next.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        return null;
    }

    private async Task Deliver(Change change, Report row, OwedReport one, DutyKind duty, CancellationToken stop)
    {
        await change.Close(duty, one.Id, stop);
        if (await db.Deliveries().SingleOrDefaultAsync(d => d.Report == row.Id && d.Rule == one.Rule.Id, stop) is { } again) again.SentAt = change.Now;
        else change.Add(new Delivery { Report = row.Id, Rule = one.Rule.Id, Addressee = one.Rule.Addressee, Via = one.Rule.Via, Inside = one.Rule.To == ReportTo.Above, SentAt = change.Now });
    }
}
