using CauNoi.Feedback.Parts;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.Submit;

/// <summary>Anybody says what is wrong with, or missing from, this program. No account, one photo at most.</summary>
public static class Submit
{
    public static readonly FormShape Form = new("gop-y",
    [
        new FieldShape("noi-dung", "Điều muốn góp ý", FieldKind.Text)
        {
            Required = true, MinLength = 8, MaxLength = 4_000, WhenEmpty = "Xin viết điều muốn góp ý, một câu cũng được.",
            Hint = "Viết như nói. Đừng viết số căn cước, số tài khoản hay chuyện riêng của người khác.",
        },
        new FieldShape("trang", "Ở trang nào", FieldKind.Line) { MaxLength = 200, Hint = "Tên hoặc địa chỉ trang, nếu nhớ." },
        new FieldShape("anh", "Ảnh chụp màn hình", FieldKind.Photo) { Hint = "Một ảnh, tối đa 15 MB. Thông tin về máy và nơi chụp được gỡ ngay khi nhận." },
        new FieldShape("thu", "Thư điện tử để báo khi có trả lời", FieldKind.Email)
        {
            MaxLength = 120, Autocomplete = "email", Hint = "Thư chỉ mang mã và đường dẫn; địa chỉ được xoá sau 90 ngày.",
        },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static IResult Show(Visit visit, string? trang = null) => visit.Page<SubmitPage>(Fresh(trang));

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, PhotoDoor photos)
    {
        if (!Guid.TryParse(post["khoa"], out var key)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var sent = await Run(visit, post.Values, key, post.File("anh") is { } file ? () => photos.Take(file, key, visit.Stop) : null, null, db, changes);
        return sent.Code is { } code ? visit.See(Done(code)) : visit.Page<SubmitPage>(sent.Values, sent.Status ?? post.RefusedStatus);
    }

    /// <summary>Takes a note in, by whichever door it comes: the page, or a phone that was without signal.</summary>
    internal static async Task<SentNote> Run(
        Visit visit, FormValues typed, Guid key, Func<Task<Outcome<StoredFile>>>? picture, Func<Change, Task>? mark, AppDb db, Changes changes)
    {
        var values = typed.Ok && FeedbackDecisions.Submit(typed["noi-dung"]) is { } thin ? typed.Refuse(thin) : typed;
        if (!values.Ok) return new SentNote(values);

        // Signed in, to the own desk; else to the province's.
        if ((visit.Actor.Hat?.Unit ?? (await visit.Tree()).Home?.Unit) is not { } unit) return new SentNote(values.Refuse(FeedbackRefusals.NoDesk)) { Status = 409 };

        var photo = picture is null ? null : await picture();
        if (photo is { Ok: false }) return new SentNote(values.Refuse(photo.Refusals.Select(r => r.At("anh")))) { Status = 422 };

        var (change, text) = (changes.Begin(FeedbackActs.Submit, visit.Actor, unit, key), values["noi-dung"]);
        var code = FreshCode.Draw();
        var href = $"/ban/gop-y/{key}";
        var due = change.Open(FeedbackDuties.Answer, unit, key, FeedbackFinding.Title(text), href);
        change.Add(new FeedbackNote
        {
            Id = key, Code = code, Unit = unit, Text = text, Page = values["trang"], Contact = values.Optional("thu"),
            ReceivedAt = change.Now, DueAt = due,
        });
        if (photo is not null) change.Add(photo.Value!);
        change.Note("code", code);
        change.Note("text", text);
        if (values.Optional("thu") is { } contact) change.Note("contact", contact);
        if (photo is not null) change.Note("photo", Convert.ToHexStringLower(photo.Value!.Hash));
        await change.Leave(new Fact(FeedbackMeasures.Received, unit, VietnamTime.DayOf(change.Now), 1, key));
        change.Index(FeedbackFinding.Of(key, unit, change.Now, text, code, href));
        if (values.Optional("thu") is { } mail)
            change.Send("mail", mail, $"Đã nhận góp ý {code}", FeedbackMail.Received(code, due), key);
        if (mark is not null) await mark(change);
        if (await change.Save(visit.Stop) is null) return new SentNote(values) { Code = code };

        // The same form arrived before: that one was saved, and nothing of this one. Asking beforehand would cost every note a trip.
        db.ChangeTracker.Clear();
        return await Earlier(db, key, text, visit.Stop) is { } twin ? new SentNote(values) { Code = twin, Already = true }
            : new SentNote(values.Replace("khoa", Guid.CreateVersion7().ToString()).Refuse(FeedbackRefusals.KeyTaken)) { Status = 409 };
    }

    private static FormValues Fresh(string? page) => Form.With(("khoa", Guid.CreateVersion7().ToString()), ("trang", page ?? ""));

    private static string Done(string code) => $"/gop-y/da-gui?ma={code}";

    // Only whoever sends the same words again is told the code: a guessed key opens nothing.
    private static Task<string?> Earlier(AppDb db, Guid key, string text, CancellationToken stop) =>
        db.FeedbackNotes().Where(n => n.Id == key && n.Text == text).Select(n => n.Code).SingleOrDefaultAsync(stop);
}

/// <summary>What came of sending a note: its code, or the form with what stands against it.</summary>
internal sealed record SentNote(FormValues Values)
{
    public string? Code { get; init; }

    /// <summary>It was there before.</summary>
    public bool Already { get; init; }

    /// <summary>With which status the page says so, where it is not the form's own.</summary>
    public int? Status { get; init; }
}
