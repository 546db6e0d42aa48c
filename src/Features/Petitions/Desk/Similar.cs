using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Parts;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Desk;

/// <summary>Cases that may say the same, side by side: of the same category at the same place, near in time, that exist for this person; those that share most words first.</summary>
public static class Similar
{
    private const int Days = 180, Looked = 60, Most = 8;

    public const string Other = "viec-chinh";

    public static readonly FormShape Form = new("gop", [new FieldShape(Other, "Việc chính", FieldKind.Hidden) { Required = true, MaxLength = 36 }]);

    public static async Task<IResult> Show(Visit visit, AppDb db, CaseDesk desk, UnitMaps maps, Guid id) =>
        await desk.Open(visit, id, HandlingAccess.Handle) is { } open ? await Render(visit, db, desk, maps, open, Form.Empty, 200) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, CaseDesk desk, UnitMaps maps, Guid id)
    {
        if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) return visit.NotFound();
        if (!post.Ok || !Guid.TryParse(post[Other], out var other) || await desk.Open(visit, other, HandlingAccess.Handle) is not { } main)
            return await Render(visit, db, desk, maps, open, post.Ok ? post.Values.Refuse(HandlingRefusals.JoinNotPossible) : post.Values, post.Ok ? StatusCodes.Status409Conflict : post.RefusedStatus);
        return await Joining.Join(visit, desk, open, main) is { } refused ? await Render(visit, db, desk, maps, open, post.Values.Refuse(refused with { Field = null }), StatusCodes.Status409Conflict)
            : visit.See($"/ban/kien-nghi/{main.Petition.Id}");
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, CaseDesk desk, UnitMaps maps, OpenCase open, FormValues values, int status)
    {
        var (p, mine) = (open.Petition, Fold.Pairs(open.Content?.Text ?? "").ToHashSet());
        var since = p.ReceivedOn.AddDays(-Days);
        var near = (await db.PetitionsFor(visit, HandlingAccess.Handle, maps)).AsNoTracking().Where(o => o.Id != p.Id && o.ReceivedOn >= since && o.Area == p.Area && o.Category == p.Category)
            .OrderByDescending(o => o.ReceivedOn).Take(Looked);
        var rows = await (from o in near join c in db.PetitionPrivates().AsNoTracking() on o.Id equals c.Petition select new { Petition = o, Content = c }).ToListAsync(visit.Stop);
        var found = rows.Select(r => (r.Petition, Content: PrivateContent.Of(r.Content, desk.Key))).Where(r => r.Content is not null)
            .Select(r => new SimilarCase(r.Petition, CaseTitle.Of(r.Content), r.Content!.Text, Shared(mine, r.Content.Text))).OrderByDescending(r => r.Shared).ThenByDescending(r => r.Petition.ReceivedOn).Take(Most).ToList();
        return visit.Page<SimilarPage>(new SimilarModel(open, found, values), status);
    }

    private static int Shared(HashSet<string> mine, string text) => mine.Count == 0 ? 0 : Fold.Pairs(text).Distinct().Count(mine.Contains) * 100 / mine.Count;
}

/// <summary>A case that may say the same.</summary>
/// <param name="Petition">The other case.</param>
/// <param name="Title">What stands for it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Shared">How much of this case's words it shares, in hundredths.</param>
public sealed record SimilarCase(Petition Petition, string Title, string Text, int Shared);

public sealed record SimilarModel(OpenCase Open, IReadOnlyList<SimilarCase> Found, FormValues Values);
