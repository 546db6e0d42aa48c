using CauNoi.Platform.Catalogue;
using CauNoi.Recognition;

namespace CauNoi.Documents.Catalogue;

/// <summary>Reads what the recogniser knows: one file a group, catalogue/reading/units.yaml. A bad file is named and skipped; the others go on working.</summary>
public static class PatternFiles
{
    /// <summary>All patterns of the catalogue folder.</summary>
    public static Loaded<Patterns> Load(string catalogue)
    {
        var groups = YamlFolder.Read<PatternFile, PatternGroup>(Path.Combine(catalogue, "reading"), (name, file) => [Checked(name, file)]);
        return new(new Patterns { Groups = groups.Value }, groups.BadFiles);
    }

    private static PatternGroup Checked(string name, PatternFile file)
    {
        YamlFolder.Words(file.Title, name);
        var rows = YamlFolder.Rows(file.Rows).ConvertAll(r => new Recognition.PatternRow(YamlFolder.Words(r.Means, name), Phrases(r)));
        return new(name, rows, YamlFolder.Rows(file.Examples).ConvertAll(e => new Recognition.PatternExample(YamlFolder.Words(e.Text, name), e.Finds)));
    }

    private static List<string> Phrases(PatternRow row) => row.Phrases is { Count: > 0 } phrases && phrases.TrueForAll(p => !string.IsNullOrWhiteSpace(p))
        ? phrases : throw new BadRowException($"{row.Means}: thiếu cụm từ.");

    private sealed class PatternFile
    {
        public required string Title { get; set; }
        public required List<PatternRow?>? Rows { get; set; }
        public List<PatternExample?>? Examples { get; set; }
    }

    private sealed class PatternRow
    {
        public required string Means { get; set; }
        public required List<string> Phrases { get; set; }
    }

    private sealed class PatternExample
    {
        public required string Text { get; set; }
        public required List<string> Finds { get; set; }
    }
}
