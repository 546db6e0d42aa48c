using CauNoi.Kernel.Targets;
using CauNoi.Notebook.Tests.Web;
using CauNoi.Published.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Boards.Tests.Web;

/// <summary>How much of a figure is proven.</summary>
public class EvidenceTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_record_with_a_picture_proves_what_it_counts_and_is_taken_back_with_it()
    {
        var (record, _) = await house.Festive("15/11/2024");
        const string standing = "select coalesce(sum(f.amount), 0)::bigint from fact f join measure m on m.id = f.measure where m.name = 'boards.proven' and f.category = 'activities.unity-festival.held' and f.day = '2024-11-15'";
        (await house.One<long>(standing)).ShouldBe(1);
        var head = await house.Known("xa");
        var page = await head.Get($"/ban/so-viec/{record}");
        var withdraw = $"/ban/so-viec/{record}/rut";
        (await head.Send(page, withdraw, ("ly-do", "Ghi nhầm ngày của năm khác"))).Text.ShouldContain("rút");
        (await house.One<long>(standing)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_pictures_that_come_at_once_prove_a_record_once()
    {
        using var phone = await house.Phone("xom");
        foreach (var day in Enumerable.Range(1, 4))
        {
            var item = phone.Seal(Phones.Festival, new() { ["ngay"] = $"0{day}/11/2022", ["so-nguoi"] = "80", ["viec-khac"] = "co" }, 2);
            (await phone.Send(item))[0].State().ShouldBe("received");
            var pictures = Enumerable.Range(1, 2).Select(no => phone.SealPhoto(Pictures.Jpeg, item.Id, no)).ToList();
            await Task.WhenAll(pictures.Select((stream, n) => phone.Piece(item.Id, n + 1, stream, 0, stream.Length)));
            (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(2);
            (await house.One<long>("select coalesce(sum(f.amount), 0)::bigint from fact f join measure m on m.id = f.measure where m.name = 'boards.proven' and f.category = 'activities.unity-festival.held' and f.day = $1", new DateOnly(2022, 11, day))).ShouldBe(1);
        }
    }

    [Fact]
    public async Task From_the_province_to_the_published_picture_of_a_festival_it_takes_five_clicks_and_no_account()
    {
        var programme = await house.Programme();
        await house.Target(programme, "Năm nghìn ngày hội", LaidProgramme.Held, 5_000, TargetReach.Total, ["residential-area"], unit: "ngày hội");
        var (record, photo) = await house.Festive("16/11/2024");
        await (await house.Known("xa")).Publish(record, photo, ("tre-em", "khong"), ("dong-y", "co"));
        using var citizen = house.Visitor();
        var page = await citizen.Get("/don-vi/19?ky=2024");
        page = await Click(citizen, page, a => a.TextContent.StartsWith("Xem bảng chỉ tiêu", StringComparison.Ordinal));
        page = await Click(citizen, page, a => a.TextContent.Trim() == "Năm nghìn ngày hội");
        page = await Click(citizen, page, a => a.TextContent.Trim() == "Xã Phú Lương");
        page.Path.ShouldStartWith("/so-lieu/");
        page = await Click(citizen, page, a => a.GetAttribute("href")!.StartsWith("/viec/", StringComparison.Ordinal));
        page.Title.ShouldContain("Ngày hội");
        var unpublished = await house.One<Guid>("select a.id from activity a where not exists (select 1 from published_record p where p.activity = a.id and p.since is not null) limit 1");
        (await citizen.Get($"/viec/{unpublished}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static Task<Page> Click(Visitor visitor, Page page, Func<AngleSharp.Dom.IElement, bool> which) =>
        visitor.Get((page.Html.QuerySelectorAll("main a[href]").FirstOrDefault(which) ?? throw new InvalidOperationException($"No such link on {page.Path}: {page.Text}")).GetAttribute("href")!);
}
