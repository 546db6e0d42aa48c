using CauNoi.Test.Support;

namespace CauNoi.Notebook.Tests.Web;

/// <summary>How often a phone's request asks the database: thousands of phones come at once.</summary>
public class QueryTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_download_asks_a_fixed_number_of_questions_however_many_records_there_are()
    {
        using var queries = new Queries();
        using var phone = await house.Phone("xom");
        var few = await Asked(queries, phone, "/so-tay/moi");
        for (var day = 1; day <= 5; day++) await phone.Send(phone.Case(house.Day(-day).ToString("dd/MM/yyyy")));
        (await Asked(queries, phone, "/so-tay/moi")).Count.ShouldBeLessThanOrEqualTo(few.Count + 1, string.Join("\n---\n", few));
        (await Asked(queries, phone, $"/so-tay/moi?tu={phone.Token}")).Count.ShouldBeLessThanOrEqualTo(9, string.Join("\n---\n", few));
    }

    [Fact]
    public async Task An_item_costs_what_the_record_costs_and_one_look_at_its_receipt()
    {
        using var queries = new Queries();
        using var phone = await house.Phone("xom");
        await phone.Send(phone.Case("01/06/2024"));
        var body = SimulatedPhone.Body(phone.Case("02/06/2024"));
        var asked = await queries.Of(async trace =>
        {
            using var answer = await phone.Send(HttpMethod.Post, "/so-tay/gui", body, spoil: r => r.Headers.Add("traceparent", trace));
            ((int)answer.StatusCode).ShouldBe(200);
        });
        asked.Count.ShouldBeLessThanOrEqualTo(6, string.Join("\n---\n", asked));
    }

    private static Task<IReadOnlyList<string>> Asked(Queries queries, SimulatedPhone phone, string path) => queries.Of(async trace =>
    {
        using var answer = await phone.Send(HttpMethod.Get, path, [], spoil: r => r.Headers.Add("traceparent", trace));
        ((int)answer.StatusCode).ShouldBe(200);
    });
}
