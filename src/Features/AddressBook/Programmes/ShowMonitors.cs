using CauNoi.Kernel.Forms;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Programmes;

/// <summary>Which unit watches which programme, today's first; on another map day those of that day.</summary>
public static class ShowMonitors
{
    public static Task<IResult> Show(Visit visit, AppDb db) =>
        Render(visit, db, ChangeMonitors.AddForm.Empty, ChangeMonitors.EndForm.Empty, StatusCodes.Status200OK);

    internal static async Task<IResult> Render(Visit visit, AppDb db, FormValues add, FormValues end, int status)
    {
        var (tree, day) = (await visit.MapTree(), MapDay.OnMap(visit));
        var standing = day.Other ? db.ProgrammeMonitors().Where(m => m.ValidFrom <= day.Map && (m.ValidUntil == null || m.ValidUntil >= day.Map)) : db.ProgrammeMonitors();
        var rows = await standing.AsNoTracking().OrderBy(m => m.ValidUntil != null).ThenByDescending(m => m.ValidFrom).Take(500).ToListAsync(visit.Stop);
        return visit.Page<MonitorsPage>(new MonitorsModel(
            rows, day, !day.Other && visit.Actor.May(AddressBookAccess.Registers), add, end, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }
}

public sealed record MonitorsModel(
    IReadOnlyList<ProgrammeMonitor> Rows, MapDay Day, bool MayKeep, FormValues Add, FormValues End, Func<int, string> UnitName)
{
    public IReadOnlyList<FieldChoice> Open => [.. Rows.Where(r => r.ValidUntil is null).Select(r => new FieldChoice(r.Id.ToString(), $"{r.Document}, {UnitName(r.Unit)}"))];
}
