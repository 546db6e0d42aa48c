using System.Net;
using CauNoi.Activities.Filling;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class FillTimesTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Form = "/ban/ghi/giam-sat-o-khu-dan-cu";

    [Fact]
    public async Task A_saved_page_is_counted_once_in_its_class_and_leads_to_nobody()
    {
        var kind = await house.One<string>("select coalesce(max(column_name), '') from information_schema.columns where table_name = 'activity_fill_time' and column_name not in ('kind', 'version', 'day', 'upto', 'count')");
        kind.ShouldBe("", "nothing but counts is kept");
        using var head = await house.SignedIn("xom");
        var page = await head.Get(Form);
        var refused = await head.Send(page, page.Path, ("ngay", "02/02/2024"), ("viec", ""), ("thay", "dung"), ("giay", "40"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Typed(page.Path, "giay").ShouldBe("40", "the page goes on counting where it was");
        (await Counted()).ShouldBe(0);

        (string, string)[] answers = [("ngay", "02/02/2024"), ("viec", "Thu quỹ"), ("thay", "dung"), ("giay", "52")];
        (await head.Send(refused, page.Path, answers)).Path.ShouldStartWith("/ban/so-viec/");
        await head.Send(refused, page.Path, answers);
        (await Counted()).ShouldBe(1, "the same page sent twice was filled once");
        (await house.One<int>("select upto from activity_fill_time")).ShouldBe(60);

        var again = await head.Get(page.Path);
        (await head.Send(again, page.Path, ("ngay", "03/02/2024"), ("viec", "Làm đường"), ("thay", "dung"))).Path.ShouldStartWith("/ban/so-viec/");
        (await Counted()).ShouldBe(1, "without a script nothing is measured");
    }

    [Fact]
    public async Task Whoever_looks_after_the_kinds_sees_what_they_take_and_others_do_not()
    {
        await house.Run("insert into activity_fill_time values ('mediation-case', 1, current_date, 90, 6), ('mediation-case', 1, current_date - 200, 15, 500), ('unity-festival', 1, current_date, 45, 4)");
        var officer = await house.Known("nghiepvu");
        using var queries = new Queries();
        var (page, asked) = await queries.Of(officer, "/ban/loai-viec");
        asked.Count.ShouldBeLessThanOrEqualTo(2, string.Join("\n", asked));
        Row(page, "Vụ việc hoà giải").ShouldContain("60 đến 90 giây, lâu hơn dự tính");
        Row(page, "Ngày hội Đại đoàn kết").ShouldContain("chưa đủ lần đo");
        (await (await house.Known("xom")).Get("/ban/loai-viec")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.Known("xa")).Get("/ban/loai-viec")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await house.Run("delete from activity_fill_time");
    }

    private static string Row(Page page, string title) => page.Html.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th, td")!.TextContent.Trim() == title).TextContent;

    private async Task<long> Counted()
    {
        await house.Within(async services => { await FillTimes.Flush(services, default); return 0; });
        return await house.One<long>("select coalesce(sum(count), 0) from activity_fill_time");
    }
}
