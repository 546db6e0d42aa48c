using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Periods.Tests.Web;

/// <summary>Closed periods for the matrix of permissions.</summary>
public sealed class PeriodsRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } = [new("closed period", Owned.Unit, Lay, "/ban/ky/{id:guid}*")];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into activity_period (id, unit, period, first, last, closed_by, closed_at, reopened_by, reopened_at, reopen_reason)
            values (gen_random_uuid(), $1, '2025-05', '2025-05-01', '2025-05-31', gen_random_uuid(), now(), gen_random_uuid(), now(), 'thử') returning id
            """, spot.Unit)}",
    };
}
