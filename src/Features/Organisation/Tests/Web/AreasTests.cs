using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;

namespace CauNoi.Organisation.Tests.Web;

public class AreasTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Path = "/ban/don-vi/11/khu-dan-cu";
    private const string Basis = "Nghị quyết 12/NQ-HĐND ngày 20/8/2025";

    [Fact]
    public async Task The_commune_pastes_a_list_looks_at_it_and_keeps_it()
    {
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get("/ban/khu-dan-cu");
        page.Path.ShouldBe(Path);
        var looked = await officer.Send(page, Path, ("danh-sach", "1. Xóm Dán Một\nDán Hai\nXóm Na Mộc"), ("chu", "Xóm"), ("can-cu", Basis), ("buoc", "xem"));
        looked.Text.ShouldContain("Xóm Dán Hai: mới");
        looked.Text.ShouldContain("Xóm Na Mộc: đã có, bỏ qua");
        (await Named("Xóm Dán Một")).ShouldBe(0);

        var kept = await officer.Send(looked, Path, ("danh-sach", looked.Typed(Path, "danh-sach")), ("chu", "Xóm"), ("can-cu", Basis), ("buoc", "luu"));
        kept.Text.ShouldContain("Xóm Dán Hai");
        (await house.One<int>("select parent from unit_node where name = 'Xóm Dán Một'")).ShouldBe(DemoUnits.PhuLuong);
        (await Named("Xóm Na Mộc")).ShouldBe(1);
        (await house.One<string>("select hat from act where kind = 'organisation.change' order by at desc limit 1")).ShouldBe("commune-officer");
    }

    [Fact]
    public async Task An_area_joins_hamlets_and_each_hamlet_stands_once_in_its_commune()
    {
        using var chair = await house.SignedIn("chutich");
        await chair.Send(await chair.Get(Path), Path, ("danh-sach", "Khu dân cư Ghép: Thôn Đông, Thôn Tây\nKhu dân cư Khác"), ("chu", "Xóm"), ("can-cu", Basis), ("buoc", "luu"));
        (await house.One<long>("select count(*) from hamlet where area = (select unit from unit_node where name = 'Khu dân cư Ghép') and valid_until is null")).ShouldBe(2);

        var other = await house.One<int>("select unit from unit_node where name = 'Khu dân cư Khác'");
        var refused = await chair.Send(await chair.Get($"{Path}?khu={other}"), $"{Path}/ghep", ("thon", "Thôn Nam\nthôn đông"));
        refused.Refusals.ShouldHaveSingleItem().ShouldContain("đang thuộc Khu dân cư Ghép");
        refused.Typed($"{Path}/ghep", "thon").ShouldContain("Thôn Nam");

        var own = await house.One<int>("select unit from unit_node where name = 'Khu dân cư Ghép'");
        (await chair.Send(await chair.Get($"{Path}?khu={own}"), $"{Path}/ghep", ("thon", "Thôn Tây"))).Text.ShouldNotContain("Thôn Đông");
        (await chair.Send(await chair.Get($"{Path}?khu={other}"), $"{Path}/ghep", ("thon", "Thôn Đông"))).Text.ShouldContain("Thôn Đông");
    }

    [Fact]
    public async Task A_file_fills_the_list_and_is_looked_at_first()
    {
        using var officer = await house.SignedIn("xa");
        var file = SheetFile.Xlsx(new Sheet(["STT", "Tên khu dân cư"], [new SheetRow(2, ["1", "Xóm Từ Tệp"]), new SheetRow(3, ["2", "Xóm Tệp Hai"])]));
        var looked = await officer.Send(await officer.Get(Path), Path, ("tep", "khu.xlsx", file), ("danh-sach", ""), ("can-cu", Basis), ("buoc", "luu"));
        looked.Text.ShouldContain("Xem trước, chưa lưu");
        looked.Typed(Path, "danh-sach").ShouldBe("Xóm Từ Tệp\nXóm Tệp Hai");
        (await Named("Xóm Từ Tệp")).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "Xin ghi ít nhất một khu dân cư, mỗi dòng một tên.")]
    [InlineData("Xóm Na Mộc", "Các khu dân cư này đã có cả rồi, không cần ghi lại.")]
    [InlineData("Xóm Đôi\nXóm Đôi", "Có tên trùng hoặc cần xem lại. Xin sửa theo bảng xem trước rồi lưu.")]
    [InlineData("Xã Vô Tranh", "Có tên trùng hoặc cần xem lại. Xin sửa theo bảng xem trước rồi lưu.")]
    public async Task A_list_that_says_nothing_new_or_something_wrong_is_refused_and_kept_on_the_page(string list, string sentence)
    {
        using var officer = await house.SignedIn("xa");
        var before = await house.Rows("act", "session", "seal");
        var refused = await officer.Send(await officer.Get(Path), Path, ("danh-sach", list), ("chu", "Xóm"), ("can-cu", Basis), ("buoc", "luu"));
        refused.Refusals.ShouldContain(sentence);
        refused.Typed(Path, "danh-sach").ShouldBe(list);
        (await house.Rows("act", "session", "seal")).ShouldBe(before);
    }

    [Theory]
    [InlineData("xa", "/ban/don-vi/12/khu-dan-cu", HttpStatusCode.NotFound)]
    [InlineData("xa", "/ban/don-vi/1/khu-dan-cu", HttpStatusCode.NotFound)]
    [InlineData("xa", "/ban/don-vi/101/khu-dan-cu", HttpStatusCode.NotFound)]
    [InlineData("xa", "/ban/don-vi/999/khu-dan-cu", HttpStatusCode.NotFound)]
    [InlineData("xom", Path, HttpStatusCode.Forbidden)]
    [InlineData("tinh", Path, HttpStatusCode.Forbidden)]
    [InlineData("kythuat", Path, HttpStatusCode.Forbidden)]
    public async Task Only_the_own_commune_is_kept(string user, string path, HttpStatusCode status) =>
        (await (await house.Known(user)).Get(path)).Status.ShouldBe(status);

    [Fact]
    public async Task An_area_of_another_commune_cannot_be_joined()
    {
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get($"{Path}?khu=101");
        (await officer.Send(page, $"{Path}/ghep", ("khu", "102"), ("thon", "Thôn Lạ"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from hamlet where name = 'Thôn Lạ'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_page_asks_few_questions()
    {
        using var queries = new Queries();
        var (page, asked) = await queries.Of(await house.Known("xa"), Path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        // The session with its grants, and the hamlets.
        asked.Count.ShouldBe(2, string.Join('\n', asked));
    }

    private Task<long> Named(string name) => house.One<long>("select count(*) from unit_node where withdrawn_at is null and valid_until is null and parent = 11 and name = $1", name);
}
