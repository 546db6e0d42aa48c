using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

public class SearchTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("Ủy ban nhắc hòa giải")]
    [InlineData("Uỷ ban nhắc hoà giải")]
    [InlineData("uy ban nhac hoa giai")]
    [InlineData("UY BAN HOA GIAI")]
    [InlineData("hoa giai uy ban")]
    public async Task The_desk_finds_a_note_however_it_is_spelt(string words)
    {
        var board = await house.Known("tinh");
        await Once();
        foreach (var spelt in new[] { words, words.Normalize(System.Text.NormalizationForm.FormD) })
            (await board.Get($"/tim-kiem?q={Uri.EscapeDataString(spelt)}")).Text.ShouldContain("Xin Ủy ban nhắc lịch hòa giải");
    }

    [Fact]
    public async Task The_public_never_finds_a_note()
    {
        using var citizen = house.Visitor();
        var code = await Once();
        (await citizen.Get("/tim-kiem?q=hoa%20giai")).Text.ShouldNotContain("hòa giải bằng tin nhắn");
        (await citizen.Get($"/tim-kiem?q={code}")).Text.ShouldContain("Chưa tìm thấy");
    }

    [Fact]
    public async Task Another_commune_does_not_find_a_note_and_the_own_one_does()
    {
        using var officer = await house.SignedIn("xa");
        await officer.Write("Riêng của Phú Lương: bảng kê cối xay");
        (await officer.Get("/tim-kiem?q=coi%20xay")).Text.ShouldContain("bảng kê cối xay");
        (await (await house.Known("hoinongdan")).Get("/tim-kiem?q=coi%20xay")).Text.ShouldContain("Chưa tìm thấy");
        (await (await house.Known("kythuat")).Get("/tim-kiem?q=coi%20xay")).Text.ShouldContain("Chưa tìm thấy");
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%25%27%22%3B--")]
    [InlineData("%ED%A0%80")]
    [InlineData("%EF%BF%BF")]
    public async Task Whatever_is_asked_is_answered(string asked)
    {
        using var citizen = house.Visitor();
        ((int)(await citizen.Get($"/tim-kiem?q={asked}")).Status).ShouldBeInRange(200, 400);
    }

    private async Task<string> Once()
    {
        using var citizen = house.Visitor();
        return await citizen.Write("Xin Ủy ban nhắc lịch hòa giải bằng tin nhắn");
    }
}
