using CauNoi.Feedback.Parts;
using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Feedback.Demo;

/// <summary>A handful of notes in every state, written through the ordinary doors.</summary>
internal static class DemoFeedback
{
    private static readonly (int Unit, string Text, string? Answer, FeedbackStep Step)[] Notes =
    [
        (DemoUnits.PhuLuong, "Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.", null, FeedbackStep.Answer),
        (DemoUnits.PhuLuong, "Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.", "Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết.", FeedbackStep.Answer),
        (DemoUnits.VoTranh, "Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.", null, FeedbackStep.Answer),
        (DemoUnits.Province, "Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.", "Mỗi con số nay có dòng “tính đến” ngay bên dưới.", FeedbackStep.Answer),
        (DemoUnits.Province, "Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.", null, FeedbackStep.Answer),
        (DemoUnits.Province, "Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?", "Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.", FeedbackStep.SetAside),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        foreach (var (unit, text, answer, step) in Notes)
        {
            var id = Guid.CreateVersion7();
            await world.Step(services => Submit(services, id, unit, text, stop));
            if (answer is not null) await world.Step(services => Close(services, id, step, answer, stop));
        }
    }

    private static async Task Submit(IServiceProvider services, Guid id, int unit, string text, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(FeedbackActs.Submit, Actor.Public, unit, id);
        var (code, href) = (FreshCode.Draw(), $"/ban/gop-y/{id}");
        var due = change.Open(FeedbackDuties.Answer, unit, id, FeedbackFinding.Title(text), href);
        change.Add(new FeedbackNote { Id = id, Code = code, Unit = unit, Text = text, Page = "", ReceivedAt = change.Now, DueAt = due });
        change.Note("code", code);
        change.Note("text", text);
        await change.Leave(new Fact(FeedbackMeasures.Received, unit, VietnamTime.DayOf(change.Now), 1, id));
        change.Index(FeedbackFinding.Of(id, unit, change.Now, text, code, href));
        await change.Save(stop);
    }

    private static async Task Close(IServiceProvider services, Guid id, FeedbackStep step, string words, CancellationToken stop)
    {
        var note = await services.GetRequiredService<AppDb>().FeedbackNotes().SingleAsync(n => n.Id == id, stop);
        var change = services.GetRequiredService<Changes>().Begin(
            step == FeedbackStep.Answer ? FeedbackActs.Answer : FeedbackActs.SetAside, Actor.Program, note.Unit, id, step == FeedbackStep.Answer ? null : words);
        note.Close(step, words, change.Now);
        if (step == FeedbackStep.Answer)
        {
            change.Note("answer", words);
            await change.Leave(new Fact(FeedbackMeasures.Answered, note.Unit, VietnamTime.DayOf(change.Now), 1, id));
        }

        await change.Close(FeedbackDuties.Answer, id, stop);
        await change.Save(stop);
    }
}
