using System.Text.RegularExpressions;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>The codes and figures of a line: what they may look like, and how they are stored.</summary>
internal static partial class LineFigures
{
    public static string? CodeFault(string code, UnitKind? kind)
    {
        if (code.Length == 0) return null;
        if (!Sound().IsMatch(code)) return ListRefusals.BadCode(code);
        // Official codes: two digits for a province, three for a district, five for a commune (QĐ 124/2004/QĐ-TTg and what amends it).
        int? digits = kind?.Level switch { 1 => 2, 2 => 3, 3 => 5, _ => null };
        return digits is { } full && code.Length < full && code.All(char.IsAsciiDigit) ? ListRefusals.LostZeros(code) : null;
    }

    public static IReadOnlyList<(string Trait, string Value)> Traits(UnitLine line, List<string> faults)
    {
        var traits = new List<(string, string)>();
        Count("households", "Số hộ", line.Households);
        Count("population", "Dân số", line.Population);
        if (line.Remote.Length > 0)
        {
            var key = Fold.Key(line.Remote);
            if (key.StartsWith("khu vuc ", StringComparison.Ordinal)) key = key["khu vuc ".Length..];
            if (RemoteOf(key) is { } remote) traits.Add(("remote", remote));
            else faults.Add(ListRefusals.NotRemote(line.Remote));
        }

        if (line.Urban.Length > 0)
        {
            if (UrbanOf(Fold.Key(line.Urban)) is { } urban) traits.Add(("urban", urban));
            else faults.Add(ListRefusals.NotUrban(line.Urban));
        }

        return traits;

        void Count(string trait, string title, string text)
        {
            if (text.Length == 0) return;
            if (Figures.TryParse(text, out var figure) && figure == decimal.Truncate(figure) && figure is >= 0 and < 1_000_000_000)
                traits.Add((trait, ((long)figure).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            else faults.Add(ListRefusals.NotFigure(title, text));
        }
    }

    private static string? RemoteOf(string key) => key switch
    {
        "i" or "1" => "I",
        "ii" or "2" => "II",
        "iii" or "3" => "III",
        "khong" or "none" or "0" => "none",
        _ => null,
    };

    private static string? UrbanOf(string key) => key switch
    {
        "do thi" or "thanh thi" or "urban" or "yes" or "co" or "x" => "yes",
        "nong thon" or "rural" or "no" or "khong" => "no",
        _ => null,
    };

    [GeneratedRegex("^[0-9A-Za-z.-]{1,20}$", RegexOptions.None, 100)]
    private static partial Regex Sound();
}
