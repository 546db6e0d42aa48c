using CauNoi.Kernel;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Units;

namespace CauNoi.AddressBook.Rules;

/// <summary>An office at a residential area whose holder is a contact and no user.</summary>
public static class ContactRoles
{
    /// <summary>Stored name, and the words people write.</summary>
    public static readonly IReadOnlyList<(string Role, string Word)> All =
        [("cell-secretary", "Bí thư chi bộ"), ("village-head", "Trưởng thôn"), ("group-head", "Tổ trưởng dân phố")];

    private static readonly Dictionary<string, string> Known = All.Select(r => (r.Role, r.Word))
        .Concat([("village-head", "Trưởng xóm"), ("village-head", "Trưởng bản"), ("village-head", "Trưởng ấp"), ("village-head", "Trưởng khu"), ("cell-secretary", "Bí thư"), ("group-head", "Tổ trưởng")])
        .ToDictionary(r => Fold.Key(r.Item2), r => r.Item1);

    public static string Word(string role) => All.First(r => r.Role == role).Word;

    public static string? Of(string typed) => Known.GetValueOrDefault(Fold.Key(typed));
}

/// <summary>One pasted contact that could be read.</summary>
public sealed record ContactLine(int Unit, string Role, string Name, string Phone);

/// <summary>Reads a list pasted from a sheet: area; office; name; telephone. All of it is good, or none is taken.</summary>
public static class ContactPaste
{
    public const int MostLines = 500;

    public static Outcome<IReadOnlyList<ContactLine>> Read(string text, IReadOnlyCollection<UnitNode> areas)
    {
        var (good, bad) = (new List<ContactLine>(), new List<Refusal>());
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (good.Count + bad.Count >= MostLines) return new Refusal($"Mỗi lần dán nhiều nhất {MostLines} dòng. Xin chia thành nhiều lần.", "danh-sach");
            var read = One(line, areas);
            if (read.Ok) good.Add(read.Value);
            else bad.AddRange(read.Refusals.Select(r => new Refusal($"Dòng {number}: {r.Sentence}", "danh-sach")));
        }

        foreach (var twice in good.GroupBy(g => (g.Unit, g.Role)).Where(g => g.Count() > 1))
            bad.Add(new Refusal($"{areas.First(a => a.Unit == twice.Key.Unit).Name}: có hai dòng {ContactRoles.Word(twice.Key.Role)}. Xin để lại một dòng.", "danh-sach"));
        if (bad.Count > 0) return bad;
        return good.Count > 0 ? good : new Refusal("Chưa có dòng nào. Mỗi dòng: khu dân cư; chức vụ; họ tên; điện thoại.", "danh-sach");
    }

    private static Outcome<ContactLine> One(string line, IReadOnlyCollection<UnitNode> areas)
    {
        var cells = line.Split(line.Contains('\t') ? '\t' : ';', StringSplitOptions.TrimEntries);
        if (cells.Length != 4) return new Refusal("cần đủ bốn phần: khu dân cư; chức vụ; họ tên; điện thoại.");
        var area = UnitWords.Find(areas, cells[0]);
        if (!area.Ok) return new Refusal(area.Refusals[0] == AddressBookRefusals.UnitAmbiguous
            ? $"có hơn một khu dân cư tên “{cells[0]}”, xin ghi mã số." : $"không có khu dân cư “{cells[0]}” thuộc đơn vị mình.");
        if (ContactRoles.Of(cells[1]) is not { } role) return new Refusal($"chức vụ “{cells[1]}” chưa có; dùng: {string.Join(", ", ContactRoles.All.Select(r => r.Word))}.");
        if (cells[2].Length is < 2 or > 100) return new Refusal("xin ghi họ tên.");
        return Phone(cells[3]) is { } phone ? new ContactLine(area.Value.Unit, role, cells[2], phone) : new Refusal($"số điện thoại “{cells[3]}” chưa đúng, ví dụ 0912 345 678.");
    }

    /// <summary>Digits as they are dialled inside the country, however they were spaced; null when it is no number.</summary>
    public static string? Phone(string typed)
    {
        var digits = string.Concat(typed.Where(c => !" .-()".Contains(c, StringComparison.Ordinal)));
        if (digits.StartsWith("+84", StringComparison.Ordinal)) digits = $"0{digits[3..]}";
        return digits.Length is >= 9 and <= 12 && digits[0] == '0' && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
