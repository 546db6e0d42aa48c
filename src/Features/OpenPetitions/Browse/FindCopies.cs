using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.OpenPetitions.Browse;

/// <summary>A page of codes in the order of finding, and how many there are: up to 10,000, and whether there are more.</summary>
public sealed record CodesFound(IReadOnlyList<string> Codes, int Total, bool Cut);

/// <summary>
/// Folded search over published copies: every word must be there. Order: exact with marks, adjacent folded, all words;
/// newest first within. Each of the three is asked for only when those before it do not fill the page, so that the page of
/// common words is read off the newest rows and never sorts half the country. People type a thing and a place and leave out
/// what stands between: of those that have all words the newest are weighed by how much of what was typed stands side by side.
/// </summary>
public sealed class FindCopies(NpgsqlDataSource source)
{
    public const int Most = 10_000;

    /// <summary>So many of those that have all words are weighed; older ones follow newest first.</summary>
    private const int Weighed = 300;
    private const int MostWeighing = 40;

    // Seldom words are looked up in the index, common ones by walking from the newest: which, depends on the words.
    private const string PlanForTheseWords = "set local plan_cache_mode = force_custom_plan";

    public async Task<CodesFound> Find(string words, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        var (all, pairs, exact) = (FindWords.Syllables(words), FindWords.Pairs(words), FindWords.Exact(words));
        if (all.Length == 0 || skip >= Most) return new CodesFound([], 0, false);
        // A single word has no neighbours: as typed, then in any marks.
        var stages = pairs.Length == 0
            ? new Stage[] { new([.. all, .. exact]), new(all) { Not = exact } }
            : [new([.. all, .. pairs, .. exact]), new([.. all, .. pairs]) { Not = exact }, new(all) { Not = pairs, Weighing = pairs.Length < 2 ? [] : [.. pairs.Concat(exact).Take(MostWeighing)] }];
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var plan = new NpgsqlCommand(PlanForTheseWords, connection, transaction)) await plan.ExecuteNonQueryAsync(stop);
        var codes = new List<string>();
        var before = 0;
        foreach (var stage in stages)
        {
            if (codes.Count >= take) break;
            codes.AddRange(await Page(connection, stage, filter, today, Math.Max(0, skip - before), take - codes.Count, stop));
            // Only a page beyond the first must know how many a stage has.
            if (codes.Count < take && skip > before) before += await Count(connection, stage, filter, today, skip - before, stop);
        }

        // Fewer than a page from the start: these are all.
        if (skip == 0 && codes.Count < take) return new CodesFound(codes, codes.Count, false);
        var total = await Count(connection, new Stage(all), filter, today, Most, stop);
        return new CodesFound(codes, Math.Min(total, Most), total > Most);
    }

    private static async Task<List<string>> Page(NpgsqlConnection connection, Stage stage, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        if (stage.Weighing.Length == 0) return await Codes(connection, stage, $"select code from published_finding where {{0}} order by rank desc offset {skip} limit {take}", filter, today, stop);
        // The same ones whatever page of them is asked for.
        var codes = skip >= Weighed ? [] : await Codes(connection, stage, $$"""
            select code from (select code, rank, words from published_finding where {0} order by rank desc limit {{Weighed}}) newest
            order by (select count(*) from unnest({1}) number where number = any(words)) desc, rank desc offset {{skip}} limit {{take}}
            """, filter, today, stop);
        if (codes.Count < take && skip + codes.Count >= Weighed)
            codes.AddRange(await Codes(connection, stage, $"select code from published_finding where {{0}} order by rank desc offset {skip + codes.Count} limit {take - codes.Count}", filter, today, stop));
        return codes;
    }

    private static async Task<List<string>> Codes(NpgsqlConnection connection, Stage stage, string sql, OpenFilter filter, DateOnly today, CancellationToken stop)
    {
        await using var command = Asking(sql, connection, stage, filter, today);
        var codes = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) codes.Add(reader.GetString(0));
        return codes;
    }

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
        var weighing = !sql.Contains("{1}", StringComparison.Ordinal) ? "" : Given(stage.Weighing, NpgsqlDbType.Array | NpgsqlDbType.Integer);
        command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, string.Join(" and ", conditions), weighing);
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

        /// <summary>The more of these, the earlier; none where newest first is all there is to say.</summary>
        public int[] Weighing { get; init; } = [];
    }
}
