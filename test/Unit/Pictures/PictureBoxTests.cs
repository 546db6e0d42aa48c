using CauNoi.Kernel.Pictures;
using CauNoi.Test.Unit.Text;

namespace CauNoi.Test.Unit.Pictures;

public class PictureBoxTests
{
    [Fact]
    public void Boxes_are_read_as_a_page_sends_them()
    {
        PictureBox.Read("")!.ShouldBeEmpty();
        PictureBox.Read("0,0,10000,10000")!.ShouldBe([new PictureBox(0, 0, 10_000, 10_000)]);
        PictureBox.Read("1200,800,900,1100;1,2,3,4")!.ShouldBe([new PictureBox(1_200, 800, 900, 1_100), new PictureBox(1, 2, 3, 4)]);
    }

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1,2,3,4,5")]
    [InlineData("1,2,0,4")]
    [InlineData("1,2,3,0")]
    [InlineData("-1,2,3,4")]
    [InlineData("9000,0,1001,5")]
    [InlineData("0,9000,5,1001")]
    [InlineData("1,2,3,99999999999")]
    [InlineData("một,2,3,4")]
    public void What_does_not_lie_on_the_picture_is_no_box(string text) => PictureBox.Read(text).ShouldBeNull();

    [Fact]
    public void More_boxes_than_anybody_draws_are_refused() =>
        PictureBox.Read(string.Join(';', Enumerable.Repeat("1,2,3,4", PictureBox.Most + 1))).ShouldBeNull();

    [Fact]
    public void Nothing_sent_breaks_the_reading() => AnyText.Holds(text =>
        PictureBox.Read(text) is not { } boxes || boxes.All(b => b.Left + b.Width <= PictureBox.Whole && b.Top + b.Height <= PictureBox.Whole));

    [Fact]
    public void Edges_are_rounded_outwards_so_that_no_half_point_shows()
    {
        new PictureBox(3_333, 3_333, 3_333, 3_333).On(10, 10).ShouldBe((3, 3, 7, 7));
        new PictureBox(9_999, 9_999, 1, 1).On(7, 5).ShouldBe((6, 4, 7, 5));
        new PictureBox(0, 0, 10_000, 10_000).On(12_000, 9_000).ShouldBe((0, 0, 12_000, 9_000));
    }
}
