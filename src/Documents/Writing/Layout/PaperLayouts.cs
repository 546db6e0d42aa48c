using CauNoi.Platform.Catalogue;

namespace CauNoi.Documents.Writing.Layout;

/// <summary>Every layout that can be loaded.</summary>
public sealed class PaperLayouts(IReadOnlyList<PaperLayout> all)
{
    private const string Front = "front";

    public IReadOnlyList<PaperLayout> All => all;

    /// <summary>The layout of a kind of issuer on a day; null where none is known, because its file is missing or broken.</summary>
    public PaperLayout? Find(string id, DateOnly day) => all.Where(l => l.Id == id && l.From <= day).MaxBy(l => l.From);

    /// <summary>How the papers of a unit look on a day. A rule that names units by their names comes before one for all of a kind; whom no rule knows is printed as the Front.</summary>
    public PaperLook Of(string kind, string name, DateOnly day)
    {
        var rules = all.GroupBy(l => l.Id).Select(g => Find(g.Key, day) ?? g.MinBy(l => l.From)!).SelectMany(l => l.Issuers, (layout, issuer) => new PaperLook(layout, issuer)).ToList();
        return rules.Where(l => l.Issuer.Fits(kind, name)).MaxBy(l => l.Issuer.Named.Count > 0) ?? rules.Find(l => l.Layout.Id == Front) ?? rules[0];
    }

    /// <summary>Reads the folder <c>papers</c> of the catalogue; what cannot be read is named.</summary>
    public static Loaded<PaperLayouts> Load(string catalogue)
    {
        var read = YamlFolder.Read<LayoutFile, PaperLayout>(Path.Combine(catalogue, "papers"), (_, file) => [file.Checked()]);
        return new(new PaperLayouts(read.Value), read.BadFiles);
    }
}
