using CauNoi.Account;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Today.Wish;

/// <summary>
/// The link in the letter. Looking changes nothing, because programs that look after mail open links too; the press of the
/// button confirms. Nobody needs to be signed in: whoever reads the letter box may sit at another machine.
/// </summary>
public static class ConfirmAddress
{
    public static readonly FormShape Form = new("xac-nhan-dia-chi", []);

    public static async Task<IResult> Show(Visit visit, AppDb db, string token) => await Find(visit, db, token) is null ? visit.NotFound() : visit.Page<ConfirmAddressPage>(false);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, string token)
    {
        if (await Find(visit, db, token) is not { } wish) return visit.NotFound();
        if (!post.Ok) return visit.Page<ConfirmAddressPage>(false, post.RefusedStatus);
        var change = changes.Begin(TodayActs.ConfirmAddress, Actor.Public, 0, wish.Account);
        wish.Confirm(change.Now);
        // Pressed twice at once, or another address chosen meanwhile: the link is used up either way.
        return await change.Save(visit.Stop) is null ? visit.Page<ConfirmAddressPage>(true) : visit.NotFound();
    }

    private static async Task<DigestWish?> Find(Visit visit, AppDb db, string token)
    {
        var hash = Tokens.Hash(token);
        return await db.DigestWishes().SingleOrDefaultAsync(w => w.TokenHash == hash, visit.Stop) is { } wish && wish.Open(visit.Now) ? wish : null;
    }
}
