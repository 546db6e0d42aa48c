using CauNoi.Platform.Catalogue;

namespace CauNoi.AddressBook.Fields;

/// <summary>One field of work.</summary>
public sealed record FieldOfWork(string Id, string Name);

/// <summary>The fields of work and the positions that can be assigned: catalogue/fields-of-work/*.yaml.</summary>
public sealed record FieldsOfWork(IReadOnlyList<FieldOfWork> All, IReadOnlyList<string> Positions, IReadOnlyList<BadFile> BadFiles)
{
    /// <summary>As many as the form has places for.</summary>
    public const int Most = 40;

    public string NameOf(string field) => All.FirstOrDefault(f => f.Id == field)?.Name ?? "Lĩnh vực đã bỏ khỏi danh mục";

    public static FieldsOfWork Load(string catalogue)
    {
        var read = YamlFolder.Read<FieldFile, FieldFile>(Path.Combine(catalogue, "fields-of-work"), (_, file) => [file]);
        var fields = read.Value.SelectMany(f => YamlFolder.Rows(f.Fields)).Select(r => new FieldOfWork(r.Id, r.Name)).DistinctBy(f => f.Id).Take(Most).ToList();
        return new(fields, [.. read.Value.SelectMany(f => f.Positions ?? []).OfType<string>().Distinct()], read.BadFiles);
    }

    private sealed class FieldFile
    {
        public required List<FieldRow?>? Fields { get; set; }
        public List<string?>? Positions { get; set; }
    }

    private sealed class FieldRow
    {
        public required string Id { get; set; }
        public required string Name { get; set; }
    }
}
