using CauNoi.Feedback.Parts;
using CauNoi.Feedback.Rules;
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
        var values = post.Values;
        if (!Guid.TryParse(post["khoa"], out var key)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        if (post.Ok && FeedbackDecisions.Submit(post["noi-dung"]) is { } thin) values = values.Refuse(thin);
        if (!values.Ok) return visit.Page<SubmitPage>(values, post.RefusedStatus);

        // Signed in, to the own desk; else to the province's.
        if ((visit.Actor.Hat?.Unit ?? (await visit.Tree()).Home?.Unit) is not { } unit)
            return visit.Page<SubmitPage>(values.Refuse(FeedbackRefusals.NoDesk), 409);

        var photo = post.File("anh") is { } file ? await photos.Take(file, key, visit.Stop) : null;
        if (photo is { Ok: false }) return visit.Page<SubmitPage>(values.Refuse(photo.Refusals.Select(r => r.At("anh"))), 422);

        var change = changes.Begin(FeedbackActs.Submit, visit.Actor, unit, key);
        var code = FreshCode.Draw();
        var href = $"/ban/gop-y/{key}";
        var due = change.Open(FeedbackDuties.Answer, unit, key, FeedbackFinding.Title(post["noi-dung"]), href);
        change.Add(new FeedbackNote
        {
            Id = key, Code = code, Unit = unit, Text = post["noi-dung"], Page = post["trang"], Contact = values.Optional("thu"),
            ReceivedAt = change.Now, DueAt = due,
        });
        if (photo is not null) change.Add(photo.Value!);
        change.Note("code", code);
        change.Note("text", post["noi-dung"]);
        if (values.Optional("thu") is { } contact) change.Note("contact", contact);
        if (photo is not null) change.Note("photo", Convert.ToHexStringLower(photo.Value!.Hash));
        await change.Leave(new Fact(FeedbackMeasures.Received, unit, VietnamTime.DayOf(change.Now), 1, key));
        change.Index(FeedbackFinding.Of(key, unit, change.Now, post["noi-dung"], code, href));
        if (values.Optional("thu") is { } mail)
            change.Send("mail", mail, $"Đã nhận góp ý {code}", FeedbackMail.Received(code, due), key);
        if (await change.Save(visit.Stop) is null) return visit.See(Done(code));

        // The same form arrived before: that one was saved, and nothing of this one. Asking beforehand would cost every note a trip.
        db.ChangeTracker.Clear();
        return await Earlier(db, key, post["noi-dung"], visit.Stop) is { } twin
            ? visit.See(Done(twin))
            : visit.Page<SubmitPage>(values.Replace("khoa", Guid.CreateVersion7().ToString()).Refuse(FeedbackRefusals.KeyTaken), 409);
    }

    private static FormValues Fresh(string? page) => Form.With(("khoa", Guid.CreateVersion7().ToString()), ("trang", page ?? ""));

    private static string Done(string code) => $"/gop-y/da-gui?ma={code}";

    // Only whoever sends the same words again is told the code: a guessed key opens nothing.
    private static Task<string?> Earlier(AppDb db, Guid key, string text, CancellationToken stop) =>
        db.FeedbackNotes().Where(n => n.Id == key && n.Text == text).Select(n => n.Code).SingleOrDefaultAsync(stop);
}
