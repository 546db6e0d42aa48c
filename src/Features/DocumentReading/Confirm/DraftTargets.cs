using CauNoi.Kernel;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Units;
using CauNoi.Programmes.Rules;
using CauNoi.DocumentReading.Rules;

namespace CauNoi.DocumentReading.Confirm;

/// <summary>What is needed to say a proposal as a wording.</summary>
/// <param name="Issuer">The unit that will issue the programme.</param>
/// <param name="First">First day of its term.</param>
/// <param name="Last">Last day of its term.</param>
/// <param name="Units">Who may lead or have a part.</param>
/// <param name="Meaning">What a formula means.</param>
internal sealed record DraftGround(UnitNode Issuer, DateOnly First, DateOnly Last, IReadOnlyList<(int Unit, string Name)> Units, Func<string, Outcome<Meaning>> Meaning);

/// <summary>A confirmed proposal as the wording of a target.</summary>
internal static class DraftTargets
{
    public static TargetWording Of(Proposal proposal, DraftText text, DraftGround ground)
    {
        var what = proposal.What;
        var meaning = what.Formula is { Length: > 0 } formula && ground.Meaning(formula) is { Ok: true, Value: { } known } ? known : null;
        var unit = UnitOf(what, meaning);
        var (first, last) = (Within(what.First ?? ground.First, ground), Within(what.Last ?? ground.Last, ground));
        var lead = what.Lead ?? UnitGuess.Of(what.LeadWords, ground.Units) ?? ground.Issuer.Unit;
        return new TargetWording
        {
            From = ground.First, Title = what.Title, Quote = text.Words(proposal.Quote), Place = text.PlaceOf(proposal.Quote.Start), Kinds = what.Kinds.Count > 0 ? what.Kinds : [ground.Issuer.Kind],
            Formula = what.Formula ?? "", Comparator = what.Goal is null ? Comparator.Yes : what.Comparator, Goal = what.Goal is { } goal ? unit == "%" ? goal / 100 : goal : 1, Unit = what.Goal is null ? "" : unit,
            Time = new TargetTime(what.Cadence, first <= last ? first : ground.First, first <= last ? last : ground.Last), Reach = what.Kinds.Count > 0 ? what.Reach : TargetReach.Total, Whole = what.Whole,
            Lead = lead, Parts = [.. Parts(what, lead, ground)], Understood = Understood(what, meaning),
        };
    }

    // A count is counted by its own word, whatever the document calls it; a share stays a share.
    private static string UnitOf(ProposedTarget what, Meaning? meaning) => meaning is null || what.Unit == "%" ? what.Unit : TargetDecisions.UnitOf(meaning);

    private static IEnumerable<TargetPart> Parts(ProposedTarget what, int lead, DraftGround ground) => what.Coordinating
        .Select(words => UnitGuess.Of(words, ground.Units)).OfType<int>().Where(unit => unit != lead).Distinct().Select(unit => new TargetPart(unit, "Phối hợp thực hiện", null));

    // What a wording has no field for stands where the lead will read it before agreeing.
    private static string? Understood(ProposedTarget what, Meaning? meaning)
    {
        var said = new[]
        {
            meaning?.Sentence, what.PeriodWords is { } period ? $"Văn bản ghi: {period}." : null, what.Condition is { } condition ? $"Điều kiện: {condition}." : null,
            what.GoalTo is { } to ? $"Văn bản ghi một khoảng, đến {Ui.Words.Spoken.Number(to)} {what.Unit}.".Replace(" .", ".", StringComparison.Ordinal) : null,
        };
        var words = string.Join(' ', said.OfType<string>());
        return words.Length == 0 ? null : words;
    }

    private static DateOnly Within(DateOnly day, DraftGround ground) => day < ground.First ? ground.First : day > ground.Last ? ground.Last : day;
}
