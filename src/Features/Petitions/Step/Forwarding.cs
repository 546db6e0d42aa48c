using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Step;

/// <summary>A case goes to an agency: by a link that is sent to the registered address and to nowhere else, or on paper with a number.</summary>
public sealed class Forwarding(AppDb db, OutboxSecrets secrets)
{
    /// <summary>As long as the longest term of the law, and then some.</summary>
    private static readonly TimeSpan LinkLives = TimeSpan.FromDays(120);

    public async Task<Refusal?> Take(Visit visit, CaseDesk desk, OpenCase open, FormValues values)
    {
        var agency = int.Parse(values[StepForm.Agency], CultureInfo.InvariantCulture);
        var registered = await db.PetitionAgencies().AsNoTracking().SingleOrDefaultAsync(a => a.Unit == agency, visit.Stop);
        // Without an address there is no link: then the dispatch on paper must be found again by its number.
        if (registered?.Mail is null && values[StepForm.Number].Length == 0) return HandlingRefusals.NoAgency;
        var turn = desk.Begin(open, PetitionAction.Forward, visit.Actor);
        var day = VietnameseDates.TryParseDay(values[StepForm.Day], out var typed) ? typed : (DateOnly?)null;
        if (turn.Take(new StepGiven { Agency = agency, Number = values.Optional(StepForm.Number), Day = day, Content = new StepContent { Words = values[StepForm.Note] } }) is { } refused) return refused;
        if (registered?.Mail is { } mail) Send(turn.Change, open.Petition, agency, mail);
        return await turn.Save(visit.Stop);
    }

    /// <summary>What is kept of a link.</summary>
    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    private void Send(Change change, Petition petition, int agency, string mail)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        change.Add(new AgencyLink { Petition = petition.Id, Agency = agency, Hash = HashOf(token), SentAt = change.Now, ExpiresAt = change.Now + LinkLives });
        change.Send("mail", mail, $"Mặt trận chuyển kiến nghị {petition.Code}",
            $"Mặt trận chuyển kiến nghị {petition.Code}, xin quý cơ quan trả lời.\nXem và trả lời một lần tại {{origin}}/tra-loi-kien-nghi/{secrets.Sealed(token)}\nĐường dẫn này chỉ gửi tới địa chỉ đã đăng ký, xin không chuyển tiếp.", petition.Id);
    }
}
