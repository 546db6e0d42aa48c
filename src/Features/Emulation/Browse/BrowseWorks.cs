using CauNoi.Emulation.Commend;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Emulation.Browse;

/// <summary>The register of candidate works: what is proposed for a form on which another body has the last word, how far each has come and how it ended.</summary>
public static class BrowseWorks
{
    private const int MostShown = 300;

    public static async Task<IResult> Page(Visit visit, AppDb db, FeatureList features)
    {
        var (tree, units) = (await visit.Tree(), (await visit.Reach(EmulationAccess.Read)).Units());
        var forms = ProposeCommendation.Forms(features).Where(f => f.GoesOn).ToDictionary(f => f.Id, f => f.Title);
        var known = forms.Keys.ToArray();
        var works = await db.Commendations().AsNoTracking().Where(c => known.Contains(c.Form) && (units.Contains(c.Unit) || units.Contains(c.Decider))).OrderByDescending(c => c.Year).ThenBy(c => c.Awardee).Take(MostShown).ToListAsync(visit.Stop);
        return visit.Page<BrowseWorksPage>(new BrowseWorksModel(works, forms, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ", visit.Actor.May(EmulationAccess.Propose)));
    }
}

public sealed record BrowseWorksModel(IReadOnlyList<Commendation> Works, IReadOnlyDictionary<string, string> Forms, Func<int, string> UnitName, bool MayPropose);
