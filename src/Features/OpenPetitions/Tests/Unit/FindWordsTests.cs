using System.Text;
using CauNoi.OpenPetitions.Rules;

namespace CauNoi.OpenPetitions.Tests.Unit;

public class FindWordsTests
{
    [Theory]
    [InlineData("cong dau xom")]
    [InlineData("Cống đầu xóm")]
    [InlineData("xom cong")]
    [InlineData("DAU XOM")]
    public void A_text_has_every_word_however_it_is_spelt(string words)
    {
        var text = FindWords.Of("Cống đầu xóm Đồng Chằm gãy");
        foreach (var spelt in new[] { words, words.Normalize(NormalizationForm.FormD) }) FindWords.Syllables(spelt).Except(text).ShouldBeEmpty();
    }

    [Fact]
    public void Words_side_by_side_are_told_from_words_apart_and_marks_from_none()
    {
        var text = FindWords.Of("hòa giải ở khu dân cư");
        FindWords.Pairs("hoa giai").Except(text).ShouldBeEmpty();
        FindWords.Pairs("giai hoa").Except(text).ShouldNotBeEmpty();
        FindWords.Exact("hòa giải").Except(text).ShouldBeEmpty();
        FindWords.Exact("hoà giải").Except(text).ShouldBeEmpty("where the mark stands on the word does not matter");
        FindWords.Exact("hoa giai").Except(text).ShouldNotBeEmpty();
    }

    [Fact]
    public void Nothing_typed_is_nothing_to_look_for() => FindWords.Of(" \0 -- ").ShouldBeEmpty();

    [Theory]
    [InlineData("7k3m-9qpd", "7K3M9QPD")]
    [InlineData(" 7K3M 9QPD ", "7K3M9QPD")]
    [InlineData("7K3M-9QP", null)]
    [InlineData("7K3M-9QP0", null)]
    [InlineData("đường hỏng", null)]
    public void A_code_is_read_however_it_is_typed(string typed, string? code) => OpenCode.Parse(typed).ShouldBe(code);
}
