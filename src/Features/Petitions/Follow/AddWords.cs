using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Follow;

/// <summary>The sender adds something to the case: read by the desk that holds it, like the first words.</summary>
public static class AddWords
{
    public const string Words = "them";

    public static readonly FormShape Form = new("ghi-them",
    [
        new FieldShape(Words, "Ghi thêm", FieldKind.Text) { Required = true, MaxLength = 4_000, WhenEmpty = "Xin viết điều muốn ghi thêm.", Hint = "Chỉ nơi đang giữ đơn đọc được." },
        new FieldShape(Follow.Code, "Mã", FieldKind.Hidden) { Required = true, MaxLength = 20 },
        new FieldShape(Follow.Secret, "Số bí mật", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, IntakeKey key, CaseDesk desk)
    {
        if (await Follow.Of(db, key, post.Values, visit.Stop) is not { } petition) return Follow.Unknown(visit, post.Values);
        if (!post.Ok) return await Follow.Case(visit, db, key, desk, petition, post.Values, status: post.RefusedStatus);
        var since = VietnamTime.StartOf(VietnamTime.DayOf(visit.Now)).ToUniversalTime();
        var today = await db.PetitionMessages().CountAsync(m => m.Petition == petition.Id && m.At >= since, visit.Stop);
        if (FollowRules.Add(petition.State, today) is { } refused) return await Follow.Again(visit, db, key, desk, post.Values.Refuse(refused));
        var change = changes.Begin(PetitionActs.AddWords, visit.Actor, petition.Holder, petition.Id);
        change.Add(SenderMessage.Sealed(key, petition.Id, post[Words], change.Now));
        petition.ChangedAt = change.Now;
        return await change.Save(visit.Stop) is { } lost ? await Follow.Again(visit, db, key, desk, post.Values.Refuse(lost))
            : await Follow.Case(visit, db, key, desk, petition, done: "Đã ghi thêm. Nơi đang giữ đơn sẽ đọc.");
    }
}
