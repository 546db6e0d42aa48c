using CauNoi.Activities.Rules;
using CauNoi.Kernel.Forms;

namespace CauNoi.Activities.Tests.Unit;

public class QuickRowTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly FieldChoice[] Places =
        [new("101", "Xóm Na Mộc"), new("102", "Xóm Nà Pẻn"), new("103", "Bản Soi"), new("104", "Xóm Chợ"), new("105", "Xóm Chợ Mới"), new("106", "Xóm Hòa Bình")];

    [Theory]
    [InlineData("na moc", "101")]
    [InlineData("Na Mộc", "101")]
    [InlineData("xom na m", "101")]
    [InlineData("moc", "101")]
    [InlineData("soi", "103")]
    [InlineData("xóm chợ", "104")]
    [InlineData("cho m", "105")]
    [InlineData("hoà bình", "106")]
    public void A_place_is_found_by_a_few_letters_with_or_without_marks(string typed, string unit) => QuickRows.PlaceOf(typed, Places).Place!.Value.ShouldBe(unit);

    [Theory]
    [InlineData("na", "Có 2 nơi giống “na”: Xóm Na Mộc, Xóm Nà Pẻn. Xin gõ thêm vài chữ.")]
    [InlineData("cao bang", "Không thấy nơi nào giống “cao bang” trong địa bàn của mình.")]
    [InlineData("?!", "Ở đâu: xin gõ vài chữ của tên, không cần dấu.")]
    public void What_is_not_clear_is_asked_about_and_never_guessed(string typed, string sentence)
    {
        var (place, unclear) = QuickRows.PlaceOf(typed, Places);
        place.ShouldBeNull();
        unclear.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("5/3", "2026-03-05")]
    [InlineData("10-3", "2026-03-10")]
    [InlineData("11/3", "2025-03-11")]
    [InlineData("5/11", "2025-11-05")]
    [InlineData("05/11/2024", "2024-11-05")]
    [InlineData("31/2", null)]
    [InlineData("hôm qua", null)]
    public void A_day_without_its_year_is_the_last_one_that_is_not_ahead(string typed, string? day) =>
        QuickRows.DayOf(typed, Today)?.ToString("yyyy-MM-dd").ShouldBe(day);

    [Fact]
    public void An_empty_cell_is_the_cell_above_and_an_empty_row_is_nothing()
    {
        var rows = QuickRows.Read(
            [Row(1, "soi", "5/2", "1"), Row(2, "", "", ""), Row(3, "", "", "2"), Row(4, "moc", "", "3"), Row(5, "", "nay", "4"), Row(6, "", "6/2", "5")], Places, Today);
        rows.Select(r => $"{r.Row.No} {r.Unit} {r.Day}").ShouldBe(["1 103 05/02/2026", "3 103 05/02/2026", "4 101 05/02/2026", "5 101 nay", "6 101 06/02/2026"]);
        rows.Where(r => r.Refusals.Count > 0).Select(r => r.Row.No).ShouldBe([5]);
        QuickRows.Read([Row(1, "", "", "9")], [Places[2]], Today).Single().ShouldSatisfyAllConditions(r => r.Unit.ShouldBe("103"), r => r.Day.ShouldBe("10/03/2026"));
    }

    private static QuickRow Row(int no, string place, string day, string people) => new(no, place, day, new Dictionary<string, string> { ["so-nguoi"] = people });
}
