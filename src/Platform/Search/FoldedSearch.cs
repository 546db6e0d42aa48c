using CauNoi.Kernel.Text;
using Npgsql;
using NpgsqlTypes;

namespace CauNoi.Platform.Search;

/// <summary>What somebody may find: published entries, and those of the units within reach.</summary>
/// <param name="Everything">The whole installation.</param>
/// <param name="Units">Otherwise these units.</param>
public sealed record SearchReach(bool Everything, int[] Units)
{
    /// <summary>Who looks: records with a conflict of interest of this person are not found. Published copies are everybody's.</summary>
    public Guid Person { get; init; }

    public static readonly SearchReach PublicOnly = new(false, []);
}

public sealed record SearchHit(string Kind, int Unit, string Title, string Extract, string Href, DateTimeOffset At);

/// <summary>A page of hits. <paramref name="Cut"/>: more than could be ranked matched, and the page says so.</summary>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total, bool Cut, bool More);

/// <summary>
/// Search over the folded tokens: every word must be there. Order: exact with marks, adjacent folded, all words;
/// newest first within. Candidates are the newest 10,000: "phản biện" must not rank half the country.
/// </summary>
public sealed class FoldedSearch(NpgsqlDataSource source)
{
    public const int PageSize = 20;
    private const int Candidates = 10_000;

    // Candidates are kept as three narrow columns; whole rows are fetched for the page that is shown.
    private const string Sql = """
        with candidate as materialized (
            select record, at, case when position($4 in toned) > 0 then 0 when tokens @> $5 then 1 else 2 end as class
            from search_entry
            where tokens @> $1 and (batch is null or batch in (select batch from standing_batch))
                and (public or (($2 or unit = any($3))
                and record not in (select c.record from conflict_of_interest c where c.account = $8 and c.taken_back_at is null)))
            order by at desc limit 10001),
        page as (
            select record, class, count(*) over () as total from candidate order by class, at desc, record offset $6 limit $7)
        select kind, unit, title, body, href, at, total from page join search_entry using (record) order by class, at desc, record
        """;

    // Seldom words are looked up in the index of tokens, common ones by walking from the newest entry: which, depends on
    // the words, so a plan made once for all words would be wrong for half of them.
    private const string PlanForTheseWords = "set local plan_cache_mode = force_custom_plan";

    public async Task<SearchResult> Find(string words, SearchReach reach, int page, CancellationToken stop)
    {
        var syllables = Fold.Syllables(words).Distinct().ToArray();
        if (syllables.Length == 0) return new SearchResult([], 0, false, false);
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var command = new NpgsqlBatchCommand(Sql);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, syllables);
        command.Parameters.AddWithValue(reach.Everything);
        command.Parameters.AddWithValue(reach.Units);
        command.Parameters.AddWithValue(Fold.Toned(words));
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, Fold.Pairs(words).ToArray());
        command.Parameters.AddWithValue((page - 1) * PageSize);
        command.Parameters.AddWithValue(PageSize + 1);
        command.Parameters.AddWithValue(reach.Person);
        var hits = new List<SearchHit>();
        var total = 0;
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { new NpgsqlBatchCommand(PlanForTheseWords), command } };
        await using var reader = await batch.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            hits.Add(new SearchHit(reader.GetString(0), reader.GetInt32(1), reader.GetString(2), Extract(reader.GetString(3), syllables), reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5)));
            total = (int)reader.GetInt64(6);
        }

        return new SearchResult([.. hits.Take(PageSize)], Math.Min(total, Candidates), total > Candidates, hits.Count > PageSize);
    }

    // The stretch around the first word found, cut at spaces.
    private static string Extract(string body, string[] syllables)
    {
        const int length = 180;
        if (body.Length <= length) return body;
        var words = body.Split(' ');
        var first = Math.Max(0, Array.FindIndex(words, w => syllables.Contains(Fold.Key(w))) - 8);
        var text = string.Join(' ', words.Skip(first));
        var cut = text.Length <= length ? text : $"{text[..Math.Max(text.LastIndexOf(' ', length), 60)]}…";
        return first > 0 ? $"…{cut}" : cut;
    }
}
