using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Notebook.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Notebook.Jobs;

/// <summary>Puts away phones that have been silent too long, and removes what is kept no longer: old phones, old receipts, photos that never came whole.</summary>
internal static class Forget
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (silent, remembered, kept, waited) = (now - DeviceLife.Silent, now - DeviceLife.Remembered, now - DeviceLife.ReceiptsKept, now - DeviceLife.PiecesWait);
        var quiet = db.Devices().Where(d => d.EndedAt == null && d.SeenAt < silent).OrderBy(d => d.SeenAt);
        var old = db.Devices().Where(d => d.EndedAt < remembered).OrderBy(d => d.EndedAt);
        // What a person has not looked at yet has its duty and stays.
        var receipts = db.NotebookItems().Where(i => i.At < kept && i.State != NotebookItem.Waiting).OrderBy(i => i.At);
        var pieces = db.Pieces().Where(p => p.CameAt < waited).OrderBy(p => p.CameAt);
        if (dry) return $"Sẽ bỏ {await quiet.CountAsync(stop)} máy lâu không liên lạc; xoá {await old.CountAsync(stop)} máy, {await receipts.CountAsync(stop)} biên nhận, {await pieces.CountAsync(stop)} mảnh ảnh.";
        var ended = 0;
        foreach (var device in await quiet.ToListAsync(stop))
        {
            var change = services.GetRequiredService<Changes>().Begin(NotebookActs.End, Actor.Program, device.Unit, device.Id);
            device.End(change.Now, lost: false);
            change.Note("lost", "khong");
            if (await change.Save(stop) is null) ended++;
        }

        var gone = await Platform.Jobs.Forget.Rows(services, NotebookActs.Forget, "notebook", old, stop);
        gone += await Platform.Jobs.Forget.Rows(services, NotebookActs.Forget, "notebook", receipts, stop);
        gone += await Platform.Jobs.Forget.Rows(services, NotebookActs.Forget, "notebook", pieces, stop);
        return string.Create(CultureInfo.InvariantCulture, $"Đã bỏ {ended} máy lâu không liên lạc, xoá {gone} dòng hết hạn giữ.");
    }
}
