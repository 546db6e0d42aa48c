using CauNoi.Kernel.Text;

namespace CauNoi.Organisation.Rules.Lists;

/// <summary>Which heading means what, in the words that official lists use. Headings are compared folded.</summary>
public static class ColumnGuess
{
    // The most telling words first; a heading is given away once.
    private static readonly (ListColumn Column, string[] Words)[] Known =
    [
        (ListColumn.Parent, ["parent", "ma cap tren", "ma don vi cap tren", "cap tren", "don vi cap tren", "truc thuoc", "thuoc tinh", "thuoc xa", "ma tinh"]),
        (ListColumn.Code, ["code", "ma", "ma don vi", "ma so", "ma dvhc", "ma xa", "ma don vi hanh chinh"]),
        (ListColumn.Kind, ["kind", "loai", "loai don vi", "loai hinh", "cap", "cap hanh chinh"]),
        (ListColumn.Name, ["name", "ten", "ten don vi", "ten xa", "ten khu dan cu", "ten don vi hanh chinh", "khu dan cu"]),
        (ListColumn.Households, ["households", "so ho", "ho", "so ho dan", "tong so ho"]),
        (ListColumn.Population, ["population", "dan so", "so dan", "nhan khau", "so nhan khau", "quy mo dan so"]),
        (ListColumn.Remote, ["remote", "khu vuc", "xa khu vuc", "thuoc khu vuc"]),
        (ListColumn.Urban, ["urban", "do thi", "thanh thi", "thanh thi nong thon", "do thi nong thon"]),
    ];

    public static ListColumns Of(IReadOnlyList<string> header)
    {
        var keys = header.Select(Fold.Key).ToList();
        var places = new Dictionary<ListColumn, int>();
        // Whole headings before beginnings: "Mã" is the code even where "Mã tỉnh" stands beside it.
        foreach (var matches in new Func<string, string, bool>[] { (key, word) => key == word, (key, word) => key.StartsWith(word + " ", StringComparison.Ordinal) })
            foreach (var (column, words) in Known)
                if (!places.ContainsKey(column) && words.Select(w => keys.FindIndex(k => matches(k, w))).Where(at => at >= 0 && !places.ContainsValue(at)).Take(1).ToList() is [var found])
                    places[column] = found;
        return new ListColumns(places);
    }

    /// <summary>Files with the same headings have the same shape: what a person corrected once holds for the next one.</summary>
    public static string Shape(IReadOnlyList<string> header) => string.Join('|', header.Select(Fold.Key));
}
