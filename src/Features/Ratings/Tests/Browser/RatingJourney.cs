using CauNoi.Test.Browser;
using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Ratings.Tests.Browser;

/// <summary>A season in the browser: the chair scores on a telephone, the province inspects and weighs, a second person decides, the chair appeals, it is published.</summary>
public class RatingJourney(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_chair_scores_the_province_inspects_and_decides_the_chair_appeals_and_all_of_it_is_published()
    {
        var (chair, board, second) = (await chromium.Person(house.Address, width: 360, height: 740), await chromium.Person(house.Address), await chromium.Person(house.Address));
        await chair.SignIn("chutich");
        await board.SignIn("tinh");
        await second.SignIn("tinh2");
        var id = await house.One<Guid>("select id from rating where unit = 11 and state = 'Open'");
        var path = $"/ban/xep-loai/{id}";

        await chair.Page.GotoAsync(path);
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Tự chấm" }).Follow();
        await Fill(chair, ("d-giam-sat", "13"), ("m-giam-sat", "Hai báo cáo giám sát quý hai, quý ba"), ("d-quy-che", "9"), ("m-quy-che", "Quy chế và sáu biên bản họp"));
        await Press(chair, "Lưu điểm");
        await Press(chair, "Gửi bản tự chấm", "chờ kiểm tra");

        await board.Page.GotoAsync(path);
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "Ghi kết quả kiểm tra" }).Follow();
        await board.Page.Locator("textarea[name^='m-']:visible").First.WaitForAsync();
        foreach (var words in await board.Page.Locator("textarea[name^='m-']:visible").AllAsync()) await words.FillAsync("Đã xem hồ sơ tại xã, khớp.");
        await Press(board, "Lưu điểm");
        await Press(board, "Kiểm tra xong, chuyển hội đồng", "đã kiểm tra, chờ xét");
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "Hội đồng chấm" }).Follow();
        await Fill(board, ("d-giam-sat", "9"), ("m-giam-sat", "Mới có một báo cáo"));
        await Press(board, "Lưu điểm");
        await Press(board, "Trình kết quả", "chờ người thứ hai");

        await second.Page.GotoAsync(path);
        await Press(second, "Quyết định kết quả này", "chưa công bố");
        await chair.Page.GotoAsync(path);
        await chair.Page.GetByText("Kiến nghị về kết quả", new() { Exact = true }).ClickAsync();
        await chair.Page.GetByLabel("Kiến nghị điều gì, vì sao?").FillAsync("Báo cáo giám sát thứ hai nộp đúng hạn, xin tính đủ.");
        await Press(chair, "Gửi kiến nghị", "chờ giải quyết");
        await board.Page.GotoAsync(path);
        await board.Page.GetByLabel("Trả lời đơn vị: giữ nguyên vì sao?").FillAsync("Báo cáo thứ hai nộp sau ngày chốt.");
        await Press(board, "Giữ kết quả", "Giữ nguyên kết quả");

        // All other communes are behind their decision already.
        await house.Run($"""
            insert into rating_score (rating, no, content, hash, at) select r.id, 9, regexp_replace(s.content, '"unit":\d+', '"unit":' || r.unit), s.hash, now()
            from rating r, rating_score s where r.season = (select season from rating where id = '{id}') and r.id <> '{id}' and s.rating = '{id}';
            update rating set state = 'Decided', decided_at = now(), appeal_until = now(), agreed_at = now(), grade = (select grade from rating where id = '{id}') where season = (select season from rating where id = '{id}') and id <> '{id}';
            """);
        var season = await house.One<Guid>("select season from rating where id = $1", id);
        await board.Page.GotoAsync($"/ban/xep-loai/dot/{season}");
        await Press(board, "Công bố kết quả", "Đã công bố lúc");
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "Trang công khai và dữ liệu mở" }).Follow();
        await board.Page.GetByRole(AriaRole.Link, new() { Name = "Xã Phú Lương", Exact = true }).First.Follow();
        await Assertions.Expect(board.Page.Locator("main")).ToContainTextAsync("giữ nguyên");
        foreach (var person in new[] { chair, board, second }) person.Trouble.ShouldBeEmpty();
    }

    private static async Task Fill(Person person, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values) await person.Page.Locator($"main [name={field}]").FillAsync(value);
    }

    private static async Task Press(Person person, string button, string? then = null)
    {
        await person.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync(then ?? "Đứng cạnh kết quả");
    }
}
