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
/// common words is read off the newest rows and never sorts half the country.
/// </summary>
public sealed class FindCopies(NpgsqlDataSource source)
{
    public const int Most = 10_000;

    // Seldom words are looked up in the index, common ones by walking from the newest: which, depends on the words.
    private const string PlanForTheseWords = "set local plan_cache_mode = force_custom_plan";

    public async Task<CodesFound> Find(string words, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        var (all, pairs, exact) = (FindWords.Syllables(words), FindWords.Pairs(words), FindWords.Exact(words));
        if (all.Length == 0 || skip >= Most) return new CodesFound([], 0, false);
        // A single word has no neighbours: as typed, then in any marks.
        var stages = pairs.Length == 0
            ? new (int[] Have, int[]? Not)[] { ([.. all, .. exact], null), (all, exact) }
            : [([.. all, .. pairs, .. exact], null), ([.. all, .. pairs], exact), (all, pairs)];
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var plan = new NpgsqlCommand(PlanForTheseWords, connection, transaction)) await plan.ExecuteNonQueryAsync(stop);
        var codes = new List<string>();
        var before = 0;
        foreach (var (have, not) in stages)
        {
            if (codes.Count >= take) break;
            var got = await Stage(connection, have, not, filter, today, Math.Max(0, skip - before), take - codes.Count, stop);
            codes.AddRange(got);
            // Only a page beyond the first must know how many a stage has.
            if (codes.Count < take && skip > before) before += await Count(connection, have, not, filter, today, skip - before, stop);
        }

        // Fewer than a page from the start: these are all.
        if (skip == 0 && codes.Count < take) return new CodesFound(codes, codes.Count, false);
        var total = await Count(connection, all, null, filter, today, Most, stop);
        return new CodesFound(codes, Math.Min(total, Most), total > Most);
    }

    private static async Task<List<string>> Stage(NpgsqlConnection connection, int[] have, int[]? not, OpenFilter filter, DateOnly today, int skip, int take, CancellationToken stop)
    {
        await using var command = Asking($"select code from published_finding where {{0}} order by rank desc offset {skip} limit {take}", connection, have, not, filter, today);
        var codes = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) codes.Add(reader.GetString(0));
        return codes;
    }

    private static async Task<int> Count(NpgsqlConnection connection, int[] have, int[]? not, OpenFilter filter, DateOnly today, int most, CancellationToken stop)
    {
        await using var command = Asking($"select count(*)::int from (select from published_finding where {{0}} limit {most + 1}) found", connection, have, not, filter, today);
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    private static NpgsqlCommand Asking(string sql, NpgsqlConnection connection, int[] have, int[]? not, OpenFilter filter, DateOnly today)
    {
        var command = new NpgsqlCommand { Connection = connection };
        var conditions = new List<string> { $"words @> {Given(have, NpgsqlDbType.Array | NpgsqlDbType.Integer)}" };
        if (not is not null) conditions.Add($"not words @> {Given(not, NpgsqlDbType.Array | NpgsqlDbType.Integer)}");
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
}
