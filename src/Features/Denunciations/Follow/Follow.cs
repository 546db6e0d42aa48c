using System.Security.Cryptography;
using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations.Follow;

/// <summary>Asking by code and secret how far it has come: one status word and nothing else. Sent, not asked for by address, so that no log keeps it.</summary>
public static class Follow
{
    public static readonly FormShape Form = new("hoi-ho-so",
    [
        new FieldShape("ma", "Mã hồ sơ", FieldKind.Line) { Required = true, MaxLength = 20, Hint = "Ví dụ TC-7K3M-9Q2P." },
        new FieldShape("bi-mat", "Số bí mật", FieldKind.Line) { Required = true, MaxLength = 20, Autocomplete = "off", Hint = "Mười hai ký tự trên phiếu." },
    ]);

    public static IResult Show(Visit visit) => visit.Page<FollowPage>(new FollowModel(Form.Empty, null));

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db)
    {
        if (!post.Ok) return visit.Page<FollowPage>(new FollowModel(post.Values, null), post.RefusedStatus);
        var code = DenunciationCode.Parse(post["ma"]) ?? "";
        var known = await db.Denunciations().AsNoTracking().Where(d => d.Code == code).Select(d => new { d.SecretHash, d.State }).SingleOrDefaultAsync(visit.Stop);
        // A wrong code and a wrong secret get one answer.
        var right = CryptographicOperations.FixedTimeEquals(known?.SecretHash ?? new byte[32], DenunciationSlip.HashOf(post["bi-mat"]));
        return known is not null && right
            ? visit.Page<FollowPage>(new FollowModel(Form.Empty, DenunciationStates.Word(known.State)))
            : visit.Page<FollowPage>(new FollowModel(Form.With(("ma", post["ma"])).Refuse(DenunciationRefusals.CodeUnknown), null), 422);
    }
}

public sealed record FollowModel(FormValues Values, string? Word);
