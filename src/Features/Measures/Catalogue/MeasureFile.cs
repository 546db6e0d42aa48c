using CauNoi.Kernel.Measures;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Measures.Catalogue;

/// <summary>One derived measure as its file says it: catalogue/measures/festival-share.yaml.</summary>
internal sealed class MeasureFile
{
    public required int Version { get; set; }
    public required string Title { get; set; }
    public required string Formula { get; set; }
    public required string Basis { get; set; }
    public required string From { get; set; }
    public string? Until { get; set; }
}

/// <summary>The terms of office: catalogue/terms/front.yaml.</summary>
internal sealed class TermFile
{
    public required List<TermRow?>? Terms { get; set; }

    internal sealed class TermRow
    {
        public required string Name { get; set; }
        public required string From { get; set; }
        public required string Until { get; set; }
        public required string Basis { get; set; }
    }
}

/// <summary>Reads derived measures and terms. A bad file is named and skipped; what it would have replaced stays.</summary>
internal static class MeasureFiles
{
    /// <summary>The first part of every derived measure's name.</summary>
    public const string Prefix = "measures.";

    public static Loaded<IReadOnlyList<DerivedMeasure>> Load(string folder) =>
        YamlFolder.Read<MeasureFile, DerivedMeasure>(Path.Combine(folder, "measures"), (name, file) => [Checked(name, file)]);

    /// <summary>The same with the installation's own files over it: a known name takes the shipped one's place by a higher version.</summary>
    public static Loaded<IReadOnlyList<DerivedMeasure>> Load(string folder, string local)
    {
        var shipped = Load(folder);
        if (!Directory.Exists(Path.Combine(local, "measures"))) return shipped;
        var all = shipped.Value.ToDictionary(m => m.Name);
        var own = YamlFolder.Read<MeasureFile, DerivedMeasure>(Path.Combine(local, "measures"), (name, file) =>
        {
            var measure = Checked(name, file);
            if (all.TryGetValue(measure.Name, out var before) && measure.Version <= before.Version)
                throw new BadRowException($"version: bản của địa phương phải cao hơn bản kèm theo ({before.Version}).");
            all[measure.Name] = measure;
            return [measure];
        });
        return new([.. all.Values.OrderBy(m => m.Name, StringComparer.Ordinal)], [.. shipped.BadFiles, .. own.BadFiles]);
    }

    public static Loaded<IReadOnlyList<FigureTerm>> Terms(string folder) =>
        YamlFolder.Read<TermFile, FigureTerm>(Path.Combine(folder, "terms"), (_, file) => YamlFolder.Rows(file.Terms).ConvertAll(row =>
        {
            YamlFolder.Words(row.Basis, row.Name);
            var (first, last) = (YamlFolder.Day(row.From, row.Name), YamlFolder.Day(row.Until, row.Name));
            return last >= first ? new FigureTerm(YamlFolder.Words(row.Name, "name"), first, last) : throw new BadRowException($"{row.Name}: ngày đầu đứng sau ngày cuối.");
        }));

    private static DerivedMeasure Checked(string name, MeasureFile file)
    {
        var read = FormulaReader.Read(file.Formula);
        if (!read.Ok) throw new BadRowException($"formula: {read.Refusals[0].Sentence}");
        if (file.Version < 1) throw new BadRowException("version: từ 1 trở lên.");
        return new DerivedMeasure(Prefix + name, YamlFolder.Words(file.Title, "title"), file.Formula.Trim(), file.Version,
            YamlFolder.Day(file.From, "from"), file.Until is null ? null : YamlFolder.Day(file.Until, "until"), YamlFolder.Words(file.Basis, "basis"));
    }
}
