using System.Globalization;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Search;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Reviews;

/// <summary>Takes a review from one state to the next: units are asked, it goes before the conference, it is issued by a second person.</summary>
public static class MoveReview
{
    private const string Step = "buoc", Day = "ngay";

    public static readonly FormShape Form = new("buoc", [new FieldShape(Step, "Bước", FieldKind.Hidden) { MaxLength = 20 }, new FieldShape(Day, "Ngày", FieldKind.Day)]);

    /// <summary>The form of one way, as a page draws it.</summary>
    public static FormValues Of(ReviewMove move, FormValues? typed)
    {
        var shape = new FormShape($"buoc-{move.Id}", [Form[Step], .. move.Day.Length > 0 ? [Form[Day] with { Label = move.Day, Required = true }] : Array.Empty<FieldShape>()]);
        return typed?.Shape.Name == Form.Name && typed[Step] == move.Id && move.Day.Length > 0 ? shape.With((Step, move.Id), (Day, typed[Day])).Refuse(typed.Refusals) : shape.With((Step, move.Id));
    }

    public static Task<IResult> Move(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id) => Take(visit, post, db, figures, changes, id, EmulationAccess.Propose);

    public static Task<IResult> Issue(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id) => Take(visit, post, db, figures, changes, id, EmulationAccess.Decide);

    private static async Task<IResult> Take(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id, Permission permission)
    {
        if (await ShowReview.Found(visit, db, id, permission) is not { } review) return visit.NotFound();
        if (!post.Ok) return await ShowReview.Render(visit, db, figures, review, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (review.Imported || ReviewStates.Find(review.State, post[Step]) is not { } move || move.Decides != (permission == EmulationAccess.Decide)) return await Again(review.State == ReviewState.Issued ? EmulationRefusals.Issued : EmulationRefusals.NotNow, 409);
        DateOnly? day = VietnameseDates.TryParseDay(post[Day], out var said) && said >= VietnamTime.DayOf(visit.Now) ? said : null;
        if (move.Against(review.Contributors.Length > 0, review.Results.Length > 0, review.MadeBy == visit.Actor.Id, day) is { } refused) return await Again(refused, 422);
        var lines = move.To == ReviewState.Issued ? await ShowReview.Lines(figures, review, visit) : [];
        var change = changes.Begin(move.Decides ? EmulationActs.IssueReview : EmulationActs.MoveReview, visit.Actor, review.Unit, id);
        review.State = move.To;
        if (move.Decides) await Freeze(db, change, review, lines, visit);
        else await Note(visit, db, change, review, move, day);
        return await ShowReview.Saved(visit, db, figures, change, review, null);

        Task<IResult> Again(Refusal why, int status) => ShowReview.Render(visit, db, figures, review, post.Values.Refuse(why), [why], status);
    }

    private static async Task Note(Visit visit, AppDb db, Change change, EmulationReview review, ReviewMove move, DateOnly? day)
    {
        change.Note("from", $"{move.From}");
        change.Note("to", $"{move.To}");
        if (move.To == ReviewState.Discussed) review.HeldOn = day;
        if (!move.Asks) return;
        var units = (await visit.Tree()).Children(review.Unit).Where(n => n.Kind == review.Contributors).ToList();
        foreach (var unit in units)
        {
            var request = new ReviewRequest { Review = review.Id, Unit = unit.Unit, AskedAt = change.Now };
            change.Add(request);
            change.Open(EmulationDuties.Contribute, unit.Unit, request.Record, $"Gửi phần của đơn vị: {review.Title}", $"/ban/thi-dua/tong-ket/{review.Id}/phan", VietnamTime.EndOf(day!.Value), EmulationDuties.Contribute.Name);
        }

        change.Note("asked", units.Count.ToString(CultureInfo.InvariantCulture));
    }

    // Nobody owes a part of what is issued.
    private static async Task Freeze(AppDb db, Change change, EmulationReview review, IReadOnlyList<string> lines, Visit visit)
    {
        (review.Figures, review.IssuedBy, review.IssuedAt) = (string.Join('\n', lines), visit.Actor.Id, change.Now);
        var files = await db.ReviewFiles().Where(f => f.Review == review.Id).Join(db.StoredFiles(), f => f.File, s => s.Id, (f, s) => new { f.At, s.Hash }).OrderBy(f => f.At).Select(f => f.Hash).ToListAsync(visit.Stop);
        review.Hash = RubricText.HashOf($"{review.Title}\n{review.Results}\n{review.Limits}\n{review.Next}\n{review.Figures}{string.Concat(files.Select(f => $"\n{Convert.ToHexStringLower(f)}"))}");
        foreach (var record in await db.ReviewRequests().Where(r => r.Review == review.Id && r.Part == null).Select(r => r.Record).ToListAsync(visit.Stop)) await change.Close(EmulationDuties.Contribute, record, visit.Stop);
        change.Note("hash", review.Hash);
        change.Index(new Findable(review.Id, ReviewKinds.Title(review.Kind), review.Unit, Public: false, change.Now, review.Title, review.Results, $"/ban/thi-dua/tong-ket/{review.Id}"));
    }
}
