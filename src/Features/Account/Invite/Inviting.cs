using CauNoi.Account.Grants;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Settings;
using CauNoi.Ui.Words;

namespace CauNoi.Account.Invite;

/// <summary>What the ways of inviting share: the row with its hash, and the message with its sealed link.</summary>
internal static class Inviting
{
    public const string Mail = "mail";
    public const string Text = "text";
    public const string Sheet = "sheet";

    /// <summary>Writes an invitation and, where it has an address, the message.</summary>
    public static Invitation Write(
        Change change, OutboxSecrets secrets, SettingSnapshot settings, Actor by, Grant wanted, UnitNode unit, string channel, string? recipient, string? name)
    {
        var (token, hash) = Tokens.New();
        var invitation = new Invitation
        {
            TokenHash = hash, Channel = channel, Recipient = recipient, Name = name, Role = wanted.Role.Name, Unit = wanted.Unit,
            ValidFrom = wanted.From, ValidUntil = wanted.Until, InvitedBy = by.Id, InvitedAt = change.Now,
            ExpiresAt = change.Now.AddDays(settings.Number(ManageSettings.InvitationDays)),
        };
        change.Add(invitation);
        Giving.Note(change, wanted);
        change.Note("channel", channel);
        if (recipient is null) return invitation;
        change.Note("recipient", recipient);
        change.Send(channel, recipient, "Lời mời dùng hệ thống Cầu Nối", $"""
            {by.Name} mời nhận vai trò {wanted.Role.Title}, {unit.Name}.
            Mở đường dẫn này để đặt tên đăng nhập và mật khẩu, dùng một lần, đến {Spoken.Moment(invitation.ExpiresAt)}:
            {"{origin}"}/loi-moi/{secrets.Sealed(token)}
            Xin không chuyển cho người khác.
            """, invitation.Id);
        return invitation;
    }
}
