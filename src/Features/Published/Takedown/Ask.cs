using System.Security.Cryptography;
using CauNoi.Activities;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Published.Public;
using CauNoi.Published.Publish;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Takedown;

/// <summary>Anybody asks that a public picture be removed. Where a child is said to be on it, it is hidden before anybody has looked.</summary>
public static class Ask
{
    public static readonly FormShape Form = new("de-nghi-go",
    [
        new FieldShape("ly-do", "Vì sao nên gỡ?", FieldKind.Text)
        {
            Required = true, MinLength = 8, MaxLength = 1_000, WhenEmpty = "Xin viết vì sao nên gỡ, một câu cũng được.",
            Hint = "Ví dụ: tôi có trong ảnh và không đồng ý. Không cần xưng tên.",
        },
        new FieldShape("tre-em", "Trong ảnh có trẻ em", FieldKind.Tick) { Hint = "Đánh dấu thì ảnh được ẩn ngay, trước khi có người xem lại." },
        new FieldShape("thu", "Thư điện tử để báo khi có trả lời", FieldKind.Email)
        {
            MaxLength = 120, Autocomplete = "email", Hint = "Thư chỉ mang mã và đường dẫn; địa chỉ được xoá sau 90 ngày.",
        },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, Guid id, Guid picture) =>
        await Asked(visit, db, id, picture) is { } asked ? visit.Page<AskPage>(asked with { Values = Form.With(("khoa", Guid.CreateVersion7().ToString())) }) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Guid id, Guid picture)
    {
        if (!Guid.TryParse(post["khoa"], out var key)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        // The same form sent again, after the picture was hidden by it.
        if (await Earlier(db, key, picture, post["ly-do"], visit.Stop) is { } before) return visit.See(Done(before));
        if (await Asked(visit, db, id, picture) is not { } asked) return visit.NotFound();
        if (!post.Ok) return visit.Page<AskPage>(asked with { Values = post.Values }, post.RefusedStatus);

        var (child, code) = (post.Values.Ticked("tre-em"), TakedownCode.Parse(RandomNumberGenerator.GetString(SlipCode.Alphabet, SlipCode.Signs))!);
        var unit = Desk(await visit.Tree(), asked.Record.Unit);
        var change = changes.Begin(PictureActs.AskRemoval, visit.Actor, unit, key);
        var due = change.Open(PictureDuties.Takedown, unit, key, $"Đề nghị gỡ ảnh: {asked.Record.Title}", $"/ban/so-viec/de-nghi-go/{key}");
        var request = new TakedownRequest
        {
            Id = key, Code = code, Picture = picture, Unit = unit, Reason = post["ly-do"], Child = child, Contact = post.Values.Optional("thu"), ReceivedAt = change.Now, DueAt = due,
        };
        change.Add(request);
        if (child) await Unpublish.Take(change, db, asked.Picture, PictureStep.Hide, visit.Stop);
        change.Note("picture", picture.ToString());
        change.Note("child", child ? "co" : "khong");
        change.Note("reason", request.Reason);
        if (request.Contact is { } mail)
        {
            change.Note("contact", mail);
            change.Send("mail", mail, $"Đã nhận đề nghị gỡ ảnh {code}", TakedownMail.Received(code, due), key);
        }

        if (await change.Save(visit.Stop) is null) return visit.See(Done(code));

        db.ChangeTracker.Clear();
        if (await Earlier(db, key, picture, post["ly-do"], visit.Stop) is { } twin) return visit.See(Done(twin));
        // Hidden, removed or answered by somebody at this moment, or a key used for other words.
        return await Asked(visit, db, id, picture) is { } fresh
            ? visit.Page<AskPage>(fresh with { Values = post.Values.Replace("khoa", Guid.CreateVersion7().ToString()).Refuse(PictureRefusals.KeyTaken) }, 409)
            : visit.NotFound();
    }

    private static async Task<AskModel?> Asked(Visit visit, AppDb db, Guid id, Guid picture) =>
        await PublicRecord.Found(db, id, visit.Stop) is { } record && await PublicRecord.Shown(db, id, picture, visit.Stop) is { } shown
            ? new AskModel(record, shown, Form.Empty) : null;

    // An area has no officer; its commune answers for it.
    private static int Desk(UnitTree tree, int unit) => tree.Find(unit) is { Kind: "residential-area", Parent: { } commune } ? commune : unit;

    private static string Done(string code) => $"/viec/de-nghi-go/da-gui?ma={code}";

    // Only whoever sends the same words again is told the code: a guessed key opens nothing.
    private static Task<string?> Earlier(AppDb db, Guid key, Guid picture, string reason, CancellationToken stop) =>
        db.TakedownRequests().Where(r => r.Id == key && r.Picture == picture && r.Reason == reason).Select(r => r.Code).SingleOrDefaultAsync(stop);
}

public sealed record AskModel(PublishedRecord Record, PublishedPicture Picture, FormValues Values)
{
    public string Address => $"/viec/{Record.Id}";
}
