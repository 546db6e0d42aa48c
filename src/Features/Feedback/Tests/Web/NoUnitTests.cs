using CauNoi.Platform.Units;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Feedback.Tests.Web;

public class NoUnitTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Before_the_first_unit_is_founded_a_note_is_refused_with_a_sentence_and_kept_on_the_page()
    {
        await house.Run("truncate unit_node, unit_succession cascade");
        house.Services.GetRequiredService<UnitMaps>().Forget();
        using var citizen = house.Visitor();
        var rows = await house.Rows("seal");

        var answer = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", "Gửi khi hệ thống còn trống trơn"));

        ((int)answer.Status).ShouldBe(409);
        answer.Text.ShouldContain("chưa có nơi nhận góp ý");
        answer.Text.ShouldContain("Gửi khi hệ thống còn trống trơn");
        (await house.Rows("seal")).ShouldBe(rows);
    }
}
