using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Account;

/// <summary>The addresses under which accounts are managed.</summary>
internal static class AccountRoutes
{
    private static readonly AccessRule Manage = AccessRule.Needs(AccountAccess.Manage);
    private static readonly AccessRule Confirm = AccessRule.Needs(AccountAccess.Confirm);

    public static void Map(Routes routes)
    {
        routes.Get("/ban/tai-khoan", Account.Manage.BrowseAccounts.Show, Manage);
        routes.Get("/ban/tai-khoan/{id:guid}", Account.Manage.ShowAccount.Page, Manage);
        routes.Post("/ban/tai-khoan/{id:guid}/khoa", Account.Manage.CloseAccount.Send, Manage, Account.Manage.CloseAccount.Form);
        routes.Post("/ban/tai-khoan/{id:guid}/mo-lai", Account.Manage.CloseAccount.Reopen, Manage, Account.Manage.CloseAccount.ReopenForm);
        routes.Post("/ban/tai-khoan/{id:guid}/giao", Grants.GiveRole.Send, Manage, Grants.GiveRole.Form);
        routes.Post("/ban/tai-khoan/{id:guid}/vai-tro/{grant:guid}/ket-thuc", Grants.EndRole.Send, Manage, Grants.EndRole.Form);
        routes.Get("/ban/tai-khoan/quyen", Account.Manage.ShowMatrix.Show, Manage);
        routes.Get("/ban/tai-khoan/cho-xac-nhan", Grants.Waiting.Show, Confirm);
        routes.Post("/ban/tai-khoan/cho-xac-nhan/{id:guid}", Grants.DecideProposal.Send, Confirm, Grants.DecideProposal.Form);
    }
}
