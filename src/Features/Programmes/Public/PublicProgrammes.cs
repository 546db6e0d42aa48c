using System.Text.Json;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Programmes.Public;

/// <summary>Programmes for everybody: read from the copies made at issue, never from the documents in work.</summary>
public static class PublicProgrammes
{
    private const int MostShown = 200;

    public static async Task<IResult> List(Visit visit, AppDb db)
    {
        var (tree, today) = (await visit.Tree(), VietnamTime.DayOf(visit.Now));
        var rows = await Newest(db, MostShown, visit.Stop);
        return visit.Page<PublicListPage>(new PublicListModel(rows, unit => UnitNames.Of(tree, unit), today, rows.Count == MostShown));
    }

    public static async Task<IResult> One(Visit visit, AppDb db, [FromServices] IEnumerable<ProgrammeLink> links, Guid id) => await db.PublishedProgrammes().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, visit.Stop) is { } copy
        ? visit.Page<PublicPage>(new PublicModel(copy, Text(copy), VietnamTime.DayOf(visit.Now), [.. links.Select(l => (l.Words, l.Href(id)))])) : visit.NotFound();

    internal static Task<List<PublicLine>> Newest(AppDb db, int most, CancellationToken stop) =>
        db.PublishedProgrammes().AsNoTracking().OrderByDescending(p => p.IssuedOn).ThenBy(p => p.Id).Take(most)
            .Select(p => new PublicLine(p.Id, p.Unit, p.Kind, p.Title, p.IssuedOn, p.First, p.Last)).ToListAsync(stop);

    /// <summary>The paper of an annex of a public programme is not public: who wants it asks the issuer. The words are.</summary>
    internal static PublishedText Text(PublishedProgramme copy) => JsonSerializer.Deserialize<PublishedText>(copy.Content)!;
}

public sealed record PublicLine(Guid Id, int Unit, string Kind, string Title, DateOnly IssuedOn, DateOnly First, DateOnly Last);

public sealed record PublicListModel(IReadOnlyList<PublicLine> Lines, Func<int, string> UnitName, DateOnly Today, bool More);

public sealed record PublicModel(PublishedProgramme Copy, PublishedText Text, DateOnly Today, IReadOnlyList<(string Words, string Href)> Links);
