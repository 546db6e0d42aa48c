using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Account.Oidc;

/// <summary>
/// The own accounts elsewhere: seen, linked, let go. Only a signed-in person links, and says yes after seeing which account
/// it is: a browser that somebody else signed in over there would otherwise open this account to them.
/// </summary>
public static class LinkLogin
{
    public static readonly FormShape Form = new("gan-tai-khoan-ngoai", [new FieldShape("phieu", "Phiếu gắn", FieldKind.Hidden) { Required = true, MaxLength = 4_000 }]);

    public static readonly FormShape UnlinkForm = new("bo-gan-tai-khoan-ngoai", []);

    internal static async Task<IResult> Show(Visit visit, AppDb db, SettingValues settings, string? xong = null) => await Render(visit, db, settings, 200, [], xong);

    internal static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings, Tickets tickets)
    {
        if (!post.Ok) return await Render(visit, db, settings, post.RefusedStatus, post.Values.Refusals, null);
        if (tickets.Open(post["phieu"]) is not { } found || found.Account != visit.Actor.Id) return await Render(visit, db, settings, 422, [OidcRefusals.Lost], null);
        var change = changes.Begin(AccountActs.LinkLogin, visit.Actor, 0, visit.Actor.Id);
        change.Note("issuer", found.Issuer);
        change.Note("subject", found.Subject);
        change.Add(new ExternalLogin { Issuer = found.Issuer, Subject = found.Subject, Account = visit.Actor.Id, LinkedAt = change.Now });
        if (await change.Save(visit.Stop) is null) return visit.See("/ban/tai-khoan-ngoai?xong=gan");
        db.ChangeTracker.Clear();
        return await Render(visit, db, settings, 409, [OidcRefusals.Taken], null);
    }

    internal static async Task<IResult> Unlink(Visit visit, FormPost post, AppDb db, Changes changes, SettingValues settings)
    {
        if (!post.Ok) return await Render(visit, db, settings, post.RefusedStatus, post.Values.Refusals, null);
        var change = changes.Begin(AccountActs.UnlinkLogin, visit.Actor, 0, visit.Actor.Id);
        foreach (var login in await db.ExternalLogins().Where(l => l.Account == visit.Actor.Id).ToListAsync(visit.Stop)) change.Remove(login);
        return await change.Save(visit.Stop) is { } lost ? await Render(visit, db, settings, 409, [lost], null) : visit.See("/ban/tai-khoan-ngoai?xong=bo");
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, SettingValues settings, int status, IReadOnlyList<Refusal> refusals, string? done)
    {
        var values = await settings.Read(visit.Stop);
        var linked = await db.ExternalLogins().AsNoTracking().Where(l => l.Account == visit.Actor.Id).OrderBy(l => l.LinkedAt).ToListAsync(visit.Stop);
        return visit.Page<ExternalLoginsPage>(new ExternalLoginsModel(
            values.Text(OidcSettings.Issuer).Length > 0 ? values.Text(OidcSettings.Name) : null, linked, refusals, done), status);
    }
}

public sealed record LinkModel(string Subject, string Name, FormValues Values);

public sealed record ExternalLoginsModel(string? Provider, IReadOnlyList<ExternalLogin> Linked, IReadOnlyList<Refusal> Refusals, string? Done);
