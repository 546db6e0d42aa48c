using CauNoi.Emulation.Lessons;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Reviews;

/// <summary>One review: how far it has come, figures of now until it is issued and frozen afterwards; what each party did; the lessons it leaves.</summary>
public static class ShowReview
{
    public static readonly FormShape PartForm = new("ben-phoi-hop",
    [
        new FieldShape("ben", "Bên nào?", FieldKind.Line) { Required = true, MaxLength = 150 },
        new FieldShape("da-lam", "Số việc đã làm", FieldKind.Number) { Required = true, MaxNumber = 10_000 },
        new FieldShape("chua-lam", "Số việc chưa làm", FieldKind.Number) { Required = true, MaxNumber = 10_000 },
        new FieldShape("viet", "Vướng gì, đề nghị gì?", FieldKind.Text) { MaxLength = 2_000 },
    ]);

    public static readonly FormShape LessonForm = new("bai-hoc",
    [
        new FieldShape("ten", "Bài học là gì?", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 200 },
        new FieldShape("boi-canh", "Ở đâu, lúc nào, trong hoàn cảnh gì?", FieldKind.Text) { MaxLength = 2_000 },
        new FieldShape("duoc", "Điều gì đã có tác dụng?", FieldKind.Text) { Required = true, MinLength = 10, MaxLength = 2_000 },
        new FieldShape("ton", "Tốn bao nhiêu công, tiền?", FieldKind.Text) { MaxLength = 1_000 },
        new FieldShape("luu-y", "Cần tránh điều gì?", FieldKind.Text) { MaxLength = 1_000 },
    ]);

    public static async Task<IResult> Page(Visit visit, AppDb db, ReviewFigures figures, Guid id) =>
        await Found(visit, db, id, EmulationAccess.Read) is { } review ? await Render(visit, db, figures, review, null, [], 200) : visit.NotFound();

    public static async Task<IResult> AddPart(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id)
    {
        if (await Found(visit, db, id, EmulationAccess.Propose) is not { } review) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, figures, review, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (review.State == ReviewState.Issued) return await Render(visit, db, figures, review, post.Values, [EmulationRefusals.Issued], 409);
        var part = Part(review, post["ben"], post, visit);
        var change = changes.Begin(EmulationActs.AddPart, visit.Actor, review.Unit, id);
        await Keep(change, part, review.Unit, review.Last);
        Guard(db, review);
        change.Note("party", part.Party);
        change.Note("done", post["da-lam"]);
        change.Note("not-done", post["chua-lam"]);
        return await Saved(visit, db, figures, change, review, post.Values);
    }

    public static async Task<IResult> AddLesson(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id)
    {
        if (await Found(visit, db, id, EmulationAccess.Propose) is not { } review) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, figures, review, post.Values, post.Values.Refusals, post.RefusedStatus);
        var change = changes.Begin(EmulationActs.WriteLesson, visit.Actor, review.Unit, id);
        Learn(change, WriteLesson.Of(post, Guid.CreateVersion7(), review.Unit, LessonSources.Review, id, visit, change.Now));
        change.Note("title", post["ten"]);
        return await Saved(visit, db, figures, change, review, post.Values);
    }

    /// <summary>What a party did and did not is kept and counted for a unit.</summary>
    internal static async Task Keep(Change change, ReviewPart part, int unit, DateOnly last)
    {
        change.Add(part);
        if (part.Done > 0) await change.Leave(new Fact(EmulationMeasures.PartsDone, unit, last, part.Done, part.Id));
        if (part.NotDone > 0) await change.Leave(new Fact(EmulationMeasures.PartsNotDone, unit, last, part.NotDone, part.Id));
    }

    /// <summary>What is laid beside a review changes it too: it is in before somebody issues the review in the same moment, or it is refused.</summary>
    internal static void Guard(AppDb db, EmulationReview review) => db.Entry(review).Property(r => r.State).IsModified = true;

    /// <summary>A lesson is kept and found.</summary>
    internal static void Learn(Change change, Lesson lesson)
    {
        change.Add(lesson);
        change.Index(new Findable(lesson.Id, "Bài học", lesson.Unit, Public: false, change.Now, lesson.Title, $"{lesson.Worked} {lesson.Caution}".Trim(), $"/ban/thi-dua/bai-hoc/{lesson.Id}"));
    }

    internal static ReviewPart Part(EmulationReview review, string party, FormPost post, Visit visit) =>
        new() { Id = Guid.CreateVersion7(), Review = review.Id, Party = party, Done = Number(post["da-lam"]), NotDone = Number(post["chua-lam"]), Words = post["viet"], By = visit.Actor.Id, At = visit.Now };

    private static int Number(string text) => Figures.TryParse(text, out var number) ? (int)number : 0;

    internal static async Task<EmulationReview?> Found(Visit visit, AppDb db, Guid id, Permission permission) =>
        await db.EmulationReviews().SingleOrDefaultAsync(r => r.Id == id, visit.Stop) is { } review && (await visit.Reach(permission)).Covers(review.Unit) ? review : null;

    internal static async Task<IReadOnlyList<string>> Lines(ReviewFigures figures, EmulationReview review, Visit visit) => review.IssuedAt is not null || review.Imported ? review.Figures.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        : review.Programme is { } programme ? await figures.Lines(programme, review.Unit, review.Last, visit.Now, visit.Stop) : [];

    internal static async Task<IResult> Saved(Visit visit, AppDb db, ReviewFigures figures, Change change, EmulationReview review, FormValues? values)
    {
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/thi-dua/tong-ket/{review.Id}");
        db.ChangeTracker.Clear();
        return await Render(visit, db, figures, await db.EmulationReviews().SingleAsync(r => r.Id == review.Id, visit.Stop), values, [lost with { Field = null }], 409);
    }

    internal static async Task<IResult> Render(Visit visit, AppDb db, ReviewFigures figures, EmulationReview review, FormValues? typed, IReadOnlyList<Refusal> refusals, int status)
    {
        var parts = await db.ReviewParts().AsNoTracking().Where(p => p.Review == review.Id).OrderBy(p => p.Party).ToListAsync(visit.Stop);
        var lessons = await db.Lessons().AsNoTracking().Where(l => l.Review == review.Id).OrderBy(l => l.MadeAt).ToListAsync(visit.Stop);
        var programme = review.Programme is { } id ? await figures.Title(id, visit.Stop) : null;
        var asked = review.Contributors.Length > 0 ? await db.ReviewRequests().AsNoTracking().Where(r => r.Review == review.Id).ToListAsync(visit.Stop) : [];
        var commended = await db.Commendations().AsNoTracking().Where(c => c.Unit == review.Unit && c.DecidedOn >= review.First && c.DecidedOn <= review.Last && (c.State == CommendationState.Decided || c.State == CommendationState.Presented)).OrderBy(c => c.DecidedOn).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<ShowReviewPage>(new ShowReviewModel(review, tree.Find(review.Unit)?.Name ?? "Đơn vị cũ", programme, await Lines(figures, review, visit), parts, lessons, typed, refusals)
        {
            Missing = [.. tree.Order.Where(n => asked.Exists(r => r.Unit == n.Unit && r.Part is null)).Select(n => n.Name)], Asked = asked.Count, Commended = commended,
            Files = await db.ReviewFiles().AsNoTracking().Where(f => f.Review == review.Id).OrderBy(f => f.At).ToListAsync(visit.Stop),
            MayWrite = (await visit.Reach(EmulationAccess.Propose)).Covers(review.Unit), MayDecide = (await visit.Reach(EmulationAccess.Decide)).Covers(review.Unit),
        }, status);
    }
}

public sealed record ShowReviewModel(
    EmulationReview Review, string Unit, string? Programme, IReadOnlyList<string> Figures, IReadOnlyList<ReviewPart> Parts, IReadOnlyList<Lesson> Lessons, FormValues? Typed, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>How many units were asked for their part, and which of them have not sent it.</summary>
    public int Asked { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What the unit proposed to commend and was decided within the days of the review.</summary>
    public IReadOnlyList<Commendation> Commended { get; init; } = [];

    /// <summary>What proves it, with what was taken out again.</summary>
    public IReadOnlyList<ReviewFile> Files { get; init; } = [];

    public bool MayWrite { get; init; }

    public bool MayDecide { get; init; }

    public bool Open => Review is { Imported: false, State: not ReviewState.Issued };

    /// <summary>The ways that are open to this person.</summary>
    public IEnumerable<ReviewMove> Moves => Open ? ReviewStates.From(Review.State).Where(m => (m.Decides ? MayDecide : MayWrite) && (!m.Asks || Review.Contributors.Length > 0)) : [];

    public FormValues? TypedIn(FormShape form) => Typed?.Shape.Name == form.Name ? Typed : null;
}
