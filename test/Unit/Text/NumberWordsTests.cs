using CauNoi.Kernel.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Test.Unit.Text;

public class NumberWordsTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(104, "một trăm linh bốn")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(115, "một trăm mười lăm")]
    [InlineData(231, "hai trăm ba mươi mốt")]
    [InlineData(1_000, "một nghìn")]
    [InlineData(1_005, "một nghìn không trăm linh năm")]
    [InlineData(1_050, "một nghìn không trăm năm mươi")]
    [InlineData(15_000, "mười lăm nghìn")]
    [InlineData(1_000_005, "một triệu không trăm linh năm")]
    [InlineData(1_005_000, "một triệu không trăm linh năm nghìn")]
    [InlineData(1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy")]
    [InlineData(2_000_000_000, "hai tỷ")]
    [InlineData(1_000_000_001, "một tỷ không trăm linh một")]
    [InlineData(25_050_000_000, "hai mươi lăm tỷ không trăm năm mươi triệu")]
    [InlineData(2_000_000_000_000, "hai nghìn tỷ")]
    [InlineData(1_000_000_000_000_000_000, "một tỷ tỷ")]
    [InlineData(-21, "âm hai mươi mốt")]
    public void A_number_reads_as_it_is_said(long number, string words) => NumberWords.Of(number).ShouldBe(words);

    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(1_200_000, "Một triệu hai trăm nghìn đồng")]
    [InlineData(-5_000, "Âm năm nghìn đồng")]
    public void Money_begins_with_a_capital_and_ends_with_its_unit(long amount, string words) => NumberWords.Money(amount).ShouldBe(words);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void The_largest_numbers_can_be_read_back(long number) => SpokenNumber.Read(NumberWords.Of(number)).ShouldBe(number);

    [Fact]
    public void Every_number_can_be_read_back_from_its_words() => AnyText.Holds(
        Prop.ForAll(Numbers.ToArbitrary(), number => SpokenNumber.Read(NumberWords.Of(number)) == number),
        times: 5_000);

    [Fact]
    public void The_first_hundred_thousand_numbers_have_different_words() =>
        Enumerable.Range(0, 100_000).Select(n => NumberWords.Of(n)).Distinct(StringComparer.Ordinal).Count().ShouldBe(100_000);

    /// <summary>Numbers of every length, often with zeros inside, where reading goes wrong first.</summary>
    private static Gen<long> Numbers { get; } =
        from groups in Gen.Choose(1, 6)
        from parts in Gen.OneOf(Gen.Choose(0, 999), Gen.Elements(0, 1, 4, 5, 10, 15, 100, 104, 110)).ArrayOf(groups)
        from negative in ArbMap.Default.GeneratorFor<bool>()
        let number = parts.Aggregate(0L, (sum, part) => (sum * 1_000) + part)
        select negative ? -number : number;
}
