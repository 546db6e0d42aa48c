namespace CauNoi.Organisation.Rules.Lists;

/// <summary>What a column of a list of units can hold.</summary>
public enum ListColumn
{
    Code,
    Parent,
    Kind,
    Name,
    Households,
    Population,
    Remote,
    Urban,
}

/// <summary>Which column of a file holds what. Guessed from the headings, corrected by a person, remembered for files with the same headings.</summary>
public sealed record ListColumns(IReadOnlyDictionary<ListColumn, int> Places)
{
    /// <summary>Columns in the order in which people are asked about them, with the words they are asked with.</summary>
    public static readonly IReadOnlyList<(ListColumn Column, string Stored, string Title)> All =
    [
        (ListColumn.Name, "ten", "Tên đơn vị"),
        (ListColumn.Code, "ma", "Mã đơn vị"),
        (ListColumn.Parent, "cap-tren", "Đơn vị cấp trên (mã hoặc tên)"),
        (ListColumn.Kind, "loai", "Loại đơn vị (Tỉnh, Xã, Phường, Xóm…)"),
        (ListColumn.Households, "so-ho", "Số hộ"),
        (ListColumn.Population, "dan-so", "Dân số"),
        (ListColumn.Remote, "khu-vuc", "Khu vực I, II, III"),
        (ListColumn.Urban, "do-thi", "Đô thị hay nông thôn"),
    ];

    public int this[ListColumn column] => Places.GetValueOrDefault(column, -1);

    /// <summary>Kept as text: ten=3 ma=0.</summary>
    public string Stored => string.Join(' ', All.Where(c => this[c.Column] >= 0).Select(c => FormattableString.Invariant($"{c.Stored}={this[c.Column]}")));

    /// <summary>Reads what was kept; a column the file does not have is left out.</summary>
    public static ListColumns Parse(string stored, int width)
    {
        var places = new Dictionary<ListColumn, int>();
        foreach (var part in stored.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=') is [var left, var right] ? (left, right) : ("", "");
            foreach (var (column, key, _) in All)
                if (key == name && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var at) && at >= 0 && at < width) places[column] = at;
        }

        return new ListColumns(places);
    }
}
