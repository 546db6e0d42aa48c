using CauNoi.Kernel.Time;
using CauNoi.Platform.Catalogue;
using static CauNoi.Test.Unit.Time.AnyDay;

namespace CauNoi.Test.Unit.Catalogue;

public class LimitCatalogueTests
{
    private const string Good = """
        limits:
          - id: petition.forward
            amount: 5
            unit: calendar days
            start: Ngày nhận kiến nghị
            basis: Luật
            from: 2026-01-01
            to: 2026-12-31
            confirmed: false
            version: 2
        """;

    [Fact]
    public void Feedback_is_answered_within_three_working_days()
    {
        var limit = CatalogueFiles.Load(CatalogueFolder.Shipped).Limits.On("feedback.answer", Day("2026-04-28"))!;
        (limit.Amount, limit.Unit, limit.Confirmed, limit.Origin).ShouldBe((3, LimitUnit.WorkingDays, true, LimitOrigin.Shipped));
    }

    [Fact]
    public void A_row_is_loaded_with_everything_it_says()
    {
        using var folder = new CatalogueFolder().With("petitions.yaml", Good);
        var loaded = LimitCatalogue.Load(folder.Path);
        loaded.BadFiles.ShouldBeEmpty();
        loaded.Value.On("petition.forward", Day("2026-12-31")).ShouldBe(new Limit(
            "petition.forward", 5, LimitUnit.CalendarDays, "Ngày nhận kiến nghị", "Luật", Day("2026-01-01"), Day("2026-12-31"), false, 2, LimitOrigin.Shipped));
        loaded.Value.On("petition.forward", Day("2027-01-01")).ShouldBeNull();
    }

    [Theory]
    [InlineData("amount: 5", "amount: 0", "từ 1 đến")]
    [InlineData("amount: 5", "amount: 99999999999", "dòng 3")]
    [InlineData("amount: 5", "amount: năm", "dòng 3")]
    [InlineData("unit: calendar days", "unit: weeks", "weeks")]
    [InlineData("unit: calendar days", "unit:", "dòng")]
    [InlineData("basis: Luật", "basis: ''", "petition.forward")]
    [InlineData("    basis: Luật\n", "", "'basis'")]
    [InlineData("to: 2026-12-31", "to: 2025-12-31", "trước ngày đầu")]
    [InlineData("from: 2026-01-01", "from: 01/01/2026", "01/01/2026")]
    [InlineData("version: 2", "version: 2\n    versoin: 3", "dòng")]
    [InlineData("version: 2", "version: 2\n    version: 3", "dòng")]
    public void A_bad_row_is_named_and_its_file_skipped(string right, string wrong, string reason)
    {
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        text.ShouldNotBe(Good);
        using var folder = new CatalogueFolder().With("a.yaml", text).With("b.yaml", Good.Replace("forward", "answer", StringComparison.Ordinal));
        var loaded = LimitCatalogue.Load(folder.Path);
        var bad = loaded.BadFiles.ShouldHaveSingleItem();
        bad.Path.ShouldEndWith("a.yaml");
        bad.Reason.ShouldContain(reason);
        loaded.Value.On("petition.forward", Day("2026-06-01")).ShouldBeNull();
        loaded.Value.On("petition.answer", Day("2026-06-01")).ShouldNotBeNull();
    }
}
