using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Agencies;

/// <summary>Bodies outside the Front under the names they have on a day, and what became of those that ended.</summary>
public static class BrowseAgencies
{
    public static Task<IResult> Show(Visit visit, AppDb db, string? ngay = null, [FromQuery(Name = "ban-do")] string? map = null, string? q = null) =>
        Render(visit, db, ngay ?? map, q, ChangeAgencies.AddForm.Empty, ChangeAgencies.EndForm.Empty, StatusCodes.Status200OK);

    internal static async Task<IResult> Render(Visit visit, AppDb db, string? asked, string? name, FormValues add, FormValues end, int status)
    {
        var today = VietnamTime.DayOf(visit.Now);
        var day = Visit.DayOf(asked?.Trim()) ?? today;
        var names = (await db.ExternalBodies().AsNoTracking().OrderBy(b => b.Level).ThenBy(b => b.Name).Take(5_000).ToListAsync(visit.Stop)).ConvertAll(b => b.Stretch);
        return visit.Page<AgenciesPage>(new AgenciesModel(
            [.. names.Where(n => n.On(day))], [.. names.Where(n => n.Until < day && names.TrueForAll(o => o.Body != n.Body || o.Until is not null && o.Until <= n.Until))
                .Select(n => new EndedBody(n, n.Into is { } into ? BodyNames.NameOn(into, day, names)?.Name : null))],
            [.. names.Where(n => n.Until is null)], day, today, name, string.IsNullOrWhiteSpace(name) ? null : BodyNames.Lookup(name, day, names),
            visit.Actor.May(AddressBookAccess.Registers), add, end), status);
    }
}

/// <summary>A body that is no more, and how whoever took over is called.</summary>
public sealed record EndedBody(BodyName Name, string? Now);

public sealed record AgenciesModel(
    IReadOnlyList<BodyName> Rows, IReadOnlyList<EndedBody> Ended, IReadOnlyList<BodyName> Open, DateOnly Day, DateOnly Today, string? Asked, BodyName? Found,
    bool MayKeep, FormValues Add, FormValues End)
{
    public IReadOnlyList<FieldChoice> OpenChoices => [.. Open.Select(o => new FieldChoice(o.Body.ToString(), o.Name))];
}
