using System.Net;
using CauNoi.Account.Demo;
using CauNoi.AddressBook.Fields;
using CauNoi.AddressBook.Programmes;
using CauNoi.AddressBook.Themes;
using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>The small tables through their pages: who reads, who writes, and what whoever asks gets back.</summary>
public class RegisterTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Readers = "xa chutich ban truongban tinh tinh2 hoinongdan kiemtra nghiepvu";

    private static readonly (string Path, string Admitted)[] Pages =
    [
        ("/ban/danh-ba", Readers), ("/ban/danh-ba/nhom", Readers), ("/ban/danh-ba/nhom/communes", Readers), ("/ban/danh-ba/chu-de", Readers),
        ("/ban/danh-ba/linh-vuc", Readers), ("/ban/danh-ba/linh-vuc/con-trong", Readers), ("/ban/danh-ba/chuong-trinh", Readers), ("/ban/danh-ba/co-quan", Readers),
        ("/ban/danh-ba/noi-nhan", "xa chutich ban truongban tinh tinh2 hoinongdan"), ("/ban/danh-ba/da-gui", "xa chutich ban truongban tinh tinh2 hoinongdan"),
        ("/ban/danh-ba/dau-moi", "xa chutich tinh tinh2"), ("/ban/nhan", "xom xa chutich ban truongban tinh tinh2 hoinongdan coquan"),
    ];

    public static TheoryData<string, string, int> Looks
    {
        get
        {
            var rows = new TheoryData<string, string, int>();
            foreach (var (path, admitted) in Pages)
                foreach (var (userName, _, _, _) in DemoAccounts.All)
                    rows.Add(userName, path, admitted.Split(' ').Contains(userName) ? 200 : 403);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_role_sees_its_pages_and_no_others(string who, string path, int status) =>
        ((int)(await (await house.Known(who)).Get(path)).Status).ShouldBe(status);

    [Fact]
    public async Task A_theme_holds_where_it_was_set_and_below()
    {
        var (xa, ban) = (await house.Known("xa"), await house.Known("ban"));
        (await xa.Get("/ban/danh-ba/chu-de")).Text.ShouldContain("Mỗi khu dân cư một việc làm có ích");
        (await ban.Get("/ban/danh-ba/chu-de")).Text.ShouldContain("Hướng mạnh về cơ sở");
        (await ban.Get("/ban/danh-ba/chu-de")).Has("/ban/danh-ba/chu-de").ShouldBeFalse();

        var saved = await xa.Send(await xa.Get("/ban/danh-ba/chu-de"), "/ban/danh-ba/chu-de", ("nam", "2027"), ("chu-de", "Chủ đề thử của xã"));
        saved.Text.ShouldContain("Chủ đề thử của xã");
        await xa.Send(saved, "/ban/danh-ba/chu-de", ("nam", "2027"), ("chu-de", "Chủ đề đã sửa"));
        (await house.One<string>("select string_agg(line, '|') from theme_of_year where year = 2027")).ShouldBe("Chủ đề đã sửa");
        (await ban.Get("/ban/danh-ba/chu-de")).Text.ShouldNotContain("Chủ đề đã sửa");
        (await xa.Send(saved, "/ban/danh-ba/chu-de", ("nam", "2040"), ("chu-de", "Quá xa"))).Refusals.ShouldHaveSingleItem().ShouldStartWith("Năm công tác");
        (await Theme(102)).ShouldBe("Hướng mạnh về cơ sở, nói đi đôi với làm");
        (await Theme(101)).ShouldBe("Mỗi khu dân cư một việc làm có ích, nhìn thấy được");
    }

    [Fact]
    public async Task The_grid_saves_who_answers_and_whoever_asks_hears_it()
    {
        var chair = await house.Known("chutich");
        var grid = await chair.Get("/ban/danh-ba/linh-vuc");
        grid.Text.ShouldContain("Phó Chủ tịch");
        grid.Text.ShouldContain("chủ tịch, trả lời thay");
        var officer = await house.One<Guid>("select id from staff_account where user_name = 'xa'");
        var place = Place("culture");
        var saved = await chair.Send(grid, "/ban/danh-ba/linh-vuc", [.. AllChosen(grid), (place, $"a:{officer}")]);
        saved.Status.ShouldBe(HttpStatusCode.OK);
        (await Answers("culture", 101)).ShouldBe((officer, true));
        (await Answers("finance", 101)).Assigned.ShouldBeFalse();
        (await house.One<string>("select position from field_officer where field = 'land' and valid_until is null and unit = 11")).ShouldBe("Phó Chủ tịch");

        // Put right the same day: no second stretch is left.
        await chair.Send(saved, "/ban/danh-ba/linh-vuc", [.. AllChosen(saved), (place, "p:Chủ tịch")]);
        (await house.One<long>("select count(*) from field_officer where field = 'culture' and unit = 11")).ShouldBe(1);
        var stranger = await house.One<Guid>("select id from staff_account where user_name = 'ketoan'");
        (await chair.Send(saved, "/ban/danh-ba/linh-vuc", [.. AllChosen(saved), (place, $"a:{stranger}")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_grid_of_another_commune_does_not_exist_here()
    {
        var chair = await house.Known("chutich");
        (await chair.Get("/ban/danh-ba/linh-vuc?don-vi=12")).Status.ShouldBe(HttpStatusCode.NotFound);
        var own = await chair.Get("/ban/danh-ba/linh-vuc");
        (await chair.Send(own, "/ban/danh-ba/linh-vuc", [.. AllChosen(own), ("don-vi", "12")])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("tinh")).Get("/ban/danh-ba/linh-vuc?don-vi=12")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await house.Known("tinh")).Get("/ban/danh-ba/linh-vuc/con-trong")).Text.ShouldContain($"{await house.Communes() + 1} trong {await house.Communes() + 1} đơn vị còn lĩnh vực trống");
        (await chair.Get("/ban/danh-ba/linh-vuc/con-trong")).Text.ShouldContain("1 trong 1 đơn vị còn lĩnh vực trống");
    }

    [Fact]
    public async Task A_programme_gets_one_monitor_and_the_role_ends_on_a_day()
    {
        var board = await house.Known("tinh");
        var page = await board.Get("/ban/danh-ba/chuong-trinh");
        (string, string)[] programme = [("chuong-trinh", "Chương trình giám sát 2026"), ("so-hieu", "15-CTr/MTTQ"), ("don-vi", "Hội Nông dân tỉnh"), ("tu-ngay", "01/03/2026")];
        (await board.Send(page, "/ban/danh-ba/chuong-trinh", programme)).Text.ShouldContain("15-CTr/MTTQ");
        (await Monitor("15 - ctr/MTTQ")).ShouldBe(32);
        var twice = await board.Send(page, "/ban/danh-ba/chuong-trinh", programme);
        twice.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, string.Join("\n", house.Log.All));
        twice.Refusals.ShouldHaveSingleItem().ShouldStartWith("Chương trình này đã có đơn vị theo dõi");
        var id = await house.One<Guid>("select id from programme_monitor where document = '15-CTr/MTTQ'");
        (await board.Send(await board.Get("/ban/danh-ba/chuong-trinh"), "/ban/danh-ba/chuong-trinh/thoi", ("phan-cong", id.ToString()), ("den-ngay", "30/04/2026"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Monitor("15-CTr/MTTQ")).ShouldBeNull();
    }

    [Fact]
    public async Task A_commune_pastes_its_contacts_and_another_never_sees_them()
    {
        var (xa, board) = (await house.Known("xa"), await house.Known("tinh"));
        var page = await xa.Get("/ban/danh-ba/dau-moi");
        page.Text.ShouldContain("Triệu Văn Phúc");
        var bad = await xa.Send(page, "/ban/danh-ba/dau-moi", ("danh-sach", "Xóm Khe Vàng; Trưởng xóm; Lan; 0912345678"));
        bad.Refusals.ShouldHaveSingleItem().ShouldStartWith("Dòng 1: không có khu dân cư “Xóm Khe Vàng” thuộc đơn vị mình");
        var saved = await xa.Send(page, "/ban/danh-ba/dau-moi", ("danh-sach", "Xóm Na Mộc; Trưởng xóm; Hoàng Văn Mới; 0912 000 111"));
        saved.Text.ShouldContain("Hoàng Văn Mới");
        saved.Text.ShouldNotContain("Triệu Văn Phúc");
        (await house.One<long>("select count(*) from act where kind = 'address-book.paste-contacts' and (fields::text like '%Mới%' or fields::text like '%0912%')")).ShouldBe(0);
        (await board.Get("/ban/danh-ba/dau-moi?don-vi=11")).Text.ShouldContain("Hoàng Văn Mới");
        (await board.Get("/ban/danh-ba/dau-moi")).Text.ShouldNotContain("Hoàng Văn Mới");
        (await xa.Get("/ban/danh-ba/dau-moi?don-vi=12")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await xa.Send(saved, "/ban/danh-ba/dau-moi", ("don-vi", "12"), ("danh-sach", "Xóm Khe Vàng; Trưởng xóm; Lan; 0912345678"))).Status.ShouldBe(HttpStatusCode.NotFound);
        var contact = await house.One<Guid>("select id from area_contact where name = 'Hoàng Văn Mới'");
        (await xa.Send(saved, "/ban/danh-ba/dau-moi/thoi", ("dau-moi", contact.ToString()))).Text.ShouldNotContain("Hoàng Văn Mới");
    }

    [Fact]
    public async Task A_body_is_found_under_the_name_of_the_day()
    {
        var reader = await house.Known("xa");
        (await reader.Get("/ban/danh-ba/co-quan?q=Ban%20Dân%20vận%20Tỉnh%20uỷ")).Text.ShouldContain("tên là: Ban Tuyên giáo và Dân vận Tỉnh ủy.");
        var before = await reader.Get("/ban/danh-ba/co-quan?ngay=01/06/2024");
        before.Html.QuerySelector("table")!.TextContent.ShouldContain("Ban Dân vận Tỉnh ủy");
        before.Html.QuerySelector("table")!.TextContent.ShouldNotContain("Tuyên giáo và Dân vận");
        before.Has("/ban/danh-ba/co-quan/them").ShouldBeFalse();

        var keeper = await house.Known("nghiepvu");
        var page = await keeper.Get("/ban/danh-ba/co-quan");
        await keeper.Send(page, "/ban/danh-ba/co-quan/them", ("ten", "Ban Xây dựng Đảng"), ("cap", "commune"), ("receives", "co"), ("tu-ngay", "01/07/2025"));
        var body = await house.One<Guid>("select body from external_body where name = 'Ban Xây dựng Đảng'");
        (await keeper.Send(page, "/ban/danh-ba/co-quan/them", ("ten", "Ban Xây dựng Đảng xã"), ("cap", "commune"), ("doi-ten", body.ToString()), ("tu-ngay", "01/01/2026"))).Text
            .ShouldContain("Ban Xây dựng Đảng xã");
        (await keeper.Get("/ban/danh-ba/co-quan?ngay=31/12/2025")).Text.ShouldContain("01/07/2025 đến 31/12/2025");
        (await keeper.Send(page, "/ban/danh-ba/co-quan/them", ("ten", "Ban khác"), ("cap", "commune"), ("doi-ten", body.ToString()), ("tu-ngay", "01/01/2024"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_group_of_ones_own_is_resolved_like_a_shipped_one()
    {
        var board = await house.Known("tinh");
        var page = await board.Get("/ban/danh-ba/nhom");
        var made = await board.Send(page, "/ban/danh-ba/nhom/lap", ("ten", "Khu dân cư xã Vô Tranh"), ("khu-dan-cu", "co"), ("duoi", "Xã Vô Tranh"));
        made.Text.ShouldContain($"{(await house.Today()).Subtree(12).Count(n => n.Kind == "residential-area")} đơn vị sẽ nhận");
        (await (await house.Known("xa")).Get(made.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.Get($"{made.Path}?ban-do=2021-06-01")).Text.ShouldContain("Ngày này nhóm không có đơn vị nào");
        (await board.Get("/ban/danh-ba/nhom/districts?ban-do=2021-06-01")).Text.ShouldContain("đơn vị sẽ nhận");
        (await board.Get("/ban/danh-ba/nhom/districts?ban-do=2026-06-01")).Text.ShouldContain("Ngày này nhóm không có đơn vị nào");
        (await board.Send(page, "/ban/danh-ba/nhom/lap", ("ten", "Không loại nào"))).Refusals.ShouldHaveSingleItem().ShouldStartWith("Xin đánh dấu ít nhất một loại");
    }

    private Task<string?> Theme(int unit) => house.Within(async s => (await s.GetRequiredService<ThemesOfYear>().For(
        await s.GetRequiredService<UnitMaps>().On(new DateOnly(2026, 11, 1)), unit, 2026, default))?.Line);

    private Task<(Guid?, bool Assigned)> Answers(string field, int unit) => house.Within(async s =>
    {
        var tree = await s.GetRequiredService<UnitMaps>().On(Kernel.Time.VietnamTime.DayOf(house.Clock.GetUtcNow()));
        var answerer = await s.GetRequiredService<WhoAnswers>().For(tree, unit, field, default);
        return (answerer?.Account, answerer!.Assigned);
    });

    private Task<int?> Monitor(string document) => house.Within(s => s.GetRequiredService<Monitors>().For(document, new DateOnly(2026, 6, 1), default));

    private string Place(string field) => SaveFields.Place(house.Services.GetRequiredService<FieldsOfWork>().All.Select(f => f.Id).ToList().IndexOf(field) + 1);

    /// <summary>What a browser would send of the grid: the chosen value of every select.</summary>
    private static IEnumerable<(string, string)> AllChosen(Page page) => page.Html.QuerySelectorAll("form select").Cast<AngleSharp.Html.Dom.IHtmlSelectElement>().Select(s => (s.Name!, s.Value!))
        .Append(("tu-ngay", page.Typed("/ban/danh-ba/linh-vuc", "tu-ngay")));
}
