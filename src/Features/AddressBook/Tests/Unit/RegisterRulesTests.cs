using CauNoi.AddressBook.Fields;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;

namespace CauNoi.AddressBook.Tests.Unit;

public class RegisterRulesTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly Guid Chair = Guid.NewGuid();
    private static readonly Guid Officer = Guid.NewGuid();

    private static readonly UnitNode[] Path =
    [
        new(1, null, "province", "Tỉnh", new(2025, 7, 1)), new(11, 1, "commune", "Xã", new(2025, 7, 1)), new(101, 11, "residential-area", "Xóm", new(2025, 7, 1)),
    ];

    // Assigned at, chair at (0 none) → answered at, by assignment.
    [Theory]
    [InlineData(11, 11, 11, true)]
    [InlineData(0, 11, 11, false)]
    [InlineData(1, 11, 11, false)]
    [InlineData(1, 0, 1, true)]
    [InlineData(1, 1, 1, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(101, 11, 101, true)]
    public void Whoever_is_assigned_answers_else_the_chair_else_one_level_up(int assigned, int chair, int at, bool byAssignment)
    {
        var answerer = FieldRules.WhoAnswers("land", Path, [Assign("land", assigned)], [new(chair, Chair, new(2025, 7, 1), null)], Day);
        answerer.ShouldBe(new Answerer(at, byAssignment ? Officer : Chair, null, byAssignment));
    }

    [Fact]
    public void Nobody_answers_for_another_field_or_on_another_day()
    {
        Assignment[] ended = [Assign("land", 11) with { Until = Day.AddDays(-1) }];
        FieldRules.WhoAnswers("land", Path, ended, [], Day).ShouldBeNull();
        FieldRules.WhoAnswers("land", Path, ended, [], Day.AddDays(-1)).ShouldNotBeNull();
        FieldRules.WhoAnswers("mediation", Path, [Assign("land", 11)], [], Day).ShouldBeNull();
        FieldRules.Gaps(["land", "mediation"], 11, [Assign("land", 11)], Day).ShouldBe(["mediation"]);
        FieldRules.Gaps(["land", "mediation"], 11, ended, Day).ShouldBe(["land", "mediation"]);
    }

    [Theory]
    [InlineData("1 11", 11)]
    [InlineData("1", 1)]
    [InlineData("", 0)]
    public void A_unit_without_a_theme_works_under_that_of_the_unit_above(string having, int of)
    {
        var themes = having.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(u => new Theme(int.Parse(u, System.Globalization.CultureInfo.InvariantCulture), 2026, $"Của {u}"));
        (ThemeRules.For(Path, 2026, [.. themes, new Theme(101, 2025, "Năm trước")])?.Unit ?? 0).ShouldBe(of);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-06-30", true)]
    [InlineData("2026-07-01", null, false)]
    [InlineData("2025-01-01", "2025-12-31", false)]
    [InlineData("2025-01-01", null, true)]
    [InlineData("2026-03-01", "2026-02-01", true)]
    public void A_programme_has_one_monitor_at_a_time(string from, string? until, bool refused) =>
        (MonitorRules.Place([(new(2026, 1, 1), new(2026, 6, 30))], Parse(from), until is null ? null : Parse(until)) is not null).ShouldBe(refused);

    [Fact]
    public void The_number_of_a_document_compares_without_signs() => MonitorRules.Key("12 - CTr/MTTQ").ShouldBe(MonitorRules.Key("12-ctr/mttq"));

    private static readonly UnitNode[] Areas =
    [
        new(101, 11, "residential-area", "Xóm Na Mộc", default), new(102, 11, "residential-area", "Xóm Khe Vàng", default),
        new(103, 11, "residential-area", "Xóm Đồng", default), new(104, 11, "residential-area", "Xóm Đồng", default),
    ];

    [Fact]
    public void A_pasted_list_is_read_from_semicolons_and_from_a_sheet()
    {
        var read = ContactPaste.Read("Xóm Na Mộc; Trưởng xóm; Triệu Văn Phúc; 0912 345 678\n\nxom khe vang\tbí thư chi bộ\tBàn Thị Mẩy\t+84 912.345.679", Areas);
        read.Value.ShouldBe([new ContactLine(101, "village-head", "Triệu Văn Phúc", "0912345678"), new ContactLine(102, "cell-secretary", "Bàn Thị Mẩy", "0912345679")]);
    }

    [Theory]
    [InlineData("Xóm Na Mộc; Trưởng xóm; Phúc", "Dòng 1: cần đủ bốn phần")]
    [InlineData("Xóm Lạ; Trưởng xóm; Phúc; 0912345678", "Dòng 1: không có khu dân cư")]
    [InlineData("Xóm Đồng; Trưởng xóm; Phúc; 0912345678", "Dòng 1: có hơn một khu dân cư")]
    [InlineData("Xóm Na Mộc; Kế toán; Phúc; 0912345678", "Dòng 1: chức vụ")]
    [InlineData("Xóm Na Mộc; Trưởng xóm; Phúc; gọi nhà", "Dòng 1: số điện thoại")]
    [InlineData("Xóm Na Mộc; Trưởng xóm; Phúc; 0912345678\nXóm Na Mộc; Trưởng thôn; Lan; 0912345679", "Xóm Na Mộc: có hai dòng")]
    [InlineData("   \n  ", "Chưa có dòng nào")]
    public void One_bad_line_refuses_the_whole_list_and_says_which(string text, string starts) =>
        ContactPaste.Read(text, Areas).Refusals.ShouldHaveSingleItem().Sentence.ShouldStartWith(starts);

    private static readonly Guid Mass = Guid.NewGuid();
    private static readonly Guid Both = Guid.NewGuid();

    private static readonly BodyName[] Bodies =
    [
        new(Mass, "Ban Dân vận Tỉnh ủy", "province", [], new(1997, 1, 1), new(2025, 2, 9), Both),
        new(Both, "Ban Tuyên giáo và Dân vận Tỉnh ủy", "province", [], new(2025, 2, 10), null, null),
    ];

    [Theory]
    [InlineData("ban dân vận tỉnh uỷ", "2024-06-01", "Ban Dân vận Tỉnh ủy")]
    [InlineData("Ban Dân vận Tỉnh ủy", "2026-06-01", "Ban Tuyên giáo và Dân vận Tỉnh ủy")]
    [InlineData("Ban Tuyên giáo và Dân vận Tỉnh ủy", "2026-06-01", "Ban Tuyên giáo và Dân vận Tỉnh ủy")]
    [InlineData("Ban Tuyên giáo và Dân vận Tỉnh ủy", "2024-06-01", null)]
    [InlineData("Ban Kinh tế", "2026-06-01", null)]
    public void A_body_is_called_as_it_was_called_that_day(string typed, string day, string? name) =>
        (BodyNames.Lookup(typed, Parse(day), Bodies)?.Name).ShouldBe(name);

    [Fact]
    public void A_body_that_went_on_as_itself_by_mistake_ends_the_search() =>
        BodyNames.NameOn(Mass, Day, [Bodies[0] with { Into = Mass }]).ShouldBeNull();

    [Fact]
    public void Two_names_of_a_body_never_hold_on_one_day()
    {
        BodyNames.Place([Bodies[1]], new(2025, 1, 1), new(2025, 2, 9)).ShouldBeNull();
        BodyNames.Place([Bodies[1]], new(2025, 1, 1), new(2025, 2, 10)).ShouldBe(AddressBookRefusals.NameOverlaps);
        BodyNames.Place([Bodies[1]], new(2030, 1, 1), null).ShouldBe(AddressBookRefusals.NameOverlaps);
    }

    [Fact]
    public void The_shipped_fields_are_read_and_fit_the_form()
    {
        var fields = FieldsOfWork.Load(System.IO.Path.Combine(InstallationFolder.Find().Home, "catalogue"));
        fields.BadFiles.ShouldBeEmpty();
        fields.All.Select(f => f.Id).ShouldContain("land");
        fields.All.Count.ShouldBeLessThan(FieldsOfWork.Most);
        fields.Positions.ShouldContain("Phó Chủ tịch");
    }

    private static Assignment Assign(string field, int unit) => new(field, unit, Officer, null, new(2026, 1, 1), null);

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
