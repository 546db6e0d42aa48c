using CauNoi.Kernel.Time;

namespace CauNoi.Platform.Catalogue;

/// <summary>The time limits that are shipped: one file a subject, catalogue/limits/feedback.yaml.</summary>
internal static class LimitCatalogue
{
    /// <summary>Ten years of days: whatever is longer is a slip of the pen.</summary>
    private const int MostUnits = 3_660;

    private static readonly Dictionary<string, LimitUnit> Units = new(StringComparer.Ordinal)
    {
        ["working days"] = LimitUnit.WorkingDays,
        ["calendar days"] = LimitUnit.CalendarDays,
        ["hours"] = LimitUnit.Hours,
    };

    /// <summary>The limits of all good files in the folder, and the bad ones by name.</summary>
    public static Loaded<LimitTable> Load(string folder)
    {
        var limits = YamlFolder.Read<LimitFile, Limit>(folder, (_, file) => YamlFolder.Rows(file.Limits).Select(Checked));
        return new(new LimitTable(limits.Value), limits.BadFiles);
    }

    private static Limit Checked(LimitRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (row.Amount is < 1 or > MostUnits) throw new BadRowException($"{id}: thời hạn phải từ 1 đến {MostUnits}.");
        if (!Units.TryGetValue(row.Unit, out var unit))
            throw new BadRowException($"{id}: đơn vị \"{row.Unit}\" không có; chọn một trong: {string.Join(", ", Units.Keys)}.");
        var from = YamlFolder.Day(row.From, id);
        DateOnly? to = row.To is null ? null : YamlFolder.Day(row.To, id);
        if (to < from) throw new BadRowException($"{id}: ngày cuối đứng trước ngày đầu.");
        return new Limit(
            id, row.Amount, unit, YamlFolder.Words(row.Start, id), YamlFolder.Words(row.Basis, id), from, to, row.Confirmed, row.Version, LimitOrigin.Shipped);
    }

    private sealed class LimitFile
    {
        public required List<LimitRow?>? Limits { get; set; }
    }

    private sealed class LimitRow
    {
        public required string Id { get; set; }
        public required int Amount { get; set; }
        public required string Unit { get; set; }
        public required string Start { get; set; }
        public required string Basis { get; set; }
        public required string From { get; set; }
        public string? To { get; set; }
        public required bool Confirmed { get; set; }
        public required int Version { get; set; }
    }
}
