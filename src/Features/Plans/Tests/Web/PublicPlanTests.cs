using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Plans.Tests.Web;

/// <summary>What everybody gets of plans.</summary>
public class PublicPlanTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly PlanKey Key = new(DemoUnits.PhuLuong, 2029);

    [Fact]
    public async Task A_plan_is_public_when_somebody_published_it_and_until_it_is_taken_up_again()
    {
        var shown = await Laid.Own(house, DemoUnits.PhuLuong, "Gặp gỡ cho mọi người xem");
        var inside = await Laid.Own(house, DemoUnits.PhuLuong, "Gặp gỡ chỉ trong nhà");
        await house.Run($"update programme set public = false where id = (select programme from target where id = '{inside}')");
        house.Forget();
        using var chair = await house.SignedIn("chutich");
        using var citizen = house.Visitor();
        var address = $"/ke-hoach/{Key.Id}";
        var page = await chair.Get($"{Key.Href}/cong-khai");
        page.Text.ShouldContain("chưa ban hành");
        (await chair.Forge(page, $"{Key.Href}/cong-khai")).Refusals.ShouldContain(PlanRefusals.NotPublishable.Sentence);

        await chair.Send(await chair.Get(Key.Href), $"{Key.Href}/nhan");
        await chair.Send(await chair.Get($"/ban/chuoi/{shown}/{Key.Unit}?nam=2029"), $"/ban/chuoi/{shown}/{Key.Unit}/so?nam=2029", ("so", "3"), ("ly-do", "lý do riêng của xã"));
        await chair.Send(await chair.Get(Key.Href), $"{Key.Href}/viec", ("viec", "Mở ba buổi gặp gỡ"), ("phu-trach", "Ban Thường trực"), ("han", "01/10/2029"));
        await chair.Send(await chair.Get(Key.Href), $"{Key.Href}/ban-hanh", ("so", "29/KH-MTTQ"), ("ngay", "01/11/2026"));
        (await citizen.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, "issuing alone shows nothing");

        var preview = await chair.Get($"{Key.Href}/cong-khai");
        preview.Text.ShouldContain("Gặp gỡ cho mọi người xem");
        preview.Text.ShouldNotContain("Gặp gỡ chỉ trong nhà");
        (await chair.Send(preview, $"{Key.Href}/cong-khai")).Text.ShouldContain("Đã đăng lúc");
        var open = await citizen.Get(address);
        open.Text.ShouldContain("đơn vị tự đặt 3 buổi");
        open.Text.ShouldContain("Mở ba buổi gặp gỡ");
        open.Text.ShouldNotContain("lý do riêng");
        open.Text.ShouldNotContain("Gặp gỡ chỉ trong nhà");
        (await citizen.Get("/ke-hoach?nam=2029&don-vi=05611")).Html.QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        (await citizen.Get("/ke-hoach?nam=2029&don-vi=05641")).Html.QuerySelector($"a[href='{address}']").ShouldBeNull();
        (await citizen.Client.GetStringAsync($"/api/plans/{Key.Id}")).ShouldContain("29/KH-MTTQ");
        (await citizen.Client.GetStringAsync("/api/plans?year=2029&format=csv")).ShouldContain("Gặp gỡ cho mọi người xem");
        (await citizen.Client.GetStringAsync("/api/plans?year=2028")).ShouldNotContain($"{Key.Id}");

        await chair.Send(await chair.Get(Key.Href), $"{Key.Href}/viec", ("viec", "Việc thêm sau khi đăng"), ("phu-trach", "Ban Thường trực"), ("han", "02/10/2029"));
        (await citizen.Get(address)).Text.ShouldNotContain("Việc thêm sau khi đăng");
        (await chair.Get($"{Key.Href}/cong-khai")).Text.ShouldContain("nay kế hoạch đã khác");

        await chair.Send(await chair.Get(Key.Href), $"{Key.Href}/lap-lai", ("ly-do", "cấp trên giao thêm"));
        (await citizen.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Client.GetStringAsync("/api/plans?year=2029")).ShouldNotContain($"{Key.Id}");
    }

    [Fact]
    public async Task Only_whoever_answers_for_a_plan_publishes_it_and_only_within_reach()
    {
        using var officer = await house.SignedIn("xa");
        (await officer.Get($"{new PlanKey(DemoUnits.PhuLuong, 2026).Href}/cong-khai")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var chair = await house.SignedIn("chutich");
        (await chair.Get($"{new PlanKey(DemoUnits.VoTranh, 2026).Href}/cong-khai")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Published_plans_are_read_with_one_question_and_an_unknown_one_is_not_there()
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        await citizen.Get("/ke-hoach");
        (await queries.Of(citizen, "/ke-hoach")).Asked.Count.ShouldBe(1);
        foreach (var path in new[] { $"/ke-hoach/{Guid.NewGuid()}", $"/api/plans/{Guid.NewGuid()}", "/ke-hoach?don-vi=khong-co" })
            (await citizen.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }
}
