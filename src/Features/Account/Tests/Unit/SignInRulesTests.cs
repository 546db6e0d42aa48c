using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;

namespace CauNoi.Account.Tests.Unit;

public class SignInRulesTests
{
    [Fact]
    public void Waiting_grows_and_never_lasts_for_good()
    {
        foreach (var waits in new[] { SignInPace.Strict, SignInPace.Name, SignInPace.Network })
        {
            waits.ShouldBe(waits.Order());
            waits[0].ShouldBe(0);
            waits[^1].ShouldBeInRange(60, 900);
        }

        SignInPace.Strict.Take(5).ShouldBe([0, 0, 0, 0, 15]);
        // Somebody's name is held for strangers a minute at most: its owner at a new desk gets a turn.
        SignInPace.Name[^1].ShouldBe(60);
    }

    [Theory]
    [InlineData(1, "1 giây")]
    [InlineData(59.2, "60 giây")]
    [InlineData(840, "14 phút")]
    public void How_long_to_wait_is_said(double seconds, string words) => SignInPace.Sentence(TimeSpan.FromSeconds(seconds)).ShouldContain(words);

    [Theory]
    [InlineData("area-head", true)]
    [InlineData("commune-officer", true)]
    [InlineData("area-head commune-officer", true)]
    [InlineData("commune-officer commune-chair", false)]
    [InlineData("treasurer", false)]
    [InlineData("technical-administrator", false)]
    [InlineData("", false)]
    public void Only_village_heads_and_commune_officers_keep_a_phone_signed_in(string roles, bool may) =>
        SessionRules.MayKeepPhone([.. roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => Role.Named(r)!)]).ShouldBe(may);

    [Fact]
    public void A_role_in_the_setting_asks_for_the_second_step_and_an_unknown_one_is_refused()
    {
        SessionRules.NeedsSecondStep([Role.AreaHead, Role.Treasurer], "accountant, treasurer").ShouldBeTrue();
        SessionRules.NeedsSecondStep([Role.AreaHead], "accountant, treasurer").ShouldBeFalse();
        SessionRules.NeedsSecondStep([Role.AreaHead], "").ShouldBeFalse();
        SessionRules.JudgeRoles("accountant, treasurer").ShouldBeNull();
        SessionRules.JudgeRoles("accountant, boss").ShouldNotBeNull().ShouldContain("boss");
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36", "Chrome trên Android")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0", "Edge trên Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari trên iPhone")]
    [InlineData("<script>alert(1)</script>", "Trình duyệt, máy không rõ")]
    [InlineData("", "Trình duyệt, máy không rõ")]
    public void A_browser_is_named_in_words_and_never_in_its_own(string agent, string words) => Devices.Words(agent).ShouldBe(words);

    [Theory]
    [InlineData("113.160.12.34", "113.160.x.x", "113.160.12.34")]
    [InlineData("::ffff:113.160.12.34", "113.160.x.x", "113.160.12.34")]
    [InlineData("2405:4800:1234:5678:9abc::1", "2405:4800:…", "2405480012345678")]
    [InlineData("127.0.0.1", "máy này", "127.0.0.1")]
    [InlineData("", "không rõ", "")]
    public void A_place_is_shortened_and_a_household_is_one_network(string address, string place, string network)
    {
        Devices.Place(address).ShouldBe(place);
        Devices.Network(address).ShouldBe(network);
    }
}
