using CauNoi.Test.Support;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>What the pages cost the database: who it is, and then as few questions as named here, however long the lists are.</summary>
public class AddressBookQueryTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("/ban/danh-ba", "tinh", 1)]
    [InlineData("/ban/danh-ba/nhom", "tinh", 2)]
    [InlineData("/ban/danh-ba/nhom/communes", "tinh", 2)]
    [InlineData("/ban/danh-ba/noi-nhan", "tinh", 2)]
    [InlineData("/ban/danh-ba/da-gui", "tinh", 2)]
    [InlineData("/ban/nhan", "xa", 2)]
    [InlineData("/ban/danh-ba/chu-de", "xa", 2)]
    [InlineData("/ban/danh-ba/linh-vuc/con-trong", "tinh", 3)]
    // Assignments, chairs, who can be chosen, names.
    [InlineData("/ban/danh-ba/linh-vuc", "tinh", 5)]
    [InlineData("/ban/danh-ba/chuong-trinh", "tinh", 2)]
    [InlineData("/ban/danh-ba/dau-moi", "xa", 2)]
    [InlineData("/ban/danh-ba/co-quan", "tinh", 2)]
    public async Task A_page_asks_the_database_this_often(string path, string who, int times)
    {
        using var queries = new Queries();
        var visitor = await house.Known(who);
        await visitor.Get(path);
        var (_, asked) = await queries.Of(visitor, path);
        asked.Count.ShouldBe(times, string.Join("\n---\n", asked));
    }

    [Fact]
    public async Task A_letter_costs_the_same_for_three_recipients_and_for_three_hundred()
    {
        using var queries = new Queries();
        var board = await house.Known("tinh");
        var id = await house.One<Guid>("select id from dispatch where unit = 1 limit 1");
        var address = $"/ban/danh-ba/da-gui/{id}";
        await board.Get(address);
        var before = (await queries.Of(board, address)).Asked;
        await house.Run($"insert into dispatch_recipient (id, dispatch, unit, line, sent_at) select gen_random_uuid(), '{id}', n, 'dòng', now() from generate_series(5001, 5300) n");
        var (page, after) = await queries.Of(board, address);
        page.Text.ShouldContain($"{await house.One<long>("select count(*) from dispatch_recipient where dispatch = $1 and unit is not null and opened_at is null", id)} chưa mở");
        page.Html.QuerySelectorAll("main tbody tr").Length.ShouldBeLessThanOrEqualTo(101);
        after.Count.ShouldBe(before.Count, string.Join("\n---\n", after));
        // Who it is, the letter, counts, a page of units with readers, printed copies.
        after.Count.ShouldBe(5);
    }
}
