using System.Globalization;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Meeting;

/// <summary>A question asked at a meeting is written down: answered on the spot, or promised by a unit until a day. Who asked is not.</summary>
public static class AskQuestion
{
    private const string Promised = "hua";

    public static FormShape Form(IReadOnlyList<FieldChoice> units) => new("cau-hoi",
    [
        new FieldShape("noi-dung", "Dân hỏi, nêu điều gì?", FieldKind.Text)
        {
            Required = true, MinLength = 8, MaxLength = 1_000, WhenEmpty = "Xin viết điều được hỏi, một câu là đủ.", Hint = "Viết điều được hỏi, không ghi ai hỏi.",
        },
        new FieldShape("ket-qua", "Đã trả lời thế nào?", FieldKind.Choice) { Required = true, Choices = [new("tra-loi", "Trả lời ngay tại buổi gặp"), new(Promised, "Hứa sẽ làm hoặc trả lời sau")] },
        new FieldShape("tra-loi", "Câu trả lời tại chỗ", FieldKind.Text) { MaxLength = 1_000, Hint = "Điền khi đã trả lời ngay.", AskedWhen = new FieldCondition("ket-qua", "tra-loi") },
        new FieldShape("don-vi", "Đơn vị nào phải làm?", FieldKind.Choice) { Choices = units, Hint = "Điền khi đã hứa. Việc này sẽ hiện trong việc đến hạn của đơn vị ấy.", AskedWhen = new FieldCondition("ket-qua", Promised) },
        new FieldShape("han", "Chậm nhất ngày nào phải xong?", FieldKind.Day) { Hint = "Điền khi đã hứa, viết như 05/09/2026.", AskedWhen = new FieldCondition("ket-qua", Promised) },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 36 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, QuestionCall? call) =>
        call is null ? visit.NotFound() : await Render(visit, db, call, call.Form.With(("khoa", Guid.CreateVersion7().ToString())), 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, QuestionCall? call, AppDb db, Changes changes)
    {
        if (call is null) return visit.NotFound();
        if (!Guid.TryParse(post["khoa"], out var key)) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var (meeting, promised) = (call.Meeting, post["ket-qua"] == Promised);
        int? unit = int.TryParse(post["don-vi"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
        DateOnly? due = VietnameseDates.TryParseDay(post["han"], out var day) ? day : null;
        var values = post.Ok ? post.Values.Refuse(QuestionDecisions.Ask(call.Kind, meeting.State, promised, post["tra-loi"], unit, due, meeting.Day)) : post.Values;
        if (!values.Ok) return await Render(visit, db, call, values, post.RefusedStatus);

        var versions = await db.ActivityVersions().Where(v => v.Activity == meeting.Id).OrderBy(v => v.No).ToListAsync(visit.Stop);
        var no = 1 + (await db.MeetingQuestions().Where(q => q.Activity == meeting.Id).MaxAsync(q => (int?)q.No, visit.Stop) ?? 0);
        var change = changes.Begin(ActivityActs.AskQuestion, visit.Actor, meeting.Unit, key);
        var question = MeetingQuestion.Ask(key, meeting.Id, no, post["noi-dung"], promised ? null : post["tra-loi"], promised ? (unit!.Value, due!.Value) : null, visit.Actor.Id, change.Now);
        change.Add(question);
        if (promised)
            change.Open(ActivityDuties.Promise, unit!.Value, key, question.Text.Split('\n', 2)[0], $"/ban/so-viec/loi-hua/{key}", VietnamTime.EndOf(due!.Value), $"{call.Kind.Name}@{call.Kind.Version}");
        foreach (var fact in QuestionDecisions.Facts(ActivityMeasures.QuestionAsked, key, promised, meeting.View(versions))) await change.Leave(fact);
        change.Note("meeting", meeting.Id.ToString());
        change.Note("promised", promised ? "co" : "khong");
        change.Note("question", question.Text);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/so-viec/{meeting.Id}/cau-hoi");

        db.ChangeTracker.Clear();
        // The same page sent again is one question; another one that came in between only took the number.
        return await db.MeetingQuestions().AnyAsync(q => q.Id == key && q.Activity == meeting.Id, visit.Stop)
            ? visit.See($"/ban/so-viec/{meeting.Id}/cau-hoi") : await Render(visit, db, call, values.Refuse(lost), 409);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, QuestionCall call, FormValues values, int status)
    {
        var questions = await db.MeetingQuestions().AsNoTracking().Where(q => q.Activity == call.Meeting.Id).OrderBy(q => q.No).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        return visit.Page<AskQuestionPage>(new AskQuestionModel(
            call, new QuestionsModel(questions, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", visit.Now), values, RecordTitle.Of(call.Kind, call.Meeting)), status);
    }
}

public sealed record QuestionsModel(IReadOnlyList<MeetingQuestion> Rows, Func<int, string> UnitName, DateTimeOffset Now);

public sealed record AskQuestionModel(QuestionCall Call, QuestionsModel Questions, FormValues Values, string Title);
