using CauNoi.Platform;
using CauNoi.Platform.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

/// <summary>A house whose catalogue has one file more than the shipped one; nothing else is different.</summary>
public sealed class HouseWithOneMoreKind() : HouseWithKind("canal-cleaning", Kind)
{
    private const string Kind = """
        version: 1
        title: Buổi dọn kênh
        group: Việc chung của xóm
        basis: Quy ước của xóm
        from: 2025-01-01
        recordedBy: [residential-area]
        dayLabel: Ngày dọn
        seconds: 30
        fields:
          - { name: so-nguoi, label: Bao nhiêu người làm?, type: number, required: true, min: 1 }
          - { name: doan, label: Đoạn nào?, type: choice, choices: [{ value: tren, label: Đoạn trên }, { value: duoi, label: Đoạn dưới }] }
        facts:
          - { name: people, title: Người dọn kênh, unit: lượt người, amountOf: so-nguoi, categoryOf: doan }
        duties:
          - { name: once, title: Dọn kênh một lần trong năm, owedBy: [residential-area], first: 1/1, last: 31/12 }
        """;
}

public class NewKindTests(HouseWithOneMoreKind house) : IClassFixture<HouseWithOneMoreKind>
{
    private const string Address = "/ban/ghi/buoi-don-kenh";

    [Fact]
    public async Task One_file_dropped_in_brings_form_list_file_counts_and_duties_without_code()
    {
        var rooms = house.Services.GetRequiredService<FeatureList>();
        // This catalogue holds what these tests need; other rooms miss their folders, and say so.
        rooms.BadFiles.Where(b => b.Path.Contains("/kinds/", StringComparison.Ordinal)).ShouldBeEmpty();
        rooms.Measures.ShouldContain(m => m.Name == "activities.canal-cleaning.people");
        await house.Within(services => rooms.Jobs.Single(j => j.Name == "activities.open-duties").Run(services, false, CancellationToken.None));
        const string Open = "select count(*) from duty where kind = 'activities.canal-cleaning.once' and unit = 101 and closed_at is null";
        (await house.One<long>(Open)).ShouldBe(1);

        using var head = await house.SignedIn("xom");
        (await head.Get("/ban/ghi")).Text.ShouldContain("Buổi dọn kênh");
        var today = CauNoi.Kernel.Time.VietnameseDates.Format(CauNoi.Kernel.Time.VietnamTime.DayOf(house.Clock.GetUtcNow()));
        var page = await head.Send(await head.Get(Address), Address, ("ngay", today), ("so-nguoi", "24"), ("doan", "duoi"));

        page.Title.ShouldContain("Buổi dọn kênh", Case.Insensitive, page.Text);
        page.Text.ShouldContain("Đoạn dưới");
        (await house.Standing(page.Id())).ShouldBe("people@101=24");
        (await house.One<string>("select category from fact where record = $1", page.Id())).ShouldBe("duoi");
        (await house.One<long>(Open)).ShouldBe(0);
        (await head.Get("/ban/so-viec?loai=buoi-don-kenh")).Text.ShouldContain("Xóm Na Mộc");
        (await head.Get("/ban/phu-song?loai=buoi-don-kenh")).Text.ShouldContain("1 trong 1");
        using var answer = await head.Raw("/ban/so-viec/tep/buoi-don-kenh");
        var sheet = SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "x.xlsx");
        sheet.Header.ShouldContain("Bao nhiêu người làm?");
        sheet.Rows.Single().Cells.ShouldContain("Đoạn dưới");
    }
}
