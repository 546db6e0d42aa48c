using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Access;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ratings.Judge;
using CauNoi.Ratings.Parts;
using CauNoi.Ratings.Rules;
using CauNoi.Ratings.Season;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Ratings.Show;

/// <summary>The rating of one unit: its points with what stands beside them, where it is, and what this person may do now.</summary>
public sealed class ShowRating(AppDb db, RatingLoad load, SecondPersons seconds, UnitMaps maps)
{
    public static async Task<IResult> Page(Visit visit, ShowRating show, RatingLoad load, Guid id) =>
        await load.Of(visit, RatingsAccess.Read, id) is { } dossier ? await show.Render(visit, dossier, [], 200, null) : visit.NotFound();

    /// <summary>The page again, with what stands against what was tried.</summary>
    public async Task<IResult> Again(Visit visit, Guid id, IReadOnlyList<Refusal> refusals, int status, FormValues? typed = null) =>
        await load.Of(visit, RatingsAccess.Read, id) is { } dossier ? await Render(visit, dossier, refusals, status, typed) : visit.NotFound();

    private async Task<IResult> Render(Visit visit, Dossier dossier, IReadOnlyList<Refusal> refusals, int status, FormValues? typed)
    {
        var tree = await visit.Tree();
        var subject = dossier.Rating.Id.ToString();
        var acts = await db.Acts().Where(a => a.Subject == subject).OrderBy(a => a.At).Select(a => new RatingAct(a.Kind, a.At, a.Reason)).ToListAsync(visit.Stop);
        var support = await db.RatingSupports().AsNoTracking().SingleOrDefaultAsync(s => s.Rating == dossier.Rating.Id, visit.Stop);
        var name = tree.Find(dossier.Rating.Unit)?.Name ?? UnitWords.Last(await maps.History(visit.Stop), dossier.Rating.Unit);
        return visit.Page<ShowRatingPage>(new ShowRatingModel(dossier, name, await May(visit, dossier, tree, support), acts, support, support is null ? "" : tree.Find(support.Unit)?.Name ?? "Đơn vị cũ",
            Support.PlanSupport.Form(tree, dossier.Season.Unit), refusals, typed, visit.Now)
        { SeasonSeen = (await visit.Reach(RatingsAccess.Read)).Covers(dossier.Season.Unit) }, status);
    }

    private async Task<RatingMay> May(Visit visit, Dossier dossier, UnitTree tree, RatingSupport? support)
    {
        var (rating, unit) = (dossier.Rating, dossier.Rating.Unit);
        if (!tree.Has(unit)) return new RatingMay();
        var own = await load.IsOwn(visit, unit);
        var head = own && visit.Actor.May(RatingsAccess.Score) && visit.Actor.Hat?.Role != Role.CommuneOfficer;
        var judges = !await load.JudgesItself(visit, dossier);
        var judge = judges && (await visit.Reach(RatingsAccess.Judge)).Covers(unit) && await GiveMarks.Rates(visit, dossier.Season);
        var decide = judges && (await visit.Reach(RatingsAccess.Decide)).Covers(unit) && (await visit.Reach(RatingsAccess.Decide)).Covers(dossier.Season.Unit);
        var waits = rating.State is RatingState.Proposed or RatingState.Appealed;
        var second = decide && waits && await seconds.Is(visit.Actor, dossier.Season.Unit, RatingsAccess.Decide,
            [rating.State == RatingState.Appealed ? rating.DecidedBy ?? Guid.Empty : rating.ProposedBy ?? Guid.Empty], visit.Stop);
        return new RatingMay
        {
            Score = own && visit.Actor.May(RatingsAccess.Score) && Open(RatingStep.Score), Send = head && Open(RatingStep.Send), Agree = head && rating.InWindow(visit.Now), Appeal = head && rating.InWindow(visit.Now),
            Inspect = judge && Open(RatingStep.Inspect), Return = judge && Open(RatingStep.Return), Weigh = judge && Open(RatingStep.Weigh), Propose = judge && Open(RatingStep.Propose),
            Decide = second && rating.State == RatingState.Proposed, Answer = second && rating.State == RatingState.Appealed, WaitsForSecond = decide && waits && !second,
            Support = decide && support is null && rating.State == RatingState.Published && dossier.Rubric.Grade(rating.Grade) is { Weak: true }, EndSupport = support is { ClosedAt: null } && visit.Actor.May(RatingsAccess.Help) && await Support.PlanSupport.MayEnd(visit, load, dossier),
        };

        bool Open(RatingStep step) => RatingStates.Against(rating.State, step) is null;
    }
}

/// <summary>What this person may do with a rating now.</summary>
public sealed record RatingMay
{
    public bool Score { get; init; }

    public bool Send { get; init; }

    public bool Agree { get; init; }

    public bool Appeal { get; init; }

    public bool Inspect { get; init; }

    public bool Return { get; init; }

    public bool Weigh { get; init; }

    public bool Propose { get; init; }

    public bool Decide { get; init; }

    public bool Answer { get; init; }

    public bool WaitsForSecond { get; init; }

    public bool Support { get; init; }

    public bool EndSupport { get; init; }
}

public sealed record RatingAct(string Kind, DateTimeOffset At, string? Reason);

public sealed record ShowRatingModel(
    Dossier Dossier, string Unit, RatingMay May, IReadOnlyList<RatingAct> Acts, RatingSupport? Support, string Helper, FormShape SupportForm, IReadOnlyList<Refusal> Refusals, FormValues? Typed, DateTimeOffset Now)
{
    /// <summary>Whether this person sees the whole season: units see only themselves.</summary>
    public bool SeasonSeen { get; init; }

    public Rating Rating => Dossier.Rating;

    public string Path => $"/ban/xep-loai/{Rating.Id}";

    /// <summary>What was typed for a step that cannot be taken any more: its form is gone, the words are not.</summary>
    public IEnumerable<string> Stranded => Typed?.Shape.Name != StepForms.Any.Name || Drawn(Typed[StepForms.Step]) ? [] : [.. new[] { Typed[StepForms.Reason], Typed[StepForms.Paper] }.Where(w => w.Length > 0)];

    private bool Drawn(string step) => step switch
    {
        StepForms.Appeal => May.Appeal, StepForms.Return => May.Return, StepForms.Propose => May.Propose, StepForms.GiveBack => May.Decide, StepForms.Keep or StepForms.Amend => May.Answer, _ => false,
    };

    /// <summary>What was typed into a form of this name, if it was this one that was sent.</summary>
    public FormValues? TypedIn(FormShape form) => Typed?.Shape.Name == form.Name ? Typed : null;
}
