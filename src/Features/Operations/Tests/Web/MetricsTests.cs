using System.Net;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Operations.Tests.Web;

public class MetricsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/he-thong/do-luong";

    [Fact]
    public async Task The_figures_count_requests_by_route_and_never_name_an_address_that_was_asked()
    {
        using var visitor = house.Visitor();
        await visitor.Get("/gop-y/tra-cuu?ma=GY-2222-3333");
        await visitor.Get("/gop-y");
        var text = await visitor.Client.GetStringAsync(Path);
        text.ShouldContain("caunoi_http_request_duration_seconds_count{method=\"GET\",route=\"/gop-y\",status=\"200\"} 1\n");
        text.ShouldContain("route=\"/gop-y/tra-cuu\",status=\"404\",le=\"+Inf\"} 1\n");
        text.ShouldNotContain("GY-2222-3333");
        text.ShouldContain("# TYPE caunoi_acts_sealed_total counter\n");
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith('#') || line.StartsWith("caunoi_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Buckets_add_up_to_the_count()
    {
        using var visitor = house.Visitor();
        for (var i = 0; i < 3; i++) await visitor.Get("/ve-so-lieu");
        var lines = (await visitor.Client.GetStringAsync(Path)).Split('\n')
            .Where(l => l.Contains("route=\"/ve-so-lieu\"", StringComparison.Ordinal) && l.Contains("_bucket", StringComparison.Ordinal))
            .Select(l => long.Parse(l.Split("} ")[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        lines.ShouldBe(lines.Order());
        lines[^1].ShouldBe(3);
    }

    [Fact]
    public async Task Behind_a_proxy_the_figures_are_for_holders_of_the_token_only()
    {
        using var visitor = house.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await visitor.Get(Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Client.DefaultRequestHeaders.Add("Authorization", "Bearer ");
        (await visitor.Get(Path)).Status.ShouldBe(HttpStatusCode.NotFound);

        var settings = house.Services.GetRequiredService<SettingValues>();
        await using (var set = house.Source.CreateCommand("insert into setting values ('metrics.token', $1, now())"))
        {
            set.Parameters.AddWithValue(settings.ToStored(PlatformSettings.MetricsToken, "khoa-do"));
            await set.ExecuteNonQueryAsync();
        }

        settings.Forget();
        (await visitor.Get(Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Client.DefaultRequestHeaders.Remove("Authorization");
        visitor.Client.DefaultRequestHeaders.Add("Authorization", "Bearer khoa-do");
        (await visitor.Get(Path)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
