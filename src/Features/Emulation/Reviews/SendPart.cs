using System.Globalization;
using CauNoi.Emulation.Rounds;
using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Reviews;

/// <summary>A unit that was asked sends its part of a review of the unit above. It sees what it is asked and its own answer, and nothing else of the review.</summary>
public static class SendPart
{
    public static readonly FormShape Form = new("phan-don-vi", [.. ShowReview.PartForm.Fields.Skip(1).SkipLast(1), new FieldShape("viet", "Trả lời", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 2_000 }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, Guid id) => await Asked(visit, db, maps, id) is { } asked ? await Page(visit, db, asked, null, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, Guid id)
    {
        if (await Asked(visit, db, maps, id) is not { } asked) return visit.NotFound();
        if (!post.Ok) return await Page(visit, db, asked, post.Values, post.RefusedStatus);
        var (review, request) = asked;
        if (review.State == ReviewState.Issued || request.Part is not null) return await Page(visit, db, asked, post.Values.Refuse(EmulationRefusals.NotAsked), 409);
        var part = ShowReview.Part(review, (await visit.Tree()).Find(request.Unit)!.Name, post, visit);
        var change = changes.Begin(EmulationActs.AddPart, visit.Actor, request.Unit, id);
        await ShowReview.Keep(change, part, request.Unit, review.Last);
        request.Part = part.Id;
        await change.Close(EmulationDuties.Contribute, request.Record, visit.Stop);
        change.Note("party", part.Party);
        change.Note("done", part.Done.ToString(CultureInfo.InvariantCulture));
        change.Note("not-done", part.NotDone.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/thi-dua/tong-ket/{id}/phan");
        db.ChangeTracker.Clear();
        return await Asked(visit, db, maps, id) is { } again ? await Page(visit, db, again, post.Values.Refuse(lost with { Field = null }), 409) : visit.NotFound();
    }

    private static async Task<(EmulationReview Review, ReviewRequest Request)?> Asked(Visit visit, AppDb db, UnitMaps maps, Guid id) =>
        await OpenRound.Seat(visit, maps) is { } unit && await db.ReviewRequests().SingleOrDefaultAsync(r => r.Review == id && r.Unit == unit, visit.Stop) is { } request
            ? (await db.EmulationReviews().AsNoTracking().SingleAsync(r => r.Id == id, visit.Stop), request) : null;

    private static async Task<IResult> Page(Visit visit, AppDb db, (EmulationReview Review, ReviewRequest Request) asked, FormValues? typed, int status)
    {
        var sent = asked.Request.Part is { } id ? await db.ReviewParts().AsNoTracking().SingleAsync(p => p.Id == id, visit.Stop) : null;
        return visit.Page<SendPartPage>(new SendPartModel(asked.Review, (await visit.Tree()).Find(asked.Review.Unit)?.Name ?? "Đơn vị cũ", sent, typed), status);
    }
}

public sealed record SendPartModel(EmulationReview Review, string Unit, ReviewPart? Sent, FormValues? Typed);
