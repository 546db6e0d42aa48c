using System.Buffers.Text;
using System.Security.Cryptography;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Notebook.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Enrol;

/// <summary>Somebody who is signed in takes the own phone in: from then on it signs, as the hat that is on now.</summary>
public static class Enrol
{
    public static readonly FormShape Form = new("ghep-may",
    [
        new FieldShape("ten", "Gọi điện thoại này là gì?", FieldKind.Line) { Required = true, MaxLength = 60, Hint = "Ví dụ: Điện thoại của tôi. Tên này để nhận ra máy khi cần bỏ." },
        new FieldShape("khoa-ky", "Khoá của máy", FieldKind.Hidden) { Required = true, MaxLength = 300 },
        new FieldShape("khoa", "Mã của máy", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static IResult Show(Visit visit) => visit.Page<EnrolPage>(Form.Empty);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        if (post.Stale) return Refuse([NotebookRefusals.Stale], StatusCodes.Status400BadRequest);
        if (!post.Ok) return Refuse(post.Values.Refusals, post.RefusedStatus);
        if (!Guid.TryParse(post["khoa"], out var id) || Key(post["khoa-ky"]) is not { } key) return Refuse([NotebookRefusals.BadKey], StatusCodes.Status422UnprocessableEntity);
        if (await Same() is { } before) return before;
        var mine = await db.Devices().AsNoTracking().Where(d => d.Account == visit.Actor.Id && d.EndedAt == null).ToListAsync(visit.Stop);
        if (mine.Count(d => !d.SilentAt(visit.Now)) >= DeviceLife.MostPhones) return Refuse([NotebookRefusals.TooManyPhones], StatusCodes.Status409Conflict);
        var (change, hat) = (changes.Begin(NotebookActs.Enrol, visit.Actor, visit.Actor.Hat!.Unit, id), visit.Actor.Hat);
        change.Add(new Device { Id = id, Account = visit.Actor.Id, RoleGrant = hat.Id, Unit = hat.Unit, Name = post["ten"], Key = key, EnrolledAt = change.Now, SeenAt = change.Now });
        change.Note("name", post["ten"]);
        change.Note("key", Convert.ToHexStringLower(SHA256.HashData(key)));
        if (await change.Save(visit.Stop) is null) return Done();
        db.ChangeTracker.Clear();
        return await Same() ?? Refuse([NotebookRefusals.PhoneTaken], StatusCodes.Status409Conflict);

        // The same phone of the same person: its first answer was lost.
        async Task<IResult?> Same() => await db.Devices().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, visit.Stop) is not { } there ? null
            : there.Account == visit.Actor.Id && there.Key.AsSpan().SequenceEqual(key) && there.EndedAt is null && !there.SilentAt(visit.Now) ? Done()
            : Refuse([NotebookRefusals.PhoneTaken], StatusCodes.Status409Conflict);

        IResult Done() => Wire.Answer(new { device = id, now = visit.Now });
    }

    private static IResult Refuse(IEnumerable<Refusal> refusals, int status) => Wire.Answer(new { refusals = refusals.Select(r => new { field = r.Field, words = r.Sentence }) }, status);

    // Only a key with which the one agreed signature can be checked.
    private static byte[]? Key(string text)
    {
        try
        {
            var key = Base64Url.DecodeFromChars(text);
            using var phone = ECDsa.Create();
            phone.ImportSubjectPublicKeyInfo(key, out var read);
            return read == key.Length && phone.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value ? key : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
