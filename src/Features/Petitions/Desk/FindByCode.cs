using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>Somebody calls and reads a code aloud: where the case stands, as the officer may say it. What is said in it is not shown here.</summary>
public static class FindByCode
{
    public static readonly FormShape Form = new("tra-ma", [new FieldShape("ma", "Mã", FieldKind.Line) { MaxLength = 20 }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, string? ma = null)
    {
        if (string.IsNullOrWhiteSpace(ma)) return visit.Page<FindByCodePage>(new FindByCodeModel(Form.Empty, null, ""));
        var cases = await db.PetitionsFor(visit, PetitionAccess.Receive, maps);
        var petition = PetitionCode.Parse(ma) is { } code ? await cases.AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, visit.Stop) : null;
        var values = Form.With(("ma", ma.Length > 20 ? ma[..20] : ma));
        return petition is null
            ? visit.Page<FindByCodePage>(new FindByCodeModel(values.Refuse(IntakeRefusals.CodeUnknown), null, ""), StatusCodes.Status404NotFound)
            : visit.Page<FindByCodePage>(new FindByCodeModel(values, petition, (await visit.Tree()).Find(petition.Holder)?.Name ?? "Đơn vị cũ"));
    }
}

public sealed record FindByCodeModel(FormValues Values, Petition? Petition, string Holder);
