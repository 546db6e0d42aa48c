using System.Text.Json;
using CauNoi.Kernel.Forms;
using CauNoi.Notebook.Photos;
using CauNoi.Notebook.Receive;
using CauNoi.Notebook.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Waiting;

/// <summary>Somebody at the desk sees what a phone sent beside what stands, and decides: write it down, or leave things as they are.</summary>
public static class SettleWaiting
{
    public static readonly FormShape TakeForm = new("lay-ban-dien-thoai",
    [
        new FieldShape("ly-do", "Lý do, nếu kỳ đã chốt hoặc bản ghi đã xác nhận", FieldKind.Line) { MaxLength = 300 },
        new FieldShape("viec-khac", "Đây là việc khác với bản đã ghi cùng ngày", FieldKind.Tick),
    ]);

    public static readonly FormShape DropForm = new("bo-ban-dien-thoai", [new FieldShape("ly-do", "Vì sao không ghi?", FieldKind.Line) { Required = true, MaxLength = 300 }]);

    private const string Elsewhere = "/ban/so-tay/cho?xong=khac";

    internal static async Task<IResult> Show(Visit visit, HttpContext context, AppDb db, FeatureList features, Opening opening, Guid id) =>
        await Found(visit, db, id) is { } item ? await Render(visit, context, features, opening, item, null, null, 200) : visit.NotFound();

    internal static async Task<IResult> Take(Visit visit, HttpContext context, FormPost post, AppDb db, Changes changes, FeatureList features, Opening opening, PhotoArrival photos, Guid id)
    {
        if (await Found(visit, db, id) is not { } item) return await Gone(visit, db, id);
        if (!post.Ok) return await Render(visit, context, features, opening, item, post.Values, null, post.RefusedStatus);
        if (Opened(opening, item) is not { } opened || features.Offline.FirstOrDefault(r => r.Name == opened.Place.Room) is not { } room)
            return await Render(visit, context, features, opening, item, post.Values.Refuse(NotebookRefusals.Unreadable), null, 409);
        var settled = false;
        var ends = await room.Receive(new OfflineAsk(context.RequestServices, visit), opened.For(id, item.Unit, async (change, record) =>
        {
            var row = await db.NotebookItems().SingleAsync(i => i.Id == id, visit.Stop);
            // It must be as it was when it was shown to this person: whoever else settled it meanwhile makes this change refused.
            db.Entry(row).Property(r => r.Version).OriginalValue = item.Version;
            row.Settle(NotebookItem.Settled, record, null, change.Now);
            await change.Close(NotebookDuties.Look, id, visit.Stop);
            settled = true;
        }) with { Decided = true, Fields = With(opened, post.Values) });
        if (ends.State is not (OfflineState.Received or OfflineState.Standing))
        {
            if (await Found(visit, db, id) is null) return visit.See(Elsewhere);
            return await Render(visit, context, features, opening, item, post.Values.Refuse(ends.Refusals.Select(r => r.At(TakeForm.Fields.Any(f => f.Name == r.Field) ? r.Field! : "ly-do"))), null, 409);
        }

        if ((!settled || ends.State == OfflineState.Standing) && !await Close(visit, db, changes, item, NotebookItem.Settled, NotebookActs.Settle, null)) return visit.See(Elsewhere);
        if (await db.NotebookItems().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, visit.Stop) is { Record: not null } now) await photos.Arrive(visit, now.Device, now);
        return visit.See(ends.Address ?? "/ban/so-tay/cho?xong=ghi");
    }

    internal static async Task<IResult> Drop(Visit visit, HttpContext context, FormPost post, AppDb db, Changes changes, FeatureList features, Opening opening, Guid id)
    {
        if (await Found(visit, db, id) is not { } item) return await Gone(visit, db, id);
        if (!post.Ok) return await Render(visit, context, features, opening, item, null, post.Values, post.RefusedStatus);
        return visit.See(await Close(visit, db, changes, item, NotebookItem.Dropped, NotebookActs.Drop, post["ly-do"]) ? "/ban/so-tay/cho?xong=bo" : Elsewhere);
    }

    /// <summary>Puts it away as it was when it was shown; false where somebody else has decided since.</summary>
    private static async Task<bool> Close(Visit visit, AppDb db, Changes changes, NotebookItem item, string state, Kernel.Audit.ActKind act, string? why)
    {
        db.ChangeTracker.Clear();
        db.Attach(item);
        var change = changes.Begin(act, visit.Actor, item.Unit, item.Id, why);
        change.Note("form", item.Form);
        item.Settle(state, null, why, change.Now);
        await change.Close(NotebookDuties.Look, item.Id, visit.Stop);
        var refused = await change.Save(visit.Stop);
        db.ChangeTracker.Clear();
        return refused is null;
    }

    private static async Task<NotebookItem?> Found(Visit visit, AppDb db, Guid id) =>
        await BrowseWaiting.Within(db, await visit.Reach(NotebookAccess.Settle)).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, visit.Stop);

    // Whoever pressed a moment too late is told so; whoever may not see it is told nothing.
    private static async Task<IResult> Gone(Visit visit, AppDb db, Guid id) =>
        await BrowseWaiting.Reached(db, await visit.Reach(NotebookAccess.Settle)).AnyAsync(i => i.Id == id && i.SettledAt != null, visit.Stop) ? visit.See(Elsewhere) : visit.NotFound();

    private static OpenedItem? Opened(Opening opening, NotebookItem item) => opening.Open(JsonSerializer.Deserialize<SealedItem>(item.Sealed!, Wire.Json)!).Item;

    private static Dictionary<string, string> With(OpenedItem opened, FormValues typed)
    {
        var fields = opened.Fields.ToDictionary(f => f.Key, f => f.Value.Count == 0 ? "" : f.Value[0]);
        foreach (var field in TakeForm.Fields.Where(f => typed[f.Name].Length > 0)) fields[field.Name] = typed[field.Name];
        return fields;
    }

    private static async Task<IResult> Render(
        Visit visit, HttpContext context, FeatureList features, Opening opening, NotebookItem item, FormValues? take, FormValues? drop, int status)
    {
        var opened = Opened(opening, item);
        var room = opened is null ? null : features.Offline.FirstOrDefault(r => r.Name == opened.Place.Room);
        var beside = room is null ? null : await room.Beside(new OfflineAsk(context.RequestServices, visit), opened!.For(item.Id, item.Unit, (_, _) => Task.CompletedTask));
        var tree = await visit.Tree();
        return visit.Page<SettleWaitingPage>(new SettleModel(item, beside, tree.Find(item.Unit)?.Name ?? "Đơn vị cũ", take, drop), status);
    }
}

/// <summary>An item beside what stands; nothing beside it when no key here opens it.</summary>
public sealed record SettleModel(NotebookItem Item, OfflineBeside? Beside, string Unit, FormValues? Take, FormValues? Drop);
