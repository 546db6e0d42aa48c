using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Ratings.Rules;

/// <summary>A sub-criterion that the inspection looks at, and why. All others stand as the unit scored them.</summary>
public sealed record InspectionNeed(string Item, string Why);

/// <summary>
/// What an inspection asks for: what the sample draws, and what raises a doubt. One visit instead of six, and nothing is
/// asked that is known already.
/// </summary>
public static class InspectionNeeds
{
    /// <summary>So many sub-criteria of a unit are drawn.</summary>
    public const int Drawn = 2;

    private const int EnoughWords = 10;

    /// <summary>The list for a unit; the same seed draws the same.</summary>
    /// <param name="rubric">The frozen rubric.</param>
    /// <param name="seed">Written down when the season was opened.</param>
    /// <param name="rating">Which rating.</param>
    /// <param name="marks">What the unit gave itself and by which evidence.</param>
    /// <param name="measuredShare">What its measures came to, as a share of what they could; null where nothing was measured.</param>
    public static IReadOnlyList<InspectionNeed> Of(Rubric rubric, long seed, Guid rating, IReadOnlyDictionary<string, GivenMark> marks, decimal? measuredShare)
    {
        var judged = rubric.AllItems().Where(i => !i.IsMeasured()).ToList();
        var needs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in judged.OrderBy(i => Rank(seed, rating, i.Id), StringComparer.Ordinal).Take(Drawn)) needs[item.Id] = "bốc ngẫu nhiên";
        foreach (var item in judged)
        {
            var mark = marks.GetValueOrDefault(item.Id);
            if (mark is null || mark.Points == 0) continue;
            if (mark.Words.Length < EnoughWords) needs[item.Id] = "cho điểm mà chưa nêu minh chứng";
            else if (measuredShare < 0.5m && mark.Points == item.Points) needs.TryAdd(item.Id, "cho đủ điểm trong khi số đo chưa được một nửa");
        }

        foreach (var extra in rubric.Extras.Where(e => e.Bonus && marks.GetValueOrDefault(e.Id) is { Points: > 0 })) needs[extra.Id] = "đề nghị điểm thưởng";
        return [.. judged.Select(i => i.Id).Concat(rubric.Extras.Select(e => e.Id)).Where(needs.ContainsKey).Select(id => new InspectionNeed(id, needs[id]))];
    }

    private static string Rank(long seed, Guid rating, string item) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{rating}|{item}"))));
}

/// <summary>Points that somebody gave, with the words beside.</summary>
public sealed record GivenMark(decimal Points, string Words);
