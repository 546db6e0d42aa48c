using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Follow;

/// <summary>The sender takes a case back. Why is nobody's business.</summary>
public static class Withdraw
{
    private const string Sure = "chac-chan";

    public static readonly FormShape Form = new("rut-don",
    [
        new FieldShape(Sure, "Tôi muốn rút đơn này", FieldKind.Tick) { Required = true, WhenEmpty = "Xin đánh dấu nếu chắc chắn muốn rút đơn." },
        new FieldShape(Follow.Code, "Mã", FieldKind.Hidden) { Required = true, MaxLength = 20 },
        new FieldShape(Follow.Secret, "Số bí mật", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, IntakeKey key, CaseDesk desk)
    {
        if (await Follow.Of(db, key, post.Values, visit.Stop) is not { } petition) return Follow.Unknown(visit, post.Values);
        if (!post.Ok) return await Follow.Case(visit, db, key, desk, petition, post.Values, status: post.RefusedStatus);
        if (FollowRules.Withdraw(petition.State) is { } refused) return await Follow.Again(visit, db, key, desk, post.Values.Refuse(refused));
        var turn = desk.Begin(await desk.Open(petition, Hand.Sender, await visit.Tree(), visit.Stop), PetitionAction.Withdraw, visit.Actor);
        return (turn.Take(new StepGiven()) ?? await turn.Save(visit.Stop)) is { } lost ? await Follow.Again(visit, db, key, desk, post.Values.Refuse(lost))
            : await Follow.Case(visit, db, key, desk, petition, done: "Đã rút đơn. Không ai xử lý đơn này nữa.");
    }
}
