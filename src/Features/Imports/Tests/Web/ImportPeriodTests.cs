using System.Net;
using CauNoi.Activities.Tests.Web;
using CauNoi.Organisation.Demo;
using CauNoi.Periods.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Imports.Tests.Web;

public class ImportPeriodTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string[] Late = ["Xóm Na Mộc,05/01/2026,Đất đai,Hoà giải thành", "Xóm Na Mộc,06/01/2026,Đất đai,Hoà giải thành", "Xóm Na Mộc,05/02/2026,Đất đai,Hoà giải thành"];

    [Fact]
    public async Task Rows_of_a_table_that_lie_in_a_closed_period_stay_out_without_a_reason_also_when_it_was_closed_after_the_table_was_checked()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        await chair.Close(DemoUnits.PhuLuong, "2026-05");
        var review = await officer.SendTable(["Xóm Na Mộc,05/05/2026,Đất đai,Hoà giải thành", "Xóm Na Mộc,05/06/2026,Đất đai,Hoà giải thành"]);
        review.Text.ShouldContain("1 dòng đúng có ngày nằm trong kỳ đã chốt số liệu");
        await officer.LetIn(review);
        await chair.Close(DemoUnits.PhuLuong, "2026-06");
        await house.ApplyImports();
        (await house.One<long>("select count(*) from activity where batch = $1", review.Id())).ShouldBe(0);
        (await house.Closed(DemoUnits.NaMoc, new(2026, 5, 1), new(2026, 6, 30))).ShouldBe(0);
        (await house.One<long>("select count(*) from activity_import_row where import = $1 and fault like '%kỳ đã chốt%'", review.Id())).ShouldBe(2, "both come back, each with what is wrong");
    }

    [Fact]
    public async Task One_reason_of_whoever_accepts_lets_them_in_and_stands_in_the_acts_and_beside_each_record()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        var period = await chair.Close(DemoUnits.PhuLuong, "2026-01");
        var review = await officer.SendTable(Late);
        review.Text.ShouldContain("2 dòng đúng có ngày nằm trong kỳ đã chốt số liệu");
        (await officer.Send(review, $"{review.Path}/ghi", ("ly-do", "muộn"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "a word is no reason");
        await officer.Send(review, $"{review.Path}/ghi", ("ly-do", "sổ giấy của xóm nộp muộn"));
        await house.ApplyImports();
        (await house.Closed(DemoUnits.NaMoc, new(2026, 1, 1), new(2026, 2, 28))).ShouldBe(3);
        (await house.One<string>("select string_agg(reason, '|') from act where subject = $1 and reason is not null", $"{review.Id()}")).ShouldBe("sổ giấy của xóm nộp muộn|sổ giấy của xóm nộp muộn", "accepting, and the one chunk");
        (await house.One<long>("select count(*) from activity_version v join activity a on a.id = v.activity where a.batch = $1 and (v.reason is not null) = (a.day < '2026-02-01')", review.Id())).ShouldBe(3);
        var behind = await chair.Get($"{period.Path}/khac?so=activities.mediation-case.closed");
        behind.Text.ShouldContain("sổ giấy của xóm nộp muộn");
    }

    [Fact]
    public async Task A_table_of_nothing_but_closed_periods_asks_for_the_reason_at_its_field_and_none_is_kept_where_none_was_needed()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        await chair.Close(DemoUnits.PhuLuong, "2026-03");
        var review = await officer.SendTable(["Xóm Na Mộc,05/03/2026,Đất đai,Hoà giải thành"]);
        var asked = await officer.LetIn(review);
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Refusals.ShouldHaveSingleItem().ShouldContain("viết một lý do chung");
        var open = await officer.SendTable(["Xóm Na Mộc,05/04/2026,Đất đai,Hoà giải thành"]);
        open.Html.QuerySelector("[name=ly-do]").ShouldBeNull("nobody is asked for a reason before it is needed");
        var form = Visitor.Fields(open, $"{open.Path}/ghi");
        form["ly-do"] = "không ai hỏi lý do này";
        await officer.Send(HttpMethod.Post, $"{open.Path}/ghi", new FormUrlEncodedContent(form));
        (await house.One<long>("select count(*) from act where subject = $1 and kind = 'activities.accept' and reason is null", $"{open.Id()}")).ShouldBe(1);
    }
}
