using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Text;

namespace CauNoi.Kernel.Measures;

/// <summary>Says a formula in Vietnamese: what stands beside every figure.</summary>
internal static class FormulaWords
{
    public static string Sentence(Formula formula, MeasureBook book)
    {
        var words = Of(formula, book);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    private static string Of(Formula formula, MeasureBook book) => formula switch
    {
        NumberFormula number => number.Percent ? $"{Figures.Format(number.Value * 100)}%" : Figures.Format(number.Value),
        TakeFormula take => Taken(take, book),
        NameFormula name => $"“{name.Name}”",
        PairFormula { Sign: Sign.Over } pair => Divided(pair, book),
        PairFormula pair => Pair(pair, book),
        NotFormula not => $"không phải ({Of(not.Condition, book)})",
        TermFormula term => $"{Of(term.Inner, book)}, cộng dồn từ đầu nhiệm kỳ",
        YearsFormula years => $"số năm liền, tính đến năm của kỳ, giữ được: {Of(years.Condition, book)}",
        MetFormula met => $"tỷ lệ đạt trong {met.Conditions.All.Count} yêu cầu: {string.Join("; ", met.Conditions.All.Select((c, n) => $"({n + 1}) {Of(c, book)}"))}",
        UnitsFormula units => Units(units, book),
        _ => "",
    };

    private static string Taken(TakeFormula take, MeasureBook book)
    {
        var measure = book.Base(take.Measure)!;
        var words = take.Taking switch
        {
            Taking.Sum => $"tổng “{measure.Title}” trong kỳ",
            Taking.Count => $"số lượt ghi “{measure.Title}” trong kỳ",
            Taking.Distinct => $"số {measure.Unit} khác nhau của “{measure.Title}” trong kỳ",
            Taking.Stock => $"“{measure.Title}” đang có vào cuối kỳ",
            Taking.Latest => $"hiện trạng mới nhất của “{measure.Title}” đến cuối kỳ",
            Taking.Min => $"mức thấp nhất của “{measure.Title}” trong kỳ",
            _ => $"mức cao nhất của “{measure.Title}” trong kỳ",
        };
        if (take.Categories.Length > 0) words += $", chỉ tính {string.Join(", ", take.Categories.Split('|').Select(c => $"“{measure.Categories.GetValueOrDefault(c, c)}”"))}";
        words += take.Source switch
        {
            FactSource.Declared => ", theo khai báo", FactSource.External => ", theo nguồn bên ngoài", FactSource.Measured => ", chỉ số đo", _ => "",
        };
        words += take.Status switch { FactStatus.Final => ", chỉ số chính thức", FactStatus.Provisional => ", chỉ số ước", _ => "" };
        return words + take.By switch { Doers.Front => ", do Mặt trận thực hiện", Doers.Members => ", do tổ chức thành viên thực hiện", _ => "" };
    }

    private static string Divided(PairFormula pair, MeasureBook book) => FormulaTypes.Of(pair, book).Kind == FigureKind.Share
        ? $"tỷ lệ giữa {Bracketed(pair.Left, book)} và {Bracketed(pair.Right, book)}"
        : $"{Bracketed(pair.Left, book)} chia cho {Bracketed(pair.Right, book)}";

    private static string Pair(PairFormula pair, MeasureBook book)
    {
        var (left, right) = (Bracketed(pair.Left, book), Bracketed(pair.Right, book));
        return pair.Sign switch
        {
            Sign.Plus => $"{left} cộng {right}",
            Sign.Minus => $"{left} trừ {right}",
            Sign.Times => $"{left} nhân {right}",
            Sign.AtLeast => $"{left} từ {right} trở lên",
            Sign.AtMost => $"{left} không quá {right}",
            Sign.More => $"{left} lớn hơn {right}",
            Sign.Less => $"{left} nhỏ hơn {right}",
            Sign.Same => $"{left} bằng {right}",
            Sign.Other => $"{left} khác {right}",
            Sign.And => $"{left} và {right}",
            _ => $"{left} hoặc {right}",
        };
    }

    private static string Units(UnitsFormula units, MeasureBook book)
    {
        var kinds = string.Join(" hoặc ", units.Kinds.Split('|').Select(k => book.Kinds[k].ToLowerInvariant()));
        var words = $"{(units.Share ? "tỷ lệ" : "số")} {kinds}";
        if (units.Where is not null) words += $" có {Of(units.Where, book)}";
        return units.Among is null ? words : $"{words}, trong số nơi có {Of(units.Among, book)}";
    }

    // What is put together from several parts is bracketed, so that nobody reads it in another order.
    private static string Bracketed(Formula formula, MeasureBook book) =>
        formula is PairFormula { Sign: Sign.Plus or Sign.Minus or Sign.Times or Sign.Over or Sign.And or Sign.Or } ? $"({Of(formula, book)})" : Of(formula, book);
}
