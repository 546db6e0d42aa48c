using CauNoi.Account.MyAccount;
using CauNoi.Account.Passkeys;
using CauNoi.Account.SecondFactor;
using CauNoi.Account.Sessions;
using CauNoi.Account.SignIn;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Account;

/// <summary>Routes of signing in and of one's own account, called from the front door.</summary>
internal static class AccountRoutes
{
    public static void SigningIn(Routes routes)
    {
        routes.Get("/dang-nhap/buoc-hai", SecondStep.Show, AccessRule.Public);
        routes.Post("/dang-nhap/buoc-hai", SecondStep.Send, AccessRule.Public, SecondStep.Form).RequireRateLimiting(RateLimits.SignIn);
        routes.Get("/dang-nhap/lap-buoc-hai", SetUpStep.Show, AccessRule.Public);
        routes.Post("/dang-nhap/lap-buoc-hai", SetUpStep.Send, AccessRule.Public, SetUp.First).RequireRateLimiting(RateLimits.SignIn);
        routes.Post("/dang-nhap/khoa", SignInWithPasskey.Send, AccessRule.Public, SignInWithPasskey.Form).RequireRateLimiting(RateLimits.SignIn);
    }

    public static void Own(Routes routes)
    {
        routes.Get("/tai-khoan", ShowMyAccount.Show, AccessRule.SignedIn);
        routes.Get("/tai-khoan/mat-khau", ChangePassword.ChangePassword.Show, AccessRule.SignedIn);
        routes.Post("/tai-khoan/mat-khau", ChangePassword.ChangePassword.Send, AccessRule.SignedIn, ChangePassword.ChangePassword.Form);
        routes.Get("/tai-khoan/buoc-hai", SetUp.Show, AccessRule.SignedIn);
        routes.Post("/tai-khoan/buoc-hai", SetUp.Send, AccessRule.SignedIn, SetUp.Form);
        routes.Post("/tai-khoan/buoc-hai/ma-du-phong", ManageCodes.Renew, AccessRule.SignedIn, PresentPassword.Form);
        routes.Post("/tai-khoan/buoc-hai/tat", ManageCodes.Drop, AccessRule.SignedIn, PresentPassword.Form);
        routes.Get("/tai-khoan/khoa", ManagePasskeys.Show, AccessRule.SignedIn);
        routes.Post("/tai-khoan/khoa", ManagePasskeys.Add, AccessRule.SignedIn, ManagePasskeys.Form);
        routes.Post("/tai-khoan/khoa/{id:guid}/bo", ManagePasskeys.Remove, AccessRule.SignedIn, ManagePasskeys.RemoveForm);
        routes.Post("/tai-khoan/phien/{id:guid}/ket-thuc", EndSessions.One, AccessRule.SignedIn, EndSessions.Form);
        routes.Post("/tai-khoan/phien/ket-thuc-het", EndSessions.Others, AccessRule.SignedIn, EndSessions.Form);
    }
}
