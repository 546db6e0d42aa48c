using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Openers;

/// <summary>Who opens what is sealed to the own unit: who was made one, who has a key, who waits to be let in by two; and plainly, what is lost with them.</summary>
public static class OpenersOf
{
    public static Task<IResult> Show(Visit visit, AppDb db, SecondPersons people) => Render(visit, db, people, Appoint.Form.Empty, MakeKey.Form.Empty, Admit.Form.Empty, 200);

    internal static async Task<IResult> Render(Visit visit, AppDb db, SecondPersons people, FormValues appoint, FormValues key, FormValues admit, int status)
    {
        var unit = visit.Actor.Hat!.Unit;
        var openers = await db.Openers().AsNoTracking().Where(o => o.Unit == unit && o.EndedAt == null).OrderBy(o => o.AppointedAt).ToListAsync(visit.Stop);
        var records = await db.Denunciations().CountAsync(d => d.Unit == unit, visit.Stop);
        var shares = (await db.Shares().Where(s => db.Denunciations().Any(d => d.Id == s.Denunciation && d.Unit == unit)).GroupBy(s => s.Opener)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(visit.Stop)).ToDictionary(g => g.Key, g => g.Count);
        var begun = await db.Handings().Where(h => h.Newcomer != null && h.EndsAt > visit.Now).Select(h => new { h.Newcomer, h.Opener, h.EndsAt }).ToListAsync(visit.Stop);
        var here = (await people.Around([unit], visit.Stop)).Holders.Where(h => h.Unit == unit).ToList();
        var me = openers.FirstOrDefault(o => o.Account == visit.Actor.Id);
        var rows = openers.Select(o => new OpenerRow(
            o.Id, here.FirstOrDefault(h => h.Account == o.Account), o.Account == visit.Actor.Id, o.Point is not null, o.AdmittedAt is not null, records - shares.GetValueOrDefault(o.Id),
            begun.Where(b => b.Newcomer == o.Id).Select(b => new FirstIn(b.Opener == me?.Id, b.EndsAt)).FirstOrDefault())).ToList();
        var others = here.Where(h => DenunciationAccess.Open.Roles.Contains(h.Role) && openers.All(o => o.Account != h.Account)).DistinctBy(h => h.Account).ToList();
        var tree = await visit.Tree();
        return visit.Page<OpenersPage>(new OpenersModel(
            tree.Find(unit)?.Name ?? "", rows, others, records > 0, visit.Actor.May(DenunciationAccess.Appoint), appoint, key, admit), status);
    }
}

/// <summary>A first opener has begun to let somebody in.</summary>
public sealed record FirstIn(bool Mine, DateTimeOffset Ends);

/// <summary>One opener on the page.</summary>
/// <param name="Id">The opener.</param>
/// <param name="Holder">Name and role; none where the person has no role at the unit any more.</param>
/// <param name="Me">It is whoever looks.</param>
/// <param name="HasKey">A key was made.</param>
/// <param name="Admitted">May open.</param>
/// <param name="Missing">How many records this one has no share of.</param>
/// <param name="Begun">A first opener has begun to hand over shares.</param>
public sealed record OpenerRow(Guid Id, RoleHolder? Holder, bool Me, bool HasKey, bool Admitted, int Missing, FirstIn? Begun)
{
    public string Name => Holder?.Name ?? "Người không còn vai trò ở đơn vị";

    public string State => !HasKey ? "chưa lập khoá" : !Admitted ? "chờ hai người mở chia khoá" : Missing > 0 ? $"đang mở được, còn thiếu phần khoá của {Missing} hồ sơ" : "đang mở được";
}

public sealed record OpenersModel(
    string Unit, IReadOnlyList<OpenerRow> Rows, IReadOnlyList<RoleHolder> Others, bool HasSealed, bool MayAppoint, FormValues Appoint, FormValues Key, FormValues Admit)
{
    public int Admitted => Rows.Count(r => r.Admitted);

    public bool IAmIn => Rows.Any(r => r is { Me: true, Admitted: true });

    public FieldShape PersonField => Openers.Appoint.Form["nguoi"] with { Kind = FieldKind.Choice, Choices = [.. Others.Select(o => new FieldChoice($"{o.Account}", $"{o.Name}, {o.Role.Title}"))] };
}
