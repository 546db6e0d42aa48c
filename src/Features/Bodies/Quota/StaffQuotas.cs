using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.Quota;

/// <summary>How many full-time posts a unit may fill against how many people hold one today (row 136). One person counts once.</summary>
public static class StaffQuotas
{
    public static readonly FormShape Form = new("bien-che",
    [
        new FieldShape("don-vi", "Đơn vị", FieldKind.Line) { Required = true, MaxLength = 10, WhenEmpty = "Xin chọn đơn vị." },
        new FieldShape("so", "Số biên chế", FieldKind.Number) { Required = true, MaxNumber = 2_000 },
        new FieldShape("tu", "Từ ngày", FieldKind.Day) { Required = true },
        new FieldShape("quyet-dinh", "Số quyết định", FieldKind.Line) { Required = true, MaxLength = 60 },
    ]);

    public static Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds) => Render(visit, db, kinds, Form.Empty, 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds)
    {
        var values = post.Values;
        if (values.Ok && (!int.TryParse(values["don-vi"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || !Able((await visit.Tree()).Find(asked)))) values = values.Refuse(BodyRefusals.QuotaElsewhere);
        if (!values.Ok) return await Render(visit, db, kinds, values, post.RefusedStatus);
        var unit = int.Parse(values["don-vi"], CultureInfo.InvariantCulture);
        if (!(await visit.Reach(BodiesAccess.Confirm)).Covers(unit)) return visit.NotFound();

        var (from, decision) = (TermForm.Day(values, "tu"), values["quyet-dinh"]);
        var quota = Figures.TryParse(values["so"], out var number) ? (int)number : 0;
        var change = changes.Begin(BodiesActs.SetQuota, visit.Actor, unit, "quota");
        if (await db.StaffQuotas().SingleOrDefaultAsync(q => q.Unit == unit && q.FromDay == from, visit.Stop) is { } same)
            (same.Quota, same.Decision, same.RecordedAt) = (quota, decision, change.Now);
        else change.Add(new StaffQuota { Unit = unit, FromDay = from, Quota = quota, Decision = decision, RecordedAt = change.Now });
        change.Note("from", Spoken.Day(from));
        change.Note("quota", quota.ToString(CultureInfo.InvariantCulture));
        change.Note("decision", decision);
        return await change.Save(visit.Stop) is not { } lost ? visit.See("/ban/bo-may/bien-che") : await Render(visit, db, kinds, values.Refuse(lost), 409);
    }

    private static bool Able(UnitNode? node) => node?.Kind is Organisation.UnitKinds.Province or Organisation.UnitKinds.Commune;

    private static async Task<IResult> Render(Visit visit, AppDb db, BodyKinds kinds, FormValues values, int status)
    {
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var reach = await visit.Reach(BodiesAccess.Read);
        var units = tree.Order.Where(n => Able(n) && reach.Covers(n.Unit)).ToList();
        var ids = units.Select(n => n.Unit).ToArray();
        var quotas = (await db.StaffQuotas().AsNoTracking().Where(q => q.FromDay <= today && ids.Contains(q.Unit)).OrderByDescending(q => q.FromDay).ToListAsync(visit.Stop))
            .GroupBy(q => q.Unit).ToDictionary(g => g.Key, g => g.First());
        var fullTime = kinds.All.SelectMany(k => k.Positions.Where(p => p.FullTime).Select(p => $"{k.Id}/{p.Id}")).ToArray();
        var present = await (from h in db.SeatHoldings()
                             join s in db.Seats() on h.Seat equals s.Id
                             join b in db.Bodies() on h.Body equals b.Id
                             where h.ConfirmedAt != null && h.FromDay <= today && (h.UntilDay == null || h.UntilDay >= today)
                                && ids.Contains(h.Unit) && fullTime.Contains(b.Kind + "/" + s.Position)
                             group h.Person by h.Unit into g
                             select new { Unit = g.Key, People = g.Distinct().Count() }).ToDictionaryAsync(g => g.Unit, g => g.People, visit.Stop);
        var confirm = await visit.Reach(BodiesAccess.Confirm);
        return visit.Page<StaffQuotasPage>(new StaffQuotasModel(
            [.. units.Select(n => new StaffQuotaRow(n.Unit, n.Name, quotas.GetValueOrDefault(n.Unit), present.GetValueOrDefault(n.Unit)))
                .OrderByDescending(r => r.Missing ?? int.MinValue)],
            [.. units.Where(n => confirm.Covers(n.Unit)).Select(n => new FieldChoice(n.Unit.ToString(CultureInfo.InvariantCulture), n.Name))], values), status);
    }
}

public sealed record StaffQuotaRow(int Unit, string Name, StaffQuota? Quota, int Present)
{
    /// <summary>How many posts are not filled; below zero where more are there than allowed.</summary>
    public int? Missing => Quota is { } quota ? quota.Quota - Present : null;

    public string Words => Missing switch { null => "", 0 => "đủ", > 0 and var n => $"thiếu {n}", var n => $"thừa {-n}" };
}

public sealed record StaffQuotasModel(IReadOnlyList<StaffQuotaRow> Rows, IReadOnlyList<FieldChoice> MaySet, FormValues Values);
