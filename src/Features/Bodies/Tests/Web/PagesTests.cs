using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

public class PagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    public static TheoryData<string, string> Addresses
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var path in new[]
                     {
                         "/ban/bo-may", "/ban/bo-may?loai=committee", "/ban/bo-may/khuyet", "/ban/bo-may/cho-xac-nhan", "/ban/bo-may/loai", "/ban/bo-may/bien-che",
                         "/ban/nhan-su", "/ban/nhan-su?q=van", "/ban/nhan-su/hai-nhiem-ky",
                     })
                rows.Add(path, "xa chutich ban truongban tinh tinh2 kiemtra");
            foreach (var path in new[] { "/ban/nhan-su/trung" }) rows.Add(path, "xa chutich ban truongban tinh tinh2");
            rows.Add("/ban/nhan-su/luan-chuyen", "truongban tinh tinh2");
            rows.Add("/ban/bo-may/moi", "xa chutich ban truongban tinh tinh2");
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_opens_for_those_who_may_and_for_nobody_else(string path, string admitted)
    {
        foreach (var (userName, _, _, _) in Account.Demo.DemoAccounts.All)
        {
            using var answer = await (await house.Known(userName)).Raw(path);
            ((int)answer.StatusCode).ShouldBe(admitted.Split(' ').Contains(userName) ? 200 : 403, userName);
        }

        using var stranger = house.Visitor();
        (await stranger.Get(path)).Path.ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task Bodies_with_the_longest_vacancy_stand_first()
    {
        var board = await house.Known("tinh");
        var words = (await board.Get("/ban/bo-may")).Html.QuerySelectorAll("li.due .st").Select(s => s.TextContent).ToList();
        words[0].ShouldStartWith("khuyết");
        words.Count.ShouldBeGreaterThan(10);
        words.SkipWhile(w => w.StartsWith("khuyết", StringComparison.Ordinal)).ShouldAllBe(w => !w.StartsWith("khuyết", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_page_shows_its_term_its_seats_and_who_holds_them()
    {
        var officer = await house.Known("xa");
        var id = await house.One<Guid>("select id from body where unit = 11 and kind = 'standing-board'");
        var page = await officer.Get($"/ban/bo-may/{id}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Lần thứ I, nhiệm kỳ 2025–2030");
        page.Text.ShouldContain("Khóa XIV, nhiệm kỳ 2020–2025");
        page.Text.ShouldContain(await house.One<string>("select p.name from seat_holding h join person p on p.id = h.person where h.body = $1 and h.until_day is null order by h.from_day limit 1", id));
    }

    [Fact]
    public async Task A_body_of_another_commune_does_not_exist_here_and_neither_do_its_people()
    {
        var officer = await house.Known("xa");
        var body = await house.One<Guid>("select id from body where unit = 12 and kind = 'standing-board'");
        var seat = await house.One<Guid>("select id from seat where body = $1 and closed is null limit 1", body);
        var person = await house.One<Guid>("select person from seat_holding where body = $1 limit 1", body);
        foreach (var path in new[] { $"/ban/bo-may/{body}", $"/ban/bo-may/{body}/nhiem-ky", $"/ban/bo-may/{body}/ket-thuc", $"/ban/bo-may/{body}/ghe/{seat}", $"/ban/nhan-su/{person}", "/ban/bo-may/moi?don-vi=12", "/ban/bo-may?don-vi=12" })
            (await officer.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (await (await house.Known("tinh")).Get($"/ban/nhan-su/{person}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_desk_finds_people_and_bodies_and_the_public_finds_neither()
    {
        var name = await house.One<string>("select p.name from person p where p.unit = 11 and p.name like '% % %' limit 1");
        var words = Uri.EscapeDataString(name);
        (await (await house.Known("xa")).Get($"/tim-kiem?q={words}")).Text.ShouldContain(name);
        using var citizen = house.Visitor();
        (await citizen.Get($"/tim-kiem?q={words}")).Text.ShouldNotContain("Nhân sự");
    }

    [Theory]
    [InlineData("/ban/bo-may", "xa", 2)]
    [InlineData("/ban/bo-may", "tinh", 2)]
    [InlineData("/ban/bo-may/khuyet", "tinh", 2)]
    [InlineData("/ban/bo-may/cho-xac-nhan", "tinh", 2)]
    [InlineData("/ban/bo-may/bien-che", "tinh", 3)]
    [InlineData("/ban/nhan-su", "xa", 3)]
    [InlineData("/ban/nhan-su/hai-nhiem-ky", "tinh", 3)]
    [InlineData("/bo-may/11", null, 2)]
    public async Task A_page_asks_the_database_this_often(string path, string? who, int times)
    {
        using var queries = new Queries();
        var visitor = who is null ? house.Visitor() : await house.Known(who);
        await visitor.Get(path);
        var (_, asked) = await queries.Of(visitor, path);
        asked.Count.ShouldBe(times, string.Join("\n---\n", asked));
    }
}
