using CauNoi.Platform.Files;

namespace CauNoi.Test.Unit.Files;

public class FileHashTests
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void It_is_the_SHA_256_of_the_content_in_every_form()
    {
        var hash = FileHash.Of("abc"u8);
        hash.ToString().ShouldBe(OfAbc);
        FileHash.FromBytes(hash.ToBytes()).ShouldBe(hash);
        FileHash.TryParse(OfAbc.ToUpperInvariant(), out var parsed).ShouldBeTrue();
        parsed.ShouldBe(hash);
        FileHash.Of("abd"u8).ShouldNotBe(hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adf")]
    [InlineData("../816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015aＤ")]
    public void Anything_else_is_no_hash(string? text) => FileHash.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Bytes_of_another_length_are_a_mistake_of_the_caller() =>
        Should.Throw<ArgumentException>(() => FileHash.FromBytes(new byte[31]));
}
