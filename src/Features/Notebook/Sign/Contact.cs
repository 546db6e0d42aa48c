using CauNoi.Notebook.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Sign;

/// <summary>When a phone was last heard of, a few times a day. It says nothing about the world: a column, not an act.</summary>
internal static class Contact
{
    public static Task Note(AppDb db, Device device, DateTimeOffset now, CancellationToken stop) => now - device.SeenAt < DeviceLife.Noticed ? Task.CompletedTask
        : db.Devices().Where(d => d.Id == device.Id && d.SeenAt < now && d.EndedAt == null)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.SeenAt, now.ToUniversalTime()), stop);
}
