using System.Globalization;
using CauNoi.Notebook.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Notebook.Jobs;

/// <summary>Removes what is kept no longer: phones that ended or fell silent long ago, old receipts, photos that never came whole.</summary>
internal static class Forget
{
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (remembered, kept, waited) = (now - DeviceLife.Remembered, now - DeviceLife.ReceiptsKept, now - DeviceLife.PiecesWait);
        var old = db.Devices().Where(d => d.EndedAt < remembered || d.SeenAt < remembered).OrderBy(d => d.SeenAt);
        // What a person has not looked at yet has its duty and stays.
        var receipts = db.NotebookItems().Where(i => i.At < kept && i.State != NotebookItem.Waiting).OrderBy(i => i.At);
        var pieces = db.Pieces().Where(p => p.CameAt < waited).OrderBy(p => p.CameAt);
        if (dry) return $"Sẽ xoá {await old.CountAsync(stop)} máy, {await receipts.CountAsync(stop)} biên nhận, {await pieces.CountAsync(stop)} mảnh ảnh.";
        var gone = await Platform.Jobs.Forget.Rows(services, NotebookActs.Forget, "notebook", old, stop);
        gone += await Platform.Jobs.Forget.Rows(services, NotebookActs.Forget, "notebook", receipts, stop);
        gone += await Platform.Jobs.Forget.Rows(services, NotebookActs.Forget, "notebook", pieces, stop);
        return string.Create(CultureInfo.InvariantCulture, $"Đã xoá {gone} dòng hết hạn giữ.");
    }
}
