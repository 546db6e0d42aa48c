using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.Test.Web.Jobs;

public class JobTests : IAsyncLifetime
{
    private readonly Workshop workshop = new();
    private string database = "";
    private NpgsqlDataSource source = null!;
    private ServiceProvider services = null!;

    [Fact]
    public async Task A_run_leaves_its_outcome()
    {
        (await Run("workshop.saw")).ShouldBe(new JobOutcome("Đã cưa.", false));
        (await Rows()).ShouldBe(["workshop.saw|false|Đã cưa.|false"]);
    }

    [Fact]
    public async Task A_dry_run_only_says_what_it_would_do()
    {
        (await Run("workshop.saw", dry: true))!.Sentence.ShouldBe("Sẽ cưa.");
        (await Rows()).ShouldBe(["workshop.saw|true|Sẽ cưa.|false"]);
        (await services.GetRequiredService<JobBoard>().Read(CancellationToken.None)).Single(j => j.Kind.Name == "workshop.saw").Last.ShouldBeNull();
    }

    [Fact]
    public async Task A_job_never_runs_twice_at_once()
    {
        var first = Run("workshop.wait");
        await workshop.Begun.Task;
        (await Run("workshop.wait"))!.Ran.ShouldBeFalse();
        workshop.GoOn.SetResult();
        (await first)!.Ran.ShouldBeTrue();
        (await Rows()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_run_whose_node_died_is_closed_by_the_next_one()
    {
        await using (var dead = source.CreateCommand("insert into job_run (name, node, dry, started_at) values ('workshop.saw', 'máy-cũ', false, now())")) await dead.ExecuteNonQueryAsync();
        await Run("workshop.saw");
        (await Rows()).ShouldBe(["workshop.saw|false|Bị ngắt giữa đường.|true", "workshop.saw|false|Đã cưa.|false"]);
    }

    [Fact]
    public async Task What_a_job_found_wrong_is_its_outcome_and_a_fault_shows_nothing_of_the_inside()
    {
        (await Run("workshop.find")).ShouldBe(new JobOutcome("Có một chỗ không khớp.", true));
        var fault = await Run("workshop.break");
        fault!.Failed.ShouldBeTrue();
        fault.Sentence.ShouldNotContain("secret");
    }

    [Fact]
    public async Task There_is_no_job_of_an_unknown_name() => (await Run("workshop.sleep")).ShouldBeNull();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabases.Clone();
        source = DataSources.For(database);
        var folder = new InstallationFolder(Directory.CreateTempSubdirectory("caunoi-test-").FullName, InstallationFolder.Find().Home);
        folder.Prepare();
        services = new ServiceCollection().AddPlatform(new FeatureList([.. App.House.Features.All, workshop]), source, folder).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        var root = services.GetRequiredService<InstallationFolder>().Root;
        await services.DisposeAsync();
        await source.DisposeAsync();
        await TestDatabases.Drop(database);
        Directory.Delete(root, recursive: true);
    }

    private Task<JobOutcome?> Run(string name, bool dry = false) => services.GetRequiredService<JobRunner>().Run(name, dry, CancellationToken.None);

    private async Task<List<string>> Rows()
    {
        var rows = new List<string>();
        await using var command = source.CreateCommand("select name || '|' || dry || '|' || outcome || '|' || failed from job_run order by id");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}

/// <summary>A room with a job of every temper.</summary>
internal sealed class Workshop : Feature
{
    public TaskCompletionSource Begun { get; } = new();

    public TaskCompletionSource GoOn { get; } = new();

    public override string Name => "workshop";

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("workshop.saw", "Cưa", "0 0 1 * * ?", (_, dry, _) => Task.FromResult(dry ? "Sẽ cưa." : "Đã cưa.")),
        new("workshop.find", "Tìm", "0 0 1 * * ?", (_, _, _) => throw new JobFailed("Có một chỗ không khớp.")),
        new("workshop.break", "Gãy", "0 0 1 * * ?", (_, _, _) => throw new InvalidOperationException("secret")),
        new("workshop.wait", "Chờ", "0 0 1 * * ?", async (_, _, _) =>
        {
            Begun.SetResult();
            await GoOn.Task;
            return "Xong.";
        }),
    ];
}
