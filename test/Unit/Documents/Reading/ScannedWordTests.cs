using CauNoi.Documents.Reading.Letters;
using CauNoi.Documents.Reading.Scans;

namespace CauNoi.Test.Unit.Documents.Reading;

/// <summary>What a scan does to letters, and what can be mended without guessing at words.</summary>
public sealed class ScannedWordTests
{
    [Theory]
    [InlineData("65/QĐÐ-UBND", "65/QĐ-UBND")]
    [InlineData("88-ÐA/TU", "88-ĐA/TU")]
    [InlineData("71-NÑQ/TU", "71-NQ/TU")]
    [InlineData("Đặng", "Đặng")]
    [InlineData("đđ", "đđ")]
    public void Letters_that_Vietnamese_does_not_have_are_those_it_has(string seen, string meant) => RecognisedWords.OwnLetters(seen).ShouldBe(meant);

    [Theory]
    [InlineData("Dânchủ", "Dân chủ")]
    [InlineData("Tuyêngiáo", "Tuyên giáo")]
    [InlineData("hỗtrợsinh", "hỗ trợ sinh")]
    [InlineData("nghiêng", "nghiêng")]
    [InlineData("Êban", "Êban")]
    [InlineData("Facebook", "Facebook")]
    [InlineData("MTTQVN", "MTTQVN")]
    public void Words_that_ran_together_come_apart_and_others_stay(string seen, string read) => string.Join(' ', Syllables.Apart(seen)).ShouldBe(read);
}
