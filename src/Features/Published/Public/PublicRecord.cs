using CauNoi.Activities;
using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Public;

/// <summary>What everybody may see of one record: read from the published copies, and from nothing else.</summary>
public static class PublicRecord
{
    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, Guid id)
    {
        if (await Found(db, id, visit.Stop) is not { } record || kinds.Named(record.Kind) is not { } kind) return visit.NotFound();
        var pictures = await db.PublishedPictures().AsNoTracking().Where(p => p.Record == id && p.State == PictureState.Shown).OrderBy(p => p.At)
            .Join(db.StoredFiles(), p => p.File, f => (Guid?)f.Id, (p, f) => new PublicPicture(p.Id, p.Words, p.Masked, f.Width, f.Height)).ToListAsync(visit.Stop);
        var asked = kind.Questions ? await Asked(db, record.Activity, visit.Stop) : null;
        return visit.Page<PublicRecordPage>(new PublicRecordModel(record, kind, pictures, asked, await visit.Tree()));
    }

    public static async Task<IResult> Picture(Visit visit, HttpResponse response, AppDb db, FileStore store, Guid id, Guid picture, string? co = null)
    {
        if (await Shown(db, id, picture, visit.Stop) is not { File: { } file }) return visit.NotFound();
        var copy = await db.StoredFiles().AsNoTracking().SingleAsync(f => f.Id == file, visit.Stop);
        if (store.Open(FileHash.FromBytes((co == "nho" ? copy.SmallHash : copy.LargeHash)!)) is not { } content) return visit.NotFound();
        // Whoever asked for it to go must not see it again out of a cache.
        response.Headers.CacheControl = "no-store";
        return Results.Stream(content, "image/jpeg");
    }

    /// <summary>A picture that everybody sees now, of a record that is public now.</summary>
    internal static async Task<PublishedPicture?> Shown(AppDb db, Guid record, Guid picture, CancellationToken stop) =>
        await db.PublishedPictures().SingleOrDefaultAsync(
            p => p.Id == picture && p.Record == record && p.State == PictureState.Shown && db.PublishedRecords().Any(r => r.Id == record && r.Since != null), stop);

    internal static Task<PublishedRecord?> Found(AppDb db, Guid id, CancellationToken stop) =>
        db.PublishedRecords().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Since != null, stop);

    // Counts only: what people asked is for those who answer it.
    private static async Task<AskedCounts> Asked(AppDb db, Guid meeting, CancellationToken stop)
    {
        var states = await db.MeetingQuestions().Where(q => q.Activity == meeting).GroupBy(q => q.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        int Of(QuestionState state) => states.FirstOrDefault(s => s.Key == state)?.Count ?? 0;
        return new AskedCounts(states.Sum(s => s.Count), Of(QuestionState.Answered), Of(QuestionState.Promised), Of(QuestionState.Kept));
    }
}

public sealed record AskedCounts(int All, int Answered, int Promised, int Kept);

/// <summary>One picture with its measures, so that nothing moves while it loads.</summary>
public sealed record PublicPicture(Guid Id, string Words, bool Masked, int Width, int Height);

public sealed record PublicRecordModel(PublishedRecord Record, Kind Kind, IReadOnlyList<PublicPicture> Pictures, AskedCounts? Asked, UnitTree Tree)
{
    public UnitNode? Place => Tree.Find(Record.Unit);

    public IEnumerable<(string Label, string Said)> Answers => RecordAnswers.Of(Kind, Record.Values, unit => Tree.Find(unit)?.Name ?? "Đơn vị cũ");
}
