using CauNoi.Plans.Rules;

namespace CauNoi.Plans.Tests.Unit;

public class DivisionTests
{
    private const int Commune = 1, Hamlet = 2, Other = 3;
    private static readonly Guid Target = Guid.NewGuid();

    [Theory]
    [InlineData("Sửa nhà cho hộ khó", "sửa nhà  cho hộ khó", Hamlet, Hamlet, true)]
    [InlineData("Sửa nhà cho hộ khó", "Sửa nhà cho hộ khó", Commune, Hamlet, true)]
    [InlineData("Sửa nhà cho hộ khó", "Sửa nhà cho hộ khó", Hamlet, Other, false)]
    [InlineData("Sửa nhà cho hộ khó", "Trồng hoa ven đường", Hamlet, Hamlet, false)]
    public void Two_organisations_with_the_same_work_in_the_same_place_are_named(string one, string other, int here, int there, bool overlap) =>
        Division.Overlaps([Work(one, 10, here), Work(other, 11, there)], Within).Count.ShouldBe(overlap ? 1 : 0);

    [Fact]
    public void The_same_target_in_the_same_place_is_the_same_work_whatever_it_is_called() =>
        Division.Overlaps([Work("Nuôi một mô hình", 10, Hamlet, Target), Work("Giữ tổ tự quản", 11, Hamlet, Target)], Within).ShouldHaveSingleItem();

    [Fact]
    public void One_organisation_may_have_the_same_work_twice() => Division.Overlaps([Work("Trồng hoa", 10, Hamlet), Work("Trồng hoa", 10, Hamlet)], Within).ShouldBeEmpty();

    [Fact]
    public void Three_that_meet_are_three_overlaps() =>
        Division.Overlaps([Work("Trồng hoa", 10, Commune), Work("Trồng hoa", 11, Hamlet), Work("Trồng hoa", 12, Hamlet)], Within).Count.ShouldBe(3);

    private static bool Within(int unit, int top) => unit == top || top == Commune;

    private static DividedWork Work(string words, int unit, int area, Guid? target = null) => new(Guid.NewGuid(), words, target, unit, area);
}
