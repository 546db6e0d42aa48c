using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>Classified cases for the matrix of permissions, at the page that makes a denunciation of one.</summary>
public sealed class ReclassifyRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } = [new("petition that may be a denunciation", Owned.Unit, Lay, "/ban/kien-nghi/{id:guid}/to-cao")];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into petition (id, code, secret_hash, door, state, class, unit, holder, organisation, category, received_at, received_on, sorted_at, on_behalf, held, reopened, changed_at)
            values (gen_random_uuid(), gen_random_uuid()::text, '', 1, 3, 2, $1, $1, 0, 'roads', now(), current_date, now(), false, 0, 0, now()) returning id
            """, spot.Unit)}",
    };
}
