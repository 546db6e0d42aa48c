using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Takedown;

/// <summary>Finding one's own request again by its code. The contact is not shown, nor the picture: it may be hidden.</summary>
public static class LookUp
{
    public static readonly FormShape Form = new("tra-cuu-go", [new FieldShape("ma", "Mã đề nghị", FieldKind.Line) { Required = true, MaxLength = 20 }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, string? ma = null)
    {
        if (ma is null) return visit.Page<LookUpPage>(Form.Empty);
        var request = TakedownCode.Parse(ma) is { } code ? await db.TakedownRequestsFor(visit.Actor).AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, visit.Stop) : null;
        return request is null
            ? visit.Page<LookUpPage>(Form.With(("ma", ma.Length > 20 ? ma[..20] : ma)).Refuse(PictureRefusals.CodeUnknown), 404)
            : visit.Page<RequestPage>(new RequestModel(request, visit.Now));
    }
}

public sealed record RequestModel(TakedownRequest Request, DateTimeOffset Now);
