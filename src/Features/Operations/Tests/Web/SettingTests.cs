using System.Net;
using CauNoi.Platform.Settings;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Operations.Tests.Web;

public class SettingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_changed_setting_holds_at_once_and_leaves_who_when_and_why()
    {
        var changed = await Change("installation.origin", ("gia-tri", "https://caunoi.tinh.example"), ("ly-do", "Đã có tên miền"));

        changed.Path.ShouldBe("/he-thong/cai-dat?xong=installation.origin");
        changed.Text.ShouldContain("Đã đổi: Địa chỉ công khai.");
        changed.Text.ShouldContain("https://caunoi.tinh.example · đã đổi");
        (await Now(PlatformSettings.Origin)).Value.ShouldBe("https://caunoi.tinh.example");
        (await house.One<string>("select hat || ' ' || reason || ' ' || (fields->>'value') from act where kind = 'operations.change-setting' and subject = 'installation.origin'"))
            .ShouldBe("technical-administrator Đã có tên miền https://caunoi.tinh.example");
    }

    [Theory]
    [InlineData("installation.origin", "caunoi.example", "https://")]
    [InlineData("installation.origin", "https://caunoi.example/", "không có dấu / ở cuối")]
    [InlineData("mail.port", "70000", "từ 1 đến 65535")]
    [InlineData("mail.port", "", "từ 1 đến 65535")]
    [InlineData("mail.from", "khong-phai-thu", "địa chỉ thư")]
    [InlineData("text.method", "XOA", "Chỉ dùng được")]
    [InlineData("text.quiet-from", "9 giờ tối", "21:00")]
    public async Task What_cannot_be_right_is_refused_and_stays_in_the_form(string name, string value, string word)
    {
        var refused = await Change(name, ("gia-tri", value));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusals.ShouldHaveSingleItem().ShouldContain(word);
        refused.Typed($"/he-thong/cai-dat/{name}", "gia-tri").ShouldBe(value);
        (await house.One<long>("select count(*) from setting where name = $1 and value = $2", name, value)).ShouldBe(0);
    }

    [Fact]
    public async Task A_secret_is_kept_encrypted_and_never_shown_again()
    {
        const string secret = "mat khau rat kin";
        var changed = await Change("mail.password", ("bi-mat", secret));

        changed.Path.ShouldContain("xong=mail.password");
        var person = await house.Known("kythuat");
        foreach (var path in (string[])["/he-thong/cai-dat", "/he-thong/cai-dat/mail.password"])
            (await person.Get(path)).Html.DocumentElement.OuterHtml.ShouldNotContain(secret);
        changed.Text.ShouldContain("đã đặt · đã đổi");
        (await house.One<string>("select value from setting where name = 'mail.password'")).ShouldNotContain(secret);
        (await house.One<string>("select fields::text from act where subject = 'mail.password' order by at desc limit 1")).ShouldNotContain(secret);
        (await Now(PlatformSettings.MailPassword)).Value.ShouldBe(secret);
    }

    [Fact]
    public async Task An_empty_secret_is_no_change()
    {
        var refused = await Change("metrics.token", ("bi-mat", ""));
        refused.Refusals.ShouldHaveSingleItem().ShouldStartWith("Xin viết giá trị mới");
    }

    [Fact]
    public async Task A_setting_goes_back_to_its_default()
    {
        await Change("text.daily-cap", ("gia-tri", "20"));
        (await Now(PlatformSettings.TextDailyCap)).Value.ShouldBe("20");
        await Change("text.daily-cap", ("gia-tri", "20"), ("mac-dinh", "co"));
        (await Now(PlatformSettings.TextDailyCap)).ShouldBe(new SettingStanding("500", SettingSource.Default, null));
    }

    [Fact]
    public async Task What_the_machine_says_wins_and_the_page_says_so()
    {
        const string variable = "CAUNOI_SET_TEXT_TYPE";
        Environment.SetEnvironmentVariable(variable, "text/plain");
        try
        {
            house.Services.GetRequiredService<SettingValues>().Forget();
            (await Now(PlatformSettings.TextType)).ShouldBe(new SettingStanding("text/plain", SettingSource.Machine, null));
            var page = await (await house.Known("kythuat")).Get("/he-thong/cai-dat/text.type");
            page.Text.ShouldContain(variable);
            page.Has("/he-thong/cai-dat/text.type").ShouldBeFalse();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
            house.Services.GetRequiredService<SettingValues>().Forget();
        }
    }

    [Fact]
    public async Task A_stored_value_that_cannot_be_right_is_named_and_passed_over()
    {
        await using (var bad = house.Source.CreateCommand("insert into setting values ('text.quiet-to', 'bảy giờ', now()), ('text.headers', 'không mở được', now())")) await bad.ExecuteNonQueryAsync();
        house.Services.GetRequiredService<SettingValues>().Forget();
        (await Now(PlatformSettings.QuietTo)).Value.ShouldBe("07:00");
        (await Now(PlatformSettings.QuietTo)).Trouble.ShouldNotBeNull().ShouldContain("mặc định");
        (await Now(PlatformSettings.TextHeaders)).Trouble.ShouldNotBeNull().ShouldContain("Xin nhập lại");
        (await (await house.Known("kythuat")).Get("/he-thong/cai-dat")).Text.ShouldContain("đang theo mặc định");
    }

    [Fact]
    public async Task A_test_mail_waits_in_the_outbox_like_every_other()
    {
        using var person = await house.SignedIn("kythuat");
        var sent = await person.Send(await person.Get("/he-thong/cai-dat"), "/he-thong/thu-thu", ("dia-chi", "truc@tinh.example"));
        sent.Text.ShouldContain("Đã xếp thư thử vào hàng gửi");
        (await house.One<long>("select count(*) from outbox where recipient = 'truc@tinh.example' and subject = 'Thư thử từ Cầu Nối'")).ShouldBe(1);
    }

    [Fact]
    public async Task There_is_no_page_for_an_unknown_setting() =>
        (await (await house.Known("kythuat")).Get("/he-thong/cai-dat/mail.khong-co")).Status.ShouldBe(HttpStatusCode.NotFound);

    private async Task<Page> Change(string name, params (string Field, string Value)[] values)
    {
        var person = await house.Known("kythuat");
        return await person.Send(await person.Get($"/he-thong/cai-dat/{name}"), $"/he-thong/cai-dat/{name}", values);
    }

    private async Task<SettingStanding> Now(SettingKind kind) => (await house.Services.GetRequiredService<SettingValues>().Read())[kind];
}
