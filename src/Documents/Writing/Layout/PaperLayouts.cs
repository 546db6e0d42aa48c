using CauNoi.Platform.Catalogue;

namespace CauNoi.Documents.Writing.Layout;

/// <summary>Every layout that can be loaded.</summary>
public sealed class PaperLayouts(IReadOnlyList<PaperLayout> all)
{
    public IReadOnlyList<PaperLayout> All => all;

    /// <summary>The layout of a kind of issuer on a day; null where none is known, because its file is missing or broken.</summary>
    public PaperLayout? Find(string id, DateOnly day) => all.Where(l => l.Id == id && l.From <= day).MaxBy(l => l.From);

    /// <summary>Reads the folder <c>papers</c> of the catalogue; what cannot be read is named.</summary>
    public static Loaded<PaperLayouts> Load(string catalogue)
    {
        var read = YamlFolder.Read<LayoutFile, PaperLayout>(Path.Combine(catalogue, "papers"), (_, file) => [file.Checked()]);
        return new(new PaperLayouts(read.Value), read.BadFiles);
    }
}
