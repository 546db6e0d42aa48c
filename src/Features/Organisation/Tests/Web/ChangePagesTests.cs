using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Organisation.Tests.Web;

public class ChangePagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string List = "/ban/don-vi/thay-doi";

    [Fact]
    public async Task A_province_merges_two_communes_and_a_second_person_approves()
    {
        using var officer = await house.SignedIn("nghiepvu");
        using var board = await house.SignedIn("tinh");
        var path = await Draft(officer, "01/01/2031");
        await Step(officer, path, "sap-nhap", ("don-vi", "Xã Vô Tranh\nXã Phú Lương"), ("ten", "Xã Tân Hợp Nhất"), ("thuoc", "Tỉnh Thái Nguyên"), ("ma", "09999"));

        var draft = await officer.Get(path);
        draft.Text.ShouldContain("Lập Xã Tân Hợp Nhất (mã 09999), thuộc Tỉnh Thái Nguyên");
        draft.Text.ShouldContain("kết thúc; tiếp nối là Xã Tân Hợp Nhất");
        draft.Text.ShouldContain("vai trò đã trao theo sang đơn vị tiếp nối");
        var proposed = await officer.Send(draft, $"{path}/de-nghi");
        proposed.Text.ShouldContain("chờ duyệt");
        proposed.Has($"{path}/duyet").ShouldBeFalse();

        var approved = await board.Send(await board.Get(path), $"{path}/duyet");
        approved.Text.ShouldContain("đã ghi");
        var sides = await board.Get($"{List}/so-sanh?truoc=2030-12-31&sau=2031-01-01");
        sides.Html.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(c => c.TextContent.Trim())))
            .ShouldContain(row => row.StartsWith("Xã Vô Tranh", StringComparison.Ordinal) && row.EndsWith(" | tiếp nối là Xã Tân Hợp Nhất", StringComparison.Ordinal));
        (await board.Get($"{List}/so-sanh?truoc=2030-12-31&sau=2031-01-01&biet-den=2026-01-01")).Text.ShouldContain("Hai ngày giống nhau");

        var undone = await board.Send(approved, $"{path}/hoan-tac", ("ly-do", "Ghi nhầm ngày có hiệu lực."));
        undone.Text.ShouldContain("đã hoàn tác");
        (await board.Get($"{List}/so-sanh?truoc=2030-12-31&sau=2031-01-01")).Text.ShouldContain("Hai ngày giống nhau");
    }

    [Fact]
    public async Task Nobody_approves_what_they_proposed_themselves()
    {
        using var board = await house.SignedIn("tinh");
        var path = await Draft(board, "01/02/2031");
        await Step(board, path, "doi-ten", ("don-vi", "Xã Phú Lương"), ("ten", "Xã Phú Lương Mới"));
        var proposed = await board.Send(await board.Get(path), $"{path}/de-nghi");

        proposed.Has($"{path}/duyet").ShouldBeFalse();
        // Sent all the same, with a good token taken from another form.
        var forced = await board.Forced($"{path}/duyet");
        forced.Status.ShouldBe(HttpStatusCode.Conflict);
        forced.Text.ShouldContain("Người đề nghị không tự duyệt");
        (await house.One<string>("select state from unit_change where id = $1", Id(path))).ShouldBe("proposed");
    }

    [Fact]
    public async Task A_commune_changes_its_residential_areas_by_itself_and_takes_it_back_the_same_day()
    {
        using var commune = await house.SignedIn("xa");
        var path = await Draft(commune, Today());
        await Step(commune, path, "lap", ("ten", "Xóm Thử Một\nXóm Thử Hai"), ("thuoc", "Xã Phú Lương"));

        var entered = await commune.Send(await commune.Get(path), $"{path}/ghi");
        entered.Text.ShouldContain("đã ghi");
        (await house.One<long>("select count(*) from unit_node where name like 'Xóm Thử %' and parent = $1 and withdrawn_at is null", DemoUnits.PhuLuong)).ShouldBe(2);

        await commune.Send(entered, $"{path}/hoan-tac", ("ly-do", "Hai xóm này chưa có quyết định."));
        (await house.One<long>("select count(*) from unit_node where name like 'Xóm Thử %' and withdrawn_at is null")).ShouldBe(0);
    }

    [Theory]
    [InlineData("doi-ten", "Xã Vô Tranh", "Xã Khác")]
    [InlineData("doi-ten", "số 12", "Xã Khác")]
    public async Task A_commune_names_no_unit_of_another(string door, string unit, string name)
    {
        using var commune = await house.SignedIn("xa");
        var path = await Draft(commune, "01/03/2031");
        var page = await commune.Send(await commune.Get($"{path}/{door}"), $"{path}/{door}", ("don-vi", unit), ("ten", name));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.Single().ShouldContain("Không tìm thấy đơn vị");
    }

    [Fact]
    public async Task A_commune_does_not_rename_itself()
    {
        using var commune = await house.SignedIn("xa");
        var path = await Draft(commune, "01/04/2031");
        await Step(commune, path, "doi-ten", ("don-vi", "Xã Phú Lương"), ("ten", "Xã Phú Lương Lớn"));
        var page = await commune.Get(path);
        page.Text.ShouldContain("nằm ngoài nơi mình phụ trách");
        page.Has($"{path}/ghi").ShouldBeFalse();
        (await commune.Forced($"{path}/ghi")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await commune.Forced($"{path}/de-nghi")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await house.One<string>("select state from unit_change where id = $1", Id(path))).ShouldBe("draft");
    }

    [Fact]
    public async Task A_change_of_the_province_does_not_exist_for_a_commune_and_is_closed_to_other_roles()
    {
        using var officer = await house.SignedIn("nghiepvu");
        using var commune = await house.SignedIn("xa");
        using var treasurer = await house.SignedIn("thuquy");
        var path = await Draft(officer, "01/05/2031");
        (await commune.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commune.Forced($"{path}/ghi")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commune.Forced($"{path}/hoan-tac", ("ly-do", "Thử hoàn tác của tỉnh."))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await commune.Get($"{path}/lap")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await treasurer.Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await treasurer.Get(List)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_draft_that_is_not_sound_says_what_is_missing_and_is_not_proposed()
    {
        using var officer = await house.SignedIn("nghiepvu");
        var path = await Draft(officer, "01/06/2031");
        await Step(officer, path, "ket-thuc", ("don-vi", "Xã Phú Lương"));
        var page = await officer.Get(path);
        page.Text.ShouldContain("đơn vị trực thuộc chưa biết về đâu");
        page.Has($"{path}/de-nghi").ShouldBeFalse();

        var emptied = await officer.Send(page, $"{path}/bo-viec");
        emptied.Text.ShouldContain("Chưa có việc nào");
        (await officer.Send(emptied, $"{path}/bo")).Text.ShouldContain("đã bỏ");
        (await officer.Get(List)).Html.QuerySelector($"a[href='{path}']").ShouldBeNull();
    }

    [Fact]
    public async Task A_day_in_the_address_that_cannot_be_read_is_said_so()
    {
        using var officer = await house.SignedIn("nghiepvu");
        (await officer.Get($"{List}/so-sanh?truoc=hom-qua")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(List, 1)]
    [InlineData(List + "/so-sanh?truoc=2020-01-01", 0)]
    // Each room that has something standing at units is asked for it.
    [InlineData(List + "/{change}", 9)]
    public async Task A_page_asks_the_database_little(string path, int most)
    {
        var draft = await house.One<Guid>("select id from unit_change where made_by = '00000000-0000-0000-0000-000000000000' limit 1");
        using var queries = new Queries();
        var (page, asked) = await queries.Of(await house.Known("xa"), path.Replace("{change}", draft.ToString(), StringComparison.Ordinal));
        page.Status.ShouldBe(HttpStatusCode.OK);
        // One more: who this is.
        asked.Count.ShouldBeLessThanOrEqualTo(most + 1, string.Join('\n', asked));
    }

    private string Today() => Ui.Words.Spoken.Day(house.Clock.GetUtcNow());

    private static Guid Id(string path) => Guid.Parse(path[(path.LastIndexOf('/') + 1)..]);

    private static async Task<string> Draft(Visitor who, string day)
    {
        var page = await who.Send(await who.Get($"{List}/moi"), $"{List}/moi",
            ("ngay", day), ("so-ky-hieu", "12/NQ-HĐND"), ("ngay-van-ban", "10/11/2026"), ("co-quan", "Hội đồng nhân dân tỉnh"));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return page.Path;
    }

    private static async Task Step(Visitor who, string path, string door, params (string, string)[] values)
    {
        var page = await who.Send(await who.Get($"{path}/{door}"), $"{path}/{door}", values);
        page.Path.ShouldBe(path, string.Join(' ', page.Refusals));
    }
}
