using CauNoi.Account;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Phones;

/// <summary>The phones that are taken in: one's own, and for whoever looks after others those of the units within reach.</summary>
public static class BrowsePhones
{
    private const int MostShown = 200;

    public static readonly FormShape EndForm = new("bo-may", [new FieldShape("mat", "Máy bị mất", FieldKind.Tick)]);

    public static async Task<IResult> Mine(Visit visit, AppDb db, string? xong = null)
    {
        var mine = await Rows(db, db.Devices().Where(d => d.Account == visit.Actor.Id), visit);
        var waiting = visit.Actor.May(NotebookAccess.Settle) ? await Waiting.BrowseWaiting.Count(db, await visit.Reach(NotebookAccess.Settle), visit.Stop) : 0;
        return visit.Page<MyPhonesPage>(new MyPhonesModel(mine, waiting, visit.Actor.May(NotebookAccess.Carry), visit.Actor.May(NotebookAccess.Manage), xong is not null));
    }

    public static async Task<IResult> All(Visit visit, AppDb db, string? xong = null)
    {
        var reach = await visit.Reach(NotebookAccess.Manage);
        var units = reach.Units();
        var devices = reach.Everything ? db.Devices() : db.Devices().Where(d => units.Contains(d.Unit));
        var tree = await visit.Tree();
        return visit.Page<AllPhonesPage>(new AllPhonesModel(await Rows(db, devices, visit), unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", xong is not null));
    }

    private static async Task<IReadOnlyList<PhoneRow>> Rows(AppDb db, IQueryable<Device> devices, Visit visit) =>
        await devices.AsNoTracking().Where(d => d.EndedAt == null).Join(db.Accounts(), d => d.Account, a => a.Id, (d, a) => new { Device = d, a.Name })
            .OrderByDescending(d => d.Device.SeenAt).Take(MostShown).Select(d => new PhoneRow(d.Device.Id, d.Device.Name, d.Name, d.Device.Unit, d.Device.EnrolledAt, d.Device.SeenAt)).ToListAsync(visit.Stop);
}

public sealed record PhoneRow(Guid Id, string Name, string Owner, int Unit, DateTimeOffset EnrolledAt, DateTimeOffset SeenAt);

public sealed record MyPhonesModel(IReadOnlyList<PhoneRow> Rows, int Waiting, bool MayCarry, bool MayManage, bool Done);

public sealed record AllPhonesModel(IReadOnlyList<PhoneRow> Rows, Func<int, string> UnitName, bool Done);
