namespace CauNoi.Activities.Rules;

/// <summary>What became of two corrections that began from the same wording: all answers, and the questions at which the two disagree.</summary>
public sealed record MergedAnswers(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Disputed)
{
    /// <summary>True when nobody must look.</summary>
    public bool Whole => Disputed.Count == 0;

    /// <summary>The same with one side taken wherever the two disagree.</summary>
    public MergedAnswers Taking(IReadOnlyDictionary<string, string> side) => new(
        Values.Keys.Union(Disputed).Select(f => (Field: f, Value: Disputed.Contains(f) ? side.GetValueOrDefault(f, "") : Values[f]))
            .Where(v => v.Value.Length > 0).ToDictionary(v => v.Field, v => v.Value), []);
}

/// <summary>Two people changed one record, one of them without signal. What only one of them changed is taken from that one.</summary>
public static class RecordMerge
{
    /// <summary>Answer by answer. Where both changed the same one differently, the one that stands is kept and the question is named.</summary>
    /// <param name="began">What the record said when the correction was begun.</param>
    /// <param name="mine">What the correction says.</param>
    /// <param name="standing">What the record says now.</param>
    public static MergedAnswers Of(IReadOnlyDictionary<string, string> began, IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> standing)
    {
        var (values, disputed) = (new Dictionary<string, string>(), new List<string>());
        foreach (var field in began.Keys.Union(mine.Keys).Union(standing.Keys).Order(StringComparer.Ordinal))
        {
            var (was, said, stands) = (At(began, field), At(mine, field), At(standing, field));
            var kept = said == was ? stands : said;
            if (said != was && stands != was && said != stands)
            {
                disputed.Add(field);
                kept = stands;
            }

            // What is not answered is not kept.
            if (kept.Length > 0) values[field] = kept;
        }

        return new MergedAnswers(values, disputed);
    }

    private static string At(IReadOnlyDictionary<string, string> values, string field) => values.GetValueOrDefault(field, "");
}
