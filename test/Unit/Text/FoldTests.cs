using System.Security.Cryptography;
using System.Text;
using CauNoi.Kernel.Text;

namespace CauNoi.Test.Unit.Text;

public class FoldTests
{
    [Theory]
    [InlineData("Uỷ ban Mặt trận Tổ quốc", "uy ban mat tran to quoc")]
    [InlineData("ỦY BAN MẶT TRẬN TỔ QUỐC", "uy ban mat tran to quoc")]
    [InlineData("Đắk Lắk", "dak lak")]
    [InlineData("Ðà Nẵng", "da nang")]
    [InlineData("  Ea H'Leo ", "ea h leo")]
    [InlineData("Văn Miếu - Quốc Tử Giám", "van mieu quoc tu giam")]
    [InlineData("Nhà ở: 45,5 m²", "nha o 45 5 m2")]
    [InlineData("Nghị quy\u00adết\u200b", "nghi quyet")]
    [InlineData("…!?", "")]
    [InlineData("", "")]
    public void The_key_forgets_case_tones_marks_and_punctuation(string text, string key) => Fold.Key(text).ShouldBe(key);

    [Fact]
    public void The_key_is_the_same_for_both_unicode_forms() =>
        Fold.Key("Phản biện".Normalize(NormalizationForm.FormD)).ShouldBe(Fold.Key("phan bien"));

    [Fact]
    public void I_and_y_stay_two_letters()
    {
        Fold.Key("Lý").ShouldNotBe(Fold.Key("Lí"));
        Fold.Toned("Mỹ").ShouldNotBe(Fold.Toned("Mĩ"));
    }

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("Uỷ ban", "ủy ban")]
    [InlineData("KHOẺ", "khỏe")]
    [InlineData("qúy", "quý")]
    [InlineData("gíam sát", "giám sát")]
    [InlineData("hòan thành", "hoàn thành")]
    [InlineData("Phản biện,  xã hội!", "phản biện xã hội")]
    [InlineData("e\u0301\u0302", "ế")]
    [InlineData("ê\u0301", "ế")]
    [InlineData("Ðà Nẵng", "Đà Nẵng")]
    public void The_toned_key_is_neutral_to_the_place_of_the_tone(string one, string other) =>
        Fold.Toned(one).ShouldBe(Fold.Toned(other));

    [Theory]
    [InlineData("hoà", "hoa")]
    [InlineData("hoà", "hoá")]
    [InlineData("ma", "mã")]
    [InlineData("bán", "bàn")]
    [InlineData("dân", "đân")]
    [InlineData("sơn", "son")]
    [InlineData("lùa", "lụa")]
    [InlineData("tiên", "tiến")]
    [InlineData("sólo", "soló")]
    public void The_toned_key_keeps_what_makes_another_word(string one, string other) =>
        Fold.Toned(one).ShouldNotBe(Fold.Toned(other));

    [Theory]
    [InlineData("Hoà", "hòa")]
    [InlineData("quý", "quý")]
    [InlineData("Giêng giếng", "giêng giếng")]
    [InlineData("gì", "gì")]
    [InlineData("résumé", "résumé")]
    [InlineData("Năm 2026", "năm 2026")]
    public void The_toned_key_reads_like_the_word(string text, string toned) => Fold.Toned(text).ShouldBe(toned);

    [Fact]
    public void Syllables_keep_their_order_and_repetitions() =>
        Fold.Syllables("Xa, xã nào xa").ShouldBe(["xa", "xa", "nao", "xa"]);

    [Fact]
    public void Pairs_join_neighbours()
    {
        Fold.Pairs("Phản biện xã hội").ShouldBe(["phan_bien", "bien_xa", "xa_hoi"]);
        Fold.Pairs("một").ShouldBeEmpty();
        Fold.Pairs("").ShouldBeEmpty();
    }

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        AnyText.Holds(text => Fold.Key(Fold.Key(text)) == Fold.Key(text));
        AnyText.Holds(text => Fold.Toned(Fold.Toned(text)) == Fold.Toned(text));
    }

    [Fact]
    public void Equal_with_marks_is_equal_without() => AnyText.Holds(text => Fold.Key(Fold.Toned(text)) == Fold.Key(text));

    [Fact]
    public void Every_form_of_a_text_has_one_key() => AnyText.Holds(text =>
    {
        var stored = Nfc.Of(text);
        var apart = stored.Normalize(NormalizationForm.FormD);
        return Fold.Key(apart) == Fold.Key(text) && Fold.Toned(apart) == Fold.Toned(text);
    });

    [Fact]
    public void A_key_holds_no_double_or_outer_space() => AnyText.Holds(text =>
        Fold.Key(text) is var key && key == key.Trim() && !key.Contains("  ", StringComparison.Ordinal));

    [Fact]
    public void There_is_one_pair_less_than_there_are_syllables() =>
        AnyText.Holds(text => Fold.Pairs(text).Count == Math.Max(0, Fold.Syllables(text).Count - 1));

    /// <summary>In groups, because a million calls would cost more seconds than the promise is worth.</summary>
    [Fact]
    public void No_character_of_unicode_breaks_folding()
    {
        foreach (var group in Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Chunk(500))
        {
            var text = string.Join(' ', group.Select(value => $"a{new Rune(value)}"));
            var key = Fold.Key(text);
            var toned = Fold.Toned(text);
            if (Fold.Key(key) != key || Fold.Toned(toned) != toned || Fold.Key(toned) != key)
                Assert.Fail($"A character from U+{group[0]:X4} to U+{group[^1]:X4} folds to something that folds on.");
        }
    }

    [Fact]
    public void Every_syllable_folds_to_its_bare_letters_in_either_style()
    {
        var syllables = SyllableTable.All().ToList();
        syllables.Count.ShouldBeGreaterThan(10_000);
        foreach (var (traditional, newer, bare) in syllables)
        {
            Fold.Key(traditional).ShouldBe(bare);
            Fold.Key(newer.Normalize(NormalizationForm.FormD)).ShouldBe(bare);
            Fold.Toned(traditional).ShouldBe(traditional);
            Fold.Toned(newer.ToUpperInvariant()).ShouldBe(traditional);
        }
    }

    /// <summary>Keys are stored in every installation. Whoever changes this digest owes them all a re-indexing.</summary>
    [Fact]
    public void Stored_keys_do_not_change()
    {
        var keys = SyllableTable.All().Select(s => $"{Fold.Key(s.Newer)}={Fold.Toned(s.Newer)}={VietnameseOrder.KeyOf(s.Newer)}");
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys)));
        Convert.ToHexStringLower(digest).ShouldBe("4d178d08751bcdbfec3a2a99d3e645c764165adf30712329c60ec53624902670");
    }
}
