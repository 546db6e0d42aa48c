using CauNoi.Kernel;
using CauNoi.Platform.Catalogue;
using CauNoi.Ratings.Rules;

namespace CauNoi.Ratings.Catalogue;

/// <summary>A rubric as a file has it: catalogue/rubrics/*.yaml, or the text a province writes over it.</summary>
internal sealed class RubricFile
{
    public required int Version { get; set; }
    public required string Title { get; set; }
    public required List<int> Years { get; set; }
    public string? Province { get; set; }
    public required List<string> Units { get; set; }
    public required string Basis { get; set; }
    public required decimal Total { get; set; }
    public required string Denominator { get; set; }
    public decimal? MostBonus { get; set; }
    public required List<GradeRow?> Scale { get; set; }
    public required List<GroupRow?> Groups { get; set; }
    public List<GateRow?>? Gates { get; set; }
    public List<ExtraRow?>? Bonus { get; set; }
    public List<ExtraRow?>? Deductions { get; set; }
    public List<string>? TieBreak { get; set; }
    public string? Named { get; set; }
    public string? Outside { get; set; }
    public List<WantedRow?>? Wanted { get; set; }

    /// <summary>The rubrics of all good files; one that makes no sense is named and skipped.</summary>
    public static Loaded<IReadOnlyList<Rubric>> Load(IEnumerable<string> folders)
    {
        var (rubrics, bad) = (new Dictionary<string, Rubric>(StringComparer.Ordinal), new List<BadFile>());
        foreach (var (folder, n) in folders.Distinct().Select((f, n) => (f, n)))
        {
            if (n > 0 && !Directory.Exists(folder)) continue;
            var read = YamlFolder.Read<RubricFile, Rubric>(folder, (name, file) => [file.Checked(name)]);
            foreach (var rubric in read.Value) rubrics[rubric.Name] = rubric;
            bad.AddRange(read.BadFiles);
        }

        return new([.. rubrics.Values], bad);
    }

    /// <summary>A rubric out of a text, or the sentence why it is none.</summary>
    public static Outcome<Rubric> Read(string name, string text)
    {
        try
        {
            return YamlFolder.Text<RubricFile>(text).Checked(name);
        }
        catch (BadRowException e)
        {
            return new Refusal(e.Message);
        }
    }

    private Rubric Checked(string name)
    {
        var rubric = new Rubric(
            name, YamlFolder.Words(Title, "title"), Version, Years, Province?.Trim() ?? "", Units, YamlFolder.Words(Basis, "basis"), Total,
            YamlFolder.Rows(Groups).ConvertAll(g => new RubricGroup(YamlFolder.Words(g.Title, "groups"), YamlFolder.Rows(g.Criteria).ConvertAll(Criterion))),
            YamlFolder.Rows(Scale).ConvertAll(g => new RubricGrade(g.Id, YamlFolder.Words(g.Title, g.Id), g.From) { Weak = g.Weak ?? false, Good = g.Good ?? false }))
        {
            Gates = YamlFolder.Rows(Gates).ConvertAll(g => new RubricGate(g.Id, YamlFolder.Words(g.Title, g.Id), g.Highest) { Item = g.Item, Below = g.Below ?? 0 }),
            Extras = [.. YamlFolder.Rows(Bonus).ConvertAll(e => Extra(e, bonus: true)), .. YamlFolder.Rows(Deductions).ConvertAll(e => Extra(e, bonus: false))],
            TieBreak = TieBreak ?? [], MostBonus = MostBonus ?? 0, Denominator = Denominator.Trim(), Named = Said(Named), Outside = Said(Outside),
            Wanted = Wanted is null ? null : YamlFolder.Rows(Wanted).ConvertAll(w => new RubricWanted(w.AtLeast, w.Share, YamlFolder.Words(w.Basis, w.AtLeast))),
        };
        return RubricCheck.Against(rubric) is [var first, ..] ? throw new BadRowException(first.Sentence) : rubric;
    }

    private static string? Said(string? words) => words?.Trim() is { Length: > 0 } said ? said : null;

    private static RubricCriterion Criterion(CriterionRow row) => new(YamlFolder.Words(row.Title, "criteria"), YamlFolder.Rows(row.Items).ConvertAll(i => new RubricItem(i.Id, YamlFolder.Words(i.Title, i.Id), i.Points)
    {
        Measure = i.Measure, Targets = i.Targets ?? false, Zero = i.Zero ?? 0, Full = i.Full ?? 0, Denominator = i.Denominator?.Trim() ?? "", Evidence = i.Evidence?.Trim() ?? "",
    }));

    private static RubricExtra Extra(ExtraRow row, bool bonus) => new(row.Id, YamlFolder.Words(row.Title, row.Id), row.Most, bonus);

    internal sealed class GroupRow
    {
        public required string Title { get; set; }
        public required List<CriterionRow?> Criteria { get; set; }
    }

    internal sealed class CriterionRow
    {
        public required string Title { get; set; }
        public required List<ItemRow?> Items { get; set; }
    }

    internal sealed class ItemRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required decimal Points { get; set; }
        public string? Measure { get; set; }
        public bool? Targets { get; set; }
        public decimal? Zero { get; set; }
        public decimal? Full { get; set; }
        public string? Denominator { get; set; }
        public string? Evidence { get; set; }
    }

    internal sealed class GradeRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required decimal From { get; set; }
        public bool? Weak { get; set; }
        public bool? Good { get; set; }
    }

    internal sealed class WantedRow
    {
        public required string AtLeast { get; set; }
        public required decimal Share { get; set; }
        public required string Basis { get; set; }
    }

    internal sealed class GateRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required string Highest { get; set; }
        public string? Item { get; set; }
        public decimal? Below { get; set; }
    }

    internal sealed class ExtraRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required decimal Most { get; set; }
    }
}
