using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.OpenPetitions.Browse;

/// <summary>A page of codes in the order of finding, and how many there are: up to 10,000, and whether there are more.</summary>
public sealed record CodesFound(IReadOnlyList<string> Codes, int Total, bool Cut);

/// <summary>
/// Folded search over published copies: every word must be there. Order: exact with marks, adjacent folded, all words;
/// newest first within. People type a thing and a place and leave out what stands between: of those that have all words the
/// newest are weighed by how much of what was typed stands side by side. Most searches have no more than these, and one look
/// is all. Where words are common, each of the three is asked for only when those before it do not fill the page, so that it is
/// read off the newest rows and never sorts half the country.
/// </summary>
public sealed class FindCopies(NpgsqlDataSource source, WordShares shares)
{
    public const int Most = 10_000;

    /// <summary>So many of those that have all words are weighed; older ones follow newest first.</summary>
    private const int Weighed = 300;
    private const int MostWeighing = 40;

    /// <summary>Statistics that know of so many are not wrong about there being more than are counted.</summary>
    private const int Many = 2 * Most;

    public async Task<CodesFound> Find(string words, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        var (all, pairs, exact, side) = (FindWords.Syllables(words), FindWords.Pairs(words), FindWords.Exact(words), FindWords.ExactPairs(words));
        if (all.Length == 0 || skip >= Most) return new CodesFound([], 0, false);
        // A single word has no neighbours: as typed, then in any marks. A pair has its words: to ask for both would only mislead the plan.
        var stages = pairs.Length == 0 || side.Length == 0
            ? new Stage[] { new(exact.Length > 0 ? exact : all), new(all) { Not = exact } }
            : [new(side), new(pairs) { Not = side }, new(all) { Not = pairs }];
        int[] weighing = pairs.Length < 2 ? [] : [.. pairs.Concat(exact).Take(MostWeighing)];
        // Of one word, or two side by side, it is known whether many have it; of more words nothing is, and a filter takes any number of them away.
        var known = filter is { Units: null, Category: null, State: null, Overdue: false } && all.Length <= 2 ? (await shares.Now(stop)).Of(pairs.Length == 0 ? all[0] : pairs[0]) : 0;
        await using var connection = await source.OpenConnectionAsync(stop);
        if (known <= Many && await Newest(connection, new Stage(all), Weighed + 1, filter, today, stop) is { Count: <= Weighed } newest)
        {
            var ordered = newest.OrderBy(row => Array.FindIndex(stages, s => s.Takes(row.Words))).ThenByDescending(row => Weight(row, weighing));
            return new CodesFound([.. ordered.Skip(skip).Take(take).Select(r => r.Code)], newest.Count, false);
        }

        var codes = new List<string>();
        var before = 0;
        foreach (var stage in stages)
        {
            if (codes.Count >= take) break;
            codes.AddRange(await Page(connection, stage, stage == stages[^1] ? weighing : [], filter, today, Math.Max(0, skip - before), take - codes.Count, stop));
            // Only a page beyond the first must know how many a stage has.
            if (codes.Count < take && skip > before) before += await Count(connection, stage, filter, today, skip - before, stop);
        }

        if (known > Many) return new CodesFound(codes, Most, true);
        var total = await Count(connection, new Stage(all), filter, today, Most, stop);
        return new CodesFound(codes, Math.Min(total, Most), total > Most);
    }

    private static async Task<List<string>> Page(NpgsqlConnection connection, Stage stage, int[] weighing, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        // The same ones are weighed whatever page of them is asked for.
        var weighed = weighing.Length > 0 && skip < Weighed ? await Newest(connection, stage, Weighed, filter, today, stop) : [];
        List<string> codes = [.. weighed.OrderByDescending(row => Weight(row, weighing)).Skip(skip).Take(take).Select(r => r.Code)];
        if (codes.Count == take || (weighing.Length > 0 && skip < Weighed && weighed.Count < Weighed)) return codes;
        await using var command = Asking($"select code from published_finding where {{0}} order by rank desc offset {skip + codes.Count} limit {take - codes.Count}", connection, stage, filter, today);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) codes.Add(reader.GetString(0));
        return codes;
    }

    private static async Task<List<Found>> Newest(NpgsqlConnection connection, Stage stage, int most, OpenFilter filter, DateOnly today, CancellationToken stop)
    {
        await using var command = Asking($"select code, words from published_finding where {{0}} order by rank desc limit {most}", connection, stage, filter, today);
        var found = new List<Found>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) found.Add(new Found(reader.GetString(0), reader.GetFieldValue<int[]>(1)));
        return found;
    }

    private static int Weight(Found row, int[] weighing) => weighing.Count(row.Words.Contains);

    private static async Task<int> Count(NpgsqlConnection connection, Stage stage, OpenFilter filter, DateOnly today, int most, CancellationToken stop)
    {
        await using var command = Asking($"select count(*)::int from (select from published_finding where {{0}} limit {most + 1}) found", connection, stage, filter, today);
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    private static NpgsqlCommand Asking(string sql, NpgsqlConnection connection, Stage stage, OpenFilter filter, DateOnly today)
    {
        var command = new NpgsqlCommand { Connection = connection };
        var conditions = new List<string> { $"words @> {Given(stage.Have, NpgsqlDbType.Array | NpgsqlDbType.Integer)}" };
        if (stage.Not is { } before) conditions.Add($"not words @> {Given(before, NpgsqlDbType.Array | NpgsqlDbType.Integer)}");
        if (filter.Units is { } units) conditions.Add($"unit = any({Given(units.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer)})");
        if (filter.Category is { } category) conditions.Add($"category = {Given(category, NpgsqlDbType.Text)}");
        if (filter.State is { } state) conditions.Add($"state = {Given((short)state, NpgsqlDbType.Smallint)}");
        if (filter.Overdue) conditions.Add($"overdue_from <= {Given(today, NpgsqlDbType.Date)}");
        command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, string.Join(" and ", conditions));
        return command;

        string Given(object value, NpgsqlDbType type)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
            return $"${command.Parameters.Count}";
        }
    }

    /// <summary>One way to look, from the strictest to the widest.</summary>
    /// <param name="Have">The numbers that all must be there.</param>
    private sealed record Stage(int[] Have)
    {
        /// <summary>Where all of these are there too, a stage before had it.</summary>
        public int[]? Not { get; init; }

        public bool Takes(int[] words) => Have.All(words.Contains) && Not?.All(words.Contains) != true;
    }

    private sealed record Found(string Code, int[] Words);
}
