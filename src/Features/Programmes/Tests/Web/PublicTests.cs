using System.Net;
using System.Text.Json;
using CauNoi.Test.Support;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>What everybody and other programs read, and what a programme hands on to the next.</summary>
public class PublicTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Anybody_reads_what_was_promised_how_it_is_counted_and_how_it_was_amended()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/chuong-trinh")).Text.ShouldContain("Chương trình hành động nhiệm kỳ 2025 – 2030");
        var page = await citizen.Get($"/chuong-trinh/{await Term()}");
        page.Text.ShouldContain("Mỗi xã, phường tổ chức ít nhất hai buổi đối thoại");
        page.Text.ShouldContain("Số lượt ghi “Buổi gặp gỡ nhân dân” trong kỳ.");
        page.Text.ShouldContain("từ 3 buổi trở lên");
        page.Text.ShouldContain("Từ 01/01/2025: từ 2 buổi trở lên");
        page.Text.ShouldNotContain("Kết quả lớn mỗi quý", Case.Sensitive, "its reading is not agreed");
    }

    [Fact]
    public async Task Drafts_and_what_is_not_public_are_not_there()
    {
        using var citizen = house.Visitor();
        var draft = await house.One<Guid>("select id from programme where state = 'Draft' limit 1");
        (await citizen.Get($"/chuong-trinh/{draft}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get($"/api/programmes/{draft}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var inside = await board.Draft(("ten", "Kế hoạch chỉ trong nội bộ"), ("cong-khai", ""));
        await board.Press(inside.Path, "de-nghi");
        await second.Press(inside.Path, "ban-hanh");
        (await citizen.Get($"/chuong-trinh/{inside.Id()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Body("/api/programmes")).ShouldNotContain(inside.Id().ToString());
        (await citizen.Get("/tim-kiem?q=ke%20hoach%20chi%20trong%20noi%20bo")).Text.ShouldNotContain("Kế hoạch chỉ trong nội bộ");
        (await (await house.Known("xa")).Get(inside.Path)).Status.ShouldBe(HttpStatusCode.OK, "those below are bound by it");
    }

    [Fact]
    public async Task Other_programs_get_targets_with_formula_and_wording_of_the_day()
    {
        using var citizen = house.Visitor();
        var then = Dialogue(JsonDocument.Parse(await citizen.Body("/api/programmes/targets?day=2025-12-31")));
        var now = Dialogue(JsonDocument.Parse(await citizen.Body("/api/programmes/targets?day=2026-12-31")));
        (then.GetProperty("goal").GetDecimal(), now.GetProperty("goal").GetDecimal()).ShouldBe((2m, 3m));
        now.GetProperty("formula").GetString().ShouldBe("count(activities.meeting-with-people.held)");
        (await citizen.Body("/api/programmes/targets?format=csv")).ShouldContain("Đối thoại với nhân dân");
        var whole = JsonDocument.Parse(await citizen.Body($"/api/programmes/{await Term()}")).RootElement;
        whole.GetProperty("programme").GetProperty("sign").GetString().ShouldBe("07/CTr-MTTQ-UB");
        whole.GetProperty("schemes").GetArrayLength().ShouldBe(5);
        (await citizen.Get("/api/programmes/targets?day=hom-qua")).Status.ShouldBe(HttpStatusCode.BadRequest);

        static JsonElement Dialogue(JsonDocument answer) => answer.RootElement.EnumerateArray().Single(t => t.GetProperty("title").GetString() == "Đối thoại với nhân dân");
    }

    [Fact]
    public async Task A_programme_is_copied_forward_and_what_was_altered_is_shown()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var first = (await board.Draft(("ten", "Chương trình năm 2026 để chép"))).Path;
        (await board.Target(first, ("ten", "Học tập"), ("cong-thuc", "count(activities.study-session.held)"), ("muc", "1"), ("chu-tri", "1"))).Refusals.ShouldBeEmpty();
        await board.Press(first, "de-nghi");
        await second.Press(first, "ban-hanh");

        var copy = await board.Send(await board.Get($"{first}/chep"), $"{first}/chep", ("ten", "Chương trình năm 2027 để chép"), ("nam", "1"));
        copy.Text.ShouldContain("từ 01/01/2027 đến 31/12/2027");
        (await board.Get($"{copy.Path}/khac")).Text.ShouldContain("Giống văn bản trước");
        await board.Target(copy.Path, ("ten", "Thêm mới"), ("cong-thuc", "stock(activities.new-deed.registered)"), ("tu", "01/01/2027"), ("den", "31/12/2027"), ("chu-tri", "1"));
        var difference = await board.Get($"{copy.Path}/khac");
        difference.Text.ShouldContain("thêm");
        difference.Text.ShouldNotContain("Học tập");
        (await board.Get($"{first}/tung-nam")).Text.ShouldContain("Năm 2026");
    }

    [Fact]
    public async Task The_board_sees_the_marks_of_a_scheme_and_its_lead_writes_them()
    {
        var scheme = await house.One<Guid>("select id from scheme where lead = 31 limit 1");
        using var department = await house.SignedIn("ban");
        var path = $"/ban/chuong-trinh/de-an/{scheme}";
        (await department.Press(path, "moc", ("viec", "Sơ kết giữa nhiệm kỳ"), ("han", "30/06/2028"))).Text.ShouldContain("Sơ kết giữa nhiệm kỳ");
        (await department.Press(path, "moc", ("viec", "Quá hạn đề án"), ("han", "30/06/2040"))).Refusals.ShouldHaveSingleItem().ShouldContain("thời gian của đề án");
        (await (await house.Known("xa")).Get(path)).Has($"{path}/moc").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/ban/chuong-trinh", 3)]
    // Who it is, the programme and its eight parts, its history, who has read it, and the documents around it.
    [InlineData("/ban/chuong-trinh/{id}", 13)]
    [InlineData("/chuong-trinh", 1)]
    [InlineData("/chuong-trinh/{id}", 1)]
    public async Task A_page_asks_little_of_the_database_however_many_targets_it_shows(string path, int most)
    {
        using var queries = new Queries();
        var visitor = path.StartsWith("/ban", StringComparison.Ordinal) ? await house.Known("tinh") : house.Visitor();
        path = path.Replace("{id}", (await Term()).ToString(), StringComparison.Ordinal);
        await visitor.Get(path);
        var (page, asked) = await queries.Of(visitor, path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n---\n", asked));
    }

    private Task<Guid> Term() => house.One<Guid>("select id from programme where symbol = 'CTr-MTTQ-UB' and number = '07' and unit = 1");
}
