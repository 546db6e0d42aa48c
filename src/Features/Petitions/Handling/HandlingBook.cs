using CauNoi.Petitions.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Petitions.Handling;

/// <summary>A reason from a list, by the name under which it is kept.</summary>
public sealed record ListedReason(string Id, string Title);

/// <summary>The data that handling reads: who is competent, why nothing is shown, why a clock stops, how answers begin. catalogue/petitions/.</summary>
public sealed class HandlingBook
{
    public IReadOnlyList<CompetenceRow> Competence { get; private init; } = [];

    public IReadOnlyList<ListedReason> Withheld { get; private init; } = [];

    public IReadOnlyList<ListedReason> Pauses { get; private init; } = [];

    public IReadOnlyList<AnswerTemplate> Templates { get; private init; } = [];

    public string WithheldTitle(string id) => Withheld.FirstOrDefault(r => r.Id == id)?.Title ?? "Lý do đã bỏ khỏi danh mục";

    public string PauseTitle(string id) => Pauses.FirstOrDefault(r => r.Id == id)?.Title ?? "Lý do đã bỏ khỏi danh mục";

    internal static Loaded<HandlingBook> Load(string catalogue)
    {
        var folder = Path.Combine(catalogue, "petitions");
        var competence = YamlFolder.Read<CompetenceFile, CompetenceRow>(folder, (_, file) => YamlFolder.Rows(file.Competence).Select(Checked), "competence.yaml");
        var answering = YamlFolder.Read<AnsweringFile, AnsweringFile>(folder, (_, file) => [Checked(file)], "answering.yaml");
        return new(new HandlingBook
        {
            Competence = competence.Value,
            Withheld = [.. answering.Value.SelectMany(f => Reasons(f.Withheld))],
            Pauses = [.. answering.Value.SelectMany(f => Reasons(f.Pauses))],
            Templates = [.. answering.Value.SelectMany(f => YamlFolder.Rows(f.Templates)).Select(t => new AnswerTemplate(t.Id, t.Title, t.Text))],
        }, [.. competence.BadFiles, .. answering.BadFiles]);
    }

    private static CompetenceRow Checked(CompetenceYaml row)
    {
        var category = YamlFolder.Words(row.Category, "category");
        var from = YamlFolder.Day(row.From, category);
        DateOnly? to = row.To is null ? null : YamlFolder.Day(row.To, category);
        if (to < from) throw new BadRowException($"{category}: ngày cuối đứng trước ngày đầu.");
        return new CompetenceRow(category, YamlFolder.Words(row.Kind, category), YamlFolder.Words(row.Level, category), row.Named.Trim(), from, to, YamlFolder.Words(row.Basis, category), row.Confirmed);
    }

    private static AnsweringFile Checked(AnsweringFile file)
    {
        if (Reasons(file.Withheld).Concat(Reasons(file.Pauses)).GroupBy(r => r.Id).FirstOrDefault(g => g.Count() > 1) is { Key: var twice })
            throw new BadRowException($"{twice}: có hai lý do cùng mã.");
        return file;
    }

    private static IEnumerable<ListedReason> Reasons(List<ReasonYaml?>? rows) =>
        YamlFolder.Rows(rows).Select(r => new ListedReason(YamlFolder.Words(r.Id, "id"), YamlFolder.Words(r.Title, r.Id)));

    private sealed class CompetenceFile
    {
        public required List<CompetenceYaml?>? Competence { get; set; }
    }

    private sealed class CompetenceYaml
    {
        public required string Category { get; set; }
        public required string Kind { get; set; }
        public required string Level { get; set; }
        public required string Named { get; set; }
        public required string From { get; set; }
        public string? To { get; set; }
        public required string Basis { get; set; }
        public required bool Confirmed { get; set; }
    }

    private sealed class AnsweringFile
    {
        public required List<ReasonYaml?>? Withheld { get; set; }
        public required List<ReasonYaml?>? Pauses { get; set; }
        public required List<TemplateYaml?>? Templates { get; set; }
    }

    private sealed class ReasonYaml
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
    }

    private sealed class TemplateYaml
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required string Text { get; set; }
    }
}
