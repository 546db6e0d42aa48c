using CauNoi.Kernel.Audit;

namespace CauNoi.Account;

/// <summary>What is written down about accounts and sign-ins.</summary>
public static class AccountActs
{
    private static readonly ActField Role = new("role"), Unit = new("unit"), From = new("from"), Until = new("until");

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

    public static readonly ActKind ResetSecondStep = new("account.reset-second-step", "Người quản trị tắt bước thứ hai vì mất điện thoại",
        new ActField("sessions"), new ActField("told", Secrecy.Personal));

    public static readonly ActKind MakeRecoveryCodes = new("account.make-recovery-codes", "Lấy mã dự phòng mới");

    public static readonly ActKind AddPasskey = new("account.add-passkey", "Thêm khoá truy cập", new ActField("passkey"));

    public static readonly ActKind RemovePasskey = new("account.remove-passkey", "Bỏ khoá truy cập", new ActField("passkey"));

    public static readonly ActKind EndSessions = new("account.end-sessions", "Kết thúc phiên đăng nhập", new ActField("sessions"));

    public static readonly ActKind SignOut = new("account.sign-out", "Đăng xuất");

    public static readonly ActKind ForgetSessions = new("account.forget-sessions", "Xoá phiên đăng nhập và đường dẫn đã hết hạn", new ActField("rows"));

    public static readonly ActKind Grant = new("account.grant", "Giao vai trò", Role, Unit, From, Until);

    public static readonly ActKind Propose = new("account.propose", "Đề nghị giao vai trò, chờ người thứ hai", Role, Unit, From, Until);

    public static readonly ActKind Confirm = new("account.confirm", "Xác nhận giao vai trò", Role, Unit, From, Until);

    public static readonly ActKind Decline = new("account.decline", "Không đồng ý giao vai trò", Role, Unit);

    public static readonly ActKind EndGrant = new("account.end-grant", "Kết thúc vai trò", Role, Unit);

    public static readonly ActKind Close = new("account.close", "Khoá tài khoản");

    public static readonly ActKind Reopen = new("account.reopen", "Mở lại tài khoản");

    public static readonly ActKind Invite = new("account.invite", "Mời người mới",
        Role, Unit, From, Until, new ActField("channel"), new ActField("recipient", Secrecy.Personal));

    public static readonly ActKind InviteAreas = new("account.invite-areas", "Mời trưởng ban các khu dân cư", new ActField("count"));

    public static readonly ActKind PrintInvitations = new("account.print-invitations", "Mở các tờ mời để in", new ActField("count"));

    public static readonly ActKind RevokeInvitation = new("account.revoke-invitation", "Thu hồi lời mời");

    public static readonly ActKind Accept = new("account.accept", "Nhận lời mời", new ActField("user-name", Secrecy.Personal), Role, Unit, From, Until);

    public static readonly ActKind ChooseHat = new("account.choose-hat", "Chọn vai trò để làm việc");

    public static readonly ActKind HandOver = new("account.hand-over", "Bàn giao vai trò khi đi vắng", Role, Unit, From, Until);

    public static readonly ActKind TakeBack = new("account.take-back", "Lấy lại vai trò đã bàn giao", Role, Unit);

    public static readonly ActKind LinkLogin = new("account.link-login", "Gắn tài khoản ngoài", new ActField("issuer"), new ActField("subject", Secrecy.Personal));

    public static readonly ActKind UnlinkLogin = new("account.unlink-login", "Bỏ gắn tài khoản ngoài");

    public static IReadOnlyList<ActKind> All { get; } =
    [
        Create, ChoosePassword, SignIn, SignOut, ForgetSessions,
        Grant, Propose, Confirm, Decline, EndGrant, Close, Reopen,
        Invite, InviteAreas, PrintInvitations, RevokeInvitation, Accept,
        ChooseHat, HandOver, TakeBack, LinkLogin, UnlinkLogin,
        PasswordAccepted, SignInFailed, SignInHeld, ChangePassword, SetSecondFactor, DropSecondFactor, ResetSecondStep, MakeRecoveryCodes, AddPasskey, RemovePasskey, EndSessions,
    ];
}
