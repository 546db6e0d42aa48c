using System.Text;
using CauNoi.Documents.Reading;
using CauNoi.Documents.Reading.Letters;
using FsCheck;
using FsCheck.Fluent;
using static CauNoi.Test.Unit.Documents.Reading.Samples;

namespace CauNoi.Test.Unit.Documents.Reading;

public class ReadingLettersTests
{
    private const string Sentence = "Phấn đấu hằng năm có từ 95% trở lên khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở các xã, phường.";

    private const string Letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcghkmnt ";

    [Fact]
    public void Each_small_letter_survives_both_old_codes() => Letters.ToList().ForEach(letter =>
    {
        Tcvn3.Read(Tcvn3.Write($"{letter}")).ShouldBe($"{letter}");
        CleanText.Of(Vni.Read(Vni.Write($"x{letter}x"))).ShouldBe($"x{letter}x");
        CleanText.Of(Vni.Read(Vni.Write($"X{char.ToUpperInvariant(letter)}X"))).ShouldBe($"X{char.ToUpperInvariant(letter)}X");
    });

    [Fact]
    public void Any_text_survives_the_TCVN3_code() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements(Letters.ToCharArray()).ArrayOf().ToArbitrary(), letters => Tcvn3.Read(Tcvn3.Write(new string(letters))) == new string(letters)));

    public static TheoryData<string, byte[]> Saved => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)] },
        { "UTF-8 in parts", Encoding.UTF8.GetBytes(Sentence.Normalize(NormalizationForm.FormD)) },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)] },
        { "UTF-16, high byte first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
        { "Windows 1258", CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(Parts1258(Sentence)) },
        { "TCVN3", Encoding.Latin1.GetBytes(Tcvn3.Write(Sentence.Replace("Đ", "đ", StringComparison.Ordinal))) },
        { "VNI", Encoding.Latin1.GetBytes(Vni.Write(Sentence)) },
        { "TCVN3 pasted as Unicode", Encoding.UTF8.GetBytes(Tcvn3.Write(Sentence)) },
        { "VNI pasted as Unicode", Encoding.UTF8.GetBytes(Vni.Write(Sentence)) },
    };

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task Plain_text_is_read_in_whatever_code_it_was_saved(string code, byte[] file) =>
        (await TextOf(file)).TrimEnd().ToUpperInvariant().ShouldBe(Sentence.ToUpperInvariant(), code);

    [Fact]
    public void Half_a_character_does_not_stop_reading() =>
        ReadDocumentText("một \uD800 hai \uFFFE ba").ShouldBe("một \uFFFD hai  ba");

    [Fact]
    public void A_thousand_marks_on_one_letter_become_few() => ReadDocumentText("a" + new string('\u0301', 100_000) + "b").Length.ShouldBeLessThan(20);

    [Fact]
    public void Plain_text_keeps_its_tabs_and_blank_lines_and_loses_what_nobody_sees() =>
        ReadDocumentText("một\thai\u00A0\u200Bba\r\n\r\nbốn").ShouldBe("một\thai ba\n\nbốn");

    [Fact]
    public void A_form_feed_begins_a_page_and_every_block_points_at_its_line()
    {
        var source = DocumentReader.ReadPasted("một\n\fhai\nba\f\fbốn", ReadLimits.Usual).Document!.Source;
        source.Blocks.Select(b => (source.Text[b.Start..b.End], b.Page)).ShouldBe([("một", 1), ("hai", 2), ("ba", 2), ("bốn", 4)]);
    }

    [Fact]
    public void French_is_no_old_Vietnamese_code() =>
        ReadDocumentText("Déjà vu à côté de la forêt, où l'été est très agréable").ShouldStartWith("Déjà vu à côté");

    [Theory]
    [InlineData("nghiêng", true)]
    [InlineData("quyền", true)]
    [InlineData("giữ", true)]
    [InlineData("hßa", false)]
    [InlineData("hoøa", false)]
    public void A_syllable_is_known_by_its_shape(string word, bool syllable) => Syllables.IsOne(word).ShouldBe(syllable);

    private static string ReadDocumentText(string pasted) => DocumentReader.ReadPasted(pasted, ReadLimits.Usual).Document!.Source.Text;

    /// <summary>This code has letters with shapes, and tones as signs behind them.</summary>
    private static string Parts1258(string text) => string.Concat(text.Select(letter =>
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.FirstOrDefault(c => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
        return tone == '\0' ? $"{letter}" : parts.Replace($"{tone}", "", StringComparison.Ordinal).Normalize() + tone;
    }));
}
