using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Kernel.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Agency;

/// <summary>Where agencies outside the Front are written to, and on what basis their lateness may be told to everybody.</summary>
public static class Agencies
{
    public const string Mail = "thu", Basis = "can-cu", From = "tu-ngay";

    private const string Kind = "external-agency";
    private const int Most = 400;

    public static readonly FormShape Form = new("co-quan",
    [
        new FieldShape(Mail, "Thư đã đăng ký", FieldKind.Email) { MaxLength = 200, Hint = "Đường dẫn trả lời chỉ gửi tới địa chỉ này. Bỏ trống thì chuyển bằng công văn giấy." },
        new FieldShape(Basis, "Căn cứ công khai trễ hạn", FieldKind.Line) { MaxLength = 300, Hint = "Văn bản cho phép công khai cơ quan trả lời trễ. Bỏ trống thì Cổng chỉ ghi “đang chờ trả lời từ ngày…”." },
        new FieldShape(From, "Áp dụng từ ngày", FieldKind.Day),
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, int? xong = null)
    {
        var units = await Reached(visit);
        var numbers = units.Select(u => u.Unit).ToArray();
        var known = await db.PetitionAgencies().AsNoTracking().Where(a => numbers.Contains(a.Unit)).ToDictionaryAsync(a => a.Unit, visit.Stop);
        return visit.Page<AgenciesPage>(new AgenciesModel([.. units.Select(u => new AgencyRow(u.Unit, u.Name, known.GetValueOrDefault(u.Unit)))], units.FirstOrDefault(u => u.Unit == xong)?.Name));
    }

    public static async Task<IResult> ShowOne(Visit visit, AppDb db, int unit)
    {
        if ((await Reached(visit)).FirstOrDefault(u => u.Unit == unit) is not { } node) return visit.NotFound();
        var agency = await db.PetitionAgencies().AsNoTracking().SingleOrDefaultAsync(a => a.Unit == unit, visit.Stop);
        return visit.Page<AgencyEditPage>(new AgencyEdit(unit, node.Name, Form.With((Mail, agency?.Mail ?? ""), (Basis, agency?.LatenessBasis ?? ""), (From, agency?.LatenessFrom is { } day ? VietnameseDates.Format(day) : ""))));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, int unit)
    {
        if ((await Reached(visit)).FirstOrDefault(u => u.Unit == unit) is not { } node) return visit.NotFound();
        var values = post.Values;
        var from = VietnameseDates.TryParseDay(post[From], out var day) ? day : (DateOnly?)null;
        if (values.Ok && post[Basis].Length > 0 && from is null) values = values.Refuse(Rules.HandlingRefusals.BasisUndated);
        if (!values.Ok) return visit.Page<AgencyEditPage>(new AgencyEdit(unit, node.Name, values), post.RefusedStatus);
        var change = changes.Begin(HandlingActs.Agency, visit.Actor, unit, $"agency {unit}");
        var agency = await db.PetitionAgencies().SingleOrDefaultAsync(a => a.Unit == unit, visit.Stop);
        if (agency is null) change.Add(agency = new PetitionAgency { Unit = unit });
        (agency.Mail, agency.ChangedAt) = (values.Optional(Mail), change.Now);
        (agency.LatenessBasis, agency.LatenessFrom) = (values.Optional(Basis), values.Optional(Basis) is null ? null : from);
        change.Note("mail", agency.Mail ?? "");
        change.Note("lateness-basis", agency.LatenessBasis ?? "");
        return await change.Save(visit.Stop) is { } lost ? visit.Page<AgencyEditPage>(new AgencyEdit(unit, node.Name, values.Refuse(lost with { Field = null })), StatusCodes.Status409Conflict)
            : visit.See($"/ban/kien-nghi/co-quan?xong={unit}");
    }

    // Those beside the own unit and below it; who keeps a commune's agencies does not keep the province's.
    private static async Task<IReadOnlyList<UnitNode>> Reached(Visit visit)
    {
        var (tree, reach) = (await visit.Tree(), await visit.Reach(HandlingAccess.Keep));
        return [.. tree.Order.Where(n => n.Kind == Kind && reach.Covers(n.Unit)).Take(Most)];
    }
}

public sealed record AgencyRow(int Unit, string Name, PetitionAgency? Kept);

public sealed record AgenciesModel(IReadOnlyList<AgencyRow> Rows, string? Done);

public sealed record AgencyEdit(int Unit, string Name, FormValues Values);
