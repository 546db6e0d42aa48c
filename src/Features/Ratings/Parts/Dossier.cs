using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings.Parts;

/// <summary>A rating with its season, its figures and all that was given: what a page shows and a step decides by.</summary>
/// <param name="Season">The season.</param>
/// <param name="Rating">The rating.</param>
/// <param name="Marks">Everything given, oldest first.</param>
/// <param name="Figures">Figures of now; what was frozen stands in the frozen ones.</param>
public sealed record Dossier(RatingSeason Season, Rating Rating, IReadOnlyList<RatingMark> Marks, UnitFigure Figures)
{
    /// <summary>What was frozen last; null before the council proposed.</summary>
    public OpenUnit? Frozen { get; init; }

    /// <summary>Files that the unit sent beside its points.</summary>
    public IReadOnlyList<RatingEvidence> Evidence { get; init; } = [];

    public Rubric Rubric => Season.Frozen();

    /// <summary>What stands at a stage, by thing.</summary>
    public IReadOnlyDictionary<string, RatingMark> At(MarkStage stage) => Marks.Where(m => m.Stage == stage).GroupBy(m => m.Item).ToDictionary(g => g.Key, g => g.MaxBy(m => m.No)!);

    /// <summary>What counts of a thing now: what the council gave, else the inspection, else the unit itself.</summary>
    public RatingMark? Counting(string item) => Counting().GetValueOrDefault(item);

    public IReadOnlyDictionary<string, RatingMark> Counting() => Marks.GroupBy(m => m.Item).ToDictionary(g => g.Key, g => g.OrderByDescending(m => m.Stage).ThenByDescending(m => m.No).First());

    /// <summary>What points would be worked out from now.</summary>
    public ScoreInput Input() => new(Figures.Values(), Counting().ToDictionary(m => m.Key, m => m.Value.Points));

    /// <summary>The points of now; frozen ones stay what they were.</summary>
    public Score Score() => Scoring.Of(Rubric, Frozen?.Input() ?? Input());

    /// <summary>What the inspection looks at, and why. Somebody outside looks at what they want.</summary>
    public IReadOnlyList<InspectionNeed> Needs()
    {
        if (Rubric.Outside is not null) return [];
        var live = Scoring.Of(Rubric, Input());
        return InspectionNeeds.Of(Rubric, Season.Seed, Rating.Id, At(MarkStage.Self).ToDictionary(m => m.Key, m => new GivenMark(m.Value.Points, Evidence.FirstOrDefault(e => e.Item == m.Key) is { } file ? $"{m.Value.Words} Tệp: {file.Words}" : m.Value.Words)),
            live.MeasuredMost == 0 ? null : live.Measured / live.MeasuredMost);
    }

    /// <summary>Freezes the figures and points of this moment.</summary>
    public OpenUnit Freeze(string code, string name, DateTimeOffset now)
    {
        var input = Input();
        var score = Scoring.Of(Rubric, input);
        return new OpenUnit(Rating.Unit, code, name, now, input.Values, input.Points, score.Measured, score.MeasuredMost, score.Total, score.Grade, 0, score.Gates,
            new OpenBeside(Figures.Items.Where(i => i.Value.Coverage is not null).ToDictionary(i => i.Key, i => decimal.Round(i.Value.Coverage!.Value, 4)), Figures.Received, Figures.Answered, Figures.Opinions, Figures.OpinionsAnswered));
    }
}
