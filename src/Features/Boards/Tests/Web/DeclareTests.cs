using System.Net;
using CauNoi.Kernel.Targets;
using CauNoi.Test.Support;

namespace CauNoi.Boards.Tests.Web;

/// <summary>A unit says that a number is another.</summary>
public class DeclareTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_declared_number_stands_beside_the_measured_one_with_the_gap_and_can_be_put_right_and_withdrawn()
    {
        var target = await house.Target(await house.Programme(), "Ngày hội khai số", LaidProgramme.Held, 4, TargetReach.Each, ["residential-area"]);
        var (head, path) = (await house.Known("xom"), $"/ban/bang/chi-tieu/{target}/khai");
        var form = await head.Get(path);
        var refused = await head.Send(form, path, ("so", "77"), ("ly-do", "ít"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Typed(path, "so").ShouldBe("77");
        var page = await head.Send(form, path, ("so", "77"), ("ly-do", "Có hai cuộc chưa kịp ghi vì mất sóng"));
        page.Path.ShouldStartWith($"/ban/bang/chi-tieu/{target}");
        page.Text.ShouldContain("theo khai báo 77");
        page.Text.ShouldContain("lệch");
        (await head.Send(await head.Get(path), path, ("so", "78"), ("ly-do", "Đếm lại được một cuộc nữa"))).Text.ShouldContain("theo khai báo 78");
        (await house.One<long>("select count(*) from fact f join board_declaration d on d.id = f.record where d.withdrawn_at is null")).ShouldBe(3);
        (await house.One<long>("select count(*) from act where kind = 'boards.declare'")).ShouldBe(2);
        (await head.Send(await head.Get(path), $"{path}/rut")).Text.ShouldNotContain("theo khai báo");
    }

    [Fact]
    public async Task A_number_that_rests_on_others_or_belongs_to_another_unit_is_not_declared()
    {
        var programme = await house.Programme();
        var share = await house.Target(programme, "Tỷ lệ không khai", "measures.festival-share", 0.9m, TargetReach.Each, ["commune"], unit: "%");
        (await (await house.Known("xa")).Get($"/ban/bang/chi-tieu/{share}/khai")).Status.ShouldBe(HttpStatusCode.NotFound);
        var plain = await house.Target(programme, "Số của nơi khác", LaidProgramme.Held, 4, TargetReach.Each, ["commune"]);
        (await (await house.Known("xom")).Get($"/ban/bang/chi-tieu/{plain}/khai?don-vi=1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
