using System.Security.Cryptography;
using System.Text;
using CauNoi.Calendar.Parts;
using CauNoi.Calendar.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CauNoi.Calendar.Feed;

/// <summary>A unit's calendar for other programs: last year, this year and the next.</summary>
public static class AnswerFeed
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What everybody may read of a unit.</summary>
    public static async Task<IResult> Public(Visit visit, HttpContext context, UnitCalendar calendar, SettingValues settings, int unit)
    {
        var tree = await visit.Tree();
        if (tree.Find(unit) is not { } found) return visit.NotFound();
        var (first, last) = Years(visit.Now);
        var lines = await calendar.Lines(Actor.Public, tree, found, below: false, first, last, visit.Stop);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return await File(context, settings, $"Lịch {found.Name}", $"unit-{unit}", lines, visit, VietnamTime.StartOf(VietnamTime.DayOf(visit.Now)));
    }

    /// <summary>What one role of one person sees. An address that is unknown, revoked or whose role has ended is not found.</summary>
    public static async Task<IResult> Private(
        Visit visit, HttpContext context, UnitCalendar calendar, SettingValues settings, FeedReader readers, string token)
    {
        if (await readers.Find(token, visit.Now, visit.Stop) is not { } reader) return visit.NotFound();
        var tree = await visit.Tree();
        var reach = Reach.Of(reader.Actor, CalendarAccess.Read, tree, readers.Successions);
        if (tree.Order.FirstOrDefault(n => reach.Covers(n.Unit)) is not { } unit) return visit.NotFound();
        var (first, last) = Years(visit.Now);
        var lines = await calendar.Lines(reader.Actor, tree, unit, below: false, first, last, visit.Stop);
        context.Response.Headers.CacheControl = "private, no-cache";
        return await File(context, settings, $"Lịch {unit.Name} (riêng)", $"unit-{unit.Unit}", lines, visit, null);
    }

    private static (DateOnly First, DateOnly Last) Years(DateTimeOffset now) =>
        VietnamTime.DayOf(now).Year is var year ? (new(year - 1, 1, 1), new(year + 1, 12, 31)) : default;

    private static async Task<IResult> File(
        HttpContext context, SettingValues settings, string name, string place, IReadOnlyList<CalendarLine> lines, Visit visit, DateTimeOffset? changed)
    {
        var origin = (await settings.Read(visit.Stop))[PlatformSettings.Origin] is { Source: not SettingSource.Default } set
            ? set.Value : $"{context.Request.Scheme}://{context.Request.Host}";
        // Lines of the catalogue bear the start of the first year shown, so that the same content is the same bytes all year.
        var text = ICalendarText.Of(name, place, origin, lines, VietnamTime.StartOf(Years(visit.Now).First));
        var bytes = Utf8.GetBytes(text);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.File(bytes, "text/calendar; charset=utf-8", "lich.ics", lastModified: changed,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\""));
    }
}
