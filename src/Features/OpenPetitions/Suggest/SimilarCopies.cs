using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using Npgsql;

namespace CauNoi.OpenPetitions.Suggest;

/// <summary>
/// Which open cases share the most telling pairs of words with a text. Cases are found by the rarest of its pairs, as many of
/// them as do not lead to too many rows; then all pairs count, and a pair that many have tells little, one that few have tells
/// much. Where every pair is common, the newest cases are looked through.
/// </summary>
public sealed class SimilarCopies(NpgsqlDataSource source, WordShares shares, OpenLedger ledger)
{
    private const int MostPairs = 12;
    private const int MostRows = 8_000;
    private const int Newest = 5_000;
    private const int Weighed = 600;
    private const double SamePlace = 1.5;
    private static readonly OpenFilter Everything = new(null, null, null, Overdue: false);

    public async Task<IReadOnlyList<string>> To(string text, int? unit, int most, CancellationToken stop)
    {
        var pairs = FindWords.Pairs(text);
        // One pair in common is chance.
        if (pairs.Length < 2) return [];
        var telling = Telling(pairs, await shares.Now(stop));
        var asking = new Findings("code, unit, words").Where("words && {0}", telling.Length > 0 ? telling : pairs).Where("state <= {0}", (short)PublicState.Answered);
        await using var connection = await source.OpenConnectionAsync(stop);
        var cases = telling.Length > 0 ? await asking.Named(connection, Weighed, Case, stop)
            : await asking.Among(connection, [.. await ledger.Read(columns => columns.Page(Everything, 0, Newest, default).Codes, stop)], Weighed, Case, stop);

        var shared = cases.Select(c => (c.Code, c.Unit, Pairs: pairs.Intersect(c.Words).ToArray())).Where(c => c.Pairs.Length >= 2).ToList();
        var having = shared.SelectMany(c => c.Pairs).CountBy(p => p).ToDictionary();
        double Likeness((string Code, int Unit, int[] Pairs) c) => c.Pairs.Sum(p => 1 + Math.Log((double)shared.Count / having[p])) * (c.Unit == unit ? SamePlace : 1);
        return [.. shared.OrderByDescending(Likeness).ThenBy(c => c.Code, StringComparer.Ordinal).Take(most).Select(c => c.Code)];
    }

    private static (string Code, int Unit, int[] Words) Case(NpgsqlDataReader reader) => (reader.GetString(0), reader.GetInt32(1), reader.GetFieldValue<int[]>(2));

    // Those that are not common, taken evenly over the text, since what matters may stand at its end; and the least common of the others.
    private static int[] Telling(int[] pairs, CommonWords common)
    {
        var rare = pairs.Where(p => common.Of(p) == 0).ToArray();
        var many = Math.Min(rare.Length, MostPairs);
        var (telling, rows) = (Enumerable.Range(0, many).Select(n => rare[n * rare.Length / many]).ToList(), many * common.Uncommon);
        foreach (var pair in pairs.Except(rare).OrderBy(common.Of))
        {
            rows += common.Of(pair);
            if (rows > MostRows || telling.Count == MostPairs) break;
            telling.Add(pair);
        }

        return [.. telling];
    }
}
