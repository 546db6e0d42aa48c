using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Settings;

namespace CauNoi.Platform.Outbox;

/// <summary>One mail out: to the mail server of the settings, or into the mail folder when there is none.</summary>
internal static class MailDoor
{
    public static Task Send(Message message, SettingSnapshot values, InstallationFolder folder, CancellationToken stop) =>
        values.Text(PlatformSettings.MailHost).Length > 0 ? Post(message, values, stop) : Lay(message, values, folder, stop);

    private static async Task Post(Message message, SettingSnapshot values, CancellationToken stop)
    {
        using var client = new SmtpClient(values.Text(PlatformSettings.MailHost), (int)values.Number(PlatformSettings.MailPort))
        {
            EnableSsl = values.On(PlatformSettings.MailTls), DeliveryFormat = SmtpDeliveryFormat.SevenBit,
        };
        if (values.Text(PlatformSettings.MailUser) is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, values.Text(PlatformSettings.MailPassword));
        using var mail = Mail(message, values, TransferEncoding.QuotedPrintable);
        await client.SendMailAsync(mail, stop);
    }

    // Written aside and renamed: whoever watches the folder never opens half a mail. Sent twice, it is the same file.
    private static async Task Lay(Message message, SettingSnapshot values, InstallationFolder folder, CancellationToken stop)
    {
        var aside = Path.Combine(folder.Mail, $".{message.Id:N}");
        Directory.CreateDirectory(aside);
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetFullPath(aside),
                DeliveryFormat = SmtpDeliveryFormat.International,
            };
            using var mail = Mail(message, values, TransferEncoding.EightBit);
            await client.SendMailAsync(mail, stop);
            var name = VietnamTime.At(message.CreatedAt).ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
            File.Move(Directory.EnumerateFiles(aside).Single(), Path.Combine(folder.Mail, $"{name}-{message.Id:N}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    private static MailMessage Mail(Message message, SettingSnapshot values, TransferEncoding coding)
    {
        var from = new MailAddress(values.Text(PlatformSettings.MailFrom), values.Text(PlatformSettings.Name), Encoding.UTF8);
        var mail = new MailMessage(from, new MailAddress(message.Recipient))
        {
            Subject = message.Subject.ReplaceLineEndings(" "), SubjectEncoding = Encoding.UTF8,
            Body = WithOrigin(message.Body, values), BodyEncoding = Encoding.UTF8, BodyTransferEncoding = coding,
        };
        mail.Headers.Add("Message-ID", $"<{message.Id:N}@{from.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    internal static string WithOrigin(string body, SettingSnapshot values) =>
        body.Replace("{origin}", values.Text(PlatformSettings.Origin), StringComparison.Ordinal);
}
