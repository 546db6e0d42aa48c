using System.Security;

namespace CauNoi.Documents.Tools;

/// <summary>
/// The fonts that LibreOffice sees, and no others: a PDF looks alike on every machine. Times New Roman is licensed and
/// rarely there; Liberation Serif has the same widths, so that lines and pages end where Word ends them.
/// </summary>
internal sealed record OfficeFonts(IReadOnlyList<string> Folders, bool Free)
{
    private const string Sign = "LiberationSerif-Regular.ttf";

    // Version 1 of the free font lacks Vietnamese letters and may lie beside version 2, whose folder comes first.
    private static readonly string[] Places = ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation", "/usr/share/fonts/liberation-serif"];

    public IReadOnlyList<string> Missing => Free ? [] : ["Thiếu phông chữ Liberation Serif (gói fonts-liberation2): tệp PDF có thể sai phông chữ."];

    public static OfficeFonts Find(string? licensed)
    {
        var free = Array.Find(Places, folder => File.Exists(Path.Combine(folder, Sign)));
        return new([.. ((string?[])[licensed, free, "/usr/share/fonts/truetype/dejavu"]).OfType<string>().Where(Directory.Exists)], free is not null);
    }

    /// <summary>The list in the form of fontconfig.</summary>
    public string List(string cache) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
        {string.Concat(Folders.Select(f => $"<dir>{SecurityElement.Escape(f)}</dir>"))}
        <cachedir>{SecurityElement.Escape(cache)}</cachedir>
        <alias binding="same"><family>Times New Roman</family><accept><family>Liberation Serif</family></accept></alias>
        </fontconfig>
        """;
}
