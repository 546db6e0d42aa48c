using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Settings;

namespace CauNoi.Petitions.Parts;

/// <summary>
/// Messages to a sender: code, status word and link, never what was written. To whom they go is sealed in the table: who wrote
/// about which case is nobody's to read there.
/// </summary>
public sealed class SenderMail(OutboxSecrets secrets, SettingValues settings)
{
    /// <summary>Tells the sender where the case stands, if an address or a telephone number was left.</summary>
    public async Task Tell(Change change, PrivateContent content, Guid petition, string code, PetitionState state, CancellationToken stop)
    {
        var (word, link) = (FollowRules.Word(state), $"{{origin}}/kien-nghi/theo-doi?ma={code}");
        if (content.Email.Length > 0) change.Send("mail", secrets.Sealed(content.Email), $"Kiến nghị {code}: {word}", $"Kiến nghị {code}: {word}.\nXem tại {link}", petition);
        // Where no text ever leaves, none is left lying.
        if (content.Phone.Length > 0 && (await settings.Read(stop)).On(PlatformSettings.TextEnabled) && IntakeDecisions.PhoneDigits(content.Phone) is { } phone)
            change.Send("text", secrets.Sealed(phone), $"Kiến nghị {code}", $"Kiến nghị {code}: {word}. {link}", petition);
    }
}
