using CauNoi.Kernel.Audit;

namespace CauNoi.Account;

/// <summary>What is written down about accounts and sign-ins.</summary>
public static class AccountActs
{
    public static readonly ActKind Create = new("account.create", "Lập tài khoản",
        new ActField("user-name", Secrecy.Personal), new ActField("role"));

    public static readonly ActKind ChoosePassword = new("account.choose-password", "Đặt mật khẩu lần đầu");

    public static readonly ActKind SignIn = new("account.sign-in", "Đăng nhập");

    public static readonly ActKind SignOut = new("account.sign-out", "Đăng xuất");

    public static readonly ActKind ForgetSessions = new("account.forget-sessions", "Xoá phiên đăng nhập và đường dẫn đã hết hạn", new ActField("rows"));

    public static IReadOnlyList<ActKind> All { get; } = [Create, ChoosePassword, SignIn, SignOut, ForgetSessions];
}
