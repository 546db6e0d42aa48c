using System.Net;
using CauNoi.Account.Create;
using CauNoi.Kernel.Access;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Tests.Web;

public class FirstPasswordTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Chosen = "suối trong chảy qua làng";

    [Fact]
    public async Task A_link_sets_one_pass_word_once()
    {
        var link = await Link("moi-1");
        using var owner = house.Visitor();
        var form = await owner.Get(link);
        var done = await owner.Send(form, Action(form), ("mat-khau", Chosen), ("lan-hai", Chosen));
        done.Path.ShouldBe("/dang-nhap");
        (await owner.Send(done, "/dang-nhap", ("ten", "moi-1"), ("mat-khau", Chosen))).Path.ShouldBe("/ban/hom-nay");

        (await owner.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.Send(form, Action(form), ("mat-khau", "mật khẩu của kẻ khác"), ("lan-hai", "mật khẩu của kẻ khác"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from act where kind = 'account.choose-password' and subject = (select id::text from staff_account where user_name = 'moi-1')")).ShouldBe(1);
    }

    [Theory]
    [InlineData("ngắn", "ngắn", "Mật khẩu cần ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.")]
    [InlineData("aaaabbbbaaaabbbb", "aaaabbbbaaaabbbb", "Mật khẩu lặp lại quá ít ký tự. Xin chọn một câu khác.")]
    [InlineData("Mới hai mươi năm rồi", "Mới hai mươi năm rồi", null)]
    [InlineData("tên tôi là moi2 đấy nhé", "tên tôi là moi2 đấy nhé", "Mật khẩu không được chứa tên đăng nhập.")]
    [InlineData(Chosen, Chosen + "x", "Hai lần viết mật khẩu chưa giống nhau.")]
    public async Task A_weak_or_mistyped_pass_word_is_refused(string first, string second, string? sentence)
    {
        await house.Run("delete from password_link; delete from role_grant where account in (select id from staff_account where user_name = 'moi2'); delete from staff_account where user_name = 'moi2'");
        using var owner = house.Visitor();
        var form = await owner.Get(await Link("moi2"));
        var page = await owner.Send(form, Action(form), ("mat-khau", first), ("lan-hai", second));
        if (sentence is null) page.Path.ShouldBe("/dang-nhap");
        else page.Refusals.ShouldBe([sentence]);
    }

    [Fact]
    public async Task A_link_of_four_days_opens_nothing_and_only_its_digest_is_stored()
    {
        var link = await Link("moi-3");
        (await house.One<long>("select count(*) from password_link where token_hash = sha256(convert_to($1, 'UTF8'))", link.Split('/')[^1])).ShouldBe(1);
        house.Clock.Turn(TimeSpan.FromDays(4));
        using var owner = house.Visitor();
        (await owner.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        house.Clock.Turn(TimeSpan.FromDays(-4));
    }

    [Fact]
    public async Task Two_accounts_cannot_share_a_name()
    {
        await Link("moi-4");
        var refused = await house.Within(s => s.GetRequiredService<CreateAccount>().WithLink("MOI-4", "Người khác", Role.Inspector, 1, CancellationToken.None));
        refused.Refusals.ShouldHaveSingleItem().Sentence.ShouldBe("Tên đăng nhập này đã có người dùng.");
    }

    private async Task<string> Link(string userName) => $"/dat-mat-khau/{(await house.Within(s =>
        s.GetRequiredService<CreateAccount>().WithLink(userName, "Người mới", Role.CommuneOfficer, 11, CancellationToken.None))).Value}";

    private static string Action(Page page) => page.Html.Forms.Select(f => f.GetAttribute("action")).OfType<string>().Single(a => a.StartsWith("/dat-mat-khau", StringComparison.Ordinal));
}
