using System.Globalization;
using CauNoi.Kernel.Time;
using CauNoi.Open311.Rules;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Open311;

/// <summary>FixMyStreet's extension: what happened to requests, step by step.</summary>
public static class Updates
{
    private const int Cases = 500;

    public static async Task<IResult> List(Visit visit, HttpContext context, AppDb db)
    {
        var today = VietnamTime.DayOf(visit.Now);
        if (!OpenQuery.Moment(OpenAnswer.Argument(context, "start_date"), out var start) || !OpenQuery.Moment(OpenAnswer.Argument(context, "end_date"), out var end))
            return OpenAnswer.Refuse(context, new OpenRefusal(400, "start_date, end_date: must be dates like 2026-11-22T00:00:00+07:00."));
        if (!OpenQuery.Number(OpenAnswer.Argument(context, "page"), 1, out var page)) return OpenAnswer.Refuse(context, new OpenRefusal(400, "page: must be a whole number from 1."));
        var (to, asked) = (end ?? today, OpenAnswer.Argument(context, "service_request_id"));
        var from = start ?? to.AddDays(-1);
        IReadOnlyList<PublishedPetition> copies;
        if (asked.Length > 0) copies = OpenCode.Parse(asked) is { } code ? await Requests.Copies(db, [code], visit.Stop) : [];
        else
        {
            // A case that had a step since then was changed since then.
            var since = VietnamTime.StartOf(from).ToUniversalTime();
            copies = await db.PublishedPetitions().AsNoTracking().Where(c => c.ChangedAt >= since).OrderBy(c => c.ChangedAt).ThenBy(c => c.Code).Skip((page - 1) * Cases).Take(Cases).ToListAsync(visit.Stop);
        }

        var updates = copies.SelectMany(c => Of(c).Where(u => asked.Length > 0 || (u.On >= from && u.On <= to))).OrderBy(u => u.On).Select(u => u.Fields).ToList();
        return OpenAnswer.Of(context, "service_request_updates", new OpenList("request_update", updates));
    }

    /// <summary>Steps of a case are taken by people with a role or a link of their own; what a stranger's program says about somebody else's case changes nothing.</summary>
    public static IResult Send(Visit visit, HttpContext context) => OpenAnswer.Refuse(context, new OpenRefusal(400,
        "Updates are not taken here: an agency answers by the link sent to its registered address, a sender by code and secret at /kien-nghi/theo-doi."));

    private static IEnumerable<(DateOnly On, OpenFields Fields)> Of(PublishedPetition copy)
    {
        var steps = copy.Steps;
        for (var no = 0; no < steps.Count; no++)
            yield return (steps[no].On, new OpenFields()
                .With("update_id", $"{OpenCode.Show(copy.Code)}-{(no + 1).ToString(CultureInfo.InvariantCulture)}").With("service_request_id", OpenCode.Show(copy.Code))
                // Which state each earlier step led to is told by its words; the last one led to where the case stands.
                .With("status", no == steps.Count - 1 ? OpenStatus.Of(copy.State) : "open")
                .With("extended_status", no == steps.Count - 1 ? OpenStatus.Closer(copy.State, copy.Outcome) : null)
                .With("updated_datetime", Requests.Day(steps[no].On)).With("description", steps[no].Words is { Length: > 0 } words ? $"{steps[no].Line}. {words}" : steps[no].Line)
                .With("media_url", null));
    }
}
