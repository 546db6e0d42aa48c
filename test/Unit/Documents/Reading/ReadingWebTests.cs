using System.Text;
using CauNoi.Documents.Reading.Web;
using static CauNoi.Test.Unit.Documents.Reading.Samples;

namespace CauNoi.Test.Unit.Documents.Reading;

public class ReadingWebTests
{
    [Theory]
    [InlineData("<p>Một<p>Hai &amp; ba<br>bốn", "Một\nHai & ba\nbốn\n")]
    [InlineData("<ol type=I start=2><li>Hai<li>Ba</ol><ul><li>gạch</ul>", "II. Hai\nIII. Ba\n- gạch\n")]
    [InlineData("<table><tr><td rowspan=2>TT<td colspan=2>Năm<tr><td>2026<td>2027</table>", "TT\tNăm\n2026\t2027\n")]
    [InlineData("<p>Đạt <del>80%</del><ins>95%</ins></p>", "Đạt 95%\n")]
    [InlineData("<script>var a = '<p>không</p>';</script><p style='display:none'>không</p><p>có</p><!-- không <p> -->", "có\n")]
    [InlineData("<p>5 < 6 và 7 > 3</p>", "5 < 6 và 7 > 3\n")]
    [InlineData("<p><font face='.VnTime'>Céng hßa x· héi</font></p>", "Cộng hòa xã hội\n")]
    [InlineData("<table><tr><td><table><tr><td>trong</td></tr></table></td><td>ngoài</td></tr></table>", "trong\tngoài\n")]
    [InlineData("<p title=\"a > b\">chữ</p", "chữ\n")]
    public async Task A_web_page_is_read_as_people_see_it(string page, string text) =>
        (await TextOf(Encoding.UTF8.GetBytes("<html><body>" + page))).ShouldBe(text);

    [Fact]
    public async Task A_cell_below_a_tall_one_keeps_its_column() =>
        (await Document(Encoding.UTF8.GetBytes("<html><table><tr><td rowspan=2>TT<td>Năm<tr><td>2026</table>"))).Source.Blocks.Select(b => (b.Row, b.Column, b.Rows)).ShouldBe([(0, 0, 2), (0, 1, 1), (1, 1, 1)]);

    [Fact]
    public async Task Headings_are_bold() =>
        (await Document(Encoding.UTF8.GetBytes("<html><h2>Mục</h2><p><b>đậm</b> thường</p>"))).Source.Blocks.Select(b => b.Bold).ShouldBe([true, false]);

    [Theory]
    [InlineData("a.html", "<p>một</p>", "một\n")]
    [InlineData("a.txt", "<p>một</p>", "<p>một</p>")]
    public async Task A_fragment_is_a_web_page_when_its_name_says_so(string name, string file, string text) =>
        (await TextOf(Encoding.UTF8.GetBytes(file), name)).ShouldBe(text);

    [Fact]
    public void Every_letter_of_a_page_without_tags_is_text() =>
        string.Concat(Tags.Of("a < b &lt; c").Select(t => t.Rest)).ShouldBe("a < b < c");
}
