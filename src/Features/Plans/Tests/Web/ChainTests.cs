using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Plans.Tests.Web;

public class ChainTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task One_page_leads_from_the_sentence_to_the_figure()
    {
        var target = await Laid.Own(house, DemoUnits.PhuLuong, "Chuỗi gặp gỡ");
        using var officer = await house.SignedIn("xa");
        var (path, form) = ($"/ban/chuoi/{target}/{DemoUnits.PhuLuong}?nam=2026", $"/ban/chuoi/{target}/{DemoUnits.PhuLuong}/viec?nam=2026");
        var page = await officer.Send(await officer.Get(path), form, ("viec", "Xếp lịch gặp dân bốn quý"), ("phu-trach", "Ban Thường trực"), ("han", "20/12/2026"));
        page.Text.ShouldContain("Câu trong văn bản để thử.");
        page.Html.QuerySelector("a[href^='/ban/chuong-trinh/']").ShouldNotBeNull();
        page.Html.QuerySelectorAll("a[href^='/ban/ke-hoach/viec/']").Length.ShouldBe(2, "the task, and its duty");
        page.Html.QuerySelector("a[href^='/ban/so-lieu/activities.meeting-with-people.held?don-vi=']").ShouldNotBeNull();
        page.Html.QuerySelectorAll("#so-lieu").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_chain_is_walked_back_from_a_record_to_the_targets_it_counts_for()
    {
        var target = await Laid.Target(house, await Laid.Programme(house, DemoUnits.PhuLuong), DemoUnits.PhuLuong, "Chuỗi đi ngược", formula: "activities.promise.kept");
        var record = await PlansRecords.Fact(house, DemoUnits.NaMoc);
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get($"/ban/chuoi/ban-ghi/{record}");
        page.Text.ShouldContain("Chuỗi đi ngược");
        page.Html.QuerySelector($"a[href='/ban/chuoi/{target}/{DemoUnits.PhuLuong}?nam=2026']").ShouldNotBeNull();
        (await officer.Get($"/ban/chuoi/ban-ghi/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_target_of_somebody_else_shows_the_figure_and_takes_nothing()
    {
        var target = await Laid.Own(house, DemoUnits.VoTranh, "Của xã bên");
        using var officer = await house.SignedIn("xa");
        var path = $"/ban/chuoi/{target}/{DemoUnits.PhuLuong}";
        var page = await officer.Get(path);
        page.Text.ShouldContain("không giao cho");
        page.Has($"{path}/so?nam=2026").ShouldBeFalse();
        (await officer.Forge(await officer.Get("/ban/ke-hoach/dang-ky"), $"{path}/so?nam=2026", ("so", "9"), ("ly-do", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Get($"/ban/chuoi/{Guid.NewGuid()}/{DemoUnits.PhuLuong}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get($"/ban/chuoi/{target}/{DemoUnits.VoTranh}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
