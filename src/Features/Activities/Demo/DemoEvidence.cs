using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Pictures;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Demo;

/// <summary>Photos of one festival, one of them public, somebody who asks that it be removed; questions and promises of one meeting.</summary>
internal static class DemoEvidence
{
    private static readonly Guid Publisher = new("0190a000-0000-7000-8000-000000000003");
    private static readonly Guid Picture = new("0190a000-0000-7000-9100-000000000001");
    private static readonly Guid Request = new("0190a000-0000-7000-9200-000000000001");

    private static readonly (string Asked, string? Answer, int? Promised)[] Questions =
    [
        ("Bao giờ có nhà văn hoá mới cho ba xóm trên?", "Đã có trong kế hoạch đầu tư công năm tới, xã sẽ báo khi có quyết định.", null),
        ("Đèn đường đoạn qua cầu tràn hỏng đã hai tháng.", null, DemoUnits.PhuLuong),
        ("Kênh mương xóm Na Mộc bị lấp một đoạn, mưa là ngập ruộng.", null, DemoUnits.NaMoc),
    ];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await world.Step(services => Photos(services, stop));
        await world.Step(services => AskRemoval(services, stop));
        foreach (var n in Enumerable.Range(0, Questions.Length)) await world.Step(services => Ask(services, n, stop));
        await world.Step(services => Keep(services, stop));
    }

    private static async Task Photos(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await Of(db, "unity-festival", DemoUnits.NaMoc, stop) is not { } festival || await db.PublishedRecords().SingleOrDefaultAsync(r => r.Activity == festival.Id, stop) is not { } record) return;
        var taken = new List<StoredFile>();
        foreach (var people in new[] { 4, 6 })
        {
            var drawn = DemoPicture.Draw(people);
            var photo = await services.GetRequiredService<PhotoDoor>().Take(new FormFile(new MemoryStream(drawn), 0, drawn.Length, "anh", $"ngay-hoi-{people}.png"), festival.Id, stop);
            if (photo.Ok) taken.Add(photo.Value!);
        }

        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.Publish, Actor.Program, festival.Unit, festival.Id);
        foreach (var photo in taken) change.Add(photo);
        // Without the tools for pictures on this machine the photos wait, and nothing is public.
        var copy = await services.GetRequiredService<PhotoMask>().Copy(taken[0], Picture, [new PictureBox(850, 5_900, 900, 1_500)], stop);
        if (copy.Ok)
        {
            var picture = new PublishedPicture { Id = Picture, Record = record.Id, Source = taken[0].Id, Words = "Bà con trước nhà văn hoá trong ngày hội", Masked = true, ByAccount = Publisher, At = change.Now };
            picture.Show(copy.Value!.Id);
            change.Add(copy.Value);
            change.Add(picture);
        }

        change.Note("picture", Picture.ToString());
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static async Task AskRemoval(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (!await db.PublishedPictures().AnyAsync(p => p.Id == Picture, stop)) return;
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.AskRemoval, Actor.Public, DemoUnits.PhuLuong, Request);
        var due = change.Open(ActivityDuties.Takedown, DemoUnits.PhuLuong, Request, "Đề nghị gỡ ảnh: Ngày hội Đại đoàn kết", $"/ban/so-viec/de-nghi-go/{Request}");
        change.Add(new TakedownRequest
        {
            Id = Request, Code = TakedownCode.Parse("GA-7K3M-9Q2P")!, Picture = Picture, Unit = DemoUnits.PhuLuong, Reason = "Tôi đứng bên phải ảnh và không muốn đăng lên mạng.", ReceivedAt = change.Now, DueAt = due,
        });
        change.Note("picture", Picture.ToString());
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
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
