using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Reports.Tests.Web;

/// <summary>What a unit writes in its self-assessment about the time to come is owed once the report is signed.</summary>
public class NextStepTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string Path = $"/ban/bao-cao/{DemoUnits.PhuLuong}/self-assessment/2025-H2";

    private static (string, string)[] Step(string words, string due) => [("viec", words), ("ai", "Phó Chủ tịch"), ("xong", due)];

    [Fact]
    public async Task A_step_stands_in_the_report_becomes_a_duty_with_the_signature_and_is_closed_by_what_came_of_it()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        (await officer.Get(Path)).Text.ShouldContain("Chờ người viết: Việc gì sẽ làm khác đi ở kỳ sau?");
        (await Add(officer, Step("Ngày đã qua", "01/02/2026"))).Refusals.ShouldHaveSingleItem().ShouldContain("sau hôm nay");
        await Add(officer, Step("Việc ghi nhầm", $"31/03/{Year}"));
        var page = await officer.Send(await officer.Get(Path), $"{Path}/viec/bo");
        page.Text.ShouldNotContain("Việc ghi nhầm");
        page = await Add(officer, Step("Họp lại với hai xóm vùng cao", $"30/04/{Year}"));
        page.Text.ShouldContain($"– Họp lại với hai xóm vùng cao; Phó Chủ tịch phụ trách; xong chậm nhất ngày 30/04/{Year}.");
        page.Text.ShouldNotContain("Chờ người viết: Việc gì sẽ làm khác đi ở kỳ sau?");
        foreach (var place in new[] { "hoi:lam-tot", "hoi:chua-tot", "hoi:kho-khan" })
            page = await officer.Send(await officer.Get(Path), $"{Path}/doan", ("cho", place), ("ban", "0"), ("loi", "Đã ghi."));
        page.Text.ShouldContain("Không còn câu hỏi");
        await officer.Send(page, $"{Path}/trinh");
        (await Owed()).ShouldBe(0, "nothing is owed before it is signed");
        await chair.Send(await chair.Get(Path), $"{Path}/ky");
        (await Owed()).ShouldBe(1);
        (await house.One<string>("select content from report_frozen f join report r on r.id = f.report where r.template = 'self-assessment' and r.period = '2025-H2'")).ShouldContain("Họp lại với hai xóm vùng cao");

        (await officer.Get(Path)).Has($"{Path}/viec").ShouldBeFalse("what was sent stays as it is");
        page = await officer.Get(Path);
        (await officer.Send(page, $"{Path}/viec/xong", ("ket-qua", ""))).Refusals.ShouldHaveSingleItem().ShouldContain("còn trống");
        (await officer.Send(page, $"{Path}/viec/xong", ("ket-qua", "Hai xóm đã họp, chọn lại người ghi việc."))).Text.ShouldContain("Hai xóm đã họp");
        (await Owed()).ShouldBe(0);
        (await officer.Send(page, $"{Path}/viec/xong", ("ket-qua", "Lần nữa"))).Text.ShouldContain("đã ghi kết quả rồi");
    }

    private static int Year => Kernel.Time.VietnamTime.DayOf(DateTimeOffset.UtcNow).Year + 1;

    private Task<long> Owed() => house.One<long>($"select count(*) from duty where kind = 'reports.next-step' and href = '{Path}' and closed_at is null");

    private static async Task<Page> Add(Visitor officer, (string, string)[] values) => await officer.Send(await officer.Get(Path), $"{Path}/viec", values);
}
