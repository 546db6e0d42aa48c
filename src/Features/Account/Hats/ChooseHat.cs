using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Hats;

/// <summary>Choosing which of the own roles is on. What one may and sees follows it, and acts say it.</summary>
public static class ChooseHat
{
    public static readonly FormShape Form = new("chon-vai-tro",
    [
        new FieldShape("vai-tro", "Vai trò", FieldKind.Hidden) { Required = true, MaxLength = 40 },
        new FieldShape("ve", "Trang mở tiếp", FieldKind.Hidden) { MaxLength = 500 },
    ]);

    public static Task<IResult> Show(Visit visit, AppDb db, string? ve = null, string? xong = null) => Render(visit, db, Form.With(("ve", ve ?? "")), 200, xong);

    public static async Task<IResult> Send(Visit visit, FormPost post, HttpContext context, AppDb db, Changes changes)
    {
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus, null);
        // Only what holds now and is one's own is a hat; anything else does not exist.
        if (visit.Actor.Grants.FirstOrDefault(g => g.Id.ToString() == post["vai-tro"]) is not { } chosen) return visit.NotFound();
        var hash = Tokens.Hash(context.Request.Cookies[SessionActor.Cookie] ?? "");
        if (await db.Sessions().SingleOrDefaultAsync(s => s.TokenHash == hash, visit.Stop) is not { } session) return visit.NotFound();

        // A hat may carry more than the last one: whoever saw the old token does not rise with it.
        var (token, fresh) = Tokens.New();
        var change = changes.Begin(AccountActs.ChooseHat, visit.Actor with { Hat = chosen }, chosen.Unit, visit.Actor.Id);
        change.Remove(session);
        change.Add(session with { TokenHash = fresh, Hat = chosen.Id });
        if (await change.Save(visit.Stop) is { } lost) return await Render(visit, db, post.Values.Refuse(lost), 409, null);
        context.Response.Cookies.Append(SessionActor.Cookie, token, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", MaxAge = session.ExpiresAt - change.Now, IsEssential = true,
        });
        return visit.See(SignIn.Opening.Inside(post["ve"]));
    }

    /// <summary>Where somebody goes after signing in: to the choice first, when there is one.</summary>
    internal static async Task<string> After(AppDb db, Guid account, string path, DateTimeOffset now, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(now);
        var hats = await db.RoleGrants().CountAsync(g => g.Account == account && g.ValidFrom <= today && (g.ValidUntil == null || g.ValidUntil >= today), stop);
        return hats > 1 ? $"/ban/vai-tro?ve={Uri.EscapeDataString(path)}" : path;
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues values, int status, string? done)
    {
        var tree = await visit.Tree();
        var own = visit.Actor.Grants.Select(g => g.Id).ToArray();
        var handed = await (
            from g in db.RoleGrants().AsNoTracking()
            where g.HandedBy != null && own.Contains(g.HandedBy.Value) && g.EndedAt == null && g.ValidUntil >= VietnamTime.DayOf(visit.Now)
            join a in db.Accounts() on g.Account equals a.Id
            orderby g.ValidUntil
            select new { g.Id, a.Name, g.Role, g.Unit, g.ValidFrom, g.ValidUntil }).ToListAsync(visit.Stop);
        return visit.Page<HatsPage>(new HatsModel(
            [.. visit.Actor.Grants.Select(g => new HatRow(g, Place(g.Unit), g == visit.Actor.Hat))],
            [.. handed.Select(g => new HandedRow(g.Id, g.Name, Role.Named(g.Role)?.Title ?? g.Role, Place(g.Unit), g.ValidFrom, g.ValidUntil))], values, done), status);

        string Place(int unit) => tree.Find(unit) is { } node ? UnitByName.Full(node, tree) : "Đơn vị cũ";
    }
}

public sealed record HatRow(Grant Grant, string Unit, bool On);

public sealed record HandedRow(Guid Id, string Name, string Role, string Unit, DateOnly From, DateOnly? Until);

public sealed record HatsModel(IReadOnlyList<HatRow> Hats, IReadOnlyList<HandedRow> Handed, FormValues Values, string? Done)
{
    public bool MayHandOver => Hats.Any(h => h.On && h.Grant.For is null);
}
