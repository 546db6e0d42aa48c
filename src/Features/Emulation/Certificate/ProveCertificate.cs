using CauNoi.Emulation.Commend;
using CauNoi.Emulation.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Certificate;

/// <summary>
/// Where the code on a certificate leads: it says what was decided, for whom and when. Nobody guesses a code, and nothing
/// but what stands on the paper is said.
/// </summary>
public static class ProveCertificate
{
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, string ma)
    {
        var code = ShowCommendation.Codes.Parse(ma);
        var found = code is null ? null : await db.Commendations().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, visit.Stop);
        if (found is null || !CommendationStates.Standing.Contains(found.State) || ProposeCommendation.GoesOn(features, found.Form)) return visit.Page<ProveCertificatePage>(new ProveCertificateModel(null, "", "", ""), StatusCodes.Status404NotFound);
        var tree = await visit.Tree();
        return visit.Page<ProveCertificatePage>(new ProveCertificateModel(found, ProposeCommendation.Forms(features).FirstOrDefault(f => f.Id == found.Form)?.Title ?? found.Form, tree.Find(found.AwardeeUnit)?.Name ?? "", tree.Find(found.Decider)?.Name ?? ""));
    }
}

public sealed record ProveCertificateModel(Commendation? Of, string Form, string Place, string Decider);
