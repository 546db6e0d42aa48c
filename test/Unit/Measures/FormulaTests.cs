using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;

namespace CauNoi.Test.Unit.Measures;

public class FormulaTests
{
    private static readonly MeasureBook Book = World.Book;

    [Theory]
    [InlineData("sum(w.done)", FigureKind.Count, "việc", "Tổng “Việc đã làm” trong kỳ.")]
    [InlineData("sum(w.money, by: members)", FigureKind.Amount, "đồng", "Tổng “Tiền ủng hộ” trong kỳ, do tổ chức thành viên thực hiện.")]
    [InlineData("sum(w.sort, category: a | b)", FigureKind.Count, "việc", "Tổng “Việc theo loại” trong kỳ, chỉ tính “Loại A”, “Loại B”.")]
    [InlineData("distinct(w.house)", FigureKind.Count, "nhà", "Số nhà khác nhau của “Nhà được giúp” trong kỳ.")]
    [InlineData("sum(w.done) / sum(w.sort)", FigureKind.Share, "%", "Tỷ lệ giữa tổng “Việc đã làm” trong kỳ và tổng “Việc theo loại” trong kỳ.")]
    [InlineData("sum(w.money) / distinct(w.house)", FigureKind.Rate, "đồng/nhà", "Tổng “Tiền ủng hộ” trong kỳ chia cho số nhà khác nhau của “Nhà được giúp” trong kỳ.")]
    [InlineData("share(residential-area where stock(w.model) >= 2)", FigureKind.Share, "%", "Tỷ lệ khu dân cư có “Mô hình” đang có vào cuối kỳ từ 2 trở lên.")]
    [InlineData("share(commune where sum(w.done) > 0 among stock(w.model) > 0)", FigureKind.Share, "%", "Tỷ lệ xã có tổng “Việc đã làm” trong kỳ lớn hơn 0, trong số nơi có “Mô hình” đang có vào cuối kỳ lớn hơn 0.")]
    [InlineData("units(commune)", FigureKind.Count, "đơn vị", "Số xã.")]
    [InlineData("since-term(sum(w.done))", FigureKind.Count, "việc", "Tổng “Việc đã làm” trong kỳ, cộng dồn từ đầu nhiệm kỳ.")]
    [InlineData("years(measures.rate >= 80%)", FigureKind.Count, "năm", "Số năm liền, tính đến năm của kỳ, giữ được: tỷ lệ khu dân cư có tổng “Việc đã làm” trong kỳ từ 1 trở lên từ 80% trở lên.")]
    [InlineData("met(measures.rate >= 50%, sum(w.done) >= 3)", FigureKind.Share, "%", null)]
    [InlineData("sum(w.done) >= 3 and not latest(w.state) < 2", FigureKind.State, "", null)]
    public void A_formula_has_a_type_and_a_sentence(string text, FigureKind kind, string unit, string? sentence)
    {
        var meaning = Book.Try("thử", text);
        meaning.Ok.ShouldBeTrue(string.Join(' ', meaning.Refusals.Select(r => r.Sentence)));
        meaning.Value!.Type.ShouldBe(new FigureType(kind, unit));
        if (sentence is not null) meaning.Value.Sentence.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("", "Vị trí 1: công thức chưa hết")]
    [InlineData("sum(w.done", "Vị trí 11: thiếu dấu “)”")]
    [InlineData("sum(w.done) + ", "Vị trí 15: công thức chưa hết")]
    [InlineData("sum(w.done) ? 2", "Vị trí 13: ký tự “?” không dùng")]
    [InlineData("total(w.done)", "Vị trí 1: không có phép tính “total”")]
    [InlineData("sum(w.gone)", "Vị trí 1: không có chỉ số gốc “w.gone”")]
    [InlineData("1 + measures.gone", "Vị trí 5: không có chỉ số “measures.gone”")]
    [InlineData("sum(w.model)", "Vị trí 1: “Mô hình” là số đang có cuối kỳ: xin dùng stock")]
    [InlineData("distinct(w.done)", "Vị trí 1: “Việc đã làm” không ghi từng đối tượng")]
    [InlineData("sum(w.done) + sum(w.money)", "Vị trí 13: không cộng, trừ được số đếm (việc) với lượng (đồng)")]
    [InlineData("sum(w.done) >= sum(w.money)", "Vị trí 13: không so sánh được")]
    [InlineData("measures.rate >= 80", "Vị trí 15: so với một tỷ lệ thì xin ghi phần trăm")]
    [InlineData("sum(w.done) >= 80%", "Vị trí 13: không so sánh được")]
    [InlineData("sum(w.done) / 0", "Vị trí 15: không chia được cho 0")]
    [InlineData("share(district where sum(w.done) > 1)", "Vị trí 1: không có loại đơn vị “district”")]
    [InlineData("share(commune)", "Vị trí 14: tỷ lệ đơn vị cần điều kiện sau where")]
    [InlineData("share(commune where sum(w.done))", "Vị trí 21: ở đây cần một điều kiện")]
    [InlineData("sum(w.sort, category: z)", "Vị trí 1: “Việc theo loại” không có mục phân loại “z”")]
    [InlineData("sum(w.sort, colour: a)", "Vị trí 13: không có điều kiện lọc “colour”")]
    [InlineData("1 < 2 < 3", "Vị trí 7: mỗi lần chỉ so sánh hai vế")]
    [InlineData("\"a", "Vị trí 1: thiếu dấu ngoặc kép đóng")]
    [InlineData("99999999999999999999999999999999", "Vị trí 1: “99999999999999999999999999999999” không phải là số dùng được")]
    public void A_mistake_is_a_sentence_that_begins_with_its_place(string text, string sentence)
    {
        var meaning = Book.Try("thử", text);
        meaning.Ok.ShouldBeFalse();
        meaning.Refusals[0].Sentence.ShouldStartWith(sentence);
    }

    [Fact]
    public void Measures_that_rest_on_each_other_in_a_circle_are_named_and_the_others_stay()
    {
        var book = new MeasureBook(World.Measures, [Derived("a", "measures.b + 1"), Derived("b", "measures.c"), Derived("c", "measures.a"), Derived("d", "sum(w.done)"), Derived("e", "measures.f"), Derived("f", "sum(")], World.Kinds);
        book.Meaning("measures.a").Refusals[0].Sentence.ShouldContain("dựa vòng quanh nhau: measures.a → measures.b → measures.c → measures.a");
        book.Meaning("measures.d").Ok.ShouldBeTrue();
        book.Meaning("measures.e").Refusals[0].Sentence.ShouldContain("chỉ số “measures.f” có lỗi");
        book.All.Count(m => book.DerivedNamed(m.Name) is not null).ShouldBe(1);
    }

    [Fact]
    public void Brackets_without_end_are_refused_and_do_not_end_the_program()
    {
        Book.Try("thử", new string('(', 1_500) + "1").Refusals[0].Sentence.ShouldContain("lồng nhau quá sâu");
        Book.Try("thử", string.Concat(Enumerable.Repeat("not ", 400)) + "1 = 1").Refusals[0].Sentence.ShouldContain("lồng nhau quá sâu");
        Book.Try("thử", new string('1', 3_000)).Refusals[0].Sentence.ShouldContain("dài quá");
    }

    [Fact]
    public void Measures_that_multiply_through_each_other_are_refused_before_they_fill_the_memory()
    {
        var tower = Enumerable.Range(1, 20).Select(n => Derived($"t{n}", $"measures.t{n - 1} + measures.t{n - 1}")).Prepend(Derived("t0", "sum(w.done)"));
        new MeasureBook(World.Measures, tower, World.Kinds).Meaning("measures.t20").Refusals[0].Sentence.ShouldContain("quá dài");
    }

    [Fact]
    public void What_cannot_be_worked_out_says_why_and_is_never_zero()
    {
        Reading.Pair(Sign.Over, Reading.Of(3m), Reading.Of(0m)).ShouldBe(Reading.Not(Why.DivisionByZero));
        Reading.Pair(Sign.Times, Reading.Of(decimal.MaxValue), Reading.Of(2m)).ShouldBe(Reading.Not(Why.TooLarge));
        Reading.Pair(Sign.Plus, Reading.Of(1m), Reading.Not(Why.NoFacts)).ShouldBe(Reading.Not(Why.NoFacts));
        Reading.Pair(Sign.And, Reading.Not(Why.NoFacts), Reading.Of(holds: false)).ShouldBe(Reading.Of(holds: false));
        Reading.Pair(Sign.Or, Reading.Not(Why.NoFacts), Reading.Of(holds: true)).ShouldBe(Reading.Of(holds: true));
    }

    private static DerivedMeasure Derived(string name, string text) => new($"measures.{name}", name, text, 1, new DateOnly(2020, 1, 1), null, "thử");
}
