using System.Net;
using CauNoi.Programmes.Jobs;
using CauNoi.Test.Support;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>What was agreed with others for a time, and what schemes ask for.</summary>
public class RenewalTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Whatever_was_agreed_with_others_is_owed_a_review_before_it_runs_out_and_no_more_once_the_next_is_issued()
    {
        var (near, far, plain) = (await Agreed("joint-resolution", 40), await Agreed("joint-resolution", 400), await Agreed("plan", 40));
        await house.Within(services => RemindRenewal.Run(services, dry: false, default));
        await house.Within(services => RemindRenewal.Run(services, dry: false, default));
        (await Owed(near)).ShouldBe(1);
        (await Owed(far) + await Owed(plain)).ShouldBe(0);
        using var board = await house.SignedIn("tinh");
        var page = await board.Get("/ban/chuong-trinh/sap-het-han");
        page.Html.QuerySelector($"a[href='/ban/chuong-trinh/{near}/chep']").ShouldNotBeNull();
        page.Html.QuerySelector($"a[href='/ban/chuong-trinh/{far}']").ShouldBeNull();
        page.Html.QuerySelector($"a[href='/ban/chuong-trinh/{plain}']").ShouldBeNull();

        var next = await Agreed("joint-resolution", 800);
        await house.Run($"update programme set earlier = '{near}' where id = '{next}'");
        await house.Within(services => RemindRenewal.Run(services, dry: false, default));
        (await Owed(near)).ShouldBe(0);
        (await board.Get("/ban/chuong-trinh/sap-het-han")).Text.ShouldContain("Mở bản tiếp theo");
        (await (await house.Known("kythuat")).Get("/ban/chuong-trinh/sap-het-han")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_scheme_asks_for_stands_open_on_the_board_until_the_answer_is_noted_once()
    {
        var scheme = await house.One<Guid>("select id from scheme where lead = 31 limit 1");
        using var department = await house.SignedIn("ban");
        var path = $"/ban/chuong-trinh/de-an/{scheme}";
        (await department.Press(path, "de-xuat", ("ai", "Sở Tài chính"), ("dieu", "Bố trí tiền tập huấn cho các xã"), ("tien", "50000000"), ("ngay", "01/12/2099"))).Refusals.ShouldHaveSingleItem().ShouldContain("phía trước");
        var page = await department.Press(path, "de-xuat", ("ai", "Sở Tài chính"), ("dieu", "Bố trí tiền tập huấn cho các xã"), ("tien", "50000000"), ("ngay", "02/03/2026"));
        page.Text.ShouldContain("50.000.000 đồng");
        using var board = await house.SignedIn("tinh");
        (await board.Get("/ban/bang/de-an")).Text.ShouldContain("Sở Tài chính, bố trí tiền tập huấn cho các xã");
        var request = await house.One<Guid>("select id from scheme_request where scheme = $1", scheme);
        (await department.Press(path, "tra-loi", ("de-xuat", $"{request}"), ("tra-loi", "Đồng ý một nửa"), ("duoc", "25000000"), ("ngay", "01/03/2026"))).Refusals.ShouldHaveSingleItem().ShouldContain("trước ngày đề xuất");
        (await department.Press(path, "tra-loi", ("de-xuat", $"{request}"), ("tra-loi", "Đồng ý một nửa"), ("duoc", "25000000"), ("ngay", "09/03/2026"))).Text.ShouldContain("Được bố trí 25.000.000 đồng");
        (await board.Get("/ban/bang/de-an")).Text.ShouldNotContain("bố trí tiền tập huấn");
        (await (await house.Known("xa")).Get(path)).Has($"{path}/de-xuat").ShouldBeFalse();
        (await house.One<long>("select count(*) from published_programme where content::text like '%tập huấn cho các xã%'")).ShouldBe(0, "what a scheme lacks is the desk's");
    }

    private async Task<Guid> Agreed(string kind, int daysLeft)
    {
        var id = await house.LayProgramme(1, "Issued");
        await house.Run($"update programme set kind = '{kind}', first = current_date - 300, last = current_date + {daysLeft}, issued_on = current_date - 300 where id = '{id}'");
        return id;
    }

    private Task<long> Owed(Guid programme) => house.One<long>("select count(*) from duty where kind = 'programmes.renew' and record = $1 and closed_at is null", programme);
}
