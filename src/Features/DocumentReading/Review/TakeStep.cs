using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.DocumentReading.Review;

/// <summary>The steps that need no form of their own: accept, reject, split, join, undo, take or leave a word.</summary>
public static class TakeStep
{
    public static readonly FormShape Form = new("xem",
    [
        new FieldShape("ban", "Bản đã xem", FieldKind.Hidden) { Required = true, MaxLength = 9 },
        new FieldShape("muc", "Đề xuất", FieldKind.Hidden) { MaxLength = 20 },
    ]);

    public static Task<IResult> Accept(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.Accept, visit.Actor.Id) { Proposal = post["muc"] });

    public static Task<IResult> Reject(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.Reject, visit.Actor.Id) { Proposal = post["muc"] });

    public static Task<IResult> Split(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.Split, visit.Actor.Id) { Proposal = post["muc"] });

    /// <summary>Joined with the one before it in the text, as the person's page showed it.</summary>
    public static Task<IResult> Join(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.Join, visit.Actor.Id) { Proposal = opened.Fold.Before(post["muc"])?.Id, Other = post["muc"] });

    public static Task<IResult> Undo(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.Undo, visit.Actor.Id) { Undoes = ReviewDecisions.LastOf(opened.Steps, visit.Actor.Id)?.No });

    public static Task<IResult> TakeWord(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.TakeWord, visit.Actor.Id) { Word = Number(post["muc"]) });

    public static Task<IResult> LeaveWord(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id) =>
        Take(visit, post, db, desk, id, (opened, no) => new ReviewStep(no, ReviewKind.LeaveWord, visit.Actor.Id) { Word = Number(post["muc"]) });

    /// <summary>Where a person goes on after a step: what the step made, or else the next that nobody has looked at.</summary>
    internal static string Onwards(Opened before, ReviewStep step)
    {
        var fold = ReviewFold.Of(before.Found.Targets, [.. before.Steps, step]);
        var undone = step.Undoes is { } no ? before.Steps.FirstOrDefault(s => s.No == no)?.Proposal : null;
        var here = before.Fold.Find(step.Proposal ?? "")?.Figure.Start ?? 0;
        var next = fold.Find(step.Made(1)) ?? (undone is null ? null : fold.Find(undone)) ?? fold.NextOpen(here) ?? fold.Find(step.Proposal ?? "") ?? fold.Proposals.LastOrDefault();
        return next is null ? $"/ban/doc-van-ban/{before.Document.Id}" : $"/ban/doc-van-ban/{before.Document.Id}?chon={next.Id}#d-{next.Id}";
    }

    internal static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static async Task<IResult> Take(Visit visit, FormPost post, AppDb db, ReviewDesk desk, Guid id, Func<Opened, int, ReviewStep> make)
    {
        if (await ReadingAccess.Reached(db, visit, id) is not { } document) return visit.NotFound();
        if (!post.Ok) return await desk.Render(visit, document, post.Values.Refusals[0], post["muc"], post.RefusedStatus);
        if (await desk.Open(document, visit.Stop) is not { } opened) return await desk.Render(visit, document, ReadingRefusals.NotNow, null, 409);
        ReviewStep? taken = null;
        if (await desk.Take(visit, opened, Number(post["ban"]), no => taken = make(opened, no)) is not { } refused) return visit.See(Onwards(opened, taken!));
        return await desk.Render(visit, document, refused, post["muc"], 409);
    }
}
