using CauNoi.AddressBook.Groups;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.AddressBook.Tests.Unit;

public class AddressBookRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_planned_recipient_is_written_exactly_once_wherever_it_stopped() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(), ArbMap.Default.ArbFor<int[]>(), (planned, written) =>
        {
            var done = written.ToHashSet();
            var rest = DispatchProgress.Remaining(planned, done).ToList();
            return rest.TrueForAll(p => p.Count is > 0 and <= DispatchProgress.Portion)
                && rest.SelectMany(p => p).Order().SequenceEqual(planned.Distinct().Where(p => !done.Contains(p)).Order());
        }));

    [Fact]
    public void A_long_list_goes_in_portions() =>
        DispatchProgress.Remaining(Enumerable.Range(1, 2_300), new HashSet<int>()).Select(p => p.Count).ShouldBe([1_000, 1_000, 300]);

    [Fact]
    public void A_reminder_needs_somebody_who_has_not_read_and_a_night_between()
    {
        DispatchProgress.Remind(0, null, Now).ShouldBe(AddressBookRefusals.AllRead);
        DispatchProgress.Remind(3, null, Now).ShouldBeNull();
        DispatchProgress.Remind(3, Now.AddHours(-1), Now).ShouldBe(AddressBookRefusals.RemindedToday);
        DispatchProgress.Remind(3, Now.AddHours(-21), Now).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://mattran.example.vn/kh-12.pdf", true)]
    [InlineData("/ban/hom-nay", true)]
    [InlineData("http://mattran.example.vn", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//ke-xau.example", false)]
    [InlineData("/\\ke-xau.example", false)]
    [InlineData("https://mattran.vn@ke-xau.example", false)]
    [InlineData("data:text/html,x", false)]
    public void A_link_leads_where_it_says(string link, bool safe) => Links.Safe(link).ShouldBe(safe);

    [Fact]
    public void A_unit_is_found_by_code_by_name_and_without_marks_only_when_nothing_else_reads_so()
    {
        UnitNode[] units =
        [
            new(1, null, "commune", "Xã Yên Trạch", default, Code: "05632"), new(2, null, "commune", "Xã Yên Trách", default, Code: "05633"),
            new(3, null, "commune", "Xã Hoà Bình", default), new(4, null, "commune", "Xã Tân Long", default), new(5, null, "commune", "Xã Tân Long", default),
        ];
        UnitWords.Find(units, "05633").Value!.Unit.ShouldBe(2);
        UnitWords.Find(units, "xã yên trạch").Value!.Unit.ShouldBe(1);
        UnitWords.Find(units, "Xã Hòa Bình").Value!.Unit.ShouldBe(3);
        UnitWords.Find(units, "xa hoa binh").Value!.Unit.ShouldBe(3);
        UnitWords.Find(units, "xa yen trach").Refusals.ShouldBe([AddressBookRefusals.UnitAmbiguous]);
        UnitWords.Find(units, "Xã Tân Long").Refusals.ShouldBe([AddressBookRefusals.UnitAmbiguous]);
        UnitWords.Find(units, "Xã Không Có").Refusals.ShouldBe([AddressBookRefusals.UnitUnknown]);
    }

    [Fact]
    public void The_shipped_groups_are_read_and_name_no_kind_twice()
    {
        var shipped = ShippedGroups.Load(Path.Combine(InstallationFolder.Find().Home, "catalogue"));
        shipped.BadFiles.ShouldBeEmpty();
        shipped.All.Select(g => g.Id).ShouldContain("communes");
        shipped.All.Select(g => g.Id).ShouldBeUnique();
        shipped.All.ShouldAllBe(g => g.Kinds.Distinct().Count() == g.Kinds.Count);
    }
}
