using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Strangers keep nobody out.</summary>
public class KnownDeviceTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_stranger_who_fails_with_somebodys_name_does_not_keep_the_owner_out_of_a_known_device()
    {
        using var owner = await house.SignedIn("chutich");
        await owner.Send(await owner.Get("/ban/hom-nay"), "/dang-xuat");
        using var stranger = house.Visitor();
        for (var n = 0; n < 7; n++) await stranger.TryPassword("chutich", "đoán mò một câu");
        (await stranger.TryPassword("chutich")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        // The same network, the same name: only the device is known.
        (await owner.TryPassword("chutich")).Path.ShouldBe("/ban/hom-nay");
        // A stranger with the device's cookie is counted like everybody, and a made-up cookie is none.
        stranger.Cookies.Add(new Cookie("caunoi_may", "CfDJ8AAAA", "/", new Uri(house.Address).Host));
        (await stranger.TryPassword("chutich")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
