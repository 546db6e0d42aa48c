using CauNoi.Kernel.Units;

namespace CauNoi.Platform.Catalogue;

/// <summary>The kinds of unit: catalogue/unit-kinds/*.yaml.</summary>
internal static class UnitKindCatalogue
{
    private const int LowestLevel = 4;

    /// <summary>The kinds of all good files in the folder, and the bad ones by name.</summary>
    public static Loaded<UnitKindTable> Load(string folder)
    {
        var kinds = YamlFolder.Read<KindFile, UnitKind>(folder, (_, file) => YamlFolder.Rows(file.Kinds).Select(Checked));
        return new(new UnitKindTable(kinds.Value), kinds.BadFiles);
    }

    private static UnitKind Checked(KindRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (row.Level is < 0 or > LowestLevel) throw new BadRowException($"{id}: cấp phải từ 0 đến {LowestLevel}.");
        var from = YamlFolder.Day(row.From, id);
        DateOnly? until = row.Until is null ? null : YamlFolder.Day(row.Until, id);
        if (until < from) throw new BadRowException($"{id}: ngày cuối đứng trước ngày đầu.");
        var words = YamlFolder.Rows(row.Words).ConvertAll(w =>
            new UnitWord(YamlFolder.Words(w.Word, id), w.Until is null ? null : YamlFolder.Day(w.Until, id)));
        return new UnitKind(id, YamlFolder.Words(row.Title, id), row.Level, words, row.Under ?? [], from, until, YamlFolder.Words(row.Basis, id));
    }

    private sealed class KindFile
    {
        public required List<KindRow?>? Kinds { get; set; }
    }

    private sealed class KindRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required int Level { get; set; }
        public List<WordRow?>? Words { get; set; }
        public List<string>? Under { get; set; }
        public required string From { get; set; }
        public string? Until { get; set; }
        public required string Basis { get; set; }
    }

    private sealed class WordRow
    {
        public required string Word { get; set; }
        public string? Until { get; set; }
    }
}
