using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Tests.Unit;

/// <summary>Whom "Nơi nhận" means, on a day with districts and on a day without.</summary>
public class GroupRulesTests
{
    private static readonly DateOnly Before = new(2021, 6, 1);
    private static readonly DateOnly After = new(2026, 6, 1);
    private static readonly DateOnly Merged = new(2025, 7, 1);

    // A province with two districts; their four communes become two on 01/07/2025.
    private static readonly UnitNode[] Nodes =
    [
        Node(1, null, "province", "Tỉnh", null),
        Node(2, 1, "district", "Huyện Phú Lương", Merged.AddDays(-1)),
        Node(3, 1, "district", "Huyện Định Hóa", Merged.AddDays(-1)),
        Node(11, 2, "commune", "Xã Động Đạt", Merged.AddDays(-1)),
        Node(12, 2, "commune", "Xã Phấn Mễ", Merged.AddDays(-1)),
        Node(13, 3, "commune", "Xã Phú Đình", Merged.AddDays(-1)),
        Node(14, 3, "commune", "Xã Điềm Mặc", Merged.AddDays(-1)),
        new(21, 1, "commune", "Xã Phú Lương", Merged),
        new(22, 1, "commune", "Xã Phú Đình", Merged),
        Node(31, 1, "department", "Ban Dân chủ", null),
        Node(32, 1, "member-organisation", "Hội Nông dân tỉnh", null),
        new(33, 21, "member-organisation", "Hội Nông dân xã", Merged),
        Node(101, 11, "residential-area", "Xóm Một", Merged.AddDays(-1)),
        new(101, 21, "residential-area", "Xóm Một", Merged),
        Node(102, 13, "residential-area", "Xóm Hai", Merged.AddDays(-1)),
        new(102, 22, "residential-area", "Xóm Hai", Merged),
    ];

    [Theory]
    [InlineData("district commune", GroupScope.Installation, false, 1, "2 11 12 3 13 14", "21 22")]
    [InlineData("district", GroupScope.Installation, false, 1, "2 3", "")]
    [InlineData("commune", GroupScope.Installation, false, 1, "11 12 13 14", "21 22")]
    [InlineData("district commune", GroupScope.Sender, true, 1, "2 3", "21 22")]
    [InlineData("district commune", GroupScope.Sender, true, 31, "2 3", "21 22")]
    [InlineData("member-organisation", GroupScope.Sender, true, 1, "32", "32")]
    [InlineData("residential-area", GroupScope.Sender, false, 21, "", "101")]
    [InlineData("residential-area", GroupScope.Sender, false, 33, "", "101")]
    public void A_group_means_the_units_of_the_day(string kinds, GroupScope scope, bool direct, int sender, string before, string after)
    {
        var group = new GroupAddress("g", "Nhóm", kinds.Split(' '), scope) { Direct = direct };
        On(group, Before, sender).ShouldBe(before.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        On(group, After, sender).ShouldBe(after.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public void A_group_below_a_unit_that_is_not_on_the_map_means_nobody()
    {
        var group = new GroupAddress("g", "Khu dân cư xã Phú Lương", ["residential-area"], GroupScope.Unit) { Below = 21 };
        On(group, Before, 1).ShouldBeEmpty();
        On(group, After, 1).ShouldBe(["101"]);
    }

    [Fact]
    public void A_unit_named_twice_receives_once_and_the_sender_never()
    {
        var communes = new GroupAddress("communes", "Các xã", ["commune"], GroupScope.Installation);
        var resolved = Distribution.Resolve(
            [new("communes", null, null), new(null, 21, null), new(null, 31, null), new(null, null, "Tỉnh ủy"), new(null, null, "Tỉnh ủy")],
            id => id == "communes" ? communes : null, UnitTree.On(After, Nodes), 22);
        resolved.Units.ShouldBe([new Recipient(21, "Các xã"), new Recipient(31, "Ban Dân chủ")]);
        resolved.Outside.ShouldBe(["Tỉnh ủy"]);
        resolved.Empty.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_reaches_nobody_is_named()
    {
        var districts = new GroupAddress("districts", "Các huyện", ["district"], GroupScope.Installation);
        var resolved = Distribution.Resolve([new("districts", null, null), new(null, 11, null)], _ => districts, UnitTree.On(After, Nodes), 1);
        resolved.Units.ShouldBeEmpty();
        resolved.Empty.ShouldBe(["Các huyện", "Một đơn vị không còn trên bản đồ ngày này"]);
    }

    private static UnitNode Node(int unit, int? parent, string kind, string name, DateOnly? until) => new(unit, parent, kind, name, new(2004, 1, 1), until);

    private static string[] On(GroupAddress group, DateOnly day, int sender) =>
        [.. GroupRules.Resolve(group, UnitTree.On(day, Nodes), sender).Select(n => n.Unit.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
