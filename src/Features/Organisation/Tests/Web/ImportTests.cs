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
    public async Task A_list_is_sent_once_looked_at_and_taken_in_with_its_day_and_basis()
    {
        using var board = await house.SignedIn("tinh");
        var review = await Sent(board, "code,parent,kind,name,Số hộ\n19,,Tỉnh,Tỉnh Thái Nguyên,\n05901,19,Xã,Xã Đại Phúc,1.250\n04,,Tỉnh,Tỉnh Cao Bằng,\n");
        review.Text.ShouldContain("1 dòng không thuộc Tỉnh Thái Nguyên");
        review.Text.ShouldContain("Xã Đại Phúc");

        var early = await board.Send(review, $"{review.Path}/nhan", ("phan", "tat-ca"));
        early.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        early.Refusals[0].ShouldContain("căn cứ");

        var arranged = await Arranged(board, early, review.Path);
        var taken = await board.Send(arranged, $"{review.Path}/nhan", ("phan", "tat-ca"));
        taken.Text.ShouldContain("Đã nhận 1 đơn vị");
        (await house.One<int>("select parent from unit_node where code = '05901' and withdrawn_at is null")).ShouldBe(DemoUnits.Province);
        (await house.One<string>("select value || ' ' || source from unit_trait where trait = 'households' and unit = (select unit from unit_node where code = '05901')")).ShouldBe($"1250 {Basis}");
        (await house.One<string>("select reason from act where kind = 'organisation.change' order by at desc limit 1")).ShouldBe(Basis);
        (await house.One<long>("select count(*) from unit_node where code = '04'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_newer_list_is_accepted_line_by_line()
    {
        using var officer = await house.SignedIn("nghiepvu");
        var first = await Sent(officer, "ma,cap tren,loai,ten\n05911,19,Xã,Xã Một\n05912,19,Xã,Xã Hai\n");
        await officer.Send(await Arranged(officer, first, first.Path), $"{first.Path}/nhan", ("phan", "tat-ca"));
        var second = await Sent(officer, "ma,cap tren,loai,ten\n05911,19,Phường,Phường Một\n05912,19,Xã,Xã Hai Mới\n");
        second.Text.ShouldContain("đổi tên: Xã Một → Phường Một");
        var arranged = await Arranged(officer, second, second.Path, "01/09/2026");
        var one = await officer.Send(arranged, $"{second.Path}/nhan", ("phan", "2"));
        one.Text.ShouldContain("đổi tên: Xã Hai → Xã Hai Mới");
        (await house.One<string>("select name from unit_node where code = '05911' and withdrawn_at is null order by valid_from desc limit 1")).ShouldBe("Phường Một");
        (await house.One<string>("select name from unit_node where code = '05912' and withdrawn_at is null order by valid_from desc limit 1")).ShouldBe("Xã Hai");
    }

    [Fact]
    public async Task One_wrong_line_holds_the_whole_list_and_the_file_comes_back_marked()
    {
        using var board = await house.SignedIn("tinh");
        var review = await Arranged(board, await Sent(board, "ma,cap tren,loai,ten\n05921,19,Xã,Xã Đúng\n05922,19,Xã,\n"));
        var path = review.Path.Split('#', '?')[0];
        var held = await board.Send(review, $"{path}/cot", Columns(review, path));
        var refused = await Visitor.Read(await board.Raw(HttpMethod.Post, $"{path}/nhan", new FormUrlEncodedContent(new Dictionary<string, string>
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
        using var board = await house.SignedIn("tinh");
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
        using var board = await house.SignedIn("tinh");
        var refused = await board.Send(await board.Get("/ban/don-vi/nhap"), "/ban/don-vi/nhap", ("tep", "a.csv", content.Length == 0 ? " "u8.ToArray() : Encoding.UTF8.GetBytes(content)));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusals[0].ShouldContain(said);
    }

    [Fact]
    public async Task A_list_is_seen_by_whoever_sent_it_and_by_nobody_else()
    {
        using var board = await house.SignedIn("tinh");
        using var other = await house.SignedIn("nghiepvu");
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

    private static Task<Page> Arranged(Visitor who, Page review) => Arranged(who, review, review.Path);

    private static async Task<Page> Arranged(Visitor who, Page review, string path, string day = "01/07/2025") =>
        await who.Send(review, $"{path}/cot", [.. Columns(review, path).Where(c => c.Item1 != "ngay"), ("ngay", day)]);

    private static (string, string)[] Columns(Page review, string path) =>
    [
        .. ListColumns.All.Select(c => (c.Stored, review.Form($"{path}/cot").QuerySelector($"[name={c.Stored}] option[selected]")?.GetAttribute("value") ?? "")),
        ("ngay", "01/07/2025"), ("can-cu", Basis),
    ];
}
