using CauNoi.Kernel.Text;

namespace CauNoi.Test.Unit.Text;

public class VietnameseOrderTests
{
    [Theory]
    [InlineData("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z")]
    [InlineData("ma mà mả mã má mạ")]
    [InlineData("an àn án ăn ằn ắn ân ần ấn ba")]
    [InlineData("da dan dạy đa đan đạy e")]
    [InlineData("hoa hoà hoả hoá hoạ hoan hoàn học hỗ")]
    [InlineData("tuy tùy tuỷ túy tuyên tư")]
    public void Words_stand_as_in_a_dictionary(string words) => Sorted(words.Split(' ')).ShouldBe(words.Split(' '));

    [Fact]
    public void The_first_word_decides_before_the_second_is_looked_at() =>
        Sorted(["bà", "ba má", "bà ba", "ba", "bá", "ban"]).ShouldBe(["ba", "ba má", "bà", "bà ba", "bá", "ban"]);

    [Fact]
    public void Communes_stand_where_a_reader_looks_for_them() =>
        Sorted(["Ưng Hoà", "Ô Chợ Dừa", "Đông Anh", "Dương Nội", "An Khánh", "Ba Đình", "Âu Lâu", "Ân Thi", "Xuân Mai", "Ứng Hòa", "Yên Sơn", "Ea H'Leo"])
            .ShouldBe(["An Khánh", "Ân Thi", "Âu Lâu", "Ba Đình", "Dương Nội", "Đông Anh", "Ea H'Leo", "Ô Chợ Dừa", "Ưng Hoà", "Ứng Hòa", "Xuân Mai", "Yên Sơn"]);

    [Fact]
    public void Numbers_stand_by_their_value() =>
        Sorted(["Tổ 10", "Tổ 2", "Tổ", "Tổ 02", "Tổ 1A", "Tổ 1", "Tổ dân phố 1"])
            .ShouldBe(["Tổ", "Tổ 1", "Tổ 1A", "Tổ 02", "Tổ 2", "Tổ 10", "Tổ dân phố 1"]);

    [Fact]
    public void Both_tone_styles_stand_side_by_side() =>
        Sorted(["Hòa Bình", "Hoà An", "Hòa An", "Hoà Bình"]).Select(Fold.Toned).ShouldBe(["hòa an", "hòa an", "hòa bình", "hòa bình"]);

    [Fact]
    public void Nothing_comes_first()
    {
        VietnameseOrder.Instance.Compare(null, "").ShouldBeLessThan(0);
        VietnameseOrder.Instance.Compare("", null).ShouldBeGreaterThan(0);
        VietnameseOrder.Instance.Compare(null, null).ShouldBe(0);
    }

    [Fact]
    public void Turning_two_names_round_turns_the_answer_round() => AnyText.Holds((one, other) =>
        Math.Sign(Compare(one, other)) == -Math.Sign(Compare(other, one)));

    [Fact]
    public void The_order_has_no_circles() => AnyText.Holds((one, two, three) =>
    {
        var sorted = Sorted([one, two, three]);
        return Compare(sorted[0], sorted[1]) <= 0 && Compare(sorted[1], sorted[2]) <= 0 && Compare(sorted[0], sorted[2]) <= 0;
    });

    [Fact]
    public void Only_equal_names_are_equal() => AnyText.Holds((one, other) => Compare(one, other) == 0 == (Nfc.Of(one) == Nfc.Of(other)));

    [Fact]
    public void The_stored_key_sorts_like_the_order_and_fits_a_database() => AnyText.Holds((one, other) =>
        Math.Sign(string.CompareOrdinal(VietnameseOrder.KeyOf(one), VietnameseOrder.KeyOf(other))) is var byKey
        && (byKey == 0 || byKey == Math.Sign(Compare(one, other)))
        && !VietnameseOrder.KeyOf(one).Contains('\0', StringComparison.Ordinal));

    private static int Compare(string one, string other) => VietnameseOrder.Instance.Compare(one, other);

    private static string[] Sorted(string[] names)
    {
        // Begin from an order that has nothing to do with the right one.
        var shuffled = names.OrderBy(n => n.Length).ThenByDescending(n => n, StringComparer.Ordinal).ToArray();
        return [.. shuffled.Order(VietnameseOrder.Instance)];
    }
}
