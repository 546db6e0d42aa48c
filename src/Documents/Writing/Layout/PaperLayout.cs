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
