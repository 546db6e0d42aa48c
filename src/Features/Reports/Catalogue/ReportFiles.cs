using CauNoi.Kernel;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Catalogue;
using CauNoi.Reports.Rules;

namespace CauNoi.Reports.Catalogue;

/// <summary>Forms and reporting duties as files: catalogue/reports/*.md and *.docx, parts/ to be taken in, duties/*.yaml. A bad file is named and skipped; what it would have replaced stays.</summary>
internal static class ReportFiles
{
    private static readonly string[] Folders = ["reports", "reports/parts"];

    /// <summary>The forms of a catalogue, and over them those of the installation's own by a higher version.</summary>
    public static Loaded<IReadOnlyList<ReportTemplate>> Templates(string catalogue, string local)
    {
        var (good, bad) = (new Dictionary<string, ReportTemplate>(StringComparer.Ordinal), new List<BadFile>());
        foreach (var root in new[] { catalogue, local }.Distinct())
        {
            if (!Directory.Exists(Path.Combine(root, Folders[0]))) continue;
            foreach (var path in Directory.EnumerateFiles(Path.Combine(root, Folders[0])).Where(IsForm).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileNameWithoutExtension(path);
                var read = Text(path) is { Ok: true } text ? TemplateReader.Read(name, text.Value, other => Part(other, [local, catalogue])) : Text(path).Refusals.ToList();
                if (!read.Ok) bad.Add(new BadFile(path, read.Refusals[0].Sentence));
                else if (good.TryGetValue(name, out var before) && read.Value.Version <= before.Version) bad.Add(new BadFile(path, $"version: bản của địa phương phải cao hơn bản kèm theo ({before.Version})."));
                else good[name] = read.Value;
            }
        }

        return new([.. good.Values.OrderBy(t => t.Title, StringComparer.Ordinal)], bad);
    }

    /// <summary>The duties of all good files; of two rows with one id the later file wins. A duty whose form is missing is named and left out.</summary>
    public static Loaded<IReadOnlyList<ReportRule>> Rules(string catalogue, string local, IReadOnlyList<ReportTemplate> templates)
    {
        var forms = templates.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var (rules, bad) = (new List<ReportRule>(), new List<BadFile>());
        foreach (var root in new[] { catalogue, local }.Distinct())
        {
            var folder = Path.Combine(root, "reports", "duties");
            if (root != catalogue && !Directory.Exists(folder)) continue;
            var read = YamlFolder.Read<RuleFile, ReportRule>(folder, (_, file) => YamlFolder.Rows(file.Duties).Select(row => row.Checked(forms)));
            rules.AddRange(read.Value);
            bad.AddRange(read.BadFiles);
        }

        return new([.. rules.GroupBy(r => r.Id, StringComparer.Ordinal).Select(g => g.Last())], bad);
    }

    private static bool IsForm(string path) => Path.GetExtension(path) is ".md" or ".docx";

    private static string? Part(string name, IEnumerable<string> roots) =>
        roots.SelectMany(root => Folders.Reverse().Select(folder => Path.Combine(root, folder, $"{name}.md"))).FirstOrDefault(File.Exists) is { } path ? File.ReadAllText(path) : null;

    private static Outcome<string> Text(string path)
    {
        try
        {
            return Path.GetExtension(path) == ".docx" ? WordForm.Read(path) : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal($"Không đọc được tệp: {e.Message}");
        }
    }

    private sealed class RuleFile
    {
        public required int Version { get; set; }
        public required List<RuleRow?>? Duties { get; set; }
    }

    private sealed class RuleRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required string Template { get; set; }
        public required List<string> Owes { get; set; }
        public List<string?>? Under { get; set; }
        public required string To { get; set; }
        public required string Addressee { get; set; }
        public string? Via { get; set; }
        public string? Cadence { get; set; }
        public string? Due { get; set; }
        public string? CutOff { get; set; }
        public string? AskBy { get; set; }
        public required string From { get; set; }
        public string? Until { get; set; }
        public required string Basis { get; set; }
        public required bool Confirmed { get; set; }

        public ReportRule Checked(HashSet<string> forms)
        {
            var id = YamlFolder.Words(Id, "id");
            if (!forms.Contains(Template)) throw new BadRowException($"{id}: không có mẫu “{Template}”, hoặc mẫu ấy có lỗi.");
            if (Cadence is not null && PeriodKind.Find(Cadence) is not { Measure: PeriodMeasure.Months }) throw new BadRowException($"{id}: kỳ “{Cadence}” không có; chọn month, quarter, half, nine-months, year, hoặc bỏ trống.");
            if (AskBy is not null && (Cadence is null || Due is not null)) throw new BadRowException($"{id}: askBy chỉ dùng cho báo cáo có kỳ (cadence) mà chưa có hạn (due).");
            if (Owes.Count == 0) throw new BadRowException($"{id}: owes trống, không đơn vị nào phải báo cáo.");
            return new ReportRule
            {
                Id = id, Title = YamlFolder.Words(Title, id), Template = Template, Owes = Owes, Under = YamlFolder.Rows(Under), Addressee = YamlFolder.Words(Addressee, id), Via = Via?.Trim() ?? "",
                To = To switch { "above" => ReportTo.Above, "own" => ReportTo.Own, "outside" => ReportTo.Outside, _ => throw new BadRowException($"{id}: to cần là above, own hoặc outside.") },
                Cadence = PeriodKind.Find(Cadence), Due = Day(Due, id), CutOff = Day(CutOff, id), AskBy = Day(AskBy, id), From = YamlFolder.Day(From, id), Until = Until is null ? null : YamlFolder.Day(Until, id),
                Basis = YamlFolder.Words(Basis, id), Confirmed = Confirmed,
            };
        }

        private static ReportDay? Day(string? text, string id) => text is null ? null
            : ReportDay.Read(text) is { Ok: true } day ? day.Value : throw new BadRowException($"{id}: {ReportDay.Read(text).Refusals[0].Sentence}");
    }
}
