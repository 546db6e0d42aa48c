using CauNoi.Activities.Tests.Web;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.SpotChecks.Tests.Web;

/// <summary>Rounds and spot checks for the matrix of permissions.</summary>
public sealed class SpotChecksRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("round of spot checks", Owned.Unit, LayRound, "/ban/phuc-tra/{id:guid}*"),
        new("spot check", Owned.Unit, LayCheck, "/ban/phuc-tra/mau/{id:guid}*"),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> LayRound(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into activity_round (id, unit, period, first, last, seed, size, seeded_by, seeded_at)
            values (gen_random_uuid(), $1, to_char(date '1900-01-01' + (random() * 300000)::int, 'YYYY-MM-DD'), '2025-05-01', '2025-05-31', 1, 3, gen_random_uuid(), now()) returning id
            """, spot.Unit)}",
    };

    private static async Task<IReadOnlyDictionary<string, string>> LayCheck(TestHouse house, Spot spot)
    {
        var (record, round) = (await ActivitiesRecords.Lay(house, spot), await LayRound(house, spot));
        var id = await house.One<Guid>("""
            insert into activity_check (id, round, activity, unit, place, day) values (gen_random_uuid(), $1, $2, $3, 1, '2026-03-01') returning id
            """, Guid.Parse(round["id"]), Guid.Parse(record["id"]), spot.Unit);
        await house.One<long>("with moved as (update stored_file set owner = $1 where id = $2 returning 1) select count(*) from moved", id, Guid.Parse(record["file"]));
        return new Dictionary<string, string> { ["id"] = $"{id}", ["file"] = record["file"] };
    }
}
