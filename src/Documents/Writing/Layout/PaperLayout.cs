using System.Globalization;
using CauNoi.Kernel.Text;

namespace CauNoi.Documents.Writing.Layout;

/// <summary>How the papers of one kind of issuer look, from a day on: catalogue/papers/*.yaml.</summary>
/// <param name="Id">The kind of issuer: <c>front</c>, <c>party</c>.</param>
/// <param name="Title">Its Vietnamese name.</param>
/// <param name="Basis">The regulation.</param>
/// <param name="Confirmed">False while the regulation was not read in full; then it shows so.</param>
/// <param name="From">First day it holds.</param>
public sealed record PaperLayout(string Id, string Title, string Basis, bool Confirmed, DateOnly From)
{
    public required PaperPage Page { get; init; }

    public required PaperType Type { get; init; }

    /// <summary>The heading's right side, line by line: Quốc hiệu and Tiêu ngữ, or the Party's.</summary>
    public required IReadOnlyList<HeadingLine> Motto { get; init; }

    public required HeadingLine Parent { get; init; }

    public required HeadingLine Body { get; init; }

    /// <summary>A sign between the issuer's name and the number: the Party's star.</summary>
    public string? Star { get; init; }

    public required SymbolRule Symbol { get; init; }

    public required EndingRule Ending { get; init; }

    /// <summary>Which units issue papers of this look, and how each names itself and signs.</summary>
    public IReadOnlyList<IssuerRule> Issuers { get; init; } = [];
}

/// <summary>Margins in millimetres, and the share of the heading's left side in hundredths of the text's width.</summary>
public sealed record PaperPage(decimal Top, decimal Bottom, decimal Left, decimal Right, int LeftShare);

/// <summary>Type: the font named in Word files, sizes in points, distances in millimetres and points.</summary>
/// <param name="Font">The font that the regulation names.</param>
/// <param name="Text">Size of the body.</param>
/// <param name="Table">Size inside tables.</param>
/// <param name="Indent">First line of a paragraph, in millimetres.</param>
/// <param name="After">Space below a paragraph, in points.</param>
/// <param name="Line">Distance of lines: 1 is single.</param>
/// <param name="Number">Size of the number and symbol.</param>
/// <param name="Date">Size of the date line.</param>
/// <param name="Title">Size of the kind's name and the summary.</param>
/// <param name="PageNumber">Size of the page number.</param>
public sealed record PaperType(
    string Font, decimal Text, decimal Table, decimal Indent, decimal After, decimal Line, decimal Number, decimal Date, decimal Title, decimal PageNumber);

/// <summary>One line of the heading.</summary>
/// <param name="Words">What it says; empty where the paper says it.</param>
/// <param name="Size">In points.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Rule">The line below it, in hundredths of the words' length; 0 for none.</param>
public sealed record HeadingLine(string Words, decimal Size, bool Bold, int Rule);

/// <summary>How number, symbol and day are written.</summary>
/// <param name="Label">Before the number: "Số: ".</param>
/// <param name="Paper"><c>{number}/{kind}-{body}</c>.</param>
/// <param name="Letter">Of a letter, which has no kind: <c>{number}/{body}</c>.</param>
/// <param name="Date"><c>{place}, ngày {day} tháng {month} năm {year}</c>.</param>
public sealed record SymbolRule(string Label, string Paper, string Letter, string Date);

/// <summary>Addressees and signature.</summary>
/// <param name="Recipients">The word above the list: "Nơi nhận:".</param>
/// <param name="LabelSize">Its size.</param>
/// <param name="ListSize">Size of the list.</param>
/// <param name="Underlined">The Party underlines the word; others print it bold and italic.</param>
/// <param name="Archive"><c>Lưu: {archive}.</c></param>
/// <param name="SignatureSize">Size of post and name.</param>
public sealed record EndingRule(string Recipients, decimal LabelSize, decimal ListSize, bool Underlined, string Archive, decimal SignatureSize);

/// <summary>
/// How units of some kinds stand in the heading and under the paper. In the words <c>{Unit}</c> is the unit's name,
/// <c>{unit}</c> the same within a sentence, <c>{above}</c> the unit above it.
/// </summary>
/// <param name="Kinds">The kinds of unit.</param>
/// <param name="Named">How their names begin; empty for every name.</param>
/// <param name="Parent">The line above the issuer's; null for none, and where it names a unit above that is not there.</param>
/// <param name="Body">The issuer's line.</param>
/// <param name="Symbol">The issuer in the symbol: <c>MTTQ-BTT</c>.</param>
/// <param name="Authority">In whose stead is signed, one line each.</param>
/// <param name="Post">The signer's post.</param>
public sealed record IssuerRule(IReadOnlyList<string> Kinds, IReadOnlyList<string> Named, string? Parent, string Body, string Symbol, IReadOnlyList<string> Authority, string Post)
{
    public bool Fits(string kind, string name) =>
        Kinds.Contains(kind) && (Named.Count == 0 || Named.Any(n => Fold.Key(name).StartsWith(Fold.Key(n), StringComparison.Ordinal)));
}

/// <summary>The look of one issuer's papers: the layout, and how this issuer names itself and signs.</summary>
public sealed record PaperLook(PaperLayout Layout, IssuerRule Issuer)
{
    /// <summary>The symbol behind a number: <c>BC-MTTQ-BTT</c>; of the Party with the stroke before it, <c>-BC/ĐU</c>.</summary>
    public string SymbolOf(string kind) => PaperSymbol.Write(Layout, null, kind, Issuer.Symbol).TrimStart('/');

    /// <summary>Number and symbol as printed; a number that is not drawn yet leaves its place open.</summary>
    public string NumberOf(string number, string kind) => number.Length == 0 ? PaperSymbol.Write(Layout, null, kind, Issuer.Symbol)
        : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var drawn) ? PaperSymbol.Write(Layout, drawn, kind, Issuer.Symbol)
        : number + PaperSymbol.Write(Layout, null, kind, Issuer.Symbol);

    /// <summary>Number and symbol of a paper of this kind; of a letter without one.</summary>
    public string SignOf(int number, string? kind) => PaperSymbol.Write(Layout, number, kind, Issuer.Symbol);

    /// <summary>The heading's left side.</summary>
    public PaperIssuer IssuerOf(string unit, string? above) =>
        new(Issuer.Parent is { } parent && !(above is null && parent.Contains("{above}", StringComparison.Ordinal)) ? Filled(parent, unit, above) : null, Filled(Issuer.Body, unit, above));

    /// <summary>Who signs; without a name the place stays open.</summary>
    public PaperSignature SignatureOf(string signer) => new(Issuer.Authority, Issuer.Post, signer.Length > 0 ? signer : null);

    private static string Filled(string words, string unit, string? above) => words
        .Replace("{Unit}", unit, StringComparison.Ordinal).Replace("{unit}", Small(unit), StringComparison.Ordinal).Replace("{above}", Small(above ?? ""), StringComparison.Ordinal);

    private static string Small(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
