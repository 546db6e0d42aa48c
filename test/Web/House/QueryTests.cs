using CauNoi.Feedback.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.House;

/// <summary>What a page costs the database. A number that grows is a decision, taken here.</summary>
public class QueryTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("/gop-y", null, 0)]
    [InlineData("/gop-y/tra-cuu", null, 0)]
    [InlineData("/dang-nhap", null, 0)]
    [InlineData("/ve-so-lieu", null, 1)]
    [InlineData("/tim-kiem?q=gop%20y", null, 1)]
    [InlineData("/khong-co", null, 0)]
    // Who it is, with all roles; how many of each age, and the lines.
    [InlineData("/ban/hom-nay", "xa", 3)]
    [InlineData("/ban/hom-nay", "tinh", 3)]
    [InlineData("/ban/gop-y", "xa", 2)]
    [InlineData("/ban/gop-y", "tinh", 2)]
    [InlineData("/tim-kiem?q=gop%20y", "xa", 2)]
    public async Task A_page_asks_the_database_this_often_however_many_rows_it_shows(string path, string? who, int times)
    {
        using var queries = new Queries();
        var visitor = who is null ? house.Visitor() : await house.Known(who);
        await visitor.Get(path);
        var (_, asked) = await queries.Of(visitor, path);
        asked.Count.ShouldBe(times, string.Join("\n---\n", asked));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("xa", 3)]
    public async Task The_first_page_asks_for_its_figures_only_how_far_it_may_read_and_what_came_since_and_shows_answers_and_programmes(string? who, int times)
    {
        using var queries = new Queries();
        var visitor = who is null ? house.Visitor() : await house.Known(who);
        await visitor.Get("/");
        var (_, asked) = await queries.Of(visitor, "/");
        var beside = asked.Where(s => !s.Contains("tx_horizon", StringComparison.Ordinal) && !s.Contains("fact_batch_step", StringComparison.Ordinal) && !s.Contains("copy (select", StringComparison.Ordinal)).ToList();
        beside.Count.ShouldBe(times, string.Join("\n---\n", beside));
        asked.Distinct().Count().ShouldBeLessThanOrEqualTo(times + 4);
    }

    [Fact]
    public async Task A_note_at_the_desk_costs_four_and_by_its_code_one()
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        var board = await house.Known("tinh");
        var code = await citizen.Write("Đếm số lần hỏi cơ sở dữ liệu");
        (await queries.Of(citizen, $"/gop-y/tra-cuu?ma={code}")).Asked.Count.ShouldBe(1);
        var (page, asked) = await queries.Of(board, await house.AtDesk(code));
        page.Text.ShouldContain("Đếm số lần hỏi");
        // Who it is, the note, its acts, its photo.
        asked.Count.ShouldBe(4, string.Join("\n---\n", asked));
    }

    [Fact]
    public async Task More_rows_do_not_mean_more_questions()
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        var board = await house.Known("tinh");
        var before = (await queries.Of(board, "/ban/gop-y")).Asked.Count;
        for (var i = 0; i < 12; i++) await citizen.Write($"Góp ý thứ {i} trong một danh sách dài");
        var (page, asked) = await queries.Of(board, "/ban/gop-y");
        page.Text.ShouldContain("Góp ý thứ 11");
        asked.Count.ShouldBe(before);
    }
}
