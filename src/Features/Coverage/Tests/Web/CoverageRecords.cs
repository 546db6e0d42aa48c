using CauNoi.Test.Web.Matrix;

namespace CauNoi.Coverage.Tests.Web;

/// <summary>Sheets of paper for the matrix of permissions.</summary>
public sealed class CoverageRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("sheet of a unit", Owned.Unit, (_, spot) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["unit"] = $"{spot.Unit}" }), "/ban/phieu-thang/{unit:int}"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new Deviation("/ban/phieu-thang/{unit:int}", c => c.Kind is null, Expected.NotFound, "A sheet is for the months ahead, and that unit is gone."),
    ];
}
