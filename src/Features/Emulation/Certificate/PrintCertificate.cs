using CauNoi.Emulation.Commend;
using CauNoi.Emulation.Rules;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Emulation.Certificate;

/// <summary>The certificate to be printed, with the code that proves it. There is none before the decision.</summary>
public static class PrintCertificate
{
    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features, Guid id)
    {
        if (await ShowCommendation.Found(visit, db, id, EmulationAccess.Read) is not { } found) return visit.NotFound();
        var tree = await visit.Tree();
        var standing = CommendationStates.Standing.Contains(found.State) && !ProposeCommendation.GoesOn(features, found.Form);
        return visit.Page<PrintCertificatePage>(new PrintCertificateModel(standing ? found : null, found.Id, ProposeCommendation.Forms(features).FirstOrDefault(f => f.Id == found.Form)?.Title ?? found.Form, tree.Find(found.AwardeeUnit)?.Name ?? "", tree.Find(found.Decider)?.Name ?? ""));
    }
}

public sealed record PrintCertificateModel(Commendation? Of, Guid Id, string Form, string Place, string Decider);
