using CauNoi.Activities;
using CauNoi.Activities.Demo;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Pictures;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Published.Demo;

/// <summary>Photos of one festival, one of them public, and somebody who asks that it be removed.</summary>
internal static class DemoPictures
{
    private static readonly Guid Publisher = new("0190a000-0000-7000-8000-000000000003");
    private static readonly Guid Picture = new("0190a000-0000-7000-9100-000000000001");
    private static readonly Guid Request = new("0190a000-0000-7000-9200-000000000001");
    private static readonly DateOnly Before = new(2026, 1, 1);

    public static async Task Publish(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await Festival(db, stop) is not { } festival || await db.PublishedRecords().SingleOrDefaultAsync(r => r.Activity == festival.Id, stop) is not { } record) return;
        var taken = new List<StoredFile>();
        foreach (var people in new[] { 4, 6 })
        {
            var drawn = DemoPicture.Draw(people);
            var photo = await services.GetRequiredService<PhotoDoor>().Take(new FormFile(new MemoryStream(drawn), 0, drawn.Length, "anh", $"ngay-hoi-{people}.png"), festival.Id, stop);
            if (photo.Ok) taken.Add(photo.Value!);
        }

        var change = services.GetRequiredService<Changes>().Begin(PictureActs.Publish, Actor.Program, festival.Unit, festival.Id);
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

    public static async Task AskRemoval(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (!await db.PublishedPictures().AnyAsync(p => p.Id == Picture, stop)) return;
        var change = services.GetRequiredService<Changes>().Begin(PictureActs.AskRemoval, Actor.Public, DemoUnits.PhuLuong, Request);
        var due = change.Open(PictureDuties.Takedown, DemoUnits.PhuLuong, Request, "Đề nghị gỡ ảnh: Ngày hội Đại đoàn kết", $"/ban/so-viec/de-nghi-go/{Request}");
        change.Add(new TakedownRequest
        {
            Id = Request, Code = TakedownCode.Parse("GA-7K3M-9Q2P")!, Picture = Picture, Unit = DemoUnits.PhuLuong, Reason = "Tôi đứng bên phải ảnh và không muốn đăng lên mạng.", ReceivedAt = change.Now, DueAt = due,
        });
        change.Note("picture", Picture.ToString());
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static Task<Activity?> Festival(AppDb db, CancellationToken stop) => db.Activities()
        .Where(a => a.Kind == "unity-festival" && a.Unit == DemoUnits.NaMoc && a.ConfirmedAt != null && a.Day < Before).OrderByDescending(a => a.Day).FirstOrDefaultAsync(stop);
}
