using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Plans.Tests.Web;

public class ProposalTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string List = "/ban/ke-hoach/dang-ky";

    [Fact]
    public async Task What_a_unit_gives_itself_binds_it_alone_once_somebody_above_agrees()
    {
        var programme = await Laid.Programme(house, DemoUnits.Province);
        await Laid.Target(house, programme, DemoUnits.Province, "Khung của tỉnh");
        using var officer = await house.SignedIn("xa");
        var form = await officer.Get(List);
        (await officer.Send(form, List, Fields(programme, "mười"))).Refusals.ShouldContain(PlanRefusals.NumberMissing.Sentence);
        (await officer.Send(form, List, Fields(programme, "10"))).Text.ShouldContain("Đã đăng ký");
        var id = await house.One<Guid>("select id from target_proposal where title = 'Mười buổi gặp dân'");

        using var chair = await house.SignedIn("chutich");
        var own = await chair.Get($"{List}/{id}");
        own.Has($"{List}/{id}/dong-y").ShouldBeFalse("her own unit does not answer itself");
        (await chair.Forge(form, $"{List}/{id}/dong-y", ("loi", ""))).Status.ShouldBe(HttpStatusCode.BadRequest, "the token is another person's");
        (await chair.Forge(await chair.Get(List), $"{List}/{id}/dong-y", ("loi", ""))).Refusals.ShouldContain(PlanRefusals.AboveDecides.Sentence);

        using var board = await house.SignedIn("tinh");
        (await board.Get("/ban/hom-nay")).Html.QuerySelector($"a[href='{List}/{id}']").ShouldNotBeNull();
        var answer = await board.Get($"{List}/{id}");
        (await board.Send(answer, $"{List}/{id}/dong-y", ("loi", "Tỉnh đồng ý."))).Text.ShouldContain("Đã trả lời");
        (await board.Send(answer, $"{List}/{id}/khong", ("loi", "Đổi ý rồi nhé"))).Refusals.ShouldContain(PlanRefusals.AnsweredAlready.Sentence);
        (await officer.Get(new PlanKey(DemoUnits.PhuLuong, 2026).Href)).Text.ShouldContain("Mười buổi gặp dân");
        (await board.Get(new PlanKey(DemoUnits.VoTranh, 2026).Href)).Text.ShouldNotContain("Mười buổi gặp dân");
        (await house.One<long>("select count(*) from duty where record = $1 and closed_at is not null", id)).ShouldBe(1);
    }

    [Fact]
    public async Task Declined_with_a_reason_it_binds_nobody()
    {
        var programme = await Laid.Programme(house, DemoUnits.Province);
        var id = await Lay(programme, Guid.NewGuid());
        using var board = await house.SignedIn("tinh");
        var page = await board.Get($"{List}/{id}");
        (await board.Send(page, $"{List}/{id}/khong", ("loi", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await board.Send(page, $"{List}/{id}/khong", ("loi", "Mức này thấp hơn năm trước"));
        (await board.Get($"{List}/{id}")).Text.ShouldContain("Mức này thấp hơn năm trước");
        (await house.One<long>("select count(*) from target_proposal where id = $1 and target is null and state = 'declined'", id)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_agrees_to_what_they_proposed_whatever_hat_is_on()
    {
        var programme = await Laid.Programme(house, DemoUnits.Province);
        var id = await Lay(programme, await house.One<Guid>("select id from staff_account where user_name = 'tinh'"));
        using var board = await house.SignedIn("tinh");
        (await board.Forge(await board.Get(List), $"{List}/{id}/dong-y", ("loi", ""))).Refusals.ShouldContain(PlanRefusals.OwnProposal.Sentence);
    }

    [Fact]
    public async Task Targets_of_an_earlier_programme_are_kept_merged_or_closed_each_once()
    {
        var (old, fresh) = (await Laid.Programme(house, DemoUnits.VoTranh, "2026-01-05"), await Laid.Programme(house, DemoUnits.VoTranh, "2026-02-05", "2026-02-01"));
        var (twice, gone) = (await Laid.Target(house, old, DemoUnits.VoTranh, "Gặp gỡ của bản cũ"), await Laid.Target(house, old, DemoUnits.VoTranh, "Hoà giải của bản cũ", formula: "activities.mediation-case.settled"));
        var into = await Laid.Target(house, fresh, DemoUnits.VoTranh, "Gặp gỡ của bản mới", goal: 6);
        using var board = await house.SignedIn("tinh");
        var (path, plan) = ($"/ban/ke-hoach/ke-thua/{fresh}", new PlanKey(DemoUnits.VoTranh, 2026).Href);
        (await board.Get(plan)).Text.ShouldContain("Cùng một số liệu với “Gặp gỡ của bản mới”");
        var page = await board.Get(path);
        page.Text.ShouldContain("nên gộp để đơn vị chỉ báo một lần");
        (await board.Forge(page, path, ("chi-tieu", $"{twice}"), ("quyet-dinh", "gop"), ("vao", ""), ("ly-do", "đếm cùng một việc"))).Refusals.ShouldContain(PlanRefusals.NoTarget.Sentence);
        await board.Forge(page, path, ("chi-tieu", $"{twice}"), ("quyet-dinh", "gop"), ("vao", $"{into}"), ("ly-do", "đếm cùng một việc"));
        await board.Forge(page, path, ("chi-tieu", $"{gone}"), ("quyet-dinh", "khep"), ("vao", ""), ("ly-do", "không còn làm nữa"));
        (await board.Forge(page, path, ("chi-tieu", $"{gone}"), ("quyet-dinh", "giu"), ("vao", ""), ("ly-do", "đổi ý giữ lại"))).Refusals.ShouldContain(PlanRefusals.NotEarlier.Sentence);
        var after = (await board.Get(plan)).Text;
        after.ShouldContain("Gặp gỡ của bản mới");
        after.ShouldNotContain("của bản cũ");
        (await board.Get(path)).Text.ShouldContain("không còn làm nữa");
        (await house.One<Guid>("select replaces from target where id = $1", into)).ShouldBe(twice, "one relation says who carries on whom");
        (await house.Visitor().Get($"/chuong-trinh/{old}")).Text.ShouldContain("Thôi áp dụng");
    }

    private Task<Guid> Lay(Guid programme, Guid by) => house.One<Guid>("""
        insert into target_proposal (id, unit, programme, title, words, formula, comparator, goal, goal_unit, year, state, proposed_at, proposed_by)
        values (gen_random_uuid(), $1, $2, 'Chỉ tiêu đăng ký', 'Xã làm thêm', 'activities.promise.kept', 'AtLeast', 3, 'lời hứa', 2026, 'proposed', now(), $3) returning id
        """, DemoUnits.PhuLuong, programme, by);

    private static (string, string)[] Fields(Guid programme, string goal) =>
    [
        ("chuong-trinh", $"{programme}"), ("ten", "Mười buổi gặp dân"), ("noi-dung", "Xã tổ chức mười buổi gặp dân tại nhà văn hoá."), ("chi-so", "activities.meeting-with-people.held"),
        ("chieu", "tro-len"), ("muc", goal), ("nam", "2026"),
    ];
}
