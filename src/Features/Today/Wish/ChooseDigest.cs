using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Today.Remind;
using CauNoi.Today.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Wish;

/// <summary>A person says whether the digest of the day is wanted, and where it goes. Nobody gets one who did not ask.</summary>
public static class ChooseDigest
{
    public static readonly FormShape Form = new("thu-nhac",
    [
        new FieldShape("dia-chi", "Địa chỉ thư", FieldKind.Email) { MaxLength = 200, Autocomplete = "email" },
        new FieldShape("nhan", "Nhận thư nhắc mỗi sáng", FieldKind.Tick),
    ]);

    public static readonly FormShape AgainForm = new("gui-lai", []);

    public static async Task<IResult> Show(Visit visit, AppDb db, SettingValues settings, string? xong = null)
    {
        var wish = await db.DigestWishes().AsNoTracking().SingleOrDefaultAsync(w => w.Account == visit.Actor.Id, visit.Stop);
        var values = wish is null ? Form.Empty : Form.With(("dia-chi", wish.Address ?? ""), ("nhan", wish.Wanted ? "co" : ""));
        return await Page(visit, settings, values, wish, xong is not null, 200);
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings, OutboxSecrets secrets)
    {
        if (!post.Ok) return await Page(visit, settings, post.Values, null, false, post.RefusedStatus);
        var (address, wanted) = (post.Values.Optional("dia-chi"), post.Values.Ticked("nhan"));
        if (wanted && address is null) return await Page(visit, settings, post.Values.Refuse(TodayRefusals.NoAddress), null, false, 422);
        var change = changes.Begin(TodayActs.ChooseDigest, visit.Actor, visit.Actor.Hat?.Unit ?? 0, visit.Actor.Id);
        var wish = await db.DigestWishes().SingleOrDefaultAsync(w => w.Account == visit.Actor.Id, visit.Stop);
        if (wish is null) change.Add(wish = new DigestWish { Account = visit.Actor.Id });
        wish.Choose(address, wanted, change.Now);
        change.Note("wanted", wanted ? "yes" : "no");
        if (address is not null) change.Note("address", address);
        AskAddress(change, wish, secrets);
        return await change.Save(visit.Stop) is { } lost
            ? await Page(visit, settings, post.Values.Refuse(lost with { Field = null }), null, false, StatusCodes.Status409Conflict)
            : visit.See("/ban/hom-nay/thu?xong=1");
    }

    /// <summary>Another link, when the first one was lost or is too old.</summary>
    public static async Task<IResult> Again(Visit visit, FormPost post, AppDb db, Changes changes, OutboxSecrets secrets)
    {
        if (await db.DigestWishes().SingleOrDefaultAsync(w => w.Account == visit.Actor.Id, visit.Stop) is not { Waits: true } wish || !post.Ok) return visit.See("/ban/hom-nay/thu");
        var change = changes.Begin(TodayActs.AskAddress, visit.Actor, visit.Actor.Hat?.Unit ?? 0, visit.Actor.Id);
        // Too soon, or pressed twice: the page says when the last one left.
        if (AskAddress(change, wish, secrets)) await change.Save(visit.Stop);
        return visit.See("/ban/hom-nay/thu");
    }

    private static bool AskAddress(Change change, DigestWish wish, OutboxSecrets secrets)
    {
        if (wish.Ask(change.Now) is not { } token) return false;
        change.Send("mail", wish.Address!, DigestMail.AskSubject, DigestMail.Ask(secrets.Sealed(token)), wish.Account);
        return true;
    }

    private static async Task<IResult> Page(Visit visit, SettingValues settings, FormValues values, DigestWish? wish, bool done, int status)
    {
        var set = await settings.Read(visit.Stop);
        return visit.Page<WishPage>(new WishModel(values, wish, done, set.On(TodaySettings.Digest), set.Text(TodaySettings.QuietFrom), set.Text(TodaySettings.QuietTo)), status);
    }
}

/// <summary>What the page shows.</summary>
public sealed record WishModel(FormValues Values, DigestWish? Wish, bool Done, bool On, string QuietFrom, string QuietTo);
