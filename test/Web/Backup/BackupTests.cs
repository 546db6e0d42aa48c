using CauNoi.Platform.Audit;
using CauNoi.Platform.Backup;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.Test.Web.Backup;

/// <summary>A working installation with sample data, copied and brought back elsewhere.</summary>
[Long(25)]
public sealed class BackupTests(TestHouse house) : IClassFixture<TestHouse>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("caunoi-backup-").FullName;
    private string target = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private string Copy => Path.Combine(folder, "copy");
    private InstallationFolder Elsewhere => new(Path.Combine(folder, "elsewhere"), house.Folder.Home);

    public async ValueTask InitializeAsync() => target = await TestDatabases.Empty();

    public async ValueTask DisposeAsync()
    {
        await TestDatabases.Drop(target);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_restored_installation_has_the_same_rows_files_keys_and_verifies()
    {
        var hash = await KeepOneFile();
        await File.WriteAllTextAsync(Path.Combine(house.Folder.Keys, "key-test.xml"), "<key/>", Stop);
        var made = (await Make()).Value!;
        made.Tables.Single(t => t.Name == "public.act").Rows.ShouldBeGreaterThan(0);

        var restored = await Restore();
        restored.Refusals.ShouldBeEmpty();
        restored.Value!.WithKeys.ShouldBeTrue();
        var again = (await InstallationBackup.Make(target, Elsewhere, Path.Combine(folder, "again"), Stop)).Value!;
        again.Tables.ShouldBe(made.Tables, new SameTable());
        again.Migrations.ShouldBe(made.Migrations);
        (await new FileStore(Elsewhere.Files).Verify(hash, Stop)).ShouldBeTrue();
        File.Exists(Path.Combine(Elsewhere.Keys, "key-test.xml")).ShouldBeTrue();
        await using var source = DataSources.For(target);
        (await AuditVerification.Run(source, Stop)).Broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Counters_go_on_where_they_stood_and_new_rows_come_after_the_old_ones()
    {
        // As if the backed-up server were much older than the one restored to, and had counted further.
        await Ask<object?>(house.Source, """
            insert into outbox (id, tx, channel, recipient, subject, body, record, created_at, next_at, sent_at)
            values (gen_random_uuid(), 1000000000000, 'mail', 'xa', 'x', 'x', gen_random_uuid(), now(), now(), now())
            """);
        await Make();
        await Ask<object?>(house.Source, "delete from outbox where recipient = 'xa'");
        (await Restore()).Refusals.ShouldBeEmpty();
        await using var source = DataSources.For(target);
        (await Ask<long>(source, "select nextval(pg_get_serial_sequence('unit_node', 'id')) - (select max(id) from unit_node)")).ShouldBeGreaterThan(0);
        // The tails read below the horizon: what is written from now on must lie above everything restored.
        (await Ask<long>(source, "select tx_now() - (select max(tx) from outbox)")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_data_alone_is_enough_for_everything_that_needs_no_key()
    {
        await Make();
        Directory.Delete(Path.Combine(Copy, "keys"), recursive: true);
        var restored = await Restore();
        restored.Refusals.ShouldBeEmpty();
        restored.Value!.WithKeys.ShouldBeFalse();
        Directory.GetFiles(Elsewhere.Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_where_something_was_done_is_never_overwritten()
    {
        await Make();
        var refused = await InstallationRestore.Run(Copy, house.ConnectionString, house.Folder, App.House.Features, Stop);
        refused.Refusals.Single().Sentence.ShouldContain("đã có dữ liệu");
        (await Make()).Refusals.Single().Sentence.ShouldContain("đã có dữ liệu");
    }

    [Fact]
    public async Task A_restore_that_was_interrupted_can_be_started_again()
    {
        await Make();
        await using (var source = DataSources.For(target)) await Migrations.Apply(source, App.House.Features, Stop);
        (await Restore()).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_not_taken_for_an_empty_one()
    {
        await Make();
        await using (var source = DataSources.For(target)) await Ask<object?>(source, "create table theirs (id int)");
        (await Restore()).Refusals.Single().Sentence.ShouldContain("đã có dữ liệu");
    }

    [Theory]
    [InlineData("data/tables/public.act.copy.gz")]
    [InlineData("data/manifest.json")]
    [InlineData("data/SHA256SUMS")]
    public async Task A_damaged_backup_is_refused_before_anything_is_touched(string damaged)
    {
        await Make();
        await File.AppendAllTextAsync(Path.Combine(Copy, damaged), "\n", Stop);
        (await Restore()).Refusals.Count.ShouldBe(1);
        await using var source = DataSources.For(target);
        (await Ask<long>(source, "select count(*) from pg_tables where schemaname = 'public'")).ShouldBe(0);
        Directory.Exists(Elsewhere.Root).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await Make();
        var manifest = Path.Combine(Copy, "data", "manifest.json");
        var text = await File.ReadAllTextAsync(manifest, Stop);
        await File.WriteAllTextAsync(manifest, text.Replace("\"migrations\": {", "\"migrations\": { \"2999-01-01-0000-later.sql\": \"00\","), Stop);
        await Reseal();
        (await Restore()).Refusals.Single().Sentence.ShouldContain("2999-01-01-0000-later.sql");
    }

    [Fact]
    public async Task Rows_that_do_not_come_out_as_they_went_in_are_not_kept()
    {
        await Make();
        var manifest = Path.Combine(Copy, "data", "manifest.json");
        var text = await File.ReadAllTextAsync(manifest, Stop);
        var digest = (await ManifestDigest("public.unit_node"))!;
        await File.WriteAllTextAsync(manifest, text.Replace(digest, new string('0', 64)), Stop);
        await Reseal();
        (await Restore()).Refusals.Single().Sentence.ShouldContain("public.unit_node");
        await using var source = DataSources.For(target);
        (await Ask<long>(source, "select count(*) from unit_node")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_disk_is_named()
    {
        var gone = FileHash.Of("gone"u8);
        await using var command = house.Source.CreateCommand("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, at)
            values (gen_random_uuid(), gen_random_uuid(), 'x.jpg', 'image/jpeg', $1, 1, 1, 1, now())
            """);
        command.Parameters.AddWithValue(gone.ToBytes());
        await command.ExecuteNonQueryAsync(Stop);
        try
        {
            (await Make()).Value!.Troubles.ShouldContain(t => t.Contains(gone.ToString()));
        }
        finally
        {
            await Ask<object?>(house.Source, "delete from stored_file where name = 'x.jpg'");
        }
    }

    private Task<Kernel.Outcome<BackupManifest>> Make() => InstallationBackup.Make(house.ConnectionString, house.Folder, Copy, Stop);

    private Task<Kernel.Outcome<Restored>> Restore() => InstallationRestore.Run(Copy, target, Elsewhere, App.House.Features, Stop);

    private async Task<FileHash> KeepOneFile()
    {
        using var content = new MemoryStream("một tệp"u8.ToArray());
        return (await new FileStore(house.Folder.Files).Put(content, 1000, Stop)).Value;
    }

    private async Task<string?> ManifestDigest(string table)
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Copy, "data", "manifest.json"), Stop));
        return manifest.RootElement.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("name").GetString() == table).GetProperty("digest").GetString();
    }

    /// <summary>What somebody would do who alters a backup on purpose: the list of sums is made to fit.</summary>
    private async Task Reseal()
    {
        var data = Path.Combine(Copy, "data");
        var lines = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(data, "SHA256SUMS"), Stop))
            lines.Add($"{FileHash.Of(await File.ReadAllBytesAsync(Path.Combine(data, line[66..]), Stop))}  {line[66..]}");
        await File.WriteAllLinesAsync(Path.Combine(data, "SHA256SUMS"), lines, Stop);
    }

    private static async Task<T> Ask<T>(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }

    private sealed class SameTable : IEqualityComparer<BackupTable>
    {
        public bool Equals(BackupTable? x, BackupTable? y) => (x?.Name, x?.Rows, x?.Digest) == (y?.Name, y?.Rows, y?.Digest);

        public int GetHashCode(BackupTable table) => table.Digest.GetHashCode(StringComparison.Ordinal);
    }
}
