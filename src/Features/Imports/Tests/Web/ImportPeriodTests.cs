using CauNoi.Organisation.Demo;
using CauNoi.Periods.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Imports.Tests.Web;

public class ImportPeriodTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Rows_of_a_table_that_lie_in_a_closed_period_come_back_also_when_it_was_closed_after_the_table_was_checked()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        await chair.Close(DemoUnits.PhuLuong, "2026-05");
        var review = await officer.SendTable(["Xóm Na Mộc,05/05/2026,Đất đai,Hoà giải thành", "Xóm Na Mộc,05/06/2026,Đất đai,Hoà giải thành"]);
        review.Text.ShouldContain("nằm trong kỳ đã chốt số liệu");
        await officer.LetIn(review);
        await chair.Close(DemoUnits.PhuLuong, "2026-06");
        (await house.ApplyImports()).ShouldEndWith(" 0 bản ghi.");
        (await house.Closed(DemoUnits.NaMoc, new(2026, 5, 1), new(2026, 6, 30))).ShouldBe(0);
    }
}
