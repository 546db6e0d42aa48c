using CauNoi.Activities.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Activities.Tests.Unit;

public class RecordMergeTests
{
    private static readonly string[] Fields = ["a", "b", "c"];

    private static readonly Arbitrary<Dictionary<string, string>> Answers = Gen.Elements("", "1", "2")
        .ArrayOf(Fields.Length).Select(v => Fields.Zip(v).Where(p => p.Second.Length > 0).ToDictionary(p => p.First, p => p.Second)).ToArbitrary();

    [Fact]
    public void What_only_one_side_changed_is_taken_from_that_side() => Check.QuickThrowOnFailure(Prop.ForAll(Answers, Answers, (began, other) =>
        Same(RecordMerge.Of(began, other, began), other) && Same(RecordMerge.Of(began, began, other), other)));

    [Fact]
    public void Every_kept_answer_is_one_that_somebody_gave_and_never_an_older_one_that_somebody_changed() => Check.QuickThrowOnFailure(Prop.ForAll(Answers, Answers, Answers, (began, mine, standing) =>
        Fields.All(f =>
        {
            var (was, said, stands, kept) = (At(began, f), At(mine, f), At(standing, f), At(RecordMerge.Of(began, mine, standing).Values, f));
            return (kept == said || kept == stands) && (was != kept || (said == was && stands == was));
        })));

    [Fact]
    public void They_disagree_exactly_where_both_changed_the_same_answer_differently() => Check.QuickThrowOnFailure(Prop.ForAll(Answers, Answers, Answers, (began, mine, standing) =>
        RecordMerge.Of(began, mine, standing).Disputed.Order().SequenceEqual(Fields.Where(f => At(mine, f) != At(began, f) && At(standing, f) != At(began, f) && At(mine, f) != At(standing, f)))));

    [Fact]
    public void Merging_what_was_merged_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Answers, Answers, Answers, (began, mine, standing) =>
    {
        var once = RecordMerge.Of(began, mine, standing);
        return !once.Whole || Same(RecordMerge.Of(began, mine, once.Values), once.Values.ToDictionary());
    }));

    [Fact]
    public void Where_somebody_decides_for_a_side_only_the_disputed_answers_are_taken_from_it()
    {
        var merged = RecordMerge.Of(new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" }, new Dictionary<string, string> { ["a"] = "2", ["b"] = "1" },
            new Dictionary<string, string> { ["a"] = "3", ["b"] = "4" });
        merged.Disputed.ShouldBe(["a"]);
        merged.Values["a"].ShouldBe("3");
        var taken = merged.Taking(new Dictionary<string, string> { ["a"] = "2", ["b"] = "1" });
        (taken.Values["a"], taken.Values["b"], taken.Whole).ShouldBe(("2", "4", true));
    }

    private static bool Same(MergedAnswers merged, Dictionary<string, string> other) => merged.Whole && Same(merged.Values, other);

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) => Fields.All(f => At(one, f) == At(other, f));

    private static string At(IReadOnlyDictionary<string, string> values, string field) => values.GetValueOrDefault(field, "");
}
