using System.Globalization;
using CauNoi.Kernel.Facts;

namespace CauNoi.Kernel.Measures;

/// <summary>Reads formulas by the grammar in docs/topics/measures.md. A mistake is a sentence that begins with its position.</summary>
public sealed class FormulaReader
{
    private const int Longest = 2_000, Deepest = 40;

    private static readonly Dictionary<string, Sign> Compared = new()
    {
        [">="] = Sign.AtLeast, ["<="] = Sign.AtMost, [">"] = Sign.More, ["<"] = Sign.Less, ["="] = Sign.Same, ["<>"] = Sign.Other,
    };

    private readonly List<Token> tokens;
    private int at;
    private int depth;

    private FormulaReader(List<Token> tokens) => this.tokens = tokens;

    private Token Here => tokens[at];

    /// <summary>Reads a formula.</summary>
    public static Outcome<Formula> Read(string text)
    {
        if (text.Length > Longest) return new Refusal($"Công thức dài quá {Longest} ký tự. Xin tách thành nhiều chỉ số.");
        try
        {
            var reader = new FormulaReader(FormulaText.Cut(text));
            var formula = reader.Any();
            return reader.Here.Kind == TokenKind.End ? formula : throw reader.Wrong("không hiểu phần từ đây");
        }
        catch (FormulaMistake mistake)
        {
            return mistake.Refusal;
        }
    }

    private Formula Any()
    {
        // Brackets within brackets without end would end the program instead of the reading.
        if (++depth > Deepest) throw new FormulaMistake(Here.At, "công thức lồng nhau quá sâu. Xin tách thành nhiều chỉ số.");
        var formula = Chain("or", () => Chain("and", Not));
        depth--;
        return formula;
    }

    private Formula Chain(string word, Func<Formula> part)
    {
        var left = part();
        while (Here.Kind == TokenKind.Name && Here.Text == word)
        {
            var place = Next().At;
            left = new PairFormula(word == "or" ? Sign.Or : Sign.And, left, part()) { At = new(place) };
        }

        return left;
    }

    private Formula Not()
    {
        if (Here is not { Kind: TokenKind.Name, Text: "not" }) return Comparison();
        var place = Next().At;
        return new NotFormula(Nested(Not)) { At = new(place) };
    }

    private Formula Nested(Func<Formula> inner)
    {
        if (++depth > Deepest) throw new FormulaMistake(Here.At, "công thức lồng nhau quá sâu. Xin tách thành nhiều chỉ số.");
        var formula = inner();
        depth--;
        return formula;
    }

    private Formula Comparison()
    {
        var left = Total();
        if (Here.Kind != TokenKind.Sign || !Compared.TryGetValue(Here.Text, out var sign)) return left;
        var place = Next().At;
        var pair = new PairFormula(sign, left, Total()) { At = new(place) };
        return Here.Kind == TokenKind.Sign && Compared.ContainsKey(Here.Text) ? throw Wrong("mỗi lần chỉ so sánh hai vế; xin nối bằng and") : pair;
    }

    private Formula Total()
    {
        var left = Product();
        while (Here is { Kind: TokenKind.Sign, Text: "+" or "-" })
        {
            var sign = Next();
            left = new PairFormula(sign.Text == "+" ? Sign.Plus : Sign.Minus, left, Product()) { At = new(sign.At) };
        }

        return left;
    }

    private Formula Product()
    {
        var left = Factor();
        while (Here is { Kind: TokenKind.Sign, Text: "*" or "/" })
        {
            var sign = Next();
            left = new PairFormula(sign.Text == "*" ? Sign.Times : Sign.Over, left, Factor()) { At = new(sign.At) };
        }

        return left;
    }

    private Formula Factor()
    {
        var token = Next();
        switch (token.Kind)
        {
            case TokenKind.Number:
                if (!decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000_000_000)
                    throw new FormulaMistake(token.At, $"“{token.Text}” không phải là số dùng được.");
                var percent = Skip("%");
                return new NumberFormula(percent ? number / 100 : number, percent) { At = new(token.At) };
            case TokenKind.Sign when token.Text == "(":
                var inner = Any();
                Expect(")");
                return inner;
            case TokenKind.Name when Here is { Kind: TokenKind.Sign, Text: "(" }:
                Next();
                var called = Called(token);
                Expect(")");
                return called with { At = new(token.At) };
            case TokenKind.Name:
                return new NameFormula(token.Text) { At = new(token.At) };
            default:
                at--;
                throw Wrong("ở đây cần một số, một chỉ số hoặc một phép tính");
        }
    }

    private Formula Called(Token name) => name.Text switch
    {
        "sum" => Taken(Taking.Sum),
        "count" => Taken(Taking.Count),
        "distinct" => Taken(Taking.Distinct),
        "stock" => Taken(Taking.Stock),
        "latest" => Taken(Taking.Latest),
        "min" => Taken(Taking.Min),
        "max" => Taken(Taking.Max),
        "since-term" => new TermFormula(Any()),
        "years" => new YearsFormula(Any()),
        "met" => new MetFormula(new Several(List())),
        "share" => Units(share: true),
        "units" => Units(share: false),
        _ => throw new FormulaMistake(name.At, $"không có phép tính “{name.Text}”. Các phép tính: sum, count, distinct, stock, latest, min, max, since-term, years, met, share, units."),
    };

    private TakeFormula Taken(Taking taking)
    {
        var take = new TakeFormula(taking, Name("tên chỉ số"));
        var said = new HashSet<string>();
        while (Skip(","))
        {
            var option = Next();
            if (option.Kind != TokenKind.Name) throw new FormulaMistake(option.At, "ở đây cần một điều kiện lọc: category, source, status hoặc by.");
            if (!said.Add(option.Text)) throw new FormulaMistake(option.At, $"“{option.Text}” ghi hai lần.");
            Expect(":");
            take = option.Text switch
            {
                "category" => take with { Categories = string.Join('|', Texts()) },
                "source" => take with { Source = One(("measured", FactSource.Measured), ("declared", FactSource.Declared), ("external", FactSource.External)) },
                "status" => take with { Status = One(("final", FactStatus.Final), ("provisional", FactStatus.Provisional)) },
                "by" => take with { By = One(("any", Doers.Any), ("front", Doers.Front), ("members", Doers.Members)) },
                _ => throw new FormulaMistake(option.At, $"không có điều kiện lọc “{option.Text}”. Có: category, source, status, by."),
            };
        }

        return take;
    }

    private UnitsFormula Units(bool share)
    {
        var kinds = new List<string> { Name("loại đơn vị") };
        while (Skip("|")) kinds.Add(Name("loại đơn vị"));
        var where = Word("where") ? Any() : null;
        if (share && where is null) throw Wrong("tỷ lệ đơn vị cần điều kiện sau where");
        var among = Word("among") ? Any() : null;
        return new UnitsFormula(string.Join('|', kinds.Distinct().Order(StringComparer.Ordinal)), share, where, among);
    }

    private List<Formula> List()
    {
        var all = new List<Formula> { Any() };
        while (Skip(",")) all.Add(Any());
        return all;
    }

    private List<string> Texts()
    {
        var texts = new List<string>();
        do
        {
            var text = Next();
            if (text.Kind is not (TokenKind.Text or TokenKind.Name) || text.Text.Length == 0 || text.Text.Contains('|')) throw new FormulaMistake(text.At, "ở đây cần tên mục phân loại.");
            texts.Add(text.Text);
        }
        while (Skip("|"));
        return [.. texts.Distinct().Order(StringComparer.Ordinal)];
    }

    private T One<T>(params (string Word, T Value)[] choices)
    {
        var token = Next();
        foreach (var (word, value) in choices)
            if (token.Text == word) return value;
        throw new FormulaMistake(token.At, $"ở đây cần một trong: {string.Join(", ", choices.Select(c => c.Word))}.");
    }

    private string Name(string what)
    {
        var token = Next();
        return token.Kind == TokenKind.Name ? token.Text : throw new FormulaMistake(token.At, $"ở đây cần {what}.");
    }

    private bool Word(string word)
    {
        if (Here.Kind != TokenKind.Name || Here.Text != word) return false;
        at++;
        return true;
    }

    private bool Skip(string sign)
    {
        if (Here.Kind != TokenKind.Sign || Here.Text != sign) return false;
        at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Skip(sign)) throw Wrong($"thiếu dấu “{sign}”");
    }

    private Token Next() => Here.Kind == TokenKind.End ? throw Wrong("công thức chưa hết") : tokens[at++];

    private FormulaMistake Wrong(string what) => new(Here.At, Here.Kind == TokenKind.End ? $"{what} (hết công thức)." : $"{what} (“{Here.Text}”).");
}
