using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

public class SessionEndTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_session_ends_after_twelve_hours_and_a_role_on_its_last_day()
    {
        using var officer = await house.SignedIn("xa");
        await house.Run("""
            update role_grant set valid_until = (now() at time zone 'Asia/Ho_Chi_Minh')::date where account = (select id from staff_account where user_name = 'xa')
            """);
        (await officer.Get("/ban/gop-y")).Title.ShouldBe("Góp ý về hệ thống");

        house.Clock.Turn(TimeSpan.FromHours(11.9));
        (await officer.Get("/ban/hom-nay")).Title.ShouldBe("Việc hôm nay");
        house.Clock.Turn(TimeSpan.FromHours(0.2));
        (await officer.Get("/ban/hom-nay")).Path.ShouldStartWith("/dang-nhap");

        house.Clock.Turn(TimeSpan.FromHours(24));
        using var again = await house.SignedIn("xa");
        ((int)(await again.Get("/ban/gop-y")).Status).ShouldBe(403);
    }
}
