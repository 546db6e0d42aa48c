using System.Net;
using CauNoi.AddressBook.Dispatches;
using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>From a list to the receipt of every unit: what is sent, who sees it, who has read.</summary>
public class DispatchTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_letter_to_the_communes_reaches_each_once_and_comes_back_as_a_receipt()
    {
        using var board = await house.SignedIn("tinh");
        using var commune = await house.SignedIn("xa");
        var sent = await SendTo(board, "Báo cáo quý", ("nhom", "communes"), ("don-vi", "Xã Phú Lương"));
        var communes = await house.Communes();
        sent.Text.ShouldContain($"{communes} chưa mở");

        var inbox = await commune.Get("/ban/nhan");
        var letter = inbox.Html.QuerySelectorAll("main ol a").First(a => a.TextContent == "Thư thử Báo cáo quý").GetAttribute("href")!;
        inbox.Html.QuerySelectorAll("main li").Count(l => l.TextContent.Contains("Thư thử Báo cáo quý", StringComparison.Ordinal)).ShouldBe(1);
        var opened = await commune.Get(letter);
        opened.Text.ShouldContain("Xin gửi báo cáo trước ngày 25.");
        (await board.Get(sent.Path)).Text.ShouldContain("1 đã nhận, chưa báo đã đọc");
        (await board.Get(sent.Path)).Text.ShouldContain("Hoàng Thị Mến");

        var read = await commune.Send(opened, $"{letter}/da-doc");
        read.Text.ShouldContain("Hoàng Thị Mến đã báo đọc lúc");
        (await board.Get($"{sent.Path}?xem=da-doc")).Text.ShouldContain("Xã Phú Lương");
        (await board.Get(sent.Path)).Text.ShouldContain($"{communes - 1} chưa mở");
        (await house.One<string>("select string_agg(kind, ' ' order by at) from act where subject = $1", sent.Path.Split('/')[^1]))
            .ShouldBe("address-book.send address-book.open address-book.mark-read");
        (await house.One<long>("select count(*) from fact f join measure m on m.id = f.measure where m.name = 'address-book.read-receipts' and f.unit = 11")).ShouldBe(1);
    }

    [Fact]
    public async Task Looking_from_above_or_fetching_in_advance_leaves_no_receipt()
    {
        using var board = await house.SignedIn("tinh");
        using var commune = await house.SignedIn("xa");
        var sent = await SendTo(board, "Không mở giúp", ("don-vi", "Xã Phú Lương"));
        var address = $"/ban/nhan/{await Received(sent)}";

        (await board.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var head = await commune.Raw(HttpMethod.Head, address);
        using var prefetch = new HttpRequestMessage(HttpMethod.Get, address);
        prefetch.Headers.Add("Sec-Purpose", "prefetch");
        using var fetched = await commune.Client.SendAsync(prefetch);
        fetched.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await house.One<bool>("select opened_at is null from dispatch_recipient where id = $1", await Received(sent))).ShouldBeTrue();
        // The control: a person's look does leave one.
        await commune.Get(address);
        (await house.One<bool>("select opened_at is null from dispatch_recipient where id = $1", await Received(sent))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_of_another_unit_does_not_exist_here()
    {
        using var board = await house.SignedIn("tinh");
        using var commune = await house.SignedIn("xa");
        var sent = await SendTo(board, "Chỉ gửi Vô Tranh", ("don-vi", "Xã Vô Tranh"));
        var foreign = $"/ban/nhan/{await Received(sent)}";
        (await commune.Get(foreign)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commune.Get("/ban/nhan")).Text.ShouldNotContain("Chỉ gửi Vô Tranh");
        (await commune.Get(sent.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var token = Visitor.Fields(await commune.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        foreach (var address in new[] { $"{foreign}/da-doc", $"{sent.Path}/nhac", $"{sent.Path}/ban-giay" })
            (await commune.Send(HttpMethod.Post, address, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token })))
                .Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await house.One<bool>("select read_at is null from dispatch_recipient where id = $1", await Received(sent))).ShouldBeTrue();
    }

    [Fact]
    public async Task One_press_reminds_and_a_second_one_the_same_day_is_refused()
    {
        using var board = await house.SignedIn("tinh");
        using var commune = await house.SignedIn("xa");
        var sent = await SendTo(board, "Cần nhắc", ("nhom", "communes"));
        (await board.Send(sent, $"{sent.Path}/nhac")).Text.ShouldContain("Đã nhắc 1 lần");
        (await commune.Get("/ban/nhan")).Text.ShouldContain("đã nhắc 1 lần");
        var again = await board.Send(await board.Get(sent.Path), $"{sent.Path}/nhac");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Refusals.ShouldHaveSingleItem().ShouldStartWith("Hôm nay đã nhắc rồi.");
    }

    [Fact]
    public async Task A_printed_copy_is_noted_with_its_day()
    {
        using var board = await house.SignedIn("tinh");
        var sent = await SendTo(board, "Có bản giấy", ("ben-ngoai", "Thường trực Tỉnh ủy"));
        var outside = await house.One<Guid>("select r.id from dispatch_recipient r where dispatch = $1", Guid.Parse(sent.Path.Split('/')[^1]));
        var noted = await board.Send(sent, $"{sent.Path}/ban-giay", ("noi-nhan", outside.ToString()), ("ngay", "20/11/2026"), ("ghi-chu", "Văn thư ký nhận"));
        noted.Text.ShouldContain("20/11/2026");
        noted.Text.ShouldContain("Văn thư ký nhận");
        (await board.Send(noted, $"{sent.Path}/ban-giay", ("noi-nhan", Guid.NewGuid().ToString()), ("ngay", "20/11/2026"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_letter()
    {
        using var board = await house.SignedIn("tinh");
        var compose = await board.Get(await ListWith(board, "Gửi hai lần", ("nhom", "communes")));
        var answers = await Task.WhenAll(Letter(board, compose, "Gửi hai lần"), Letter(board, compose, "Gửi hai lần"));
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        (await house.One<long>("select count(*) from dispatch where title = 'Thư thử Gửi hai lần'")).ShouldBe(1);
        (await house.One<long>("select count(*) from dispatch_recipient r join dispatch d on d.id = r.dispatch where title = 'Thư thử Gửi hai lần'")).ShouldBe(await house.Communes());
    }

    [Fact]
    public async Task A_list_that_reaches_nobody_is_not_sent_and_a_link_that_runs_is_refused()
    {
        using var board = await house.SignedIn("tinh");
        var empty = await board.Get(await ListWith(board, "Chỉ có huyện", ("nhom", "districts")));
        empty.Text.ShouldContain("Hôm nay không có đơn vị nào thuộc: Ủy ban MTTQ các huyện");
        (await Letter(board, empty, "x")).Refusals.ShouldHaveSingleItem().ShouldStartWith("Danh sách này chưa có nơi nhận");
        var compose = await board.Get(await ListWith(board, "Liên kết lạ", ("nhom", "communes")));
        (await Letter(board, compose, "x", ("lien-ket", "javascript:alert(1)"))).Refusals.ShouldHaveSingleItem().ShouldStartWith("Địa chỉ phải bắt đầu");
    }

    [Fact]
    public async Task What_a_stopped_program_left_is_delivered_by_the_job_once()
    {
        var id = Guid.CreateVersion7();
        await house.Run($"""
            insert into dispatch (id, unit, list_name, title, text, map_day, sent_at, sender, planned, planned_lines, complete)
            values ('{id}', 1, 'd', 'Dở dang', 'x', '2026-11-21', now(), '{Guid.Empty}',
                (select array_agg(n) from generate_series(5001, 7300) n), (select array_agg('dòng'::text) from generate_series(5001, 7300)), false);
            insert into dispatch_recipient (id, dispatch, unit, line, sent_at) select gen_random_uuid(), '{id}', n, 'dòng', now() from generate_series(5001, 6000) n;
            """);
        (await house.Within(s => s.GetRequiredService<DeliverRest>().Run(Actor.Program, id, CancellationToken.None))).ShouldBe(1_300);
        (await house.Within(s => s.GetRequiredService<DeliverRest>().Run(Actor.Program, id, CancellationToken.None))).ShouldBe(0);
        (await house.One<long>("select count(distinct unit) from dispatch_recipient where dispatch = $1", id)).ShouldBe(2_300);
        (await house.One<bool>("select complete from dispatch where id = $1", id)).ShouldBeTrue();
    }

    private Task<Guid> Received(Page sent) =>
        house.One<Guid>("select id from dispatch_recipient where dispatch = $1 and unit is not null limit 1", Guid.Parse(sent.Path.Split('/')[^1]));

    private static async Task<Page> SendTo(Visitor who, string name, params (string Field, string Value)[] lines)
    {
        var sent = await Letter(who, await who.Get(await ListWith(who, name, lines)), name);
        sent.Path.ShouldStartWith("/ban/danh-ba/da-gui/", customMessage: sent.Text);
        return sent;
    }

    private static Task<Page> Letter(Visitor who, Page compose, string name, params (string Field, string Value)[] more) => who.Send(
        compose, "/ban/danh-ba/gui", [("tieu-de", $"Thư thử {name}"), ("noi-dung", "Xin gửi báo cáo trước ngày 25."), .. more]);

    /// <summary>A new list with these lines; returns where one writes to it.</summary>
    private static async Task<string> ListWith(Visitor who, string name, params (string Field, string Value)[] lines)
    {
        var list = await who.Send(await who.Get("/ban/danh-ba/noi-nhan"), "/ban/danh-ba/noi-nhan", ("ten", name));
        var address = list.Path;
        foreach (var line in lines) (list = await who.Send(list, $"{address}/them", line)).Refusals.ShouldBeEmpty();
        return $"/ban/danh-ba/gui?danh-sach={address.Split('/')[^1]}";
    }
}
