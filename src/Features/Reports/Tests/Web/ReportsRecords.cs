using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Reports.Tests.Web;

/// <summary>A report of a unit for the matrix of permissions; it needs no row, because it is written when it is opened.</summary>
public sealed class ReportsRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("report of a unit", Owned.Unit, (house, spot) => At(house, spot, ("dang", "csv"), ("file", $"{Guid.Empty}")), "/ban/bao-cao/{unit:int}/{mau}/{ky}*"),
        new("batch of reports", Owned.Unit, async (house, spot) => new Dictionary<string, string>
        {
            ["id"] = $"{await house.One<Guid>("insert into report_batch (id, unit, template, period, format, by, at) values (gen_random_uuid(), $1, 'monthly-work', '2026-10', 'docx', gen_random_uuid(), now()) returning id", spot.Unit)}",
        }, "/ban/bao-cao/lo/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/bao-cao/lo/{id:guid}/tep", c => c.Role is not null, Expected.NotFound, "A batch that is not done has no archive yet."),
        new("/ban/bao-cao/{unit:int}/{mau}/{ky}/ban-luu/{file:guid}", c => c.Role is not null, Expected.NotFound, "A draft has no kept paper."),
    ];

    // On the day before a unit was gone it still owed for its days; of one that is there, the month of today.
    private static async Task<IReadOnlyDictionary<string, string>> At(TestHouse house, Spot spot, params (string Name, string Value)[] more)
    {
        var last = await house.One<DateOnly>("select coalesce(max(valid_until), date '2026-11-30') from unit_node where unit = $1 and withdrawn_at is null and not exists (select 1 from unit_node n where n.unit = $1 and n.valid_until is null and n.withdrawn_at is null)", spot.Unit);
        return new[] { ("unit", $"{spot.Unit}"), ("mau", "monthly-work"), ("ky", $"{last:yyyy-MM}") }.Concat(more).ToDictionary(v => v.Item1, v => v.Item2);
    }
}
