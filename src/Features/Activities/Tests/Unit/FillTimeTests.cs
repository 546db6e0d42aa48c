using CauNoi.Activities.Rules;

namespace CauNoi.Activities.Tests.Unit;

public class FillTimeTests
{
    [Theory]
    [InlineData("1", 15)]
    [InlineData("15", 15)]
    [InlineData("16", 30)]
    [InlineData("600", 600)]
    [InlineData("999999", 600)]
    [InlineData("", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("4.5", null)]
    [InlineData("9999999999", null)]
    [InlineData("lâu", null)]
    public void What_a_page_says_becomes_a_class_of_seconds_or_nothing(string said, int? upto) => FillTime.ClassOf(said).ShouldBe(upto);

    [Fact]
    public void Nothing_is_told_of_fewer_than_five_and_then_the_class_in_which_half_were_done()
    {
        FillTime.Half(new Dictionary<int, int> { [30] = 4 }).ShouldBeNull();
        FillTime.Half(new Dictionary<int, int> { [15] = 2, [45] = 1, [600] = 2 }).ShouldBe((30, 45));
        FillTime.Half(new Dictionary<int, int> { [15] = 5 }).ShouldBe((0, 15));
        FillTime.Half(new Dictionary<int, int> { [15] = 3, [600] = 4 }).ShouldBe((300, 600));
    }
}
