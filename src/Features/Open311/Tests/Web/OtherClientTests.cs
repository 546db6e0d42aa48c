using System.Globalization;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Rules;
using CauNoi.OpenPetitions.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Open311.Tests.Web;

public class OtherClientTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    [Fact]
    public async Task A_client_that_was_not_written_here_finds_its_way_from_discovery_to_the_token_of_a_new_case()
    {
        NodeClient.SkipWhereMissing();
        using var program = house.Visitor();
        var service = System.Text.Json.JsonDocument.Parse(await program.Body("/open311/v2/services.json")).RootElement.EnumerateArray().First(s => s.GetProperty("metadata").GetBoolean()).GetProperty("service_code").GetString()!;
        PublishedCopy Recent(string title, int daysAgo, Func<PublishedCopy, PublishedCopy> with) => OpenCases.Copy(title, with: c => with(c with { Category = service, CategoryTitle = "Đường sá", ReceivedOn = Today.AddDays(-daysAgo), SortedOn = Today }));
        var newer = Recent("Cống gãy ở ngã ba", 1, c => c with { Latitude = 21.7312, Longitude = 105.7018 });
        var older = Recent("Đường liên xóm sụt lún", 3, c => c);
        var closed = Recent("Cầu đã sửa", 2, c => c with { State = PublicState.Closed, Outcome = PublicOutcome.Solved, AnsweredOn = Today, ClosedOn = Today });
        await house.Publish(newer, older, closed);
        var (first, second) = (OpenCode.Show(newer.Code), OpenCode.Show(older.Code));

        var said = await NodeClient.Talk(new Uri(house.Address), new
        {
            service, codes = new[] { first, second }, since = Today.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+07:00",
            request = new { service_code = service, description = "Rãnh trước cổng trường bị tắc, gửi bằng chương trình khác", address_string = "Cổng trường tiểu học", lat = 21.73, @long = 105.70, attributes = new { loai = "Mặt đường" } },
        });

        List<string?> Ids(string call) => [.. said.GetProperty(call).EnumerateArray().Select(r => r.GetProperty("service_request_id").GetString())];
        said.GetProperty("endpoint").GetString().ShouldBe($"{house.Address.TrimEnd('/')}/open311/v2/");
        said.GetProperty("services").EnumerateArray().Select(s => s.GetProperty("service_code").GetString()).ShouldContain(service);
        said.GetProperty("definition").GetProperty("service_code").GetString().ShouldBe(service);
        said.GetProperty("definition").GetProperty("attributes").GetArrayLength().ShouldBeGreaterThan(0);
        // Samples may have cases of this service too.
        var ended = OpenCode.Show(closed.Code);
        Ids("listed").Where(id => id == first || id == second || id == ended).ShouldBe([first, second], "newest first, and the closed one is not open");
        Ids("closed").Where(id => id == first || id == second || id == ended).ShouldBe([ended]);
        Ids("one").ShouldBe([first]);
        Ids("several").ShouldBe([first, second]);
        DateTimeOffset.Parse(said.GetProperty("one")[0].GetProperty("requested_datetime").GetString()!, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(7)).Date.ShouldBe(Today.AddDays(-1).ToDateTime(default), "the client makes a date of it");
        var token = said.GetProperty("sent")[0].GetProperty("token").GetString()!;
        said.GetProperty("token")[0].GetProperty("token").GetString().ShouldBe(token);
        said.GetProperty("token")[0].GetProperty("service_request_id").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null, "no number before a person has classified it");
        said.GetProperty("missing").GetString().ShouldBe("refused");
        said.GetProperty("empty").GetString()!.ShouldContain("description", Case.Insensitive);
        (await house.One<long>("select count(*) from petition where replace(code, '-', '') = $1", token.Replace("-", "", StringComparison.Ordinal))).ShouldBe(1);
    }
}
