using CauNoi.Notebook.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Notebook.Texts;

/// <summary>The facts that come by text message, as catalogue/text-codes says.</summary>
internal sealed class TextCodeList(IReadOnlyList<TextCode> codes)
{
    public IReadOnlyList<TextCode> All { get; } = codes;

    public static Loaded<IReadOnlyList<TextCode>> Load(string catalogue) => YamlFolder.Read<TextCodeFile, TextCode>(Path.Combine(catalogue, "text-codes"), (_, file) =>
    {
        var codes = YamlFolder.Rows(file.Codes).ConvertAll(Checked);
        return codes.Select(c => c.Code).Distinct().Count() == codes.Count ? codes : throw new BadRowException("Có hai việc cùng mã.");
    });

    private static TextCode Checked(TextCodeRow row)
    {
        var code = YamlFolder.Words(row.Code, "code").ToUpperInvariant();
        if (code.Length is < 2 or > 4 || !code.All(char.IsAsciiLetterUpper)) throw new BadRowException($"{code}: mã việc gồm 2 đến 4 chữ cái không dấu.");
        return new TextCode(code, YamlFolder.Words(row.Form, code), [.. YamlFolder.Rows(row.Asks)]);
    }

    private sealed class TextCodeFile
    {
        public required List<TextCodeRow?>? Codes { get; set; }
    }

    private sealed class TextCodeRow
    {
        public required string Code { get; set; }
        public required string Form { get; set; }
        public required List<string?>? Asks { get; set; }
    }
}
