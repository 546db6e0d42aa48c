using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>Which type a formula yields; refuses what cannot be reckoned, at its place. Names are gone by now.</summary>
internal static class FormulaTypes
{
    private static readonly FigureType State = new(FigureKind.State, ""), Share = new(FigureKind.Share, "%");

    public static FigureType Of(Formula formula, MeasureBook book) => formula switch
    {
        NumberFormula number => number.Percent ? Share : new FigureType(FigureKind.Number, ""),
        TakeFormula take => Taken(take, book),
        PairFormula { Sign: Sign.And or Sign.Or } pair => After([pair.Left, pair.Right], State, book),
        PairFormula { Sign: Sign.Plus or Sign.Minus } pair => Added(pair, book),
        PairFormula { Sign: Sign.Times } pair => Multiplied(pair, book),
        PairFormula { Sign: Sign.Over } pair => Divided(pair, book),
        PairFormula pair => Compared(pair, book),
        NotFormula not => After([not.Condition], State, book),
        TermFormula term => Of(term.Inner, book),
        YearsFormula years => After([years.Condition], new FigureType(FigureKind.Count, "năm"), book),
        MetFormula met => After(met.Conditions.All, Share, book),
        UnitsFormula units => Units(units, book),
        _ => throw new FormulaMistake(formula.At.Position, "không hiểu phần này."),
    };

    private static FigureType Taken(TakeFormula take, MeasureBook book)
    {
        var at = take.At.Position;
        if (book.Base(take.Measure) is not { } measure)
            throw new FormulaMistake(at, $"không có chỉ số gốc “{take.Measure}”. Xin xem lại tên, hoặc loại việc sinh ra chỉ số này đã bị bỏ.");
        var fits = take.Taking switch
        {
            Taking.Sum or Taking.Min or Taking.Max => measure.Over == OverTime.Flow,
            Taking.Stock => measure.Over == OverTime.StockAtEnd,
            Taking.Latest => measure.Over == OverTime.Latest,
            Taking.Distinct => measure.Subjects == OverSubjects.Distinct,
            _ => true,
        };
        if (!fits)
            throw new FormulaMistake(at, take.Taking == Taking.Distinct
                ? $"“{measure.Title}” không ghi từng đối tượng nên không đếm được số đối tượng khác nhau."
                : $"“{measure.Title}” là {Nature(measure.Over)}: xin dùng {Word(MeasureBook.Usual(measure))}.");
        if (take.Categories.Length > 0 && measure.Categories.Count > 0
            && take.Categories.Split('|').FirstOrDefault(c => !measure.Categories.ContainsKey(c)) is { } gone)
            throw new FormulaMistake(at, $"“{measure.Title}” không có mục phân loại “{gone}”. Có: {string.Join(", ", measure.Categories.Keys)}.");
        return take.Taking == Taking.Count ? new FigureType(FigureKind.Count, "lượt ghi")
            : new FigureType(measure.Nature == MeasureNature.Amount && take.Taking != Taking.Distinct ? FigureKind.Amount : FigureKind.Count, measure.Unit);
    }

    private static FigureType Units(UnitsFormula units, MeasureBook book)
    {
        foreach (var kind in units.Kinds.Split('|'))
            if (!book.Kinds.ContainsKey(kind)) throw new FormulaMistake(units.At.Position, $"không có loại đơn vị “{kind}”. Có: {string.Join(", ", book.Kinds.Keys)}.");
        return After(new[] { units.Where, units.Among }.OfType<Formula>(), units.Share ? Share : new FigureType(FigureKind.Count, "đơn vị"), book);
    }

    private static FigureType Added(PairFormula pair, MeasureBook book)
    {
        var (left, right) = Numbers(pair, book);
        return left == right ? left : throw new FormulaMistake(pair.At.Position, $"không cộng, trừ được {left.Words} với {right.Words}.");
    }

    private static FigureType Multiplied(PairFormula pair, MeasureBook book)
    {
        var (left, right) = Numbers(pair, book);
        if (right.Kind is FigureKind.Number or FigureKind.Share) return left;
        return left.Kind is FigureKind.Number or FigureKind.Share ? right : throw new FormulaMistake(pair.At.Position, $"không nhân được {left.Words} với {right.Words}.");
    }

    private static FigureType Divided(PairFormula pair, MeasureBook book)
    {
        var (left, right) = Numbers(pair, book);
        if (pair.Right is NumberFormula { Value: 0 }) throw new FormulaMistake(pair.Right.At.Position, "không chia được cho 0.");
        if (right.Kind == FigureKind.Number) return left;
        if (left == right) return Share;
        return left.Kind is FigureKind.Count or FigureKind.Amount && right.Kind is FigureKind.Count or FigureKind.Amount
            ? new FigureType(FigureKind.Rate, $"{left.Unit}/{right.Unit}")
            : throw new FormulaMistake(pair.At.Position, $"không chia được {left.Words} cho {right.Words}.");
    }

    private static FigureType Compared(PairFormula pair, MeasureBook book)
    {
        var (left, right) = Numbers(pair, book);
        if (left == right) return State;
        var (bare, other) = left.Kind == FigureKind.Number ? (left, right) : (right, left);
        if (bare.Kind == FigureKind.Number && other.Kind != FigureKind.Share) return State;
        throw new FormulaMistake(pair.At.Position, bare.Kind == FigureKind.Number
            ? "so với một tỷ lệ thì xin ghi phần trăm, ví dụ 80%."
            : $"không so sánh được {left.Words} với {right.Words}.");
    }

    private static FigureType After(IEnumerable<Formula> conditions, FigureType type, MeasureBook book)
    {
        foreach (var condition in conditions)
            if (Of(condition, book).Kind != FigureKind.State) throw new FormulaMistake(condition.At.Position, "ở đây cần một điều kiện, ví dụ sum(…) >= 1.");
        return type;
    }

    private static (FigureType Left, FigureType Right) Numbers(PairFormula pair, MeasureBook book)
    {
        var (left, right) = (Of(pair.Left, book), Of(pair.Right, book));
        if (!left.Numeric) throw new FormulaMistake(pair.Left.At.Position, "một điều kiện không tính toán được như một số.");
        return right.Numeric ? (left, right) : throw new FormulaMistake(pair.Right.At.Position, "một điều kiện không tính toán được như một số.");
    }

    private static string Nature(OverTime over) => over switch
    {
        OverTime.Flow => "số phát sinh trong kỳ", OverTime.StockAtEnd => "số đang có cuối kỳ", _ => "hiện trạng mới nhất",
    };

    private static string Word(Taking taking) => taking.ToString().ToLowerInvariant();
}
