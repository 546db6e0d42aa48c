using CauNoi.Documents.Reading.Drafts;
using CauNoi.Documents.Reading.Pages;
using CauNoi.Documents.Reading.Scans;

namespace CauNoi.Test.Unit.Documents.Reading;

/// <summary>A page with a table is looked at a second time only where letters are left.</summary>
public sealed class UnreadTests
{
    private const double Unit = 0.25;

    private static readonly Area Table = new(50, 50, 950, 950);

    [Fact]
    public void A_figure_that_nobody_read_is_found_with_its_surroundings()
    {
        var page = Page((100, 100, 30, 40), (700, 600, 12, 30));
        Unread.In(page, Table, [Word(100, 100, 30, 40)], Unit).ShouldBe(new Area(640, 540, 772, 690));
    }

    [Fact]
    public void What_was_read_and_specks_and_remains_of_lines_and_what_lies_outside_are_not_looked_at_again()
    {
        var page = Page((100, 100, 30, 40), (400, 400, 5, 5), (60, 500, 600, 3), (10, 10, 20, 30));
        Unread.In(page, Table, [Word(100, 100, 30, 40)], Unit).ShouldBeNull();
        Unread.In(page, Table, [], Unit).ShouldNotBeNull("nothing was read");
    }

    [Fact]
    public void A_part_of_a_picture_holds_its_points()
    {
        var part = Page((700, 600, 12, 30)).Part(new Area(690, 590, 720, 640));
        (part.Width, part.Height, part.Grey[0], part.Grey[10 * 30 + 10], part.Grey[39 * 30 + 21], part.Grey[40 * 30 + 10]).ShouldBe((30, 50, (byte)255, (byte)0, (byte)0, (byte)255));
    }

    private static Raster Page(params (int X, int Y, int Width, int Height)[] ink)
    {
        var page = new Raster(1000, 1000, new byte[1000 * 1000]);
        Array.Fill(page.Grey, (byte)255);
        foreach (var (left, top, width, height) in ink)
            for (var y = top; y < top + height; y++) Array.Clear(page.Grey, y * page.Width + left, width);
        return page;
    }

    private static DraftWord Word(int x, int y, int width, int height) => new("từ", 1, x * Unit, y * Unit, width * Unit, height * Unit);
}
