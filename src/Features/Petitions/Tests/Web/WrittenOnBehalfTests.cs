using System.Net;
using CauNoi.Notebook.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>A head of an area writes down without signal what somebody of the area says.</summary>
public class WrittenOnBehalfTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task It_becomes_a_case_of_the_commune_and_the_slip_is_for_whoever_wrote_it_and_nobody_else()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Seal("petitions/petition", Fields("Cụ Bảy nói cầu treo mục ba tấm ván"));
        var receipt = (await phone.Send(item)).ShouldHaveSingleItem();
        receipt.State().ShouldBe("received", receipt.ToJsonString());
        (await phone.Send(item))[0].State().ShouldBe("standing");
        (await house.One<string>("select unit || ' ' || area || ' ' || door || ' ' || on_behalf || ' ' || held from petition where id = $1", item.Id)).ShouldBe("11 101 2 true 0");
        var address = (string)receipt["address"]!;
        var slip = SlipRead.Of(await (await house.Known("xom")).Get(address));
        using var sender = house.Visitor();
        (await sender.Ask(slip.Code, slip.Secret)).Text.ShouldContain("Cụ Bảy nói cầu treo");
        foreach (var other in new[] { "xa", "tinh" }) (await (await house.Known(other)).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_consent_it_stays_on_the_phone_with_a_sentence()
    {
        using var phone = await house.Phone("xom");
        var receipt = (await phone.Send(phone.Seal("petitions/petition", Fields("Người ấy chưa đồng ý", consent: false))))[0];
        receipt.State().ShouldBe("refused");
        receipt.ToJsonString().ShouldNotContain("kien-nghi/phieu");
    }

    private static Dictionary<string, string> Fields(string text, bool consent = true) => new() { ["noi-dung"] = text, ["linh-vuc"] = "roads", ["dong-y"] = consent ? "co" : "" };
}
