using System.Text.Json;
using CauNoi.Kernel;
using CauNoi.Notebook.Photos;
using CauNoi.Notebook.Rules;
using CauNoi.Notebook.Sign;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using CauNoi.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Receive;

/// <summary>One item: known already, written down now, sent back with the reason, or kept for a person.</summary>
internal sealed class Taking(IServiceProvider services, AppDb db, Changes changes, FeatureList features, Opening opening, PhotoArrival photos)
{
    private const int MostWaiting = 200;

    /// <summary>What comes of one item.</summary>
    /// <param name="call">The phone.</param>
    /// <param name="item">What it sent.</param>
    /// <param name="known">Its receipt, where it came before.</param>
    public async Task<Receipt> Take(SignedCall call, SealedItem item, NotebookItem? known)
    {
        var (visit, device) = (call.Visit, call.Device);
        if (known is not null) return await Told(call, known);
        var (ours, opened) = opening.Open(item);
        if (opened is null) return Receipt.Of(item.Id, ours ? "refused" : "again", visit.Now, (ours ? NotebookRefusals.Unreadable : NotebookRefusals.UnknownKey).Sentence);
        if (call.Doubt is { } doubt) return await Keep(call, item, opened, doubt);
        var (room, _) = opened.Place;
        if (features.Offline.FirstOrDefault(r => r.Name == room) is not { } takes) return await Keep(call, item, opened, NotebookRefusals.UnknownForm);
        var end = await takes.Receive(new OfflineAsk(services, visit), opened.For(item.Id, device.Unit, (change, record) =>
        {
            change.Add(Row(call, item, opened, NotebookItem.Taken, change.Now).Under(record));
            return Task.CompletedTask;
        }));
        db.ChangeTracker.Clear();
        switch (end.State)
        {
            case OfflineState.Person:
                return await Keep(call, item, opened, end.Refusals[0]);
            case OfflineState.Refused:
                return Receipt.Of(item.Id, "refused", visit.Now, end.Refusals[0].Sentence) with { Refusals = [.. end.Refusals.Select(r => new ReceiptRefusal(r.Field, r.Sentence))] };
            case OfflineState.Again:
                return Receipt.Of(item.Id, "again", visit.Now, end.Refusals[0].Sentence);
            default:
                if (opened.Photos > 0 && await Known(item.Id, visit.Stop) is { } row) await photos.Arrive(visit, device.Id, row);
                return Receipt.Of(item.Id, end.State == OfflineState.Received ? "received" : "standing", visit.Now, await Reached(call, visit.Now), end.Address);
        }
    }

    private Task<NotebookItem?> Known(Guid id, CancellationToken stop) => db.NotebookItems().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, stop);

    private async Task<Receipt> Told(SignedCall call, NotebookItem known)
    {
        if (known.Account != call.Device.Account) return Receipt.Of(known.Id, "refused", call.Visit.Now, NotebookRefusals.IdTaken.Sentence);
        await photos.Arrive(call.Visit, call.Device.Id, known);
        return known.State switch
        {
            NotebookItem.Waiting => Receipt.Of(known.Id, "person", known.At, known.Words!),
            NotebookItem.Dropped => Receipt.Of(known.Id, "standing", known.At, $"Cán bộ đã xem và không ghi vào sổ: {known.Words}"),
            _ => Receipt.Of(known.Id, "standing", known.At, await Reached(call, known.At)),
        };
    }

    private async Task<Receipt> Keep(SignedCall call, SealedItem item, OpenedItem opened, Refusal why)
    {
        var (visit, device) = (call.Visit, call.Device);
        if (await db.NotebookItems().CountAsync(i => i.Device == device.Id && i.State == NotebookItem.Waiting, visit.Stop) >= MostWaiting)
            return Receipt.Of(item.Id, "again", visit.Now, NotebookRefusals.TooManyWaiting.Sentence);
        var change = changes.Begin(NotebookActs.Keep, visit.Actor, device.Unit, item.Id);
        change.Add(Row(call, item, opened, NotebookItem.Waiting, change.Now).Kept(JsonSerializer.SerializeToUtf8Bytes(item, Wire.Json), why.Sentence));
        change.Note("form", opened.Form);
        change.Open(NotebookDuties.Look, device.Unit, item.Id, "Xem bản gửi từ điện thoại, máy không tự ghi được", $"/ban/so-tay/cho/{item.Id}");
        var refused = await change.Save(visit.Stop);
        db.ChangeTracker.Clear();
        if (refused is null) return Receipt.Of(item.Id, "person", change.Now, why.Sentence);
        // The same item may have come twice at once, and the other one keeps it. Only what lies here is the phone told it may forget.
        return await Known(item.Id, visit.Stop) is { } kept ? await Told(call, kept) : Receipt.Of(item.Id, "again", visit.Now, NotebookRefusals.Busy.Sentence);
    }

    private static NotebookItem Row(SignedCall call, SealedItem item, OpenedItem opened, string state, DateTimeOffset now) => new()
    {
        Id = item.Id, Device = call.Device.Id, Account = call.Device.Account, Form = opened.Form, Unit = call.Device.Unit, State = state, Photos = opened.Photos, At = now,
    };

    // "Đã tới Xã Phú Lương lúc 19:02": whoever climbed a hill for signal wants to know where it is.
    private static async Task<string> Reached(SignedCall call, DateTimeOffset at)
    {
        var tree = await call.Visit.Tree();
        var place = tree.Path(call.Device.Unit).LastOrDefault(n => n.Kind == "commune")?.Name;
        var day = Kernel.Time.VietnamTime.DayOf(at) == Kernel.Time.VietnamTime.DayOf(call.Visit.Now) ? "" : $" {Spoken.Day(at)}";
        return place is null ? $"Đã vào sổ lúc {Spoken.Clock(at)}{day}" : $"Đã tới {Spoken.Small(place)} lúc {Spoken.Clock(at)}{day}";
    }
}
