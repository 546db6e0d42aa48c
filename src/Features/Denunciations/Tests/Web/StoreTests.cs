using System.IO.Compression;
using System.Text;
using CauNoi.Platform.Backup;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.Denunciations.Tests.Web;

/// <summary>Root, the database and both halves of a backup open nothing.</summary>
public class StoreTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Mark = "DAU-KIN-CUA-TO-CAO";

    [Fact]
    public async Task Nothing_of_it_stands_in_the_database_the_files_the_log_the_mails_or_a_backup_of_data_and_keys()
    {
        var (id, _, secret) = await house.Denounce($"Thu tiền ngoài biên lai {Mark} của nhiều nhà", name: $"Người {Mark}");
        await (await house.Known("tinh")).Open(id);
        (await (await house.Known("tinh2")).Open(id)).Text.ShouldContain(Mark);

        var target = Path.Combine(Directory.CreateTempSubdirectory("caunoi-backup-").FullName, "all");
        try
        {
            (await InstallationBackup.Make(house.ConnectionString, house.Folder, target, TestContext.Current.CancellationToken)).Ok.ShouldBeTrue();
            var backedUp = Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).ToList();
            backedUp.ShouldContain(f => f.Contains("sealed_store.piece"), "it is backed up, sealed");
            foreach (var file in backedUp.Concat(Directory.EnumerateFiles(house.Folder.Root, "*", SearchOption.AllDirectories)))
                foreach (var word in new[] { Mark, secret, Sealed.Phrase, Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark)), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Mark)) })
                    (await Bytes(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {file}");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(target)!, recursive: true);
        }

        house.Log.All.ShouldAllBe(l => !l.Contains(Mark) && !l.Contains(secret) && !l.Contains(Sealed.Phrase));
    }

    [Fact]
    public async Task An_account_that_may_read_every_table_sees_no_row_of_it_and_cannot_even_look_by_default()
    {
        await house.Denounce("Một việc để có dòng trong kho niêm phong");
        await using var connection = await house.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Run(connection, "create role nguoi_lam_bao_cao");
        await Run(connection, "grant select on all tables in schema public, sealed_store to nguoi_lam_bao_cao");
        await Run(connection, "savepoint looking");
        await Run(connection, "set local role nguoi_lam_bao_cao");
        await Should.ThrowAsync<PostgresException>(() => Run(connection, "select * from sealed_store.piece"));
        await Run(connection, "rollback to savepoint looking");
        // Even where somebody opens the schema by mistake.
        await Run(connection, "grant usage on schema sealed_store to nguoi_lam_bao_cao");
        await Run(connection, "set local role nguoi_lam_bao_cao");
        foreach (var table in new[] { "denunciation", "piece", "share", "opener", "handing", "handed_share" })
        {
            await using var count = new NpgsqlCommand($"select count(*) from sealed_store.{table}", connection);
            (await count.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L, table);
        }

        await transaction.RollbackAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Tables are packed in a backup: what is searched is what a thief would unpack.
    private static async Task<byte[]> Bytes(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return await File.ReadAllBytesAsync(file);
        using var whole = new MemoryStream();
        await using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        await packed.CopyToAsync(whole);
        return whole.ToArray();
    }
}
