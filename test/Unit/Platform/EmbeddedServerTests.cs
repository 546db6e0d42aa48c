using System.Net;
using System.Net.Sockets;
using CauNoi.Test.Support;
using Npgsql;

namespace CauNoi.Test.Unit.Platform;

[Long(60)]
public sealed class EmbeddedServerTests : IDisposable
{
    private readonly EmbeddedPlace place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task What_was_written_is_there_at_the_next_start()
    {
        await using (var first = await place.Start()) await EmbeddedPlace.Ask(first, "create table kept as select 1 as one");
        place.Runs.ShouldBeFalse();
        await using var second = await place.Start();
        (await EmbeddedPlace.Ask(second, "select one from kept")).ShouldBe(1);
    }

    [Fact]
    public async Task It_listens_on_loopback_only_and_sorts_as_Vietnamese_does()
    {
        await using var server = await place.Start();
        server.IsEmbedded.ShouldBeTrue();
        (await EmbeddedPlace.Ask(server, "select current_setting('listen_addresses')")).ShouldBe("127.0.0.1");
        // A socket file, where its path is short enough, lies among the cluster's own files, which nobody else can enter.
        var sockets = (await EmbeddedPlace.Ask(server, "select current_setting('unix_socket_directories')")).ShouldBeOfType<string>();
        if (!OperatingSystem.IsWindows() && sockets.Length > 0) File.GetUnixFileMode(sockets).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await EmbeddedPlace.Ask(server, "select string_agg(w, ' ' order by w) from unnest(array['đa', 'dư', 'da', 'e']) w")).ShouldBe("da dư đa e");
        (await EmbeddedPlace.Ask(server, "select current_setting('max_connections')::int")).ShouldBeOfType<int>().ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public async Task Nobody_enters_without_the_pass_word()
    {
        await using var server = await place.Start();
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "sai", Pooling = false }.ConnectionString;
        await Should.ThrowAsync<PostgresException>(() => new NpgsqlConnection(wrong).OpenAsync(TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(place.Home, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_killed_server_comes_back_by_itself_with_every_committed_row()
    {
        await using var server = await place.Start();
        await EmbeddedPlace.Ask(server, "create table kept as select 1 as one");
        var killed = place.ServerProcess();
        await place.KillServer();
        (await Patiently(() => EmbeddedPlace.Ask(server, "select one from kept"))).ShouldBe(1);
        place.ServerProcess().ShouldNotBe(killed);
    }

    [Fact]
    public async Task A_server_killed_while_nobody_watched_starts_again()
    {
        var first = await place.Start();
        await EmbeddedPlace.Ask(first, "create table kept as select 1 as one");
        // The order matters: the file that a killed server leaves is put back after a clean stop.
        var left = await File.ReadAllTextAsync(place.PidFile, TestContext.Current.CancellationToken);
        await first.DisposeAsync();
        await File.WriteAllTextAsync(place.PidFile, left, TestContext.Current.CancellationToken);
        await using var second = await place.Start();
        (await EmbeddedPlace.Ask(second, "select one from kept")).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_process_number_that_somebody_else_has_now_does_not_stop_the_start()
    {
        await (await place.Start()).DisposeAsync();
        using var somebody = System.Diagnostics.Process.Start("sleep", "600");
        try
        {
            await File.WriteAllTextAsync(place.PidFile, $"{somebody.Id}\n{place.Home}/cluster\n1\n", TestContext.Current.CancellationToken);
            await using var again = await place.Start();
            (await EmbeddedPlace.Ask(again, "select 1")).ShouldBe(1);
            somebody.HasExited.ShouldBeFalse();
        }
        finally
        {
            somebody.Kill();
        }
    }

    [Fact]
    public async Task A_half_made_cluster_is_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(place.Folder.Pg, "cluster"));
        await (await place.Start()).DisposeAsync();
        File.Delete(Path.Combine(place.Home, "cluster-ready"));
        File.Delete(Path.Combine(place.Home, "cluster", "global", "pg_control"));
        await using var server = await place.Start();
        (await EmbeddedPlace.Ask(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_port_that_another_program_took_is_given_up()
    {
        var first = await place.Start();
        var port = new NpgsqlConnectionStringBuilder(first.ConnectionString).Port;
        await first.DisposeAsync();
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();
        await using var second = await place.Start();
        new NpgsqlConnectionStringBuilder(second.ConnectionString).Port.ShouldNotBe(port);
        (await EmbeddedPlace.Ask(second, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task The_last_to_leave_stops_it_and_only_the_last()
    {
        var first = await place.Start();
        var second = await place.Start();
        second.ConnectionString.ShouldBe(first.ConnectionString);
        await first.DisposeAsync();
        (await EmbeddedPlace.Ask(second, "select 1")).ShouldBe(1);
        await second.DisposeAsync();
        place.Runs.ShouldBeFalse();
    }

    [Fact]
    public async Task A_dead_process_holds_no_lease_even_when_its_number_lives_on()
    {
        var server = await place.Start();
        // This very process number, but another start: the number was used again.
        await File.WriteAllTextAsync(Path.Combine(place.Home, "leases", $"{Environment.ProcessId}-1-00000000.left"), place.Home, TestContext.Current.CancellationToken);
        await server.DisposeAsync();
        place.Runs.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_data_folders_have_two_servers()
    {
        using var elsewhere = new EmbeddedPlace();
        await using var here = await place.Start();
        await using (var there = await elsewhere.Start())
            there.ConnectionString.ShouldNotBe(here.ConnectionString);
        (await EmbeddedPlace.Ask(here, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_data_folder_takes_its_cluster_along()
    {
        await using (var first = await place.Start()) await EmbeddedPlace.Ask(first, "create table gone as select 1 as one");
        var home = place.Home;
        Directory.Delete(place.Folder.Root, recursive: true);
        await using (var second = await place.Start())
        {
            place.Home.ShouldBe(home);
            (await EmbeddedPlace.Ask(second, "select to_regclass('gone') is null")).ShouldBe(true);
        }
        Directory.Delete(place.Folder.Root, recursive: true);
        using var elsewhere = new EmbeddedPlace();
        await using var third = await elsewhere.Start();
        Directory.Exists(home).ShouldBeFalse();
    }

    private static async Task<object?> Patiently(Func<Task<object?>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                await Task.Delay(100);
            }
        }
    }
}
