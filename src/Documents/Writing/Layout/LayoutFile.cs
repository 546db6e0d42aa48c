using System.Text.RegularExpressions;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Documents.Writing.Layout;

/// <summary>A layout as it stands in its file.</summary>
internal sealed partial class LayoutFile
{
    public required string Id { get; set; }
    public required string Title { get; set; }
    public required string Basis { get; set; }
    public required bool Confirmed { get; set; }
    public required string From { get; set; }
    public required PageRow Page { get; set; }
    public required TypeRow Type { get; set; }
    public required List<LineRow?> Motto { get; set; }
    public required LineRow Parent { get; set; }
    public required LineRow Body { get; set; }
    public string? Star { get; set; }
    public required SymbolRow Symbol { get; set; }
    public required EndingRow Ending { get; set; }
    public List<IssuerRow?>? Issuers { get; set; }

    /// <summary>The layout, or the sentence that says what is wrong with it.</summary>
    public PaperLayout Checked()
    {
        var id = YamlFolder.Words(Id, "id");
        foreach (var (pattern, places) in ((string, string[])[])
            [(Symbol.Paper, ["{number}", "{kind}", "{body}"]), (Symbol.Letter, ["{number}", "{body}"]),
             (Symbol.Date, ["{place}", "{day}", "{month}", "{year}"]), (Ending.Archive, ["{archive}"])])
            if (Array.Find(places, p => !pattern.Contains(p, StringComparison.Ordinal)) is { } missing)
                throw new BadRowException($"{id}: mẫu \"{pattern}\" thiếu {missing}.");
        return new(id, YamlFolder.Words(Title, id), YamlFolder.Words(Basis, id), Confirmed, YamlFolder.Day(From, id))
        {
            Page = new(
                Between(Page.Top, 10, 50, "lề trên"), Between(Page.Bottom, 10, 50, "lề dưới"), Between(Page.Left, 10, 50, "lề trái"),
                Between(Page.Right, 10, 50, "lề phải"), (int)Between(Page.LeftShare, 25, 60, "phần bên trái")),
            Type = new(
                YamlFolder.Words(Type.Font, id), Size(Type.Text), Size(Type.Table), Between(Type.Indent, 0, 30, "thụt đầu dòng"),
                Between(Type.After, 0, 24, "cách đoạn"), Between(Type.Line, 1, 2, "cách dòng"), Size(Type.Number), Size(Type.Date), Size(Type.Title), Size(Type.PageNumber)),
            Motto = YamlFolder.Rows(Motto).ConvertAll(Line),
            Parent = Line(Parent),
            Body = Line(Body),
            Star = Star,
            Symbol = new(Symbol.Label, Symbol.Paper, Symbol.Letter, Symbol.Date),
            Ending = new(
                YamlFolder.Words(Ending.Recipients, id), Size(Ending.LabelSize), Size(Ending.ListSize), Ending.Underlined, Ending.Archive, Size(Ending.SignatureSize)),
            Issuers = YamlFolder.Rows(Issuers).ConvertAll(Issuer),
        };

        IssuerRule Issuer(IssuerRow row)
        {
            var named = YamlFolder.Words(row.Body, id);
            if (YamlFolder.Rows(row.Kinds).Count == 0) throw new BadRowException($"{id}: {named} chưa nói là loại đơn vị nào (kinds).");
            if (UnknownPlace().Match($"{row.Parent} {named}") is { Success: true } unknown) throw new BadRowException($"{id}: không có {unknown.Value}; chỉ dùng {{Unit}}, {{unit}}, {{above}}.");
            return new(YamlFolder.Rows(row.Kinds), YamlFolder.Rows(row.Named), string.IsNullOrWhiteSpace(row.Parent) ? null : row.Parent.Trim(), named,
                YamlFolder.Words(row.Symbol, id), YamlFolder.Rows(row.Authority), YamlFolder.Words(row.Post, id));
        }

        HeadingLine Line(LineRow row) => new(row.Words ?? "", Size(row.Size), row.Bold, (int)Between(row.Rule, 0, 100, "đường kẻ"));
        decimal Size(decimal size) => Between(size, 8, 24, "cỡ chữ");
        decimal Between(decimal value, decimal least, decimal most, string what) =>
            value >= least && value <= most ? value : throw new BadRowException($"{id}: {what} phải từ {least} đến {most}.");
    }

    [GeneratedRegex(@"\{(?!Unit\}|unit\}|above\})[^}]*\}?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex UnknownPlace();

    internal sealed class IssuerRow
    {
        public List<string?>? Kinds { get; set; }
        public List<string?>? Named { get; set; }
        public string? Parent { get; set; }
        public required string Body { get; set; }
        public required string Symbol { get; set; }
        public List<string?>? Authority { get; set; }
        public required string Post { get; set; }
    }

    internal sealed class PageRow
    {
        public required decimal Top { get; set; }
        public required decimal Bottom { get; set; }
        public required decimal Left { get; set; }
        public required decimal Right { get; set; }
        public required int LeftShare { get; set; }
    }

    internal sealed class TypeRow
    {
        public required string Font { get; set; }
        public required decimal Text { get; set; }
        public required decimal Table { get; set; }
        public required decimal Indent { get; set; }
        public required decimal After { get; set; }
        public required decimal Line { get; set; }
        public required decimal Number { get; set; }
        public required decimal Date { get; set; }
        public required decimal Title { get; set; }
        public required decimal PageNumber { get; set; }
    }

    internal sealed class LineRow
    {
        public string? Words { get; set; }
        public required decimal Size { get; set; }
        public required bool Bold { get; set; }
        public int Rule { get; set; }
    }

    internal sealed class SymbolRow
    {
        public required string Label { get; set; }
        public required string Paper { get; set; }
        public required string Letter { get; set; }
        public required string Date { get; set; }
    }

    internal sealed class EndingRow
    {
        public required string Recipients { get; set; }
        public required decimal LabelSize { get; set; }
        public required decimal ListSize { get; set; }
        public required bool Underlined { get; set; }
        public required string Archive { get; set; }
        public required decimal SignatureSize { get; set; }
    }
}
