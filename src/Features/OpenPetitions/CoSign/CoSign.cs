using System.Security.Cryptography;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.CoSign;

/// <summary>Somebody met the same as an open case says, and adds the own voice. Not confirmed until a code that was sent comes back.</summary>
public static class CoSign
{
    /// <summary>Whoever types somebody else's number on many cases does not make that telephone ring all day.</summary>
    public const int MostCodesADay = 5;

    public static readonly FormShape Form = new("cung-ky",
    [
        new FieldShape("lien-he", "Số điện thoại hoặc thư điện tử", FieldKind.Line)
        {
            MaxLength = 120, Hint = "Không bắt buộc. Có thì nhận một mã để xác nhận; số người đã xác nhận được đếm riêng. Hệ thống không giữ số này và không hiện với ai.",
        },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, string code) => await Found(db, code, visit.Stop) is { } copy
        ? visit.Page<CoSignPage>(new CoSignModel(copy, Form.With(("khoa", Guid.CreateVersion7().ToString())))) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, CoSignKey key, OutboxSecrets secrets, SeenCounts counts, string code)
    {
        if (!Guid.TryParse(post["khoa"], out var id)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        if (await Found(db, code, visit.Stop) is not { } copy) return visit.NotFound();
        if (!post.Ok) return visit.Page<CoSignPage>(new CoSignModel(copy, post.Values), post.RefusedStatus);
        var contact = CoSignDecisions.Contact(post["lien-he"]);
        if (!contact.Ok) return visit.Page<CoSignPage>(new CoSignModel(copy, post.Values.Refuse(contact.Refusals[0])), 422);
        var told = contact.Value.Way is not null && counts.Count("co-sign code", contact.Value.To, TimeSpan.FromDays(1)) <= MostCodesADay;
        await Sign(db, changes, key, secrets, visit.Actor, copy.Code, copy.Unit, id, contact.Value, visit.Stop, told);
        // Whether this number signed before is nobody's to know: the answer is the same.
        return visit.See(contact.Value.Way is null ? $"{Address(copy)}?xong=cung-ky" : $"{Address(copy)}/cung-ky/xac-nhan?phieu={id}");
    }

    /// <summary>One signature: one act and one row, no row that anybody else writes to. Not told: it is counted, and no code leaves.</summary>
    internal static async Task<bool> Sign(
        AppDb db, Changes changes, CoSignKey key, OutboxSecrets secrets, Actor actor, string petition, int unit, Guid id, CoSignContact contact, CancellationToken stop, bool told = true)
    {
        var change = changes.Begin(OpenPetitionActs.CoSign, actor, unit, id);
        var code = contact.Way is null || !told ? null : RandomNumberGenerator.GetString(SlipCode.Alphabet, SlipCode.Signs);
        change.Add(new CoSignature
        {
            Id = id, Petition = petition, Way = contact.Way, At = change.Now,
            ContactHash = contact.Way is null ? null : key.Contact(petition, contact.To), CodeHash = code is null ? null : key.Code(id, code),
        });
        change.Note("petition", petition);
        if (code is not null)
            change.Send(contact.Way!, contact.To, $"Mã xác nhận cùng ký việc {OpenCode.Show(petition)}",
                $"Mã xác nhận: {secrets.Sealed(OpenCode.Show(code))}\nNhập tại {{origin}}/kien-nghi/{OpenCode.Show(petition)}/cung-ky/xac-nhan?phieu={id}", id);
        if (await change.Save(stop) is null) return true;

        // The same form again, or a number that signed already.
        db.ChangeTracker.Clear();
        return false;
    }

    /// <summary>Whoever met the same may say so after the answer too; not where nothing is left to meet.</summary>
    internal static bool Takes(PublishedPetition copy) => copy.State is not (PublicState.Withdrawn or PublicState.Split);

    /// <summary>A public case that may still be signed with.</summary>
    internal static async Task<PublishedPetition?> Found(AppDb db, string code, CancellationToken stop) =>
        OpenCode.Parse(code) is { } known && await db.PublishedPetitions().AsNoTracking().SingleOrDefaultAsync(c => c.Code == known, stop) is { } copy && Takes(copy) ? copy : null;

    internal static string Address(PublishedPetition copy) => $"/kien-nghi/{OpenCode.Show(copy.Code)}";
}

public sealed record CoSignModel(PublishedPetition Copy, FormValues Values);
