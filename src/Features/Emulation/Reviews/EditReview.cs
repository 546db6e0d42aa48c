using CauNoi.Emulation.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ratings.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Emulation.Reviews;

/// <summary>The words of a review, until it is issued.</summary>
public static class EditReview
{
    public static IReadOnlyList<FieldShape> Words { get; } =
    [
        new FieldShape("ket-qua", "Được gì?", FieldKind.Text) { MaxLength = 8_000 },
        new FieldShape("han-che", "Chưa được gì, vì sao?", FieldKind.Text) { MaxLength = 8_000 },
        new FieldShape("tiep-theo", "Làm gì tiếp?", FieldKind.Text) { MaxLength = 8_000 },
    ];

    private const string Seen = "ban";

    public static readonly FormShape Form = new("loi-tong-ket", [new FieldShape(Seen, "Bản đã xem", FieldKind.Hidden) { MaxLength = 20 }, .. Words]);

    /// <summary>The form over the words that stand; what was typed and refused is laid over the newest of them.</summary>
    public static FormValues Of(EmulationReview review, FormValues? typed) => typed?.Replace(Seen, Sight(review))
        ?? Form.With((Seen, Sight(review)), ("ket-qua", review.Results), ("han-che", review.Limits), ("tiep-theo", review.Next));

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, ReviewFigures figures, Changes changes, Guid id)
    {
        if (await ShowReview.Found(visit, db, id, EmulationAccess.Propose) is not { } review) return visit.NotFound();
        if (!post.Ok) return await ShowReview.Render(visit, db, figures, review, post.Values, post.Values.Refusals, post.RefusedStatus);
        if (review.State == ReviewState.Issued) return await ShowReview.Render(visit, db, figures, review, post.Values, [EmulationRefusals.Issued], 409);
        if (post[Seen] != Sight(review)) return await ShowReview.Render(visit, db, figures, review, post.Values, [EmulationRefusals.Changed], 409);
        var change = changes.Begin(EmulationActs.EditReview, visit.Actor, review.Unit, id);
        (review.Results, review.Limits, review.Next) = (post["ket-qua"], post["han-che"], post["tiep-theo"]);
        // What was typed stays in the form; what somebody else wrote in the same moment stands on the page.
        return await ShowReview.Saved(visit, db, figures, change, review, post.Values);
    }

    // The words somebody had before their eyes; a file that came meanwhile changes none of them.
    private static string Sight(EmulationReview review) => RubricText.HashOf($"{review.Results}\n{review.Limits}\n{review.Next}")[..16];
}
