using CauNoi.Platform.Data;
using CauNoi.Platform.Settings;
using Npgsql;

namespace CauNoi.Platform.Outbox;

/// <summary>
/// Sends what is due. At least once: a crash between sending and marking sends the same message again, which a code
/// and a link can bear. Mails carry their row's id as Message-ID, so that a mail program may know a repeat.
/// </summary>
internal sealed class OutboxSender(NpgsqlDataSource source, SettingValues settings, InstallationFolder folder, OutboxSecrets secrets, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly OutboxClaims claims = new(source, clock);
    private readonly TextGateway gateway = new();

    /// <summary>One round over both channels; answers how many messages were taken on, sent or not.</summary>
    public async Task<int> SendDue(CancellationToken stop = default)
    {
        var values = await settings.Read(stop);
        var mails = await claims.Mails(stop);
        foreach (var mail in mails) await Try(mail, values, (whole, token) => MailDoor.Send(whole, values, folder, token), stop);
        var texts = MayText(values) ? await claims.Texts(values.Number(PlatformSettings.TextDailyCap), stop) : [];
        foreach (var text in texts) await Try(text, values, (whole, token) => gateway.Send(whole, values, token), stop);
        return mails.Count + texts.Count;
    }

    public void Dispose() => gateway.Dispose();

    private bool MayText(SettingSnapshot values) => values.On(PlatformSettings.TextEnabled)
        && !OutboxPace.Quiet(clock.GetUtcNow(), values.Hour(PlatformSettings.QuietFrom), values.Hour(PlatformSettings.QuietTo));

    private async Task Try(Message message, SettingSnapshot values, Func<Message, CancellationToken, Task> send, CancellationToken stop)
    {
        var whole = message;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            whole = secrets.Open(message);
            await send(whole, patience.Token);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            await claims.Failed(message, Told(e, whole, values), stop);
            return;
        }

        // It has left. Even while stopping, say so; otherwise it leaves again at the next start.
        await claims.Sent(message, CancellationToken.None);
    }

    // Servers like to repeat the address they refuse; the reason is kept, the person is not.
    private static string Told(Exception e, Message message, SettingSnapshot values)
    {
        var told = e is OperationCanceledException ? $"Không trả lời trong {Patience.TotalSeconds:0} giây." : (e.InnerException ?? e).Message;
        foreach (var hidden in new[] { message.Recipient, values.Text(PlatformSettings.MailPassword), values.Text(PlatformSettings.TextHeaders) })
            if (hidden.Length > 0) told = told.Replace(hidden, "…", StringComparison.OrdinalIgnoreCase);
        return told.Length > 300 ? told[..300] : told;
    }
}
