using CauNoi.Kernel.Text;

namespace CauNoi.Test.Unit.Text;

public class TelephoneTests
{
    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("+84 912.345.678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("(0208) 385-1234", "02083851234")]
    [InlineData("8400", "8400")]
    [InlineData("", "")]
    [InlineData("0912 345 678 (Lan)", null)]
    [InlineData("٠٩١٢", null)]
    public void Digits_are_read_as_people_write_them_and_nothing_else_is_a_number(string typed, string? digits) => Telephone.Digits(typed).ShouldBe(digits);
}
