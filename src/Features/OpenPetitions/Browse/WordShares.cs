using CauNoi.Platform.Data;
using Npgsql;

namespace CauNoi.OpenPetitions.Browse;

/// <summary>How many copies have a word or a pair of words, as the database's own statistics know it: read anew when they are.</summary>
public sealed class WordShares(NpgsqlDataSource source, TimeProvider clock)
{
    private readonly TrustedRead<CommonWords> kept = new(clock, stop => Analyzed(source, stop), stop => Load(source, stop));

    public Task<CommonWords> Now(CancellationToken stop) => kept.Now(stop);

    private static async Task<string> Analyzed(NpgsqlDataSource source, CancellationToken stop)
    {
        await using var command = source.CreateCommand("select coalesce(greatest(last_analyze, last_autoanalyze)::text, '') from pg_stat_user_tables where relid = 'published_finding'::regclass");
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task<CommonWords> Load(NpgsqlDataSource source, CancellationToken stop)
    {
        // After the shares of words come three of the whole column, without a word.
        await using var command = source.CreateCommand("""
            select word, (share * rows)::bigint from (
                select unnest(most_common_elems::text::integer[]) word, unnest(most_common_elem_freqs) share, (select reltuples from pg_class where oid = 'published_finding'::regclass) rows
                from pg_stats where schemaname = current_schema() and tablename = 'published_finding' and attname = 'words') common
            where word is not null
            """);
        var counts = new Dictionary<int, long>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) counts[reader.GetInt32(0)] = reader.GetInt64(1);
        return new CommonWords(counts);
    }
}

/// <summary>Words and pairs that many copies have, by number, with about how many.</summary>
public sealed class CommonWords(IReadOnlyDictionary<int, long> counts)
{
    /// <summary>About how many have it; 0 where it is not common.</summary>
    public long Of(int number) => counts.GetValueOrDefault(number);

    /// <summary>No more than about so many have all of these.</summary>
    public long Least(IEnumerable<int> numbers) => numbers.Min(Of);

    /// <summary>What is not common, fewer than so many have.</summary>
    public long Uncommon => counts.Values.DefaultIfEmpty().Min();
}
