using CauNoi.Kernel.Audit;

namespace CauNoi.Account;

/// <summary>What is written down about accounts and sign-ins.</summary>
public static class AccountActs
{
    public static readonly ActKind Create = new("account.create", "Lập tài khoản",
        new ActField("user-name", Secrecy.Personal), new ActField("role"));

    public static readonly ActKind ChoosePassword = new("account.choose-password", "Đặt mật khẩu lần đầu");

    /// <summary>Way: password, code, recovery, passkey, new-code. Place: the network.</summary>
    public static readonly ActKind SignIn = new("account.sign-in", "Đăng nhập", new ActField("way"), new ActField("place", Secrecy.Personal));

    public static readonly ActKind PasswordAccepted = new("account.password-accepted", "Đúng mật khẩu, chờ bước thứ hai", new ActField("place", Secrecy.Personal));

    public static readonly ActKind SignInFailed = new("account.sign-in-failed", "Đăng nhập không thành công",
        new ActField("step"), new ActField("name", Secrecy.Personal), new ActField("place", Secrecy.Personal));

    public static readonly ActKind SignInHeld = new("account.sign-in-held", "Từ chối đăng nhập vì thử sai nhiều lần",
        new ActField("step"), new ActField("name", Secrecy.Personal), new ActField("place", Secrecy.Personal));

    public static readonly ActKind ChangePassword = new("account.change-password", "Đổi mật khẩu");

    public static readonly ActKind SetSecondFactor = new("account.set-second-factor", "Bật bước thứ hai khi đăng nhập");

    public static readonly ActKind DropSecondFactor = new("account.drop-second-factor", "Tắt bước thứ hai khi đăng nhập");

    public static readonly ActKind MakeRecoveryCodes = new("account.make-recovery-codes", "Lấy mã dự phòng mới");

    public static readonly ActKind AddPasskey = new("account.add-passkey", "Thêm khoá truy cập", new ActField("passkey"));

    public static readonly ActKind RemovePasskey = new("account.remove-passkey", "Bỏ khoá truy cập", new ActField("passkey"));

    public static readonly ActKind EndSessions = new("account.end-sessions", "Kết thúc phiên đăng nhập", new ActField("sessions"));

    public static readonly ActKind SignOut = new("account.sign-out", "Đăng xuất");

    public static readonly ActKind ForgetSessions = new("account.forget-sessions", "Xoá phiên đăng nhập và đường dẫn đã hết hạn", new ActField("rows"));

    public static IReadOnlyList<ActKind> All { get; } =
    [
        Create, ChoosePassword, SignIn, SignOut, ForgetSessions,
        PasswordAccepted, SignInFailed, SignInHeld, ChangePassword, SetSecondFactor, DropSecondFactor, MakeRecoveryCodes, AddPasskey, RemovePasskey, EndSessions,
    ];
}
