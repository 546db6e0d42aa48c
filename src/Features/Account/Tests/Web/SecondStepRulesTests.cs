using System.Net;
using CauNoi.Account.Demo;
using CauNoi.Account.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Who must take the second step, and what can go wrong on the way.</summary>
public class SecondStepRulesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Guessing_codes_is_held_up_and_the_right_one_does_not_help_meanwhile()
    {
        using var owner = await house.SignedIn("hoinongdan");
        var phone = await owner.SetUpPhone(house);
        using var thief = house.Visitor();
        var step = await thief.TryPassword("hoinongdan");
        for (var n = 0; n < 5; n++) (await thief.Send(step, "/dang-nhap/buoc-hai", ("ma", "000000"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await thief.Send(step, "/dang-nhap/buoc-hai", ("ma", phone.Code(house)))).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        thief.Session().ShouldBeNull();
    }

    [Fact]
    public async Task Who_must_have_a_second_step_sets_it_up_after_the_pass_word_and_can_do_nothing_before()
    {
        await house.Set(AccountSettings.SecondStepRoles, "treasurer, accountant");
        using var treasurer = house.Visitor();
        var page = await treasurer.TryPassword("thuquy", more: ("ve", "/tai-khoan"));
        page.Title.ShouldBe("Bật bước thứ hai");
        treasurer.Session().ShouldBeNull();
        foreach (var path in new[] { "/ban/hom-nay", "/tai-khoan", "/tai-khoan/mat-khau" }) (await treasurer.Get(path)).Path.ShouldStartWith("/dang-nhap");

        var secret = Securing.Secret(page);
        var wrong = new Dictionary<string, string>(Securing.Form(page)) { ["ma"] = "000000" };
        (await treasurer.Send(HttpMethod.Post, "/dang-nhap/lap-buoc-hai", new FormUrlEncodedContent(wrong))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var right = new Dictionary<string, string>(Securing.Form(page)) { ["ma"] = Totp.Code(secret, Totp.StepAt(house.Clock.GetUtcNow())) };
        var done = await treasurer.Send(HttpMethod.Post, "/dang-nhap/lap-buoc-hai", new FormUrlEncodedContent(right));
        done.Title.ShouldBe("Mã dự phòng");
        (await treasurer.Get("/tai-khoan")).Title.ShouldBe("Tài khoản của tôi");

        // It cannot be turned off while the role asks for it.
        var manage = await treasurer.Get("/tai-khoan/buoc-hai");
        var kept = await treasurer.Send(HttpMethod.Post, "/tai-khoan/buoc-hai/tat", new FormUrlEncodedContent(
            new Dictionary<string, string>(Securing.Form(manage)) { ["mat-khau"] = DemoAccounts.Password }));
        kept.Refusals.ShouldHaveSingleItem().ShouldContain("phải có bước thứ hai");
        await house.Set(AccountSettings.SecondStepRoles, "");
    }

    [Fact]
    public async Task A_role_that_begins_to_ask_for_it_ends_what_a_pass_word_alone_had_opened()
    {
        using var accountant = await house.SignedIn("ketoan");
        (await accountant.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");
        await house.Set(AccountSettings.SecondStepRoles, "accountant");
        (await accountant.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        await house.Set(AccountSettings.SecondStepRoles, "");
    }

    [Fact]
    public async Task A_stolen_session_cannot_set_up_turn_off_or_renew_without_the_pass_word()
    {
        using var owner = await house.SignedIn("nghiepvu");
        var page = await owner.Get("/tai-khoan/buoc-hai");
        var form = new Dictionary<string, string>(Securing.Form(page)) { ["ma"] = Totp.Code(Securing.Secret(page), Totp.StepAt(house.Clock.GetUtcNow())), ["mat-khau"] = "đoán bừa một câu" };
        (await owner.Send(HttpMethod.Post, "/tai-khoan/buoc-hai", new FormUrlEncodedContent(form))).Refusals.ShouldBe(["Mật khẩu đang dùng chưa đúng. Xin viết lại."]);
        (await house.One<long>("select count(*) from second_factor f join staff_account a on a.id = f.account where a.user_name = 'nghiepvu'")).ShouldBe(0);

        // Nor can a secret that was offered to somebody else be used.
        using var other = await house.SignedIn("coquan");
        var foreign = await other.Get("/tai-khoan/buoc-hai");
        form["bi-mat"] = Securing.Form(foreign)["bi-mat"];
        form["ma"] = Totp.Code(Securing.Secret(foreign), Totp.StepAt(house.Clock.GetUtcNow()));
        form["mat-khau"] = DemoAccounts.Password;
        await owner.Send(HttpMethod.Post, "/tai-khoan/buoc-hai", new FormUrlEncodedContent(form));
        (await house.One<long>("select count(*) from second_factor f join staff_account a on a.id = f.account where a.user_name = 'nghiepvu'")).ShouldBe(0);
    }
}
