using System.Net;
using CauNoi.Account.Demo;
using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Somebody has lost the telephone: who takes the second step away, what ends with it, and who gets to know.</summary>
public class ResetSecondStepTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_business_administrator_takes_it_away_sessions_end_and_the_person_is_told()
    {
        await house.Make("mat-may-1", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        using var owner = await house.SignedIn("mat-may-1");
        var phone = await owner.SetUpPhone(house);
        var (keeper, path) = (await house.Known("nghiepvu"), await Path("mat-may-1"));
        var account = await keeper.Get($"/ban/tai-khoan/{await house.Account("mat-may-1")}");
        account.Html.QuerySelectorAll($"a[href='{path}']").ShouldHaveSingleItem();

        var done = await Reset(keeper, path, ("thu", "mai@example.vn"));
        done.Text.ShouldContain("Đã tắt bước thứ hai.");
        (await owner.Get("/tai-khoan")).Path.ShouldStartWith("/dang-nhap");
        (await house.One<string>("select recipient from outbox where record = $1", await house.Account("mat-may-1"))).ShouldBe("mai@example.vn");
        var (body, act) = (await house.One<string>("select body from outbox where record = $1", await house.Account("mat-may-1")),
            await house.One<string>("select fields::text from act where kind = 'account.reset-second-step' and subject = $1", $"{await house.Account("mat-may-1")}"));
        body.ShouldNotContain("mat-may-1");
        act.ShouldContain("\"sessions\": \"1\"");
        act.ShouldNotContain("mai@");

        // With the pass word alone, and the old telephone and paper are worth nothing.
        using var again = house.Visitor();
        (await again.TryPassword("mat-may-1")).Path.ShouldBe("/ban/hom-nay");
        (await again.Get("/tai-khoan")).Text.ShouldContain("Người quản trị tắt bước thứ hai vì mất điện thoại");
        (await house.One<long>("select count(*) from recovery_code c join staff_account a on a.id = c.account where a.user_name = 'mat-may-1'")).ShouldBe(0);
        var anew = await again.SetUpPhone(house);
        using var thief = house.Visitor();
        (await thief.Send(await thief.TryPassword("mat-may-1"), "/dang-nhap/buoc-hai", ("ma", phone.OnPaper[0]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        anew.OnPaper.ShouldNotContain(phone.OnPaper[0]);
    }

    [Fact]
    public async Task Without_an_address_the_administrator_is_asked_to_tell_the_person()
    {
        await house.Make("mat-may-2", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        using var owner = await house.SignedIn("mat-may-2");
        await owner.SetUpPhone(house);
        (await Reset(await house.Known("nghiepvu"), await Path("mat-may-2"))).Text.ShouldContain("xin tự báo cho người ấy");
        (await house.One<long>("select count(*) from outbox where record = $1", await house.Account("mat-may-2"))).ShouldBe(0);
    }

    [Theory]
    [InlineData("", DemoAccounts.Password, "Xin gặp hoặc gọi lại người này trước, rồi đánh dấu.")]
    [InlineData("co", "sai mật khẩu rồi", "Mật khẩu đang dùng chưa đúng. Xin viết lại.")]
    public async Task It_is_asked_again_before_it_is_done(string met, string password, string sentence)
    {
        var name = $"hoi-lai-{met.Length}";
        await house.Make(name, DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        using var owner = await house.SignedIn(name);
        await owner.SetUpPhone(house);
        var (keeper, path) = (await house.Known("nghiepvu"), await Path(name));
        var refused = await keeper.Send(await keeper.Get(path), path, ("da-gap", met), ("mat-khau", password));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusals.ShouldBe([sentence]);
        (await owner.Get("/tai-khoan")).Title.ShouldBe("Tài khoản của tôi");
        (await house.One<long>("select count(*) from second_factor f join staff_account a on a.id = f.account where a.user_name = $1", name)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_does_it_for_oneself_and_there_must_be_something_to_take_away()
    {
        await house.Make("nghiep-vu-2", DemoUnits.Province, (Role.RulesOfficer, DemoUnits.Province));
        using var keeper = await house.SignedIn("nghiep-vu-2");
        var donor = await keeper.Get("/gop-y");
        await keeper.SetUpPhone(house);
        var own = await Path("nghiep-vu-2");
        (await keeper.Get(own)).Has(own).ShouldBeFalse();
        (await Forced(own)).Refusals.ShouldBe([AccountRefusals.OwnSecondStep.Sentence]);
        (await Forced(await Path("kiemtra"))).Refusals.ShouldBe([AccountRefusals.NoSecondStep.Sentence]);
        (await house.One<long>("select count(*) from second_factor f join staff_account a on a.id = f.account where a.user_name = 'nghiep-vu-2'")).ShouldBe(1);

        async Task<Page> Forced(string path) => await keeper.Send(HttpMethod.Post, path, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["da-gap"] = "co", ["mat-khau"] = DemoAccounts.Password, ["__RequestVerificationToken"] = Visitor.Fields(donor, "/gop-y")["__RequestVerificationToken"],
        }));
    }

    [Theory]
    [InlineData("chutich")]
    [InlineData("tinh")]
    [InlineData("kythuat")]
    [InlineData("xa")]
    public async Task Whoever_gives_roles_does_not_also_take_the_second_step_away(string userName)
    {
        var person = await house.Known(userName);
        (await person.Get(await Path("xa"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_business_administrator_sees_accounts_and_gives_closes_and_invites_nothing()
    {
        var keeper = await house.Known("nghiepvu");
        var list = await keeper.Get("/ban/tai-khoan?q=ma%20van%20pao");
        list.Text.ShouldContain("Ma Văn Páo");
        list.Text.ShouldNotContain("Mời người mới");
        var id = await house.Account("xa");
        var page = await keeper.Get($"/ban/tai-khoan/{id}");
        foreach (var act in new[] { "giao", "khoa", "mo-lai" }) page.Has($"/ban/tai-khoan/{id}/{act}").ShouldBeFalse();
        foreach (var path in new[] { $"/ban/tai-khoan/{id}/khoa", $"/ban/tai-khoan/{id}/giao", "/ban/tai-khoan/moi" })
            (await keeper.Send(HttpMethod.Post, path, new FormUrlEncodedContent([]))).Status.ShouldBe(HttpStatusCode.Forbidden, path);
    }

    private async Task<string> Path(string userName) => $"/ban/tai-khoan/{await house.Account(userName)}/buoc-hai";

    private static async Task<Page> Reset(Visitor keeper, string path, params (string, string)[] more) =>
        await keeper.Send(await keeper.Get(path), path, [("da-gap", "co"), ("mat-khau", DemoAccounts.Password), .. more]);
}
