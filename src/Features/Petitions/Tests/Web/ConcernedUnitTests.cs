using System.Net;
using CauNoi.Account.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Jobs;
using CauNoi.Petitions.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>A case about the unit that would receive it: one level up, and not there for anybody who has any role in that unit.</summary>
public class ConcernedUnitTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task It_goes_one_level_up_and_exists_there()
    {
        var (code, _) = await About("Cán bộ nhận đơn ở xã thu tiền");
        (await house.One<string>("select unit || ' ' || holder || ' ' || about_unit from petition where code = $1", code)).ShouldBe($"{DemoUnits.Province} {DemoUnits.Province} {DemoUnits.PhuLuong}");
        (await (await house.Known("tinh")).Get($"/ban/kien-nghi/tra-ma?ma={code}")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await house.Known("tinh")).Get("/ban/hom-nay?xem=tat-ca")).Text.ShouldNotContain("thu tiền");
    }

    [Fact]
    public async Task A_person_with_a_role_in_the_unit_concerned_learns_nothing_even_with_a_hat_of_the_province_on()
    {
        var both = await house.Make("hai-vai", DemoUnits.Province, (Role.StandingBoard, DemoUnits.Province), (Role.AreaHead, DemoUnits.NaMoc));
        var board = await house.SignedIn("hai-vai");
        var elsewhere = await house.Make("vai-khac", DemoUnits.Province, (Role.StandingBoard, DemoUnits.Province), (Role.AreaHead, DemoUnits.VoTranh));
        var other = await house.SignedIn("vai-khac");
        var (code, _) = await About("Chủ tịch xã tự ý thu quỹ");
        var duty = $"/ban/viec/{await house.One<Guid>("select id from duty where record = $1", await house.Id(code))}";
        foreach (var address in new[] { $"/ban/kien-nghi/tra-ma?ma={code}", $"/ban/kien-nghi/{await house.Id(code)}", duty })
        {
            (await board.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
            (await other.Get(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            (await (await house.Known("xa")).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
            (await (await house.Known("chutich")).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        foreach (var address in new[] { "/ban/kien-nghi", $"/ban/kien-nghi?q={code}", "/ban/hom-nay", $"/ban/don-vi/{DemoUnits.Province}", $"/tim-kiem?q={code}", $"/ban/don-vi/{DemoUnits.PhuLuong}" })
            (await board.Get(address)).Text.Contains(code, StringComparison.Ordinal).ShouldBeFalse(address);
        (both, elsewhere).ShouldNotBe((Guid.Empty, Guid.Empty));
    }

    [Fact]
    public async Task A_role_that_is_given_later_hides_it_too()
    {
        var (code, _) = await About("Việc nói về xã, vai trò đến sau");
        await house.Make("vai-sau", DemoUnits.Province, (Role.StandingBoard, DemoUnits.Province), (Role.CommuneOfficer, DemoUnits.PhuLuong));
        var late = await house.SignedIn("vai-sau");
        (await late.Get($"/ban/kien-nghi/tra-ma?ma={code}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var duty = $"/ban/viec/{await house.One<Guid>("select id from duty where record = $1", await house.Id(code))}";
        (await house.Within(services => KeepHidden.Run(services, false, default))).ShouldNotBe("Đã che 0 lượt.");
        (await house.Within(services => KeepHidden.Run(services, false, default))).ShouldBe("Đã che 0 lượt.");
        (await late.Get(duty)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_sender_follows_it_like_any_other_and_about_nobody_named_a_place_is_asked_for()
    {
        var (code, secret) = await About("Người gửi vẫn theo dõi được");
        using var citizen = house.Visitor();
        (await citizen.Ask(code, secret)).Text.ShouldContain("Tỉnh Thái Nguyên");
        var nowhere = await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("noi-dung", "Nói về nơi nhận mà không nêu nơi"), ("noi-ve", "co"), ("thoi-gian", "30"));
        nowhere.Refusals.ShouldBe([IntakeRefusals.AboutNeedsPlace.Sentence]);
    }

    [Fact]
    public async Task The_desk_marks_it_and_sees_it_no_more_nor_does_anybody_else_there()
    {
        using var citizen = house.Visitor();
        var (code, secret) = await citizen.Say("Người nhận đơn ở đây chậm trễ", ("xa", "Xã Phú Lương"));
        var officer = await house.Known("xa");
        var address = $"/ban/kien-nghi/{await house.Id(code)}";
        (await officer.Get(address)).Text.ShouldContain("Việc nói về nơi nhận");
        var page = await officer.Get($"{address}/noi-ve");
        (await officer.Send(page, $"{address}/noi-ve")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Send(page, $"{address}/noi-ve", ("chac-chan", "co"))).Path.ShouldStartWith("/ban/kien-nghi?");
        foreach (var name in new[] { "xa", "chutich" })
        {
            var person = await house.Known(name);
            foreach (var gone in new[] { address, $"{address}/noi-ve", $"/ban/kien-nghi/tra-ma?ma={code}" }) (await person.Get(gone)).Status.ShouldBe(HttpStatusCode.NotFound, $"{name} {gone}");
            foreach (var list in new[] { "/ban/kien-nghi", "/ban/hom-nay" }) (await person.Get(list)).Text.Contains(code, StringComparison.Ordinal).ShouldBeFalse($"{name} {list}");
        }

        (await house.One<string>("select unit || ' ' || holder || ' ' || about_unit from petition where code = $1", code)).ShouldBe($"{DemoUnits.Province} {DemoUnits.Province} {DemoUnits.PhuLuong}");
        (await house.One<int>("select unit from duty where record = $1 and closed_at is null", await house.Id(code))).ShouldBe(DemoUnits.Province);
        (await (await house.Known("tinh")).Get(address)).Text.ShouldContain("Người nhận đơn ở đây chậm trễ");
        (await citizen.Ask(code, secret)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<SlipRead> About(string text)
    {
        using var citizen = house.Visitor();
        return await citizen.Say(text, ("xa", "Xã Phú Lương"), ("noi-ve", "co"));
    }
}
