using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Text;
using CauNoi.Test.Unit.Text;

namespace CauNoi.Feedback.Tests.Unit;

public class FeedbackCodeTests
{
    [Theory]
    [InlineData("GY-7K3M-9Q2P")]
    [InlineData("gy-7k3m-9q2p")]
    [InlineData(" gy 7k3m 9q2p ")]
    [InlineData("7K3M9Q2P")]
    [InlineData("GY7K3M9Q2P.")]
    public void A_code_is_read_however_it_is_typed(string typed) => FeedbackCode.Parse(typed).ShouldBe("GY-7K3M-9Q2P");

    [Theory]
    [InlineData("")]
    [InlineData("GY")]
    [InlineData("GY-7K3M-9Q2")]
    [InlineData("GY-7K3M-9Q2PP")]
    [InlineData("GY-0K3M-9Q2P")]
    [InlineData("GY-1K3M-9Q2P")]
    [InlineData("KN-7K3M-9Q2P")]
    public void What_is_no_code_is_none(string typed) => FeedbackCode.Parse(typed).ShouldBeNull();

    [Fact]
    public void A_code_that_itself_begins_with_gy_is_read_too() => FeedbackCode.Parse("GYGY2345").ShouldBe("GY-GYGY-2345");

    [Fact]
    public void Nothing_typed_breaks_the_reading_and_a_read_code_reads_as_itself() => AnyText.Holds(typed =>
        FeedbackCode.Parse(typed) is not { } code || FeedbackCode.Parse(code) == code);

    [Fact]
    public void No_sign_is_misread_for_another() => SlipCode.Alphabet.Intersect("01OILU").ShouldBeEmpty();
}
