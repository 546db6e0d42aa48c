using System.Net;
using CauNoi.Account.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Codes of the telephone and codes on paper.</summary>
public class SecondStepTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Pass_word_and_code_open_the_desk_and_the_same_code_opens_it_once()
    {
        using var owner = await house.SignedIn("ban");
        var phone = await owner.SetUpPhone(house);
        phone.OnPaper.Distinct().Count().ShouldBe(10);
        (await house.One<long>("select count(*) from second_factor where secret like '%' || $1 || '%'", Base32.Encode(phone.Secret))).ShouldBe(0);

        using var again = house.Visitor();
        var step = await again.TryPassword("ban");
        step.Title.ShouldBe("Bước thứ hai");
        again.Session().ShouldBeNull();
        (await again.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");
        var code = phone.Code(house);
        (await again.Send(step, "/dang-nhap/buoc-hai", ("ma", code))).Path.ShouldBe("/ban/hom-nay");

        // Whoever looked over the shoulder has the pass word and the code, and comes too late.
        using var thief = house.Visitor();
        var second = await thief.Send(await thief.TryPassword("ban"), "/dang-nhap/buoc-hai", ("ma", code));
        second.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        second.Refusals.ShouldHaveSingleItem().ShouldContain("đã dùng");
        thief.Session().ShouldBeNull();
    }

    [Fact]
    public async Task Two_who_send_one_code_in_one_moment_are_let_in_once()
    {
        using var owner = await house.SignedIn("truongban");
        var phone = await owner.SetUpPhone(house);
        using var one = house.Visitor();
        using var two = house.Visitor();
        var steps = new[] { (one, await one.TryPassword("truongban")), (two, await two.TryPassword("truongban")) };
        var code = phone.Code(house);
        var pages = await Task.WhenAll(steps.Select(s => s.Item1.Send(s.Item2, "/dang-nhap/buoc-hai", ("ma", code))));
        pages.Count(p => p.Path == "/ban/hom-nay").ShouldBe(1);
    }

    [Fact]
    public async Task A_code_on_paper_opens_once_and_only_for_its_owner()
    {
        using var owner = await house.SignedIn("tinh");
        var phone = await owner.SetUpPhone(house);
        using var other = await house.SignedIn("kiemtra");
        var others = await other.SetUpPhone(house);

        using var stolen = house.Visitor();
        var step = await stolen.TryPassword("tinh");
        (await stolen.Send(step, "/dang-nhap/buoc-hai", ("ma", others.OnPaper[0]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await stolen.Send(step, "/dang-nhap/buoc-hai", ("ma", phone.OnPaper[3].ToLowerInvariant()))).Path.ShouldBe("/ban/hom-nay");

        using var again = house.Visitor();
        (await again.Send(await again.TryPassword("tinh"), "/dang-nhap/buoc-hai", ("ma", phone.OnPaper[3]))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await house.One<long>("select count(*) from act where kind = 'account.sign-in' and fields ->> 'way' = 'recovery'")).ShouldBe(1);
        (await owner.Get("/tai-khoan")).Text.ShouldContain("còn 9 mã dự phòng");
    }
}
