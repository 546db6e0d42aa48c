using CauNoi.Platform.Catalogue;
using CauNoi.Recognition;

namespace CauNoi.DocumentReading.Catalogue;

/// <summary>One file of words and shapes as it says them: catalogue/reading/units.yaml.</summary>
internal sealed class PatternFile
{
    public required string Title { get; set; }

    public required List<Row?>? Rows { get; set; }

    public List<Example?>? Examples { get; set; }

    internal sealed class Row
    {
        public required string Means { get; set; }

        public required List<string> Phrases { get; set; }
    }

    internal sealed class Example
    {
        public required string Text { get; set; }

        public required List<string> Finds { get; set; }
    }
}

/// <summary>Reads what the recogniser knows. A bad file is named and skipped; reading goes on with the others.</summary>
public static class PatternFiles
{
    public static Loaded<Patterns> Load(string catalogue)
    {
        var read = YamlFolder.Read<PatternFile, PatternGroup>(Path.Combine(catalogue, "reading"), (name, file) =>
        {
            YamlFolder.Words(file.Title, name);
            return [new PatternGroup(name, YamlFolder.Rows(file.Rows).ConvertAll(r => new PatternRow(r.Means, r.Phrases)),
                YamlFolder.Rows(file.Examples).ConvertAll(e => new PatternExample(e.Text, e.Finds)))];
        });
        return new(new Patterns { Groups = read.Value }, read.BadFiles);
    }
}
