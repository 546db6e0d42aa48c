using System.Net;
using CauNoi.Account.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Denunciations.Tests.Web;

/// <summary>Who becomes an opener, who lets whom in, and what goes with somebody who goes.</summary>
[Long(20)]
public class OpenersTests(UnlimitedHouse unlimited) : IClassFixture<UnlimitedHouse>
{
    private readonly TestHouse house = unlimited.House;

    // Communes of which nobody of the sample people is an officer.
    private const int Alone = 1_010, Growing = 1_020;

    [Fact]
    public async Task A_unit_with_one_opener_seals_to_the_unit_above()
    {
        var chair = await Person("mot-nguoi", Role.CommuneChair, Alone);
        await Appoint(chair, await house.Account("mot-nguoi"));
        (await MakeKey(chair, "một cụm dài riêng của tôi")).Text.ShouldContain("đang mở được");
        (await chair.Get("/ban/to-cao/nguoi-mo")).Text.ShouldContain("Chưa đủ hai người");
        using var visitor = house.Visitor();
        var choices = (await visitor.Get("/to-cao/gui")).Html.QuerySelectorAll("[name=don-vi]").SelectMany(f => f.QuerySelectorAll("option").Append(f)).Select(o => o.GetAttribute("value"));
        choices.ShouldNotContain($"{Alone}");
        choices.ShouldContain("1");
    }

    [Fact]
    public async Task A_third_is_let_in_by_two_and_opens_then_and_who_goes_opens_no_more()
    {
        var chair = await Person("n-chair", Role.CommuneChair, Growing);
        var one = await Person("n-one", Role.CommuneOfficer, Growing);
        var two = await Person("n-two", Role.CommuneOfficer, Growing);
        foreach (var (person, name) in new[] { (chair, "n-chair"), (one, "n-one") })
        {
            await Appoint(chair, await house.Account(name));
            await MakeKey(person, Phrase(name));
        }

        var (id, _, _) = await house.Denounce("Hồ sơ có trước khi cử người thứ ba", Growing);
        await Appoint(chair, await house.Account("n-two"));
        (await MakeKey(two, Phrase("n-two"))).Text.ShouldContain("chờ hai người mở chia khoá");
        (await two.Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        // Neither the newcomer nor one of the two alone, however often.
        var newcomer = await house.One<Guid>("select o.id from sealed_store.opener o join staff_account a on a.id = o.account where a.user_name = 'n-two'");
        (await Admit(two, newcomer, Phrase("n-two"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Admit(chair, newcomer, "một cụm sai hoàn toàn nhé")).Refusals.ShouldHaveSingleItem().ShouldContain("chưa đúng");
        await Admit(chair, newcomer, Phrase("n-chair"));
        await Admit(chair, newcomer, Phrase("n-chair"));
        (await house.One<bool>("select admitted_at is null from sealed_store.opener where id = $1", newcomer)).ShouldBeTrue();
        (await Admit(one, newcomer, Phrase("n-one"))).Text.ShouldNotContain("chờ hai người");
        (await two.Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<string>("select fields ->> 'shares' from act where kind = 'denunciations.admit'")).ShouldBe("1");

        await two.Open(id, Phrase("n-two"));
        (await one.Open(id, Phrase("n-one"))).Text.ShouldContain("Hồ sơ có trước khi cử người thứ ba");

        // One of three goes: two are left and open; the one who went finds nothing, and what was held is gone.
        var gone = await house.One<Guid>("select o.id from sealed_store.opener o join staff_account a on a.id = o.account where a.user_name = 'n-one'");
        (await End(chair, gone)).Status.ShouldBe(HttpStatusCode.OK);
        (await one.Get($"/ban/to-cao/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select sum(length(box)) from sealed_store.share where opener = $1", gone)).ShouldBe(0);
        await chair.Open(id, Phrase("n-chair"));
        (await two.Open(id, Phrase("n-two"))).Text.ShouldContain("Hồ sơ có trước khi cử người thứ ba");

        // Of two, none may go: what is sealed would be lost, and the page says so.
        var refused = await End(chair, newcomer);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Refusals.ShouldHaveSingleItem().ShouldContain("không ai mở được nữa");
        refused.Text.ShouldContain("Không có người dự phòng");
    }

    [Fact]
    public async Task Nobody_appoints_beyond_the_own_unit_nor_twice_and_a_weak_phrase_is_no_phrase()
    {
        var chair = await house.Known("chutich");
        (await AppointPage(chair, await house.Account("tinh"))).Refusals.ShouldHaveSingleItem().ShouldContain("không có vai trò phù hợp");
        (await AppointPage(chair, await house.Account("xa"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await house.Known("xa")).Get("/ban/to-cao/nguoi-mo")).Has("/ban/to-cao/nguoi-mo/cu").ShouldBeFalse();
        var board = await house.Known("tinh");
        await Appoint(board, await house.Account("kiemtra"));
        var weak = await MakeKey(await house.Known("kiemtra"), "cầu nối 2026");
        weak.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        weak.Refusals.ShouldHaveSingleItem().ShouldContain("20 ký tự");
    }

    private static string Phrase(string name) => $"cụm mật khẩu riêng của người {name}";

    private async Task<Visitor> Person(string name, Role role, int unit)
    {
        await house.Make(name, unit, (role, unit));
        return await house.SignedIn(name);
    }

    private static async Task Appoint(Visitor chair, Guid account) => (await AppointPage(chair, account)).Refusals.ShouldBeEmpty();

    private static Task<Page> AppointPage(Visitor chair, Guid account) => Post(chair, "/ban/to-cao/nguoi-mo/cu", ("nguoi", $"{account}"));

    private static Task<Page> MakeKey(Visitor person, string phrase) => Post(person, "/ban/to-cao/nguoi-mo/khoa", ("cum", phrase), ("lan-hai", phrase));

    private static Task<Page> Admit(Visitor opener, Guid newcomer, string phrase) => Post(opener, $"/ban/to-cao/nguoi-mo/{newcomer}/nhan", ("cum", phrase));

    private static Task<Page> End(Visitor chair, Guid opener) => Post(chair, $"/ban/to-cao/nguoi-mo/{opener}/thoi", ("chac", "co"));

    // As sent by hand, so that what the page does not offer is tried, too.
    private static async Task<Page> Post(Visitor person, string action, params (string Field, string Value)[] values) => await person.Send(HttpMethod.Post, action, new FormUrlEncodedContent(
        [new("__RequestVerificationToken", Visitor.Fields(await person.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"]), .. values.Select(v => new KeyValuePair<string, string>(v.Field, v.Value))]));
}
