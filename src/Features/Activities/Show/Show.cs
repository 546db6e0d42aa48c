using CauNoi.Activities.Kinds;
using CauNoi.Activities.Meeting;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Show;

/// <summary>One record: what it says, what it counts for, its photos, its earlier wordings, and what may be done next.</summary>
public static class Show
{
    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds, Guid id)
    {
        var activity = await ActivitiesAccess.Reached(db, id, await visit.Reach(ActivitiesAccess.Read), visit.Stop);
        if (activity is null) return await GoneRecord.Page(visit, db, id);
        return kinds.Named(activity.Kind) is not { } kind ? visit.NotFound() : await Render(visit, db, kinds, kind, activity, null, 200);
    }

    public static async Task<IResult> Photo(Visit visit, AppDb db, FileStore store, Guid id, Guid file)
    {
        if (await ActivitiesAccess.Reached(db, id, await visit.Reach(ActivitiesAccess.Read), visit.Stop) is null) return visit.NotFound();
        var photo = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id, visit.Stop);
        return photo?.LargeHash is { } hash && store.Open(FileHash.FromBytes(hash)) is { } picture ? Results.Stream(picture, "image/jpeg") : visit.NotFound();
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, KindList kinds, Kind kind, Activity activity, FormValues? refused, int status)
    {
        var versions = await db.ActivityVersions().Where(v => v.Activity == activity.Id).OrderBy(v => v.No).ToListAsync(visit.Stop);
        var photos = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == activity.Id)
            .Select(f => new ShowPhoto(f.Id, f.Name, f.LargeHash != null)).ToListAsync(visit.Stop);
        var facts = await db.Facts().Where(f => f.Record == activity.Id)
            .Join(db.Set<MeasureRow>(), f => f.Measure, m => m.Id, (f, m) => new { m.Name, f.Unit, f.Amount, f.Status }).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        string Name(int unit) => tree.Find(unit)?.Name ?? "Đơn vị cũ";
        var counted = facts.GroupBy(f => (f.Name, f.Unit, f.Status)).Select(g => new ShowCount(
                kind.Facts.FirstOrDefault(k => k.Measure.Name == g.Key.Name)?.Measure, Name(g.Key.Unit), g.Sum(f => f.Amount), g.Key.Status == 0))
            .Where(c => c.Measure is not null && c.Amount != 0).ToList();
        var linked = await Linked(db, kinds, kind, activity.Values, visit.Stop);
        var questions = kind.Questions
            ? new QuestionsModel(await db.MeetingQuestions().AsNoTracking().Where(q => q.Activity == activity.Id).OrderBy(q => q.No).ToListAsync(visit.Stop), Name, visit.Now) : null;
        return visit.Page<ShowPage>(new ShowModel(kind, activity, versions, photos, counted, Name, linked, await Rights(visit, activity), questions, refused)
        {
            JustWritten = versions[^1].ByAccount == visit.Actor.Id && visit.Now - versions[^1].At < TimeSpan.FromMinutes(1),
        }, status);
    }

    private static async Task<ShowRights> Rights(Visit visit, Activity activity)
    {
        async Task<bool> Reaches(Permission permission) => (await visit.Reach(permission)).Covers(activity.Unit);
        return new ShowRights(
            activity.State != KindStates.Withdrawn && await Reaches(ActivitiesAccess.Write),
            RecordDecisions.Confirm(activity.State, activity.ConfirmedAt is not null, activity.RecordedBy, visit.Actor.Id) is null && await Reaches(ActivitiesAccess.Confirm),
            await Reaches(ActivitiesAccess.Publish), await Reaches(ActivitiesAccess.Personal));
    }

    private static async Task<IReadOnlyDictionary<string, string>> Linked(AppDb db, KindList kinds, Kind kind, IReadOnlyDictionary<string, string> values, CancellationToken stop)
    {
        var ids = kind.Fields.Where(f => f.Type == KindFieldType.Record).Select(f => values.GetValueOrDefault(f.Name, ""))
            .Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToArray();
        if (ids.Length == 0) return new Dictionary<string, string>();
        var found = await db.Activities().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(stop);
        return found.ToDictionary(a => a.Id.ToString(), a => RecordTitle.Short(kinds.Named(a.Kind), a));
    }
}

public sealed record ShowPhoto(Guid Id, string Name, bool Ready);

public sealed record ShowCount(Kernel.Facts.Measure? Measure, string Unit, long Amount, bool Provisional);

public sealed record ShowRights(bool Write, bool Confirm, bool Publish, bool Personal);

public sealed record ShowModel(
    Kind Kind, Activity Activity, IReadOnlyList<ActivityVersion> Versions, IReadOnlyList<ShowPhoto> Photos, IReadOnlyList<ShowCount> Counts,
    Func<int, string> UnitName, IReadOnlyDictionary<string, string> Linked, ShowRights May, QuestionsModel? Questions, FormValues? Refused)
{
    /// <summary>Whoever looks has saved it this moment: what their browser kept of it may go.</summary>
    public bool JustWritten { get; init; }

    /// <summary>Photos that the phone promised and that are still on their way.</summary>
    public int Awaited => Activity.PromisedPhotos - Photos.Count;

    public bool MayWrite => May.Write;

    public bool MayConfirm => May.Confirm;

    public bool MaySeePersonal => May.Personal;

    public string StateTitle => Kind.StateNamed(Activity.State).Title;

    public IEnumerable<KindState> Next => MayWrite ? Kind.StateNamed(Activity.State).Next.Select(Kind.StateNamed) : [];

    public IEnumerable<(string Label, string Said)> Answers => RecordAnswers.Of(Kind, RecordAnswers.SeenBy(Kind, Activity.Values, MaySeePersonal), UnitName, Linked);
}
