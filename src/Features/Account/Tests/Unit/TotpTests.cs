using System.Text;
using CauNoi.Account.Rules;

namespace CauNoi.Account.Tests.Unit;

public class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the SHA-1 column.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_vectors_of_the_standard_come_out(long seconds, string code) =>
        Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8).ShouldBe(code);

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_are_those_of_the_standard(string bytes, string letters) => Base32.Encode(Encoding.ASCII.GetBytes(bytes)).ShouldBe(letters);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_off_and_no_more(int steps, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.Code(Secret, Totp.StepAt(now) + steps);
        (Totp.Accepts(Secret, code, now, lastStep: 0) is not null).ShouldBe(accepted);
    }

    [Fact]
    public void A_code_works_once_and_shuts_out_those_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var used = Totp.Accepts(Secret, Totp.Code(Secret, Totp.StepAt(now)), now, 0)!.Value;
        Totp.Accepts(Secret, Totp.Code(Secret, Totp.StepAt(now)), now, used).ShouldBeNull();
        Totp.Accepts(Secret, Totp.Code(Secret, Totp.StepAt(now) - 1), now, used).ShouldBeNull();
        Totp.Accepts(Secret, Totp.Code(Secret, Totp.StepAt(now) + 1), now, used).ShouldBe(used + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("1234567")]
    public void What_is_no_code_is_refused(string typed) => Totp.Accepts(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(59), 0).ShouldBeNull();

    [Fact]
    public void A_code_on_paper_is_known_however_it_is_typed_and_only_by_its_owner()
    {
        var owner = Guid.NewGuid();
        var code = RecoveryCodes.Written([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        code.ShouldMatch("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$");
        RecoveryCodes.Looks(code).ShouldBeTrue();
        RecoveryCodes.Looks("123 456").ShouldBeFalse();
        RecoveryCodes.Hash(owner, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)).ShouldBe(RecoveryCodes.Hash(owner, code));
        RecoveryCodes.Hash(Guid.NewGuid(), code).ShouldNotBe(RecoveryCodes.Hash(owner, code));
    }
}
