using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
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

    public static async Task<IResult> Show(Visit visit, AppDb db, SettingValues settings, string? xong = null)
    {
        var wish = await db.DigestWishes().AsNoTracking().SingleOrDefaultAsync(w => w.Account == visit.Actor.Id, visit.Stop);
        var values = wish is null ? Form.Empty : Form.With(("dia-chi", wish.Address ?? ""), ("nhan", wish.Wanted ? "co" : ""));
        return await Page(visit, settings, values, wish?.Wanted == true, xong is not null, 200);
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings)
    {
        if (!post.Ok) return await Page(visit, settings, post.Values, false, false, post.RefusedStatus);
        var (address, wanted) = (post.Values.Optional("dia-chi"), post.Values.Ticked("nhan"));
        if (wanted && address is null) return await Page(visit, settings, post.Values.Refuse(TodayRefusals.NoAddress), false, false, 422);
        var change = changes.Begin(TodayActs.ChooseDigest, visit.Actor, visit.Actor.Hat?.Unit ?? 0, visit.Actor.Id);
        var wish = await db.DigestWishes().SingleOrDefaultAsync(w => w.Account == visit.Actor.Id, visit.Stop);
        if (wish is null) change.Add(wish = new DigestWish { Account = visit.Actor.Id });
        (wish.Address, wish.Wanted, wish.ChangedAt) = (address, wanted, change.Now);
        change.Note("wanted", wanted ? "yes" : "no");
        if (address is not null) change.Note("address", address);
        return await change.Save(visit.Stop) is { } lost
            ? await Page(visit, settings, post.Values.Refuse(lost with { Field = null }), false, false, StatusCodes.Status409Conflict)
            : visit.See("/ban/hom-nay/thu?xong=1");
    }

    private static async Task<IResult> Page(Visit visit, SettingValues settings, FormValues values, bool wanted, bool done, int status)
    {
        var set = await settings.Read(visit.Stop);
        return visit.Page<WishPage>(new WishModel(values, wanted, done, set.On(TodaySettings.Digest), set.Text(TodaySettings.QuietFrom), set.Text(TodaySettings.QuietTo)), status);
    }
}

/// <summary>What the page shows.</summary>
public sealed record WishModel(FormValues Values, bool Wanted, bool Done, bool On, string QuietFrom, string QuietTo);
