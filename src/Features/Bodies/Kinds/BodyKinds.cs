using CauNoi.Bodies.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Bodies.Kinds;

/// <summary>The kinds of body that this installation knows, as loaded at start; bad files are named and skipped.</summary>
public sealed class BodyKinds
{
    private readonly Dictionary<string, BodyKind> byId;

    private BodyKinds(IReadOnlyList<BodyKind> kinds, IReadOnlyList<BadFile> badFiles)
    {
        All = [.. kinds.OrderBy(k => k.Rank).ThenBy(k => k.Id, StringComparer.Ordinal)];
        BadFiles = badFiles;
        byId = All.ToDictionary(k => k.Id, StringComparer.Ordinal);
    }

    /// <summary>Before the catalogue has been read.</summary>
    public static BodyKinds None { get; } = new([], []);

    public IReadOnlyList<BodyKind> All { get; }

    public IReadOnlyList<BadFile> BadFiles { get; }

    public BodyKind? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The kind of that stored name. One that the catalogue lost stays readable, with the name it is stored by.</summary>
    public BodyKind Of(string id) => Find(id) ?? new BodyKind(id, id, 1_000, [], "", Confirmed: false);

    public static BodyKinds Load(string folder)
    {
        var read = YamlFolder.Read<BodyKindFile, BodyKind>(folder, (_, file) => YamlFolder.Rows(file.Kinds).Select(BodyKindFile.Checked));
        var kinds = read.Value.GroupBy(k => k.Id, StringComparer.Ordinal).ToList();
        var doubled = kinds.Where(g => g.Skip(1).Any()).Select(g => new BadFile(folder, $"{g.Key}: loại này ghi hai lần, dùng dòng đầu."));
        return new([.. kinds.Select(g => g.First())], [.. read.BadFiles, .. doubled]);
    }
}
