using CauNoi.Denunciations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Denunciations.Tests.Unit;

public class ShamirTests
{
    [Fact]
    public void Any_two_of_n_shares_give_the_secret_back() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (secret, slope, a, b) = one;
        return Shamir.Secret(Shamir.Share(secret, slope, a), Shamir.Share(secret, slope, b)).AsSpan().SequenceEqual(secret);
    }));

    [Fact]
    public void A_share_made_for_somebody_new_is_the_one_that_would_have_been_made_at_first() => Check.QuickThrowOnFailure(Prop.ForAll(Cases().ToArbitrary(), one =>
    {
        var (secret, slope, a, b) = one;
        var further = (byte)(255 - ((a + b) % 255));
        if (further == a || further == b) return true;
        var made = Shamir.Further(further, Shamir.Share(secret, slope, a), Shamir.Share(secret, slope, b));
        return made.Value.AsSpan().SequenceEqual(Shamir.Share(secret, slope, further).Value)
            && Shamir.Secret(made, Shamir.Share(secret, slope, a)).AsSpan().SequenceEqual(secret);
    }));

    [Fact]
    public void One_share_fits_every_secret_equally_well()
    {
        // For each of the 256 secrets there is exactly one slope that gives this very share: knowing it rules nothing out.
        for (var point = 1; point <= Shamir.MostShares; point++)
        {
            var slopes = Enumerable.Range(0, 256).Select(secret => Enumerable.Range(0, 256).Count(slope => Shamir.Share([(byte)secret], [(byte)slope], (byte)point).Value[0] == 77));
            if (point is 1 or 2 or 128 or 255) slopes.ShouldAllBe(n => n == 1);
        }
    }

    [Fact]
    public void The_field_is_one()
    {
        for (var a = 1; a < 256; a++) Shamir.Times((byte)a, Shamir.Inverse((byte)a)).ShouldBe((byte)1);
        // The worked example of FIPS 197, section 4.2.
        Shamir.Times(0x57, 0x83).ShouldBe((byte)0xC1);
        Shamir.Times(0x57, 0x13).ShouldBe((byte)0xFE);
    }

    [Fact]
    public void The_same_share_twice_gives_nothing()
    {
        var share = Shamir.Share([1, 2, 3], [4, 5, 6], 7);
        Should.Throw<ArgumentException>(() => Shamir.Secret(share, share));
        Should.Throw<ArgumentException>(() => Shamir.Share([1], [2], 0));
    }

    private static Gen<(byte[] Secret, byte[] Slope, byte A, byte B)> Cases() =>
        from secret in ArbMap.Default.GeneratorFor<byte>().ArrayOf(32)
        from slope in ArbMap.Default.GeneratorFor<byte>().ArrayOf(32)
        from a in Gen.Choose(1, 255)
        from b in Gen.Choose(1, 254)
        select (secret, slope, (byte)a, (byte)(b >= a ? b + 1 : b));
}
