using CauNoi.Account.Create;
using CauNoi.Account.Demo;
using CauNoi.Account.Lock;
using CauNoi.Account.MyAccount;
using CauNoi.Account.Passkeys;
using CauNoi.Account.SecondFactor;
using CauNoi.Account.SignIn;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account;

/// <summary>Front door of Account: who signs in, and as what.</summary>
public sealed class AccountFeature : Feature
{
    public override string Name => "account";

    public override int DemoOrder => 20;

    public override IReadOnlyList<Permission> Permissions => AccountAccess.All;

    public override IReadOnlyList<SettingKind> Settings => [.. ManageSettings.All, .. AccountSettings.All, .. Oidc.OidcSettings.All];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 92, "Tài khoản", "/ban/tai-khoan", "users", AccessRule.Needs(AccountAccess.See)),
    ];

    public override IReadOnlyList<ActKind> Acts => AccountActs.All;

    public override IReadOnlyList<JobKind> Jobs =>
        [new("account.forget-sessions", "Xoá phiên đăng nhập và đường dẫn đã hết hạn", "0 50 2 * * ?", Account.Jobs.ForgetSessions.Run)];

    public override IReadOnlyList<UnitHolding> Holdings => [new("vai trò đã trao", (db, units, day, stop) => db.Set<RoleGrant>()
        .CountAsync(g => units.Contains(g.Unit) && (g.ValidUntil == null || g.ValidUntil >= day), stop))];

    public override void Services(IServiceCollection services)
    {
        services.AddScoped<CreateAccount>();
        services.AddSingleton<PasswordHashes>();
        services.AddSingleton<SignInTries>();
        services.AddSingleton<KnownDevice>();
        services.AddSingleton<Offer>();
        services.AddSingleton<Challenges>();
        services.AddScoped<Codes>();
        services.AddScoped<Opening>();
        services.AddScoped<Steps>();
        services.AddScoped<PresentPassword>();
        services.AddSingleton<SessionActor>();
        services.AddSingleton<Holders>();
        services.AddSingleton<Oidc.Provider>();
        services.AddSingleton<Oidc.Tickets>();
        services.AddSingleton(s => new HolderReader(s.GetRequiredService<Holders>().On));
        services.AddSingleton(s => new ActorReader(s.GetRequiredService<SessionActor>().Of));
    }

    public override void Tables(ModelBuilder model) => AccountTables.Map(model);

    public override void Routes(Routes routes)
    {
        ManageRoutes.Map(routes);
        routes.Get("/dang-nhap", SignIn.SignIn.Show, AccessRule.Public);
        routes.Post("/dang-nhap", SignIn.SignIn.Send, AccessRule.Public, SignIn.SignIn.Form).RequireRateLimiting(RateLimits.SignIn);
        routes.Post("/dang-xuat", SignOut.SignOut.Send, AccessRule.SignedIn, SignOut.SignOut.Form);
        routes.Get("/dat-mat-khau/{token}", FirstPassword.FirstPassword.Show, AccessRule.Public);
        routes.Post("/dat-mat-khau/{token}", FirstPassword.FirstPassword.Send, AccessRule.Public, FirstPassword.FirstPassword.Form)
            .RequireRateLimiting(RateLimits.SignIn);
        AccountRoutes.SigningIn(routes);
        AccountRoutes.Own(routes);
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => DemoAccounts.Make(world, stop);
}
