using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Targets;
using CauNoi.Platform.Pages;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Rules;
using CauNoi.Recognition;
using Microsoft.AspNetCore.Http;

namespace CauNoi.DocumentReading.Review;

/// <summary>A target that the reader missed: a person quotes its sentence, and goes on to say what it means.</summary>
public static class AddTarget
{
    public static readonly FormShape Form = new("them-de-xuat",
    [
        new FieldShape("ban", "Bản đã xem", FieldKind.Hidden) { Required = true, MaxLength = 9 },
        new FieldShape("tu", "Từ chỗ", FieldKind.Hidden) { MaxLength = 9 },
        new FieldShape("trich", "Đoạn trong văn bản", FieldKind.Text) { Required = true, MinLength = 5, MaxLength = 2_000, Hint = "Chép đúng nguyên văn, cả con số." },
    ]);

    public static async Task<IResult> Show(Visit visit, ReviewDesk desk, Guid id, string? trich = null, int? tu = null) => await desk.Open(visit, id) is { } opened
        ? visit.Page<AddPage>(new AddModel(opened, Form.With(("ban", Number(opened.Fold.Version)), ("tu", Number(tu ?? 0)), ("trich", trich is { Length: <= 2_000 } ? trich : ""))))
        : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, ReviewDesk desk, Recogniser recogniser, Guid id)
    {
        if (await desk.Open(visit, id) is not { } opened) return visit.NotFound();
        if (!post.Ok) return visit.Page<AddPage>(new AddModel(opened, post.Values), post.RefusedStatus);
        if (QuotePlace.Of(opened.Source.Text, post["trich"], TakeStep.Number(post["tu"])) is not { } place)
            return visit.Page<AddPage>(new AddModel(opened, post.Values.Refuse(ReadingRefusals.QuoteNotThere)), 422);
        var (what, figure) = Guessed(recogniser, place, place.Of(opened.Source.Text));
        ReviewStep? taken = null;
        var refused = await desk.Take(visit, opened, TakeStep.Number(post["ban"]), no => taken = new ReviewStep(no, ReviewKind.Add, visit.Actor.Id) { Place = place, Figure = figure, What = what });
        return refused is null ? visit.See($"/ban/doc-van-ban/{id}/sua/{taken!.Made(1)}") : visit.Page<AddPage>(new AddModel(opened, post.Values.Refuse(refused)), 409);
    }

    // The sentence alone may say more to the reader than it did among the others; what it does not say, the person will.
    private static (ProposedTarget What, Span Figure) Guessed(Recogniser recogniser, Span place, string sentence)
    {
        if (recogniser.Read(SourceText.Plain(sentence)).Targets.FirstOrDefault() is { } found)
            return (ProposedTarget.Of(found), new Span(Math.Min(place.Start + found.Figure.Start, place.End), Math.Min(place.Start + found.Figure.End, place.End)));
        var words = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return (new ProposedTarget { Title = words.Length <= 120 ? words : words[..119].TrimEnd() + "…", Kinds = [], Comparator = Comparator.AtLeast, Cadence = Cadence.Yearly }, place);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record AddModel(Opened Opened, FormValues Values)
{
    public string Path => $"/ban/doc-van-ban/{Opened.Document.Id}";
}
