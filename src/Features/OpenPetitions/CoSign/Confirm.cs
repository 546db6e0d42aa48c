using System.Security.Cryptography;
using CauNoi.Kernel.Forms;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.CoSign;

/// <summary>The code that was sent comes back: the signature is confirmed, once.</summary>
public static class Confirm
{
    public static readonly FormShape Form = new("xac-nhan-cung-ky",
    [
        new FieldShape("ma", "Mã trong tin nhắn hoặc thư", FieldKind.Line) { Required = true, MaxLength = 20, Hint = "Tám ký tự, ví dụ 7K3M-9Q2P.", Autocomplete = "one-time-code" },
        new FieldShape("phieu", "Phiếu", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, string code, Guid phieu) => await CoSign.Found(db, code, visit.Stop) is { } copy
        ? visit.Page<ConfirmPage>(new CoSignModel(copy, Form.With(("phieu", phieu.ToString())))) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, CoSignKey key, string code)
    {
        if (await CoSign.Found(db, code, visit.Stop) is not { } copy) return visit.NotFound();
        if (!post.Ok) return visit.Page<ConfirmPage>(new CoSignModel(copy, post.Values), post.RefusedStatus);
        var signature = Guid.TryParse(post["phieu"], out var id)
            ? await db.Set<CoSignature>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.Petition == copy.Code, visit.Stop) : null;
        if (signature?.CodeHash is not { } hash || OpenCode.Parse(post["ma"]) is not { } typed || !CryptographicOperations.FixedTimeEquals(hash, key.Code(id, typed)))
            return visit.Page<ConfirmPage>(new CoSignModel(copy, post.Values.Refuse(CoSignDecisions.CodeWrong)), 422);
        var change = changes.Begin(OpenPetitionActs.ConfirmCoSign, visit.Actor, copy.Unit, id);
        change.Add(new CoSignatureConfirmation { Signature = id, Petition = copy.Code, At = change.Now });
        change.Note("petition", copy.Code);
        // Twice is once: the second time the row is there already, and that is what was wanted.
        if (await change.Save(visit.Stop) is not null) db.ChangeTracker.Clear();
        return visit.See($"{CoSign.Address(copy)}?xong=xac-nhan");
    }
}
