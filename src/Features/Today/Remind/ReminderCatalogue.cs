using CauNoi.Platform.Catalogue;
using CauNoi.Today.Rules;

namespace CauNoi.Today.Remind;

/// <summary>The reminders that are shipped: catalogue/reminders/*.yaml.</summary>
internal static class ReminderCatalogue
{
    /// <summary>Further than this nobody remembers what the reminder was about.</summary>
    public const int MostDays = 90;

    public static Loaded<ReminderTable> Load(string catalogue)
    {
        var rows = YamlFolder.Read<ReminderFile, ReminderRule>(Path.Combine(catalogue, "reminders"), (_, file) => YamlFolder.Rows(file.Reminders).Select(Checked));
        return new(new ReminderTable(rows.Value), rows.BadFiles);
    }

    private static ReminderRule Checked(ReminderRow row)
    {
        var duty = YamlFolder.Words(row.Duty, "duty");
        if (duty.IndexOf('*', StringComparison.Ordinal) is var star and >= 0 && star != duty.Length - 1) throw new BadRowException($"{duty}: dấu * chỉ đứng cuối.");
        foreach (var days in row.Before.Concat(row.After).Append(row.Escalate ?? 1))
            if (days is < 1 or > MostDays) throw new BadRowException($"{duty}: số ngày từ 1 đến {MostDays}.");
        var from = YamlFolder.Day(row.From, duty);
        DateOnly? to = row.To is null ? null : YamlFolder.Day(row.To, duty);
        if (to < from) throw new BadRowException($"{duty}: ngày cuối đứng trước ngày đầu.");
        return new ReminderRule(duty, row.Before, row.OnDay, row.After, row.Escalate, YamlFolder.Words(row.Basis, duty), from, to, row.Confirmed, row.Version);
    }

    private sealed class ReminderFile
    {
        public required List<ReminderRow?>? Reminders { get; set; }
    }

    private sealed class ReminderRow
    {
        public required string Duty { get; set; }
        public required List<int> Before { get; set; }
        public required bool OnDay { get; set; }
        public required List<int> After { get; set; }
        public int? Escalate { get; set; }
        public required string Basis { get; set; }
        public required string From { get; set; }
        public string? To { get; set; }
        public required bool Confirmed { get; set; }
        public required int Version { get; set; }
    }
}
