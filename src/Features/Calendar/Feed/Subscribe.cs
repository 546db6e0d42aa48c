using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Calendar.Feed;

/// <summary>Gets, changes or takes back the private address of the role that is on. The address is shown once: only its hash is kept.</summary>
public static class Subscribe
{
    public static readonly FormShape Form = new("dia-chi-lich", []);

    public static async Task<IResult> Show(Visit visit, AppDb db) =>
        visit.Page<SubscribePage>(new SubscribeModel(await Living(db, visit), null, Form.Empty));

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        var old = await Living(db, visit);
        if (!post.Ok) return visit.Page<SubscribePage>(new SubscribeModel(old, null, post.Values), post.RefusedStatus);
        var hat = visit.Actor.Hat!;
        // The old address first and in a change of its own: one role never has two, whatever order rows are written in.
        if (old is not null && await Close(visit, changes, old) is { } lost) return Again(visit, old, lost, post);
        var (token, hash) = FeedReader.New();
        var feed = new CalendarFeed { Account = visit.Actor.Id, Hat = hat.Id, TokenHash = hash, CreatedAt = visit.Now };
        var change = changes.Begin(CalendarActs.Subscribe, visit.Actor, hat.Unit, feed.Id);
        change.Note("unit", hat.Unit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        change.Add(feed);
        return await change.Save(visit.Stop) is { } refused
            ? Again(visit, null, refused, post)
            : visit.Page<SubscribePage>(new SubscribeModel(feed, token, Form.Empty));
    }

    public static async Task<IResult> Revoke(Visit visit, FormPost post, AppDb db, Changes changes)
    {
        var old = await Living(db, visit);
        if (!post.Ok) return visit.Page<SubscribePage>(new SubscribeModel(old, null, post.Values), post.RefusedStatus);
        if (old is not null && await Close(visit, changes, old) is { } lost) return Again(visit, old, lost, post);
        return visit.See("/ban/lich/dia-chi-rieng");
    }

    // Only the own one of the role that is on: nobody else's can be named in a request.
    private static Task<CalendarFeed?> Living(AppDb db, Visit visit) =>
        visit.Actor.Hat is { } hat
            ? db.CalendarFeeds().SingleOrDefaultAsync(f => f.Account == visit.Actor.Id && f.Hat == hat.Id && f.RevokedAt == null, visit.Stop)
            : Task.FromResult<CalendarFeed?>(null);

    private static async Task<Refusal?> Close(Visit visit, Changes changes, CalendarFeed feed)
    {
        var change = changes.Begin(CalendarActs.Unsubscribe, visit.Actor, visit.Actor.Hat!.Unit, feed.Id);
        feed.RevokedAt = change.Now;
        return await change.Save(visit.Stop);
    }

    private static IResult Again(Visit visit, CalendarFeed? feed, Refusal refusal, FormPost post) =>
        visit.Page<SubscribePage>(new SubscribeModel(feed, null, post.Values.Refuse(refusal)), StatusCodes.Status409Conflict);
}

/// <summary>What the page of the private address shows.</summary>
/// <param name="Feed">The living address of the role that is on.</param>
/// <param name="Token">The secret, directly after it was made and never again.</param>
/// <param name="Values">What was sent.</param>
public sealed record SubscribeModel(CalendarFeed? Feed, string? Token, FormValues Values);
