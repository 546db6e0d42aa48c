using CauNoi.Kernel.Text;

namespace CauNoi.DocumentReading.Rules;

/// <summary>Which unit words of a document mean; people see the guess as a choice and may choose another.</summary>
public static class UnitGuess
{
    /// <summary>The unit whose name stands in the words, or whose name the words shorten; the longest name where several do, and null where none does.</summary>
    public static int? Of(string? words, IEnumerable<(int Unit, string Name)> units)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var said = Spelt(words);
        // One word alone shortens too many names.
        if (!said.Contains(' ', StringComparison.Ordinal)) return null;
        return units.Select(u => (u.Unit, Name: Spelt(u.Name))).Where(u => u.Name.Length > 0 && (Holds(said, u.Name) || Holds(u.Name, said)))
            .OrderByDescending(u => u.Name.Length).Select(u => (int?)u.Unit).FirstOrDefault();
    }

    /// <summary>The kinds of unit that a line of recipients names.</summary>
    public static IReadOnlyList<string> Kinds(string line)
    {
        var words = Spelt(line);
        var kinds = new List<string>();
        if (Holds(words, "xã") || Holds(words, "phường") || Holds(words, "cấp cơ sở")) kinds.Add("commune");
        if (Holds(words, "khu dân cư") || Holds(words, "ban công tác mặt trận")) kinds.Add("residential-area");
        if (Holds(words, "tổ chức thành viên") || Holds(words, "tổ chức chính trị xã hội")) kinds.Add("member-organisation");
        if (Holds(words, "ban chuyên môn") || Holds(words, "các ban")) kinds.Add("department");
        return kinds;
    }

    // What documents shorten is spelt out, so that "MTTQ" and "Mặt trận Tổ quốc" are the same words.
    private static string Spelt(string words) => Fold.Toned(words)
        .Replace("mttq", "mặt trận tổ quốc", StringComparison.Ordinal).Replace("ubnd", "ủy ban nhân dân", StringComparison.Ordinal)
        .Replace("lhpn", "liên hiệp phụ nữ", StringComparison.Ordinal).Replace("ccb", "cựu chiến binh", StringComparison.Ordinal);

    private static bool Holds(string words, string part) => $" {words} ".Contains($" {part} ", StringComparison.Ordinal);
}
