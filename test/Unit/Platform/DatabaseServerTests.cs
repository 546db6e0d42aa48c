using System.Net;
using System.Net.Sockets;
using CauNoi.Platform.Data;

namespace CauNoi.Test.Unit.Platform;

public sealed class DatabaseServerTests
{
    private static readonly InstallationFolder Unused = new("/nonexistent", "/nonexistent");

    [Theory]
    [InlineData("this is no connection string")]
    [InlineData("Host=127.0.0.1;Port=notanumber")]
    public async Task A_malformed_connection_string_is_one_sentence(string given)
    {
        var refusal = await Should.ThrowAsync<DatabaseUnavailable>(() => DatabaseServer.Start(Unused, given, TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain("CAUNOI_DB");
        refusal.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_without_its_pass_word()
    {
        var refusal = await Should.ThrowAsync<DatabaseUnavailable>(() =>
            DatabaseServer.Start(Unused, $"Host=127.0.0.1;Port={ClosedPort()};Username=a;Password=rất-bí-mật;Database=b", TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain("127.0.0.1");
        refusal.Message.ShouldNotContain("rất-bí-mật");
    }

    [Fact]
    public async Task A_given_server_is_checked_used_and_left_running()
    {
        using var place = new EmbeddedPlace();
        await using var embedded = await place.Start();
        await using (var given = await DatabaseServer.Start(place.Folder, embedded.ConnectionString, TestContext.Current.CancellationToken))
        {
            given.IsEmbedded.ShouldBeFalse();
            given.ConnectionString.ShouldBe(embedded.ConnectionString);
        }
        (await EmbeddedPlace.Ask(embedded, "select 1")).ShouldBe(1);
        var refusal = await Should.ThrowAsync<DatabaseUnavailable>(() =>
            DatabaseServer.Start(place.Folder, embedded.ConnectionString + ";Database=khong_co", TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain("khong_co");
    }

    [Fact]
    public async Task Missing_binaries_say_what_to_run()
    {
        using var place = new EmbeddedPlace();
        var bare = place.Folder with { Home = place.Folder.Root };
        (await Should.ThrowAsync<DatabaseUnavailable>(() => DatabaseServer.Start(bare, null, TestContext.Current.CancellationToken)))
            .Message.ShouldContain("./do run");
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
