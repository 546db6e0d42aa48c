using CauNoi.Emulation.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Emulation.Catalogue;

/// <summary>The forms of commendation: catalogue/commendations/*.yaml. Of two rows with one id the later file wins.</summary>
internal sealed class CommendationFile
{
    private static readonly string[] Levels = ["commune", "province", CommendationForm.Outside];

    public required List<Row?> Commendations { get; set; }

    public static Loaded<IReadOnlyList<CommendationForm>> Load(string folder)
    {
        var read = YamlFolder.Read<CommendationFile, CommendationForm>(folder, (_, file) => YamlFolder.Rows(file.Commendations).Select(Checked));
        return new([.. read.Value.GroupBy(f => f.Id, StringComparer.Ordinal).Select(g => g.Last())], read.BadFiles);
    }

    private static CommendationForm Checked(Row row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (!Levels.Contains(row.Decides)) throw new BadRowException($"{id}: decides cần là một trong: {string.Join(", ", Levels)}.");
        if (row.For.Count == 0 || row.For.Exists(f => f is not ("collective" or "person"))) throw new BadRowException($"{id}: for cần ghi collective, person hoặc cả hai.");
        return new CommendationForm(id, YamlFolder.Words(row.Title, id), row.Decides, row.For.Contains("collective"), row.For.Contains("person"), YamlFolder.Words(row.Basis, id));
    }

    internal sealed class Row
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required string Decides { get; set; }
        public required List<string> For { get; set; }
        public required string Basis { get; set; }
    }
}
