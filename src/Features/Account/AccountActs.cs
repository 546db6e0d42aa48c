using CauNoi.Kernel.Audit;

namespace CauNoi.Account;

/// <summary>What is written down about accounts and sign-ins.</summary>
public static class AccountActs
{
    private static readonly ActField Role = new("role"), Unit = new("unit"), From = new("from"), Until = new("until");

    public static readonly ActKind Create = new("account.create", "Lập tài khoản",
        new ActField("user-name", Secrecy.Personal), new ActField("role"));

    public static readonly ActKind ChoosePassword = new("account.choose-password", "Đặt mật khẩu lần đầu");

    public static readonly ActKind SignIn = new("account.sign-in", "Đăng nhập");

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

    public static readonly ActKind SignInElsewhere = new("account.sign-in-elsewhere", "Đăng nhập bằng tài khoản ngoài");

    public static readonly ActKind LinkLogin = new("account.link-login", "Gắn tài khoản ngoài", new ActField("issuer"), new ActField("subject", Secrecy.Personal));

    public static readonly ActKind UnlinkLogin = new("account.unlink-login", "Bỏ gắn tài khoản ngoài");

    public static IReadOnlyList<ActKind> All { get; } =
    [
        Create, ChoosePassword, SignIn, SignOut, ForgetSessions,
        Grant, Propose, Confirm, Decline, EndGrant, Close, Reopen,
        Invite, InviteAreas, PrintInvitations, RevokeInvitation, Accept,
        ChooseHat, HandOver, TakeBack, SignInElsewhere, LinkLogin, UnlinkLogin,
    ];
}
