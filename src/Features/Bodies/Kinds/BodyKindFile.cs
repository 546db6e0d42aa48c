using CauNoi.Bodies.Rules;
using CauNoi.Platform.Catalogue;

namespace CauNoi.Bodies.Kinds;

/// <summary>One file of catalogue/body-kinds as it is written.</summary>
internal sealed class BodyKindFile
{
    private static readonly string[] UnitKindsKnown =
        [Organisation.UnitKinds.Province, Organisation.UnitKinds.Commune, Organisation.UnitKinds.ResidentialArea];

    public required List<KindRow?>? Kinds { get; set; }

    public static BodyKind Checked(KindRow row)
    {
        var id = YamlFolder.Words(row.Id, "id");
        if (row.At.Count == 0 || row.At.Except(UnitKindsKnown).Any())
            throw new BadRowException($"{id}: at chỉ nhận {string.Join(", ", UnitKindsKnown)}.");
        if (row.Least < 1 || row.Most < row.Least || row.TermYears is < 1 or > 10) throw new BadRowException($"{id}: số người hoặc số năm không hợp lý.");
        var positions = YamlFolder.Rows(row.Positions).ConvertAll(p => Position(id, p));
        if (positions.Count == 0) throw new BadRowException($"{id}: chưa có chức danh nào.");
        if (positions.DistinctBy(p => p.Id).Count() != positions.Count) throw new BadRowException($"{id}: có chức danh ghi hai lần.");
        return new BodyKind(id, YamlFolder.Words(row.Name, id), row.Rank, row.At, YamlFolder.Words(row.Basis, id), row.Confirmed)
        {
            Single = row.Single, Public = row.Public, TermYears = row.TermYears, Least = row.Least, Most = row.Most, EndsWithWork = row.EndsWithWork,
            Positions = positions,
            Demands = YamlFolder.Rows(row.Demands).ConvertAll(d =>
                new CompositionDemand(YamlFolder.Words(d.Id, id), YamlFolder.Words(d.Text, id), YamlFolder.Words(d.Basis, id), d.Confirmed)),
            Structure = YamlFolder.Rows(row.Structure).ConvertAll(s => new StructureLine(YamlFolder.Words(s.Id, id), YamlFolder.Words(s.Text, id), s.Group)),
        };
    }

    private static BodyPosition Position(string kind, PositionRow row)
    {
        if (row.Count is < 0 or > 200) throw new BadRowException($"{kind}, {row.Id}: số ghế từ 0 đến 200.");
        if (PostGroups.All.All(g => g.Id != row.Group)) throw new BadRowException($"{kind}, {row.Id}: nhóm \"{row.Group}\" không có.");
        return new BodyPosition(YamlFolder.Words(row.Id, kind), YamlFolder.Words(row.Title, kind), row.Count, row.Group, row.Leader, row.Public, row.FullTime, row.TermLimit);
    }

    internal sealed class KindRow
    {
        public required string Id { get; set; }
        public required string Name { get; set; }
        public required int Rank { get; set; }
        public required List<string> At { get; set; }
        public bool Single { get; set; } = true;
        public bool Public { get; set; }
        public int? TermYears { get; set; }
        public int? Least { get; set; }
        public int? Most { get; set; }
        public bool EndsWithWork { get; set; }
        public required string Basis { get; set; }
        public required bool Confirmed { get; set; }
        public required int Version { get; set; }
        public required List<PositionRow?>? Positions { get; set; }
        public List<DemandRow?>? Demands { get; set; }
        public List<LineRow?>? Structure { get; set; }
    }

    internal sealed class PositionRow
    {
        public required string Id { get; set; }
        public required string Title { get; set; }
        public required int Count { get; set; }
        public required string Group { get; set; }
        public bool Leader { get; set; }
        public bool Public { get; set; }
        public bool FullTime { get; set; }
        public int? TermLimit { get; set; }
    }

    internal sealed class DemandRow
    {
        public required string Id { get; set; }
        public required string Text { get; set; }
        public required string Basis { get; set; }
        public required bool Confirmed { get; set; }
    }

    internal sealed class LineRow
    {
        public required string Id { get; set; }
        public required string Text { get; set; }
        public string? Group { get; set; }
    }
}
