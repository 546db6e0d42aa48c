using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Demo;

/// <summary>Questions and promises of one meeting.</summary>
internal static class DemoQuestions
{
    private static readonly Guid Publisher = new("0190a000-0000-7000-8000-000000000003");

    private static readonly (string Asked, string? Answer, int? Promised)[] Questions =
    [
        ("Bao giờ có nhà văn hoá mới cho ba xóm trên?", "Đã có trong kế hoạch đầu tư công năm tới, xã sẽ báo khi có quyết định.", null),
        ("Đèn đường đoạn qua cầu tràn hỏng đã hai tháng.", null, DemoUnits.PhuLuong),
        ("Kênh mương xóm Na Mộc bị lấp một đoạn, mưa là ngập ruộng.", null, DemoUnits.NaMoc),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        foreach (var n in Enumerable.Range(0, Questions.Length)) await world.Step(services => Ask(services, n, stop));
        await world.Step(services => Keep(services, stop));
    }

    private static async Task Ask(IServiceProvider services, int n, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await Of(db, "meeting-with-people", DemoUnits.PhuLuong, stop) is not { } meeting) return;
        var (asked, answer, promised) = Questions[n];
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.AskQuestion, Actor.Program, meeting.Unit, Number(n));
        var due = VietnamTime.DayOf(change.Now).AddDays(10 * n);
        change.Add(MeetingQuestion.Ask(Number(n), meeting.Id, n + 1, asked, answer, promised is { } unit ? (unit, due) : null, Publisher, change.Now));
        if (promised is { } owing) change.Open(ActivityDuties.Promise, owing, Number(n), asked, $"/ban/so-viec/loi-hua/{Number(n)}", VietnamTime.EndOf(due), "meeting-with-people");
        var versions = await db.ActivityVersions().Where(v => v.Activity == meeting.Id).ToListAsync(stop);
        foreach (var fact in QuestionDecisions.Facts(ActivityMeasures.QuestionAsked, Number(n), promised is not null, meeting.View(versions))) await change.Leave(fact);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static async Task Keep(IServiceProvider services, CancellationToken stop)
    {
        if (await services.GetRequiredService<AppDb>().MeetingQuestions().SingleOrDefaultAsync(q => q.Id == Number(1), stop) is not { } question) return;
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.KeepPromise, Actor.Program, DemoUnits.PhuLuong, question.Id);
        question.Keep("Điện lực đã thay sáu bóng đèn đoạn qua cầu tràn, xã đã nghiệm thu.", Publisher, change.Now);
        await change.Leave(Meeting.KeepPromise.Kept(question));
        await change.Close(ActivityDuties.Promise, question.Id, stop);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static Task<Activity?> Of(AppDb db, string kind, int unit, CancellationToken stop) =>
        db.Activities().Where(a => a.Kind == kind && a.Unit == unit && a.ConfirmedAt != null).OrderByDescending(a => a.Day).FirstOrDefaultAsync(stop);

    private static Guid Number(int n) => new($"0190a000-0000-7000-9300-{n + 1:x12}");
}
