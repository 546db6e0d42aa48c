using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

public class LookUpTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("lower")]
    [InlineData("spaces")]
    [InlineData("bare")]
    [InlineData("as given")]
    public async Task A_code_is_found_however_it_is_typed(string how)
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Tra cứu bằng nhiều cách gõ");
        var typed = how switch
        {
            "lower" => code.ToLowerInvariant(),
            "spaces" => code.Replace('-', ' '),
            "bare" => code[3..].Replace("-", "", StringComparison.Ordinal),
            _ => code,
        };
        var page = await citizen.Get($"/gop-y/tra-cuu?ma={Uri.EscapeDataString(typed)}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Tra cứu bằng nhiều cách gõ");
    }

    [Theory]
    [InlineData("GY-2222-2222")]
    [InlineData("xin chào")]
    [InlineData("' or 1=1 --")]
    public async Task An_unknown_code_is_refused_with_a_sentence(string typed)
    {
        using var citizen = house.Visitor();
        var page = await citizen.Get($"/gop-y/tra-cuu?ma={Uri.EscapeDataString(typed)}");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Refusals.ShouldBe(["Không tìm thấy góp ý có mã này. Xin xem lại từng chữ trên phiếu."]);
    }

    [Fact]
    public async Task The_contact_is_shown_to_nobody_who_holds_the_code()
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Không lộ địa chỉ thư của người gửi", ("thu", "bi-mat@example.vn"));
        (await citizen.Get($"/gop-y/tra-cuu?ma={code}")).Html.DocumentElement.OuterHtml.ShouldNotContain("bi-mat@");
    }

    [Fact]
    public async Task A_waiting_note_cannot_be_reopened()
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Chưa trả lời thì chưa mở lại");
        var page = await citizen.Get($"/gop-y/tra-cuu?ma={code}");
        page.Has("/gop-y/mo-lai").ShouldBeFalse();
        var token = Visitor.Fields(await citizen.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        var refused = await citizen.Send(HttpMethod.Post, "/gop-y/mo-lai", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["ma"] = code, ["__RequestVerificationToken"] = token }));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Refusals.ShouldBe(["Góp ý này đang chờ trả lời nên chưa cần gửi lại."]);
        (await house.Acts(code)).ShouldBe("feedback.submit");
    }
}
