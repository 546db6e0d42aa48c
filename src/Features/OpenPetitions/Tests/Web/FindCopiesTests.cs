using CauNoi.OpenPetitions.Browse;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using CauNoi.OpenPetitions.Suggest;
using CauNoi.Platform.Data;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.OpenPetitions.Tests.Web;

/// <summary>How many rows a search reads, as the database counts them: words that are common and never meet are the worst that can be asked.</summary>
public class FindCopiesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Cases = 50_000;

    // The newest, and the few of the sample cases that have the words.
    private const int Bound = FindCopies.Many + 10;
    private static readonly OpenFilter Everything = new(null, null, null, Overdue: false);

    [Fact]
    public async Task Common_words_that_never_stand_together_are_not_looked_for_in_all_there_is()
    {
        await Fill();
        // A single connection: it counts what it read when it is told to.
        await using var source = DataSources.For(new NpgsqlConnectionStringBuilder(house.ConnectionString) { MaxPoolSize = 1 }.ConnectionString);
        var shares = new WordShares(source, TimeProvider.System);
        using var ledger = new OpenLedger(source, TimeProvider.System);
        var (find, similar) = (new FindCopies(source, shares, ledger), new SimilarCopies(source, shares, ledger));

        (await Read(source, () => find.Find("chợ trường", Everything, new DateOnly(2026, 1, 15), 0, 20, CancellationToken.None))).ShouldBeLessThanOrEqualTo(Bound);
        (await Read(source, () => find.Find("chợ trường", Everything, new DateOnly(2026, 1, 15), FindCopies.Reach - 20, 20, CancellationToken.None))).ShouldBeLessThanOrEqualTo(Bound);
        // A filter takes most of what is common away: then nothing but what it leaves is read.
        (await Read(source, () => find.Find("chợ", Everything with { Category = "duong-sa" }, new DateOnly(2026, 1, 15), 0, 20, CancellationToken.None))).ShouldBeLessThanOrEqualTo(Bound);
        (await Read(source, () => similar.To("đèn đường tắt", null, 5, CancellationToken.None))).ShouldBeLessThanOrEqualTo(5_000);
        (await Read(source, Unbounded)).ShouldBeGreaterThanOrEqualTo(Cases, "this is what the planner does with the same question");

        Task Unbounded() => Run(source, $"select code from published_finding where words @> array[{One("cho")}, {One("truong")}] order by rank desc limit 300");
    }

    private async Task Fill()
    {
        await house.Run($"""
            insert into published_finding (code, rank, unit, category, state, words)
            select upper(lpad(to_hex(n), 8, 'Z')), n, 101, 'nhieu', 3, case when n % 2 = 0 then array[{One("cho")}, {Pair("den duong")}] else array[{One("truong")}, {Pair("duong tat")}] end
            from generate_series(1, {Cases}) n;
            insert into published_petition (code, rank, unit, category, category_title, class, state, received_on, holder, proven, sender, reopened, promises_moved, title, pictures, path, published_at, changed_at)
            select code, rank, unit, category, 'Nhiều', 1, state, '2020-01-01', 'Mặt trận xã', false, 0, 0, 0, 'Một trong nhiều việc', '[]', '[]', now(), now() from published_finding where category = 'nhieu'
            """);
        await house.Run("analyze published_finding");
    }

    private static async Task<long> Read(NpgsqlDataSource source, Func<Task> ask)
    {
        var before = await Counted();
        await ask();
        return await Counted() - before;

        async Task<long> Counted()
        {
            await Run(source, "select pg_stat_force_next_flush()");
            await using var command = source.CreateCommand("select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'published_finding'");
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static int One(string word) => FindWords.Syllables(word).Single();

    private static int Pair(string words) => FindWords.Pairs(words).Single();
}
