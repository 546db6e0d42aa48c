using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Sender;

/// <summary>The sender says whether it is done. "Not yet" opens the case again: the clock starts anew, and everybody sees how often.</summary>
public static class SenderSays
{
    public const string Answer = "nghi";
    public const string Why = "vi-sao";

    public static readonly FormShape Form = new("da-xong-chua",
    [
        new FieldShape(Answer, "Việc này đã được giải quyết chưa?", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin chọn đã xong hay chưa.", Choices = [new("roi", "Đã xong"), new("chua", "Chưa xong")],
        },
        new FieldShape(Why, "Còn gì chưa xong?", FieldKind.Text) { MaxLength = 2_000, Hint = "Chỉ nơi đang giữ đơn đọc được." },
        new FieldShape(Follow.Follow.Code, "Mã", FieldKind.Hidden) { Required = true, MaxLength = 20 },
        new FieldShape(Follow.Follow.Secret, "Số bí mật", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, CaseDesk desk, IntakeKey key)
    {
        if (await Follow.Follow.Of(db, key, post.Values, visit.Stop) is not { } petition) return Follow.Follow.Unknown(visit, post.Values);
        if (!post.Ok) return await Follow.Follow.Case(visit, db, key, desk, petition, post.Values, status: post.RefusedStatus);
        var open = await desk.Open(petition, Hand.Sender, await visit.Tree(), visit.Stop);
        var action = post[Answer] == "roi" ? PetitionAction.Confirm : PetitionAction.Reopen;
        var turn = desk.Begin(open, action, visit.Actor);
        return (turn.Take(new StepGiven { Content = new StepContent { Words = post[Why] } }) ?? await turn.Save(visit.Stop)) is { } lost ? await Follow.Follow.Again(visit, db, key, desk, post.Values.Refuse(lost))
            : await Follow.Follow.Case(visit, db, key, desk, petition, done: action == PetitionAction.Confirm ? "Cảm ơn bà con. Việc được khép lại." : "Đã ghi là chưa xong. Việc mở lại, đồng hồ chạy từ đầu.");
    }
}

/// <summary>An answer as its sender reads it.</summary>
public sealed record AnswerSeen(DateTimeOffset At, string Title, StepContent Content, string By, bool MayAnswer);
