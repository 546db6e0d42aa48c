using CauNoi.Kernel.Units;

namespace CauNoi.Test.Unit.Units;

public class UnitChangesTests
{
    private static readonly DateOnly Since = new(2020, 1, 1);
    private static readonly DateOnly Day = new(2026, 12, 1);

    // 1 province; 11, 12 communes with codes; 101, 102 areas of 11; 103 of 12; 40 farmers' union of the province, 41 its branch in 11.
    private static readonly UnitNode[] Nodes =
    [
        new(1, null, "province", "Tỉnh Một", Since), new(11, 1, "commune", "Xã Mười Một", Since, Code: "00011"), new(12, 1, "commune", "Xã Mười Hai", Since, Code: "00012"),
        new(101, 11, "residential-area", "Xóm A", Since), new(102, 11, "residential-area", "Xóm B", Since), new(103, 12, "residential-area", "Xóm C", Since),
        new(40, 1, "member-organisation", "Hội tỉnh", Since), new(41, 11, "member-organisation", "Hội xã", Since, Line: 40),
    ];

    [Fact]
    public void A_merger_takes_the_areas_along_and_says_who_goes_on()
    {
        var edit = Done(new CreateUnit(20, 1, "commune", "Xã Mới"), new CloseUnit(11, [20]), new CloseUnit(12, [20]));

        var after = UnitTree.On(Day, edit.Apply(Nodes));
        after.Children(20).Select(n => n.Unit).ShouldBe([41, 101, 102, 103], ignoreOrder: true);
        after.Has(11).ShouldBeFalse();
        after.Find(41)!.Line.ShouldBe(40);
        edit.Successions.ShouldBe([new Succession(11, 20, Day), new Succession(12, 20, Day)]);
        UnitTree.On(Day.AddDays(-1), edit.Apply(Nodes)).Children(11).Count().ShouldBe(3);
    }

    [Fact]
    public void A_split_asks_where_each_area_goes() =>
        Refused(new CreateUnit(20, 1, "commune", "Xã M"), new CreateUnit(21, 1, "commune", "Xã N"), new CloseUnit(11, [20, 21]), new MoveUnit(101, 20))
            .ShouldStartWith("Xã Mười Một: còn 2 đơn vị trực thuộc chưa biết về đâu");

    [Fact]
    public void Two_old_into_three_new_works()
    {
        int[] three = [20, 21, 22];
        var edit = Done([.. three.Select(n => new CreateUnit(n, 1, "commune", $"Xã {n}")), new CloseUnit(11, three), new CloseUnit(12, three),
            new MoveUnit(101, 20), new MoveUnit(102, 21), new MoveUnit(103, 22), new MoveUnit(41, 20)]);
        UnitTree.On(Day, edit.Apply(Nodes)).Children(1).Count(n => n.Kind == "commune").ShouldBe(3);
        edit.Successions.Count.ShouldBe(6);
    }

    [Fact]
    public void The_order_of_the_steps_does_not_matter()
    {
        UnitStep[] steps = [new CreateUnit(20, 1, "commune", "Xã Mới"), new CloseUnit(11, [20]), new MoveUnit(103, 20), new RenameUnit(103, "Xóm Khác")];
        Done(steps).Apply(Nodes).ShouldBe(Done([.. steps.Reverse()]).Apply(Nodes), ignoreOrder: true);
    }

    [Fact]
    public void A_second_change_on_the_same_day_replaces_what_the_first_said()
    {
        var first = Done(new RenameUnit(101, "Xóm Một")).Apply(Nodes).ToList();
        var second = UnitChanges.Plan(first, [], Day, [new RenameUnit(101, "Xóm Hai")]).Value!;
        var nodes = second.Apply(first).ToList();
        nodes.Count(n => n.Unit == 101).ShouldBe(2);
        UnitTree.On(Day, nodes).Find(101)!.Name.ShouldBe("Xóm Hai");
    }

    [Fact]
    public void What_is_decided_for_later_is_not_silently_undone()
    {
        var later = Done(new RenameUnit(101, "Xóm Một")).Apply(Nodes).ToList();
        UnitChanges.Plan(later, [], Day.AddDays(-30), [new MoveUnit(101, 12)]).Refusals.Single().Sentence.ShouldContain("đã có thay đổi khác từ ngày 01/12/2026");
    }

    [Fact]
    public void Nobody_is_placed_under_a_unit_that_will_end()
    {
        var later = Done(new CreateUnit(20, 1, "commune", "Xã Mới"), new CloseUnit(11, [20])).Apply(Nodes).ToList();
        UnitChanges.Plan(later, [], Day.AddDays(-30), [new CreateUnit(200, 11, "residential-area", "Xóm D")]).Refusals.Single().Sentence
            .ShouldContain("đơn vị cấp trên không có suốt");
    }

    [Fact]
    public void A_circle_that_only_closes_later_is_refused()
    {
        var later = Done(new MoveUnit(11, 103)).Apply(Nodes).ToList();
        UnitChanges.Plan(later, [], Day.AddDays(-30), [new MoveUnit(12, 101)]).Refusals.ShouldContain(r => r.Sentence.Contains("dưới chính mình"));
        UnitChanges.Plan(Nodes, [], Day, [new MoveUnit(11, 101)]).Refusals.ShouldContain(r => r.Sentence.Contains("dưới chính mình"));
    }

    [Fact]
    public void A_code_passes_to_a_successor_and_to_nobody_else()
    {
        Refused(new CreateUnit(20, 1, "commune", "Xã Mới", "00011")).ShouldContain("mã 00011 thuộc về đơn vị khác");
        Refused(new RenameUnit(12, "Xã Mười Hai", Code: "00011")).ShouldContain("mã 00011");
        var merged = Done(new CreateUnit(20, 1, "commune", "Xã Mới", "00011"), new CloseUnit(11, [20])).Apply(Nodes).ToList();
        // Once it has the code, renaming it years later needs no permission of the dead.
        UnitChanges.Plan(merged, [], Day.AddYears(3), [new RenameUnit(20, "Xã Mới Nữa")]).Ok.ShouldBeTrue();
        UnitChanges.Plan(merged, [], Day.AddYears(3), [new CreateUnit(30, 1, "commune", "Xã Khác", "00011")]).Ok.ShouldBeFalse();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(40)]
    public void A_unit_that_still_has_others_below_it_does_not_end_for_nobody(int unit) => Refused(new CloseUnit(unit, [])).ShouldContain("trực thuộc");

    [Fact]
    public void The_last_day_of_a_unit_is_the_day_before() => Done(new CloseUnit(101, [102])).Added.Single().Until.ShouldBe(Day.AddDays(-1));

    [Fact]
    public void Nonsense_is_refused_with_a_sentence()
    {
        Refused().ShouldStartWith("Chưa có thay đổi nào");
        Refused(new RenameUnit(101, "Xóm A")).ShouldStartWith("Chưa có thay đổi nào");
        Refused(new RenameUnit(999, "Xóm")).ShouldContain("không có vào ngày");
        Refused(new RenameUnit(101, " ")).ShouldContain("xin ghi tên mới");
        Refused(new CreateUnit(101, 11, "residential-area", "Xóm")).ShouldContain("đã dùng cho một đơn vị khác");
        Refused(new MoveUnit(101, 999)).ShouldContain("đơn vị cấp trên không có suốt");
        Refused(new CloseUnit(101, [999])).ShouldContain("đơn vị nhận tiếp không có");
        Refused(new CloseUnit(101, [102]), new CloseUnit(101, [103])).ShouldContain("ghi hai lần");
        Refused(new CreateUnit(20, 11, "residential-area", "Xóm Mới"), new CloseUnit(20, [])).ShouldContain("mới lập đúng ngày này");
    }

    private static UnitEdit Done(params UnitStep[] steps)
    {
        var planned = UnitChanges.Plan(Nodes, [], Day, steps);
        planned.Ok.ShouldBeTrue(string.Join(' ', planned.Refusals.Select(r => r.Sentence)));
        return planned.Value!;
    }

    private static string Refused(params UnitStep[] steps) => UnitChanges.Plan(Nodes, [], Day, steps).Refusals[0].Sentence;
}
