using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Account;
using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Notebook.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Notebook.Sign;

/// <summary>A request that a phone signed. What it carries is taken in even where it may read nothing.</summary>
/// <param name="Device">Which phone.</param>
/// <param name="Body">What it sent.</param>
/// <param name="Visit">The request as the phone's owner, with the hat that was on when it was taken in.</param>
internal sealed record SignedCall(Device Device, byte[] Body, Visit Visit)
{
    /// <summary>Why it may read nothing, and why a person looks at what it sends; null where all is well.</summary>
    public Refusal? Doubt => Device.SilentAt(Visit.Now) ? NotebookRefusals.SilentTooLong : Visit.Actor.Hat is null ? NotebookRefusals.RoleEnded : null;

    /// <summary>The call, or the answer to what is none.</summary>
    public static async Task<(SignedCall? Call, IResult? Refused)> Read(HttpContext context, AppDb db)
    {
        var visit = (await Visit.BindAsync(context, null!))!;
        if (await Content(context) is not { } body) return (null, Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        var head = context.Request.Headers;
        if (!Guid.TryParse(head["CauNoi-Device"], out var id) || !long.TryParse(head["CauNoi-Time"], NumberStyles.None, CultureInfo.InvariantCulture, out var time))
            return (null, Unsigned(visit));
        if (await Known(db, id, VietnamTime.DayOf(visit.Now), visit.Stop) is not { } known) return (null, visit.NotFound());
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var said = string.Create(CultureInfo.InvariantCulture, $"{context.Request.Method}\n{target}\n{time}\n{Convert.ToHexStringLower(SHA256.HashData(body))}");
        if (!DeviceLife.Timely(time, visit.Now) || !Signed(known.Device.Key, said, head["CauNoi-Signature"].ToString())) return (null, Unsigned(visit));
        if (known.Device.EndedAt is not null) return (null, Wire.Answer(new { empty = true }, StatusCodes.Status410Gone));
        var call = new SignedCall(known.Device, body, visit.As(known.Actor));
        // A silent phone does not come back by calling; its owner takes it in anew.
        if (!known.Device.SilentAt(visit.Now)) await Contact.Note(db, known.Device, visit.Now, visit.Stop);
        return (call, null);
    }

    private static IResult Unsigned(Visit visit) => Wire.Answer(new { now = visit.Now }, StatusCodes.Status401Unauthorized);

    private static bool Signed(byte[] key, string said, string signature)
    {
        try
        {
            using var phone = ECDsa.Create();
            phone.ImportSubjectPublicKeyInfo(key, out _);
            return phone.VerifyData(Encoding.UTF8.GetBytes(said), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static async Task<byte[]?> Content(HttpContext context)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<SentBytes>()?.Most ?? 0;
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > most) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    // One query: the phone, its owner, and the role as far as it holds today, as every session asks it.
    private static async Task<KnownDevice?> Known(AppDb db, Guid id, DateOnly today, CancellationToken stop)
    {
        var found = await (
            from device in db.Devices().AsNoTracking().Where(d => d.Id == id)
            join account in db.Accounts() on device.Account equals account.Id
            from grant in db.RoleGrants().Where(g => g.Id == device.RoleGrant && g.Account == device.Account && account.ClosedAt == null
                && g.ValidFrom <= today && (g.ValidUntil == null || g.ValidUntil >= today)).DefaultIfEmpty()
            from handed in db.RoleGrants().Where(h => grant != null && h.Id == grant.HandedBy
                && h.ValidFrom <= today && (h.ValidUntil == null || h.ValidUntil >= today)).DefaultIfEmpty()
            select new { Device = device, account.Id, account.Name, Grant = grant, Handed = handed }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var holds = found.Grant is { } given && (given.HandedBy is null || (found.Handed is { } h && await db.Accounts().AnyAsync(a => a.Id == h.Account && a.ClosedAt == null, stop)));
        return new KnownDevice(found.Device, new Actor(found.Id, found.Name, holds && found.Grant!.Worn(found.Handed?.Account) is { } hat ? [hat] : []));
    }

    private sealed record KnownDevice(Device Device, Actor Actor);
}
