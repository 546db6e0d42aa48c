using System.Text.Json;
using CauNoi.Notebook.Rules;
using CauNoi.Notebook.Sign;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CauNoi.Notebook.Receive;

/// <summary>Takes in what a phone wrote without signal. Each item stands or falls by itself, in the order in which it was written.</summary>
public static partial class Receive
{
    public const int MostItems = 50;

    public static readonly SentBytes Most = new(1024 * 1024);

    internal static async Task<IResult> Send(HttpContext context, AppDb db, IServiceScopeFactory scopes, ILogger<Opening> log)
    {
        var (call, refused) = await SignedCall.Read(context, db);
        if (call is null) return refused!;
        if (Items(call.Body) is not { } items) return Wire.Answer(new { words = NotebookRefusals.Unreadable.Sentence }, StatusCodes.Status400BadRequest);
        var receipts = new List<Receipt>();
        var ids = items.Select(i => i.Id).ToArray();
        var known = await db.NotebookItems().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, call.Visit.Stop);
        foreach (var item in items.OrderBy(i => i.Seq)) receipts.Add(await One(call, item, known.GetValueOrDefault(item.Id), scopes, log));
        return Wire.Answer(new { now = call.Visit.Now, receipts });
    }

    private static async Task<Receipt> One(SignedCall call, SealedItem item, NotebookItem? known, IServiceScopeFactory scopes, ILogger log)
    {
        try
        {
            // A scope of its own: whatever one item leaves behind is not in the way of the next.
            await using var scope = scopes.CreateAsyncScope();
            return await ActivatorUtilities.CreateInstance<Taking>(scope.ServiceProvider).Take(call, item, known);
        }
        catch (Exception e) when (!call.Visit.Stop.IsCancellationRequested)
        {
            Failed(log, e, item.Id);
            return Receipt.Of(item.Id, "again", call.Visit.Now, NotebookRefusals.Busy.Sentence);
        }
    }

    private static List<SealedItem>? Items(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<SentItems>(body, Wire.Json) is { Items: { Count: > 0 and <= MostItems } items }
                && items.TrueForAll(i => i is { Key: not null, Point: not null, Iv: not null, Data: not null } && i.Id != Guid.Empty) ? items : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Item {Item} from a phone failed; the phone keeps it")]
    private static partial void Failed(ILogger log, Exception fault, Guid item);

    private sealed record SentItems(List<SealedItem> Items);
}

/// <summary>What a phone is told about one item.</summary>
internal sealed record Receipt(Guid Id, string State, DateTimeOffset At, string Words, string? Address, IReadOnlyList<ReceiptRefusal>? Refusals)
{
    public static Receipt Of(Guid id, string state, DateTimeOffset at, string words, string? address = null) => new(id, state, at, words, address, null);
}

internal sealed record ReceiptRefusal(string? Field, string Words);
