using CauNoi.Platform.Settings;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.Outbox;

public class TextTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task A_text_leaves_as_the_settings_describe_it_and_no_sign_in_it_breaks_the_template()
    {
        await using var gateway = await Ready(Noon);
        await house.Write("text", "0912345678", "Mã \"GY\" {to}\nxem {origin}/x");

        await house.SendDue();

        var call = gateway.Calls.ShouldHaveSingleItem();
        call.ShouldBe(new Called("POST", "/gui", """{"to":"0912345678","text":"Mã \"GY\" {to}\nxem https://caunoi.example/x"}""", "Bearer khoa-thu"));
    }

    [Fact]
    public async Task A_gateway_that_takes_everything_in_its_address_is_served_too()
    {
        await using var gateway = await Ready(Noon);
        await house.Set((PlatformSettings.TextMethod, "GET"), (PlatformSettings.TextAddress, gateway.Address + "/sms?so={to}&loi={text}"));
        await house.Write("text", "0912345678", "Đã nhận & ghi");

        await house.SendDue();

        var call = gateway.Calls.ShouldHaveSingleItem();
        (call.Method, Uri.UnescapeDataString(call.Path)).ShouldBe(("GET", "/sms?so=0912345678&loi=Đã nhận & ghi"));
        call.Path.ShouldContain("%26");
    }

    [Fact]
    public async Task In_the_quiet_hours_a_text_waits_and_leaves_in_the_morning()
    {
        await using var gateway = await Ready(Noon.AddHours(10));
        await house.Write("text", "0912345678", "Xin chào");
        (await house.SendDue()).ShouldBe(0);
        house.Clock.Set(Noon.AddHours(18.9));
        (await house.SendDue()).ShouldBe(0);

        house.Clock.Set(Noon.AddHours(19.1));

        (await house.SendDue()).ShouldBe(1);
        gateway.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_over_the_days_share_leaves_the_next_day()
    {
        await using var gateway = await Ready(Noon);
        await house.Set((PlatformSettings.TextDailyCap, "2"));
        for (var i = 0; i < 3; i++) await house.Write("text", $"091234567{i}", "Xin chào");
        (await house.SendDue()).ShouldBe(2);
        (await house.SendDue()).ShouldBe(0);

        house.Clock.Turn(TimeSpan.FromDays(1));

        (await house.SendDue()).ShouldBe(1);
        gateway.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_gateway_that_says_200_but_not_the_agreed_word_has_not_sent()
    {
        await using var gateway = await Ready(Noon);
        gateway.Answer = """{"code":99}""";
        await house.Write("text", "0912345678", "Xin chào");
        await house.SendDue();
        (await house.One<bool>("select sent_at is null and trouble is not null from outbox")).ShouldBeTrue();
    }

    [Fact]
    public async Task While_texts_are_switched_off_they_wait_and_nothing_is_lost()
    {
        await using var gateway = await Ready(Noon);
        await house.Set((PlatformSettings.TextEnabled, SettingRules.Off));
        await house.Write("text", "0912345678", "Xin chào");
        (await house.SendDue()).ShouldBe(0);
        await house.Set((PlatformSettings.TextEnabled, SettingRules.On));
        (await house.SendDue()).ShouldBe(1);
    }

    private async Task<TextSink> Ready(DateTimeOffset now)
    {
        await house.Clear();
        house.Clock.Set(now);
        var gateway = await TextSink.Start();
        await house.Set(
            (PlatformSettings.Origin, "https://caunoi.example"), (PlatformSettings.TextEnabled, SettingRules.On), (PlatformSettings.TextAddress, gateway.Address + "/gui"),
            (PlatformSettings.TextHeaders, "Authorization: Bearer khoa-thu"), (PlatformSettings.TextExpected, "\"code\":0"));
        return gateway;
    }
}
