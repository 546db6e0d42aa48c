using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Rules;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.OpenPetitions.Suggest;

/// <summary>
/// Which open cases share the most telling pairs of words with a text. For each pair the newest cases that have it are
/// looked at; a pair that many have tells little, one that few have tells much.
/// </summary>
public sealed class SimilarCopies(NpgsqlDataSource source, WordShares shares)
{
    private const int MostPairs = 12;
    private const int MostCommon = 4;
    private const int Looked = 60;
    private const double SamePlace = 1.5;

    public async Task<IReadOnlyList<string>> To(string text, int? unit, int most, CancellationToken stop)
    {
        var pairs = Telling(FindWords.Pairs(text), await shares.Now(stop));
        // One pair in common is chance.
        if (pairs.Count < 2) return [];
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var pair in pairs)
        {
            var looking = new NpgsqlBatchCommand($"select code, unit from published_finding where words @> $1 and state between 3 and 6 order by rank desc limit {Looked}");
            looking.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Integer, new[] { pair });
            batch.BatchCommands.Add(looking);
        }

        var likeness = new Dictionary<string, (double Weight, int Pairs)>(StringComparer.Ordinal);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        do
        {
            var having = new List<(string Code, int Unit)>();
            while (await reader.ReadAsync(stop)) having.Add((reader.GetString(0), reader.GetInt32(1)));
            var weight = 1 + Math.Log((double)Looked / Math.Max(1, having.Count));
            foreach (var (code, received) in having)
            {
                var (before, shared) = likeness.GetValueOrDefault(code);
                likeness[code] = (before + (received == unit ? weight * SamePlace : weight), shared + 1);
            }
        }
        while (await reader.NextResultAsync(stop));

        return [.. likeness.Where(l => l.Value.Pairs >= 2).OrderByDescending(l => l.Value.Weight).ThenBy(l => l.Key, StringComparer.Ordinal).Take(most).Select(l => l.Key)];
    }

    // Those that are not common, taken evenly over the text, since what matters may stand at its end; and the least common of the others.
    private static List<int> Telling(int[] pairs, CommonWords common)
    {
        var rare = pairs.Where(p => common.Of(p) == 0).ToArray();
        return [.. Enumerable.Range(0, Math.Min(rare.Length, MostPairs)).Select(n => rare[n * rare.Length / Math.Min(rare.Length, MostPairs)]), .. pairs.Except(rare).OrderBy(common.Of).Take(MostCommon)];
    }
}
