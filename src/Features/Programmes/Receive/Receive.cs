using System.Globalization;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Show;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Receive;

/// <summary>A unit to which a programme came says that it has it. Said twice it is said once.</summary>
public static class Receive
{
    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, ShowProgramme show, Guid id)
    {
        if (await ProgrammesAccess.Reached(db, visit, maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return await show.Render(visit, programme, post.Values.Refusals, post.RefusedStatus);
        var seat = visit.Actor.Hat?.Unit;
        if (await db.Receipts().SingleOrDefaultAsync(r => r.Programme == id && r.Unit == seat, visit.Stop) is not { ReadAt: null } receipt) return visit.See($"/ban/chuong-trinh/{id}");
        var change = changes.Begin(ProgrammesActs.ReadIt, visit.Actor, receipt.Unit, id);
        change.Note("unit", receipt.Unit.ToString(CultureInfo.InvariantCulture));
        receipt.Read(visit.Actor.Id, change.Now);
        return await change.Save(visit.Stop) is { } lost ? await show.Render(visit, programme, [ProgrammeRefusals.NotNow, lost], 409) : visit.See($"/ban/chuong-trinh/{id}");
    }
}
