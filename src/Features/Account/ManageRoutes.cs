using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Account;

/// <summary>The addresses under which accounts are managed.</summary>
internal static class ManageRoutes
{
    private static readonly AccessRule Manage = AccessRule.Needs(AccountAccess.Manage);
    private static readonly AccessRule See = AccessRule.Needs(AccountAccess.See);
    private static readonly AccessRule Reset = AccessRule.Needs(AccountAccess.ResetSecondStep);
    private static readonly AccessRule Confirm = AccessRule.Needs(AccountAccess.Confirm);

    public static void Map(Routes routes)
    {
        routes.Get("/ban/vai-tro", Hats.ChooseHat.Show, AccessRule.SignedIn);
        routes.Post("/ban/vai-tro", Hats.ChooseHat.Send, AccessRule.SignedIn, Hats.ChooseHat.Form);
        routes.Get("/ban/vai-tro/ban-giao", HandOver.HandOverRole.Show, AccessRule.SignedIn);
        routes.Post("/ban/vai-tro/ban-giao", HandOver.HandOverRole.Send, AccessRule.SignedIn, HandOver.HandOverRole.Form);
        routes.Post("/ban/vai-tro/ban-giao/{grant:guid}/lay-lai", HandOver.TakeBack.Send, AccessRule.SignedIn, HandOver.TakeBack.Form);

        routes.Get("/dang-nhap/ngoai", Oidc.LeaveForProvider.Go, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/dang-nhap/ngoai/ve", Oidc.ReturnFromProvider.Arrive, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Get("/ban/tai-khoan-ngoai", Oidc.LinkLogin.Show, AccessRule.SignedIn);
        routes.Post("/ban/tai-khoan-ngoai/gan", Oidc.LinkLogin.Send, AccessRule.SignedIn, Oidc.LinkLogin.Form);
        routes.Post("/ban/tai-khoan-ngoai/bo", Oidc.LinkLogin.Unlink, AccessRule.SignedIn, Oidc.LinkLogin.UnlinkForm);

        routes.Get("/ban/tai-khoan", Account.Manage.BrowseAccounts.Show, See);
        routes.Get("/ban/tai-khoan/{id:guid}", Account.Manage.ShowAccount.Page, See);
        routes.Get("/ban/tai-khoan/{id:guid}/buoc-hai", SecondFactor.ResetSecondStep.Show, Reset);
        routes.Post("/ban/tai-khoan/{id:guid}/buoc-hai", SecondFactor.ResetSecondStep.Send, Reset, SecondFactor.ResetSecondStep.Form);
        routes.Post("/ban/tai-khoan/{id:guid}/khoa", Account.Manage.CloseAccount.Send, Manage, Account.Manage.CloseAccount.Form);
        routes.Post("/ban/tai-khoan/{id:guid}/mo-lai", Account.Manage.CloseAccount.Reopen, Manage, Account.Manage.CloseAccount.ReopenForm);
        routes.Post("/ban/tai-khoan/{id:guid}/giao", Grants.GiveRole.Send, Manage, Grants.GiveRole.Form);
        routes.Post("/ban/tai-khoan/{id:guid}/vai-tro/{grant:guid}/ket-thuc", Grants.EndRole.Send, Manage, Grants.EndRole.Form);
        routes.Get("/ban/tai-khoan/quyen", Account.Manage.ShowMatrix.Show, See);
        routes.Get("/ban/tai-khoan/cho-xac-nhan", Grants.Waiting.Show, Confirm);
        routes.Post("/ban/tai-khoan/cho-xac-nhan/{id:guid}", Grants.DecideProposal.Send, Confirm, Grants.DecideProposal.Form);

        routes.Get("/ban/tai-khoan/moi", Invite.InvitePerson.Show, Manage);
        routes.Post("/ban/tai-khoan/moi", Invite.InvitePerson.Send, Manage, Invite.InvitePerson.Form);
        routes.Post("/ban/tai-khoan/moi-khu-dan-cu", Invite.InviteAreas.Send, Manage, Invite.InviteAreas.Form);
        routes.Get("/ban/tai-khoan/loi-moi", Invite.BrowseInvitations.Show, Manage);
        routes.Post("/ban/tai-khoan/loi-moi/in", Invite.PrintSheets.Send, Manage, Invite.PrintSheets.Form);
        routes.Post("/ban/tai-khoan/loi-moi/{id:guid}/thu-hoi", Invite.RevokeInvitation.Send, Manage, Invite.RevokeInvitation.Form);
        routes.Get("/loi-moi/{token}", Accept.AcceptInvitation.Show, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
        routes.Post("/loi-moi/{token}", Accept.AcceptInvitation.Send, AccessRule.Public, Accept.AcceptInvitation.Form).RequireRateLimiting(RateLimits.SignIn);
        routes.Post("/loi-moi/{token}/nhan", Accept.AcceptInvitation.Own, AccessRule.SignedIn, Accept.AcceptInvitation.OwnForm);
    }
}
