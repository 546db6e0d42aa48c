using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CauNoi.Account;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Notebook.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Offline;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Texts;

/// <summary>
/// Where a gateway brings text messages: {"id","text"} with the agreed token, answered with {"reply"}, which the gateway sends
/// back. The sender's number is neither asked for nor kept; the own code in the message says who it is.
/// </summary>
public static class TextDoor
{
    public static readonly SentBytes Most = new(4 * 1024);

    internal static async Task<IResult> Take(HttpContext context, AppDb db, FeatureList features, SettingValues settings, TextCodeList codes, OwnCodes own)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        var token = (await settings.Read(visit.Stop)).Text(NotebookSettings.TextToken);
        if (token.Length == 0) return visit.NotFound();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}")))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        if (await Message(context) is not { } message) return Results.StatusCode(StatusCodes.Status400BadRequest);
        return Wire.Answer(new { reply = await Answer(context.RequestServices, visit, message, db, features, codes, own) });
    }

    private static async Task<string> Answer(IServiceProvider services, Visit public_, SentText sent, AppDb db, FeatureList features, TextCodeList codes, OwnCodes own)
    {
        if (TextMessages.Split(sent.Text) is not { } message) return TextRefusals.Unreadable.Sentence;
        var hash = own.Hash(message.Own);
        if (await db.OwnCodes().AsNoTracking().SingleOrDefaultAsync(c => c.Hash == hash && c.EndedAt == null, public_.Stop) is not { } sender) return TextRefusals.UnknownSender.Sentence;
        if (codes.All.FirstOrDefault(c => c.Code == message.Code) is not { } code) return TextRefusals.UnknownCode(message.Code, codes.All.Select(c => c.Code)).Sentence;
        if (await Owner(db, sender, VietnamTime.DayOf(public_.Now), public_.Stop) is not { } actor) return TextRefusals.RoleEnded.Sentence;
        var visit = public_.As(actor);
        var (room, form) = (features.Offline.FirstOrDefault(r => code.Form.StartsWith($"{r.Name}/", StringComparison.Ordinal)), code.Form.Split('/', 2)[^1]);
        var ask = new OfflineAsk(services, visit);
        if (room is null || (await room.Forms(ask)).FirstOrDefault(f => f.Name == form) is not { } asked) return TextRefusals.NotRecorded(code.Code).Sentence;
        var read = TextMessages.Read(code, asked.Values.Shape, message.Words, VietnamTime.DayOf(visit.Now));
        if (!read.Ok) return read.Refusals[0].Sentence;

        // A gateway that brings the same message again brings it under the same number: one record.
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"text {sender.Id} {sent.Id} {sent.Text}")).AsSpan(0, 16), bigEndian: true);
        if (await db.NotebookItems().AnyAsync(i => i.Id == id, visit.Stop)) return Written(asked.Title, read.Value[TextMessages.Day]);
        var end = await room.Receive(ask, new OfflineItem(id, form, sender.Unit, read.Value)
        {
            Mark = (change, record) =>
            {
                change.Add(new NotebookItem { Id = id, Device = sender.Id, Account = sender.Account, Form = code.Form, Unit = sender.Unit, State = NotebookItem.Taken, At = change.Now }.Under(record));
                return Task.CompletedTask;
            },
        });
        return end.State switch
        {
            OfflineState.Received or OfflineState.Standing => Written(asked.Title, read.Value[TextMessages.Day]),
            OfflineState.Person => TextRefusals.AskSomebody.Sentence,
            _ => end.Refusals[0].Sentence,
        };
    }

    private static string Written(string title, string day) => $"Đã ghi: {title}, ngày {day}. Cảm ơn.";

    private static async Task<Actor?> Owner(AppDb db, OwnCode code, DateOnly today, CancellationToken stop)
    {
        var found = await db.RoleGrants().Where(g => g.Id == code.RoleGrant && g.Account == code.Account && g.HandedBy == null && g.ValidFrom <= today && (g.ValidUntil == null || g.ValidUntil >= today))
            .Join(db.Accounts().Where(a => a.ClosedAt == null), g => g.Account, a => a.Id, (g, a) => new { Grant = g, a.Id, a.Name }).SingleOrDefaultAsync(stop);
        return found?.Grant.Worn() is { } hat ? new Actor(found.Id, found.Name, [hat]) : null;
    }

    private static async Task<SentText?> Message(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<SentText>(context.Request.Body, Wire.Json, context.RequestAborted) is { Id.Length: > 0 and <= 100, Text: { Length: <= 500 } text } sent
                && text.AsSpan().IndexOfAny('\uFFFD', '\0') < 0 ? sent : null;
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private sealed record SentText
    {
        public string Id { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
