using CauNoi.Platform.Settings;

namespace CauNoi.Account;

/// <summary>What an installation decides about invitations and about signing in elsewhere.</summary>
public static class ManageSettings
{
    private const string Group = "Tài khoản";

    public static readonly SettingKind InvitationDays = new("account.invitation-days", Group, "Lời mời dùng được trong bao nhiêu ngày", SettingType.Number, "7",
        "Quá số ngày này, đường dẫn trong lời mời không mở được nữa và phải mời lại.", "7") { Least = 1, Most = 60 };

    public static IReadOnlyList<SettingKind> All { get; } = [InvitationDays];
}
