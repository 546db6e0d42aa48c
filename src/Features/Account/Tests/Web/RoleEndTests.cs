using System.Net;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>In a house of its own: the clock is turned far ahead, and tries of signing in must not lie in the future of others.</summary>
public class RoleEndTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_role_ends_at_midnight_in_vietnam_also_for_an_open_session()
    {
        var id = await house.Make("het-han", DemoUnits.PhuLuong, (Role.CommuneOfficer, DemoUnits.PhuLuong));
        // 23:30 in Vietnam is 16:30 in Greenwich: the day there is not the one that counts.
        var year = house.Clock.GetUtcNow().Year + 1;
        house.Clock.Set(new DateTimeOffset(year, 12, 31, 16, 30, 0, TimeSpan.Zero));
        await house.Run($"update role_grant set valid_until = '{year}-12-31' where account = '{id}'");
        using var officer = await house.SignedIn("het-han");
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Turn(TimeSpan.FromMinutes(29));
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Turn(TimeSpan.FromMinutes(2));
        (await officer.Get("/ban/gop-y")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
