using CauNoi.Kernel.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Text;

public sealed class WrittenNumbersTests
{
    [Fact]
    public void What_is_read_aloud_is_understood() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 999_999_999).ToArbitrary(), number => WrittenNumbers.Read(NumberWords.Of(number).Split(' ')).Number == number));

    [Theory]
    [InlineData("hai mươi lăm mô hình", 25, 3)]
    [InlineData("một trăm lẻ năm hộ", 105, 4)]
    [InlineData("ba nghìn", 3000, 2)]
    [InlineData("hằng năm", 0, 0)]
    public void It_ends_where_the_number_ends(string words, long number, int taken) =>
        WrittenNumbers.Read(words.Split(' ')).ShouldBe((number, taken));
}
