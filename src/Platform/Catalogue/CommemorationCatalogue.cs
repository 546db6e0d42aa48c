using CauNoi.Kernel.Days;

namespace CauNoi.Platform.Catalogue;

/// <summary>Days that are kept every year: one file a group, catalogue/commemorations/tradition.yaml. An installation adds files of its own for local days.</summary>
internal static class CommemorationCatalogue
{
    private const int OldestYear = 1000, NewestYear = 2100;

    private static readonly Dictionary<string, CommemorationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["national"] = CommemorationKind.National,
        ["tradition"] = CommemorationKind.Tradition,
        ["festival"] = CommemorationKind.Festival,
        ["season"] = CommemorationKind.Season,
        ["local"] = CommemorationKind.Local,
    };

    /// <summary>The days of all good files in the folder, and the bad ones by name. Of two rows with one id the later file wins: so a place mends a shipped row.</summary>
    public static Loaded<IReadOnlyList<Commemoration>> Load(string folder)
    {
        var days = YamlFolder.Read<CommemorationFile, Commemoration>(folder, (_, file) => YamlFolder.Rows(file.Days).Select(Checked));
        return new([.. days.Value.GroupBy(d => d.Id, StringComparer.Ordinal).Select(g => g.Last())], days.BadFiles);
    }

    private static Commemoration Checked(CommemorationRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        var date = DatedRuleText.Read(row.Date);
        if (!date.Ok) throw new BadRowException($"{id}: {date.Refusals[0].Sentence}");
        if (!Kinds.TryGetValue(row.Kind, out var kind))
            throw new BadRowException($"{id}: loại \"{row.Kind}\" không có; chọn một trong: {string.Join(", ", Kinds.Keys)}.");
        if (row.Since is < OldestYear or > NewestYear) throw new BadRowException($"{id}: năm {row.Since} không đúng.");
        return new Commemoration(
            id, YamlFolder.Words(row.Name, id), date.Value, row.Since, kind, YamlFolder.Words(row.Basis, id), row.Confirmed, row.Unit);
    }

    private sealed class CommemorationFile
    {
        public required List<CommemorationRow?>? Days { get; set; }
    }

    private sealed class CommemorationRow
    {
        public required string Id { get; set; }
        public required string Name { get; set; }
        public required string Date { get; set; }
        public int? Since { get; set; }
        public required string Kind { get; set; }
        public required string Basis { get; set; }
        public required bool Confirmed { get; set; }
        public string? Unit { get; set; }
    }
}
