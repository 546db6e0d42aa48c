using System.Globalization;
using CauNoi.Kernel.Text;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Text;

public class FiguresTests
{
    [Theory]
    [InlineData("1234567.5", "1.234.567,5")]
    [InlineData("0", "0")]
    [InlineData("0.50", "0,5")]
    [InlineData("-1000", "-1.000")]
    [InlineData("999", "999")]
    [InlineData("79228162514264337593543950335", "79.228.162.514.264.337.593.543.950.335")]
    public void A_figure_has_dots_between_thousands_and_a_comma_before_the_fraction(string figure, string written) =>
        Figures.Format(decimal.Parse(figure, CultureInfo.InvariantCulture)).ShouldBe(written);

    [Theory]
    [InlineData("1.234.567,5", "1234567.5")]
    [InlineData("1234567,5", "1234567.5")]
    [InlineData(" 12 ", "12")]
    [InlineData("1.234", "1234")]
    [InlineData("-3,25", "-3.25")]
    [InlineData("−3", "-3")]
    [InlineData("007", "7")]
    public void What_people_type_is_read(string typed, string figure)
    {
        Figures.TryParse(typed, out var read).ShouldBeTrue();
        read.ShouldBe(decimal.Parse(figure, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1.5")]
    [InlineData("1.23.456")]
    [InlineData("1234.567")]
    [InlineData("1,2,3")]
    [InlineData("1e5")]
    [InlineData("--5")]
    [InlineData("١٢")]
    [InlineData("năm")]
    [InlineData("99999999999999999999999999999999")]
    public void What_could_mean_two_things_or_nothing_is_refused(string? typed) => Figures.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Every_figure_is_read_back_as_it_was_written() => AnyText.Holds(
        Prop.ForAll<decimal>(figure => Figures.TryParse(Figures.Format(figure), out var read) && read == figure),
        times: 1_000);

    [Fact]
    public void No_text_makes_reading_throw() => AnyText.Holds(text => !Figures.TryParse(text, out var read) || Figures.TryParse(Figures.Format(read), out _));
}
