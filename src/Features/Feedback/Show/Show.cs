using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.Show;

/// <summary>One note at the desk: what was said, the clock, what was done, and the forms to answer or set aside.</summary>
public static class Show
{
    public static async Task<IResult> Page(Visit visit, AppDb db, Guid id)
    {
        var note = await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Read);
        return note is null ? visit.NotFound() : await Render(visit, db, note, Answer.Answer.Form.Empty, SetAside.SetAside.Form.Empty, 200);
    }

    public static async Task<IResult> Photo(Visit visit, AppDb db, FileStore store, Guid id, Guid file)
    {
        if (await FeedbackAccess.Reached(db, id, visit, FeedbackAccess.Read) is null) return visit.NotFound();
        var photo = await db.StoredFiles().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Owner == id, visit.Stop);
        return photo?.LargeHash is { } hash && store.Open(FileHash.FromBytes(hash)) is { } picture ? Results.Stream(picture, "image/jpeg") : visit.NotFound();
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, FeedbackNote note, FormValues answer, FormValues setAside, int status)
    {
        var record = note.Id.ToString();
        var acts = await db.Acts().Where(a => a.Subject == record).OrderBy(a => a.At).Select(a => new ShowAct(a.Kind, a.At)).ToListAsync(visit.Stop);
        var photo = await db.StoredFiles().AsNoTracking().Where(f => f.Owner == note.Id)
            .Select(f => new ShowPhoto(f.Id, f.Name, f.LargeHash != null)).FirstOrDefaultAsync(visit.Stop);
        var mayAnswer = (await visit.Reach(FeedbackAccess.Answer)).Covers(note.Unit);
        var oversees = (await visit.Reach(FeedbackAccess.Oversee)).Covers(note.Unit);
        return visit.Page<ShowPage>(new ShowModel(note, acts, photo, mayAnswer, oversees, answer, setAside, visit.Now), status);
    }
}

public sealed record ShowAct(string Kind, DateTimeOffset At)
{
    public string Sentence => FeedbackActs.All.First(a => a.Name == Kind).Sentence;
}

public sealed record ShowPhoto(Guid Id, string Name, bool Ready);

public sealed record ShowModel(
    FeedbackNote Note, IReadOnlyList<ShowAct> Acts, ShowPhoto? Photo, bool MayAnswer, bool Oversees, FormValues Answer, FormValues SetAside, DateTimeOffset Now)
{
    /// <summary>How many stepped back and were not let back. Who and why is for those who answer for the unit.</summary>
    public int SteppedBack => Acts.Count(a => a.Kind == FeedbackActs.StepBack.Name) - Acts.Count(a => a.Kind == FeedbackActs.LetBack.Name);

    /// <summary>What this person wrote while somebody else closed the note: the forms are gone, the words must not be.</summary>
    public FormValues? Overtaken => FeedbackStates.Open.Contains(Note.State) ? null : new[] { Answer, SetAside }.FirstOrDefault(v => !v.Ok);
}
