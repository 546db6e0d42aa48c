using System.Net;
using System.Text;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Import;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Sheets;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Tests.Web;

public class ImportTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Basis = "Nghị quyết 1683/NQ-UBTVQH15 ngày 16/6/2025";

    [Fact]
    public async Task A_list_is_sent_once_looked_at_and_nothing_holds_before_a_second_person_accepts_it()
    {
        var officer = await house.Known("nghiepvu");
        var board = await house.Known("tinh");
        var review = await Sent(officer, "code,parent,kind,name,Số hộ\n19,,Tỉnh,Tỉnh Thái Nguyên,\n05901,19,Xã,Xã Đại Phúc,1.250\n04,,Tỉnh,Tỉnh Cao Bằng,\n");
        review.Text.ShouldContain("1 dòng không thuộc Tỉnh Thái Nguyên");
        review.Text.ShouldContain("Xã Đại Phúc");

        var early = await officer.Send(review, $"{review.Path}/de-nghi", ("phan", "tat-ca"));
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Refusals[0].ShouldContain("căn cứ");

        var arranged = await Arranged(officer, early, review.Path);
        var proposed = await officer.Send(arranged, $"{review.Path}/de-nghi", ("phan", "tat-ca"));
        proposed.Text.ShouldContain("1 đơn vị từ ngày 01/07/2025");
        proposed.Text.ShouldContain("chưa ghi gì");
        (await house.One<long>("select count(*) from unit_node where code = '05901'")).ShouldBe(0);
        (await house.One<long>("select count(*) from unit_trait where value = '1250' and source = $1", Basis)).ShouldBe(0);

        var path = Proposal(proposed);
        (await officer.Get(path)).Has($"{path}/duyet").ShouldBeFalse();
        var report = await board.Get(path);
        report.Text.ShouldContain("danh-sach.csv");
        report.Text.ShouldContain("Lập Xã Đại Phúc (mã 05901), thuộc Tỉnh Thái Nguyên");
        (await board.Send(report, $"{path}/duyet")).Text.ShouldContain("đã ghi");
        (await house.One<int>("select parent from unit_node where code = '05901' and withdrawn_at is null")).ShouldBe(DemoUnits.Province);
        (await house.One<string>("select value || ' ' || source from unit_trait where trait = 'households' and unit = (select unit from unit_node where code = '05901')")).ShouldBe($"1250 {Basis}");
        (await house.One<string>("select reason from act where kind = 'organisation.change' order by at desc limit 1")).ShouldBe(Basis);
        (await house.One<long>("select count(*) from act where kind = 'organisation.change' and subject = $1", path.Split('/')[^1])).ShouldBe(1);
        (await house.One<long>("select count(*) from unit_node where code = '04'")).ShouldBe(0);
        (await officer.Get(review.Path)).Text.ShouldContain("Người thứ hai đã duyệt");
    }

    [Fact]
    public async Task Whoever_proposed_a_list_does_not_accept_it()
    {
        var board = await house.Known("tinh");
        var review = await Sent(board, "ma,cap tren,loai,ten\n05951,19,Xã,Xã Tự Duyệt\n");
        var path = Proposal(await Proposed(board, review, "tat-ca"));
        (await board.Get(path)).Has($"{path}/duyet").ShouldBeFalse();
        var forced = await board.Forced($"{path}/duyet");
        forced.Status.ShouldBe(HttpStatusCode.Conflict);
        forced.Text.ShouldContain("Người đề nghị không tự duyệt");
        (await house.One<long>("select count(*) from unit_node where code = '05951'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_list_that_was_returned_still_needs_its_second_person_even_where_only_areas_change()
    {
        var officer = await house.Known("nghiepvu");
        var board = await house.Known("tinh");
        var review = await Sent(officer, "ma,cap tren,loai,ten\n,05611,Xóm,Xóm Trả Lại\n");
        var path = Proposal(await Proposed(officer, review, "tat-ca"));
        await board.Send(await board.Get(path), $"{path}/tra-lai", ("ly-do", "Thiếu nghị quyết của xã."));
        var draft = await officer.Get(path);
        draft.Text.ShouldContain("Thiếu nghị quyết của xã.");
        draft.Has($"{path}/ghi").ShouldBeFalse();
        (await officer.Forced($"{path}/ghi")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await house.One<long>("select count(*) from unit_node where name = 'Xóm Trả Lại'")).ShouldBe(0);
        await officer.Send(draft, $"{path}/de-nghi");
        (await board.Send(await board.Get(path), $"{path}/duyet")).Text.ShouldContain("đã ghi");
        (await house.One<int>("select parent from unit_node where name = 'Xóm Trả Lại'")).ShouldBe(DemoUnits.PhuLuong);
    }

    [Fact]
    public async Task Until_its_day_an_accepted_list_is_taken_back_with_all_it_said()
    {
        var officer = await house.Known("nghiepvu");
        var board = await house.Known("tinh");
        var review = await Sent(officer, "ma,cap tren,loai,ten,Số hộ\n05961,19,Xã,Xã Tạm,900\n05611,19,Xã,Xã Phú Lương,987654\n");
        var path = Proposal(await Proposed(officer, review, "tat-ca", "01/01/2032"));
        var applied = await board.Send(await board.Get(path), $"{path}/duyet");
        (await house.One<long>("select count(*) from unit_trait where day = '2032-01-01' and withdrawn_at is null")).ShouldBe(2);
        (await board.Get("/don-vi/05611?ban-do=2032-01-01")).Text.ShouldContain("987.654");
        (await board.Send(applied, $"{path}/hoan-tac", ("ly-do", "Văn bản đã bị thay thế."))).Text.ShouldContain("đã hoàn tác");
        (await house.One<long>("select count(*) from unit_trait where day = '2032-01-01' and withdrawn_at is null")).ShouldBe(0);
        (await house.One<long>("select count(*) from unit_node where code = '05961' and withdrawn_at is null")).ShouldBe(0);
        (await board.Get("/don-vi/05611?ban-do=2032-01-01")).Text.ShouldNotContain("987.654");
    }

    [Fact]
    public async Task A_list_that_brings_only_figures_is_proposed_too_and_only_once()
    {
        var officer = await house.Known("nghiepvu");
        var board = await house.Known("tinh");
        const string list = "ma,cap tren,loai,ten,Dân số\n05611,19,Xã,Xã Phú Lương,12345\n";
        var path = Proposal(await Proposed(officer, await Sent(officer, list), "tat-ca", "01/08/2026"));
        (await board.Send(await board.Get(path), $"{path}/duyet")).Text.ShouldContain("đã ghi");
        (await house.One<string>("select value from unit_trait where unit = $1 and trait = 'population' and day = '2026-08-01'", DemoUnits.PhuLuong)).ShouldBe("12345");
        (await Proposed(officer, await Sent(officer, list), "tat-ca", "01/08/2026")).Refusals.ShouldContain(ListRefusals.NothingNew.Sentence);
    }

    [Fact]
    public async Task What_waits_for_its_second_person_is_not_proposed_twice()
    {
        var officer = await house.Known("nghiepvu");
        var proposed = await Proposed(officer, await Sent(officer, "ma,cap tren,loai,ten\n05971,19,Xã,Xã Đôi\n"), "tat-ca");
        var path = proposed.Path.Split('#', '?')[0];
        proposed.Has($"{path}/de-nghi").ShouldBeFalse();
        var again = await officer.Forced($"{path}/de-nghi", ("phan", "tat-ca"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Refusals.Single().ShouldContain("đang chờ người thứ hai duyệt");
        (await house.One<long>("select count(*) from unit_change where list = $1", Guid.Parse(path.Split('/')[^1]))).ShouldBe(1);
    }

    [Fact]
    public async Task A_department_head_proposes_for_the_province_and_sees_where_it_stands()
    {
        var head = await house.Known("truongban");
        var proposed = await Proposed(head, await Sent(head, "ma,cap tren,loai,ten\n05981,19,Xã,Xã Của Ban\n"), "tat-ca");
        proposed.Text.ShouldContain("Chờ một người khác có quyền duyệt");
        (await house.One<string>("select state from unit_change where list = $1", Guid.Parse(proposed.Path.Split('#', '?')[0].Split('/')[^1]))).ShouldBe("proposed");
    }

    [Fact]
    public async Task A_newer_list_is_proposed_line_by_line()
    {
        var officer = await house.Known("nghiepvu");
        var board = await house.Known("tinh");
        var first = Proposal(await Proposed(officer, await Sent(officer, "ma,cap tren,loai,ten\n05911,19,Xã,Xã Một\n05912,19,Xã,Xã Hai\n"), "tat-ca"));
        await board.Send(await board.Get(first), $"{first}/duyet");
        var second = await Sent(officer, "ma,cap tren,loai,ten\n05911,19,Phường,Phường Một\n05912,19,Xã,Xã Hai Mới\n");
        second.Text.ShouldContain("đổi tên: Xã Một → Phường Một");
        var one = await Proposed(officer, second, "2", "01/09/2026");
        var path = Proposal(one);
        one = await officer.Get(second.Path);
        one.Text.ShouldContain("đổi tên: Xã Hai → Xã Hai Mới");
        one.Text.ShouldContain("Chờ duyệt");
        await board.Send(await board.Get(path), $"{path}/duyet");
        (await house.One<string>("select name from unit_node where code = '05911' and withdrawn_at is null order by valid_from desc limit 1")).ShouldBe("Phường Một");
        (await house.One<string>("select name from unit_node where code = '05912' and withdrawn_at is null order by valid_from desc limit 1")).ShouldBe("Xã Hai");
    }

    [Fact]
    public async Task One_wrong_line_holds_the_whole_list_and_the_file_comes_back_marked()
    {
        var board = await house.Known("tinh");
        var review = await Arranged(board, await Sent(board, "ma,cap tren,loai,ten\n05921,19,Xã,Xã Đúng\n05922,19,Xã,\n"));
        var path = review.Path.Split('#', '?')[0];
        var held = await board.Send(review, $"{path}/cot", Columns(review, path));
        var refused = await Visitor.Read(await board.Raw(HttpMethod.Post, $"{path}/de-nghi", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Visitor.Fields(held, $"{path}/cot")["__RequestVerificationToken"], ["phan"] = "tat-ca",
        })));
        refused.Refusals.ShouldContain(ListRefusals.Unsound.Sentence);
        (await house.One<long>("select count(*) from unit_node where code in ('05921', '05922')")).ShouldBe(0);
        foreach (var kind in new[] { "xlsx", "csv" })
        {
            var back = await (await board.Raw($"{path}/loi.{kind}")).Content.ReadAsStreamAsync();
            var sheet = SheetFile.Read(back, "x");
            sheet.Header[^1].ShouldBe("Lỗi");
            sheet.Rows.Select(r => r[4]).ShouldBe(["", ListRefusals.NoName]);
        }
    }

    [Fact]
    public async Task Corrected_columns_are_remembered_for_files_with_the_same_headings()
    {
        var board = await house.Known("tinh");
        var review = await Sent(board, "cột a,cột b,cột c\n05931,19,Xã Nhớ\n");
        review.Refusals.ShouldBeEmpty();
        var path = review.Path;
        await board.Send(review, $"{path}/cot", ("ten", "2"), ("ma", "0"), ("cap-tren", "1"), ("loai", ""), ("so-ho", ""), ("dan-so", ""), ("khu-vuc", ""), ("do-thi", ""), ("ngay", "01/07/2025"), ("can-cu", Basis));
        (await Sent(board, "Cột A,CỘT B,cột c\n05932,19,Xã Nhớ Hai\n")).Text.ShouldContain("Xã Nhớ Hai");
    }

    [Theory]
    [InlineData("", "Bảng này chưa có dòng nào")]
    [InlineData("\u0001\u0000", "bảng mã cũ")]
    public async Task A_file_that_is_no_list_is_refused_at_its_field(string content, string said)
    {
        var board = await house.Known("tinh");
        var refused = await board.Send(await board.Get("/ban/don-vi/nhap"), "/ban/don-vi/nhap", ("tep", "a.csv", content.Length == 0 ? " "u8.ToArray() : Encoding.UTF8.GetBytes(content)));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusals[0].ShouldContain(said);
    }

    [Fact]
    public async Task A_list_is_seen_by_whoever_sent_it_and_by_nobody_else()
    {
        var board = await house.Known("tinh");
        var other = await house.Known("nghiepvu");
        var path = (await Sent(board, "ma,cap tren,loai,ten\n05941,19,Xã,Xã Riêng\n")).Path;
        (await other.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Raw($"{path}/loi.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await house.Run($"update unit_list set expires_at = now() - interval '1 day' where id = '{path.Split('/')[^1]}'");
        (await board.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("kythuat")]
    [InlineData("xa")]
    [InlineData("ban")]
    [InlineData("kiemtra")]
    public async Task Whoever_may_not_import_is_turned_away(string user) =>
        (await (await house.Known(user)).Get("/ban/don-vi/nhap")).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_department_head_imports_for_the_province() =>
        (await (await house.Known("truongban")).Get("/ban/don-vi/nhap")).Text.ShouldContain("Tỉnh Thái Nguyên");

    [Fact]
    public async Task A_country_of_3355_units_is_taken_in_at_once_and_once_only()
    {
        var text = new StringBuilder("code,parent,kind,name\n");
        for (var p = 1; p <= 33; p++) text.Append($"{p + 60},,Tỉnh,Tỉnh Số {p}\n");
        for (var c = 0; c < 3322; c++) text.Append($"{c + 60_000:00000},{61 + (c % 33)},Xã,Xã Số {c}\n");
        await house.Within(async services =>
        {
            var sheet = SheetFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "a.csv");
            var take = services.GetRequiredService<TakeList>();
            async Task<ListReport> Read() => await take.Read(ListSheet.Lines(sheet, ColumnGuess.Of(sheet.Header)), new DateOnly(2025, 7, 1), null, default);
            var report = await Read();
            var taken = await take.Take(Actor.Program, report, report.Lines, Basis, default);
            taken.Value.ShouldBe(3355);
            (await Read()).Count(LineVerdict.Same).ShouldBe(3355);
            (await services.GetRequiredService<UnitMaps>().On(new DateOnly(2026, 6, 1))).Home!.Unit.ShouldBe(DemoUnits.Province);
            return 0;
        });
        using var citizen = house.Visitor();
        (await citizen.Get("/")).Html.Body!.TextContent.ShouldContain("tỉnh Thái Nguyên");
    }

    private static async Task<Page> Sent(Visitor who, string csv)
    {
        var page = await who.Send(await who.Get("/ban/don-vi/nhap"), "/ban/don-vi/nhap", ("tep", "danh-sach.csv", Encoding.UTF8.GetBytes(csv)));
        page.Status.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    private static async Task<Page> Proposed(Visitor who, Page review, string part, string day = "01/07/2025") =>
        await who.Send(await Arranged(who, review, review.Path, day), $"{review.Path}/de-nghi", ("phan", part));

    // The newest proposal of a list, as its page links to it.
    private static string Proposal(Page review) =>
        review.Html.QuerySelector("a[href^='/ban/don-vi/thay-doi/']")?.GetAttribute("href") ?? throw new InvalidOperationException(review.Text);

    private static Task<Page> Arranged(Visitor who, Page review) => Arranged(who, review, review.Path);

    private static async Task<Page> Arranged(Visitor who, Page review, string path, string day = "01/07/2025") =>
        await who.Send(review, $"{path}/cot", [.. Columns(review, path).Where(c => c.Item1 != "ngay"), ("ngay", day)]);

    private static (string, string)[] Columns(Page review, string path) =>
    [
        .. ListColumns.All.Select(c => (c.Stored, review.Form($"{path}/cot").QuerySelector($"[name={c.Stored}] option[selected]")?.GetAttribute("value") ?? "")),
        ("ngay", "01/07/2025"), ("can-cu", Basis),
    ];
}
