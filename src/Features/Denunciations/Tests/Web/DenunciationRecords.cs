using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Denunciations.Tests.Web;

/// <summary>Sealed records and openers for the matrix of permissions: a record is its openers' own, whatever the hat.</summary>
public sealed class DenunciationRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("sealed record", Owned.Person, Record, "/ban/to-cao/{id:guid}*"),
        new("newcomer", Owned.Person, Newcomer, "/ban/to-cao/nguoi-mo/{id:guid}/nhan"),
        new("opener", Owned.Unit, async (house, spot) => Id(await Opener(house, Guid.NewGuid(), spot.Unit)), "/ban/to-cao/nguoi-mo/{id:guid}/thoi"),
    ];

    // Nobody has a key of one's own at a unit of which one is no opener: there is nothing to be locked.
    public override IReadOnlyList<Deviation> Deviations { get; } =
        [new("/ban/to-cao/nguoi-mo/khoa", cell => cell.Person is not ("tinh" or "tinh2" or "chutich" or "xa"), Expected.NotFound, "Only who was named an opener makes a key.")];

    private static async Task<IReadOnlyDictionary<string, string>> Record(TestHouse house, Spot spot)
    {
        await Opener(house, spot.Account, Bench(spot));
        return Id(await house.One<Guid>("""
            insert into sealed_store.denunciation (id, code, secret_hash, unit, kind, door, state, received_at)
            values (gen_random_uuid(), gen_random_uuid()::text, '\x00', $1, 1, 1, 1, now()) returning id
            """, Bench(spot)));
    }

    private static async Task<IReadOnlyDictionary<string, string>> Newcomer(TestHouse house, Spot spot)
    {
        await Opener(house, spot.Account, Bench(spot));
        return Id(await Opener(house, Guid.NewGuid(), Bench(spot)));
    }

    // Where nobody else opens: openers of one unit have its records in common.
    private static int Bench(Spot spot) => 1_000_000 + (BitConverter.ToInt32(spot.Account.ToByteArray(), 12) & 0xFF_FFFF);

    private static Task<Guid> Opener(TestHouse house, Guid account, int unit) => house.One<Guid>("""
        insert into sealed_store.opener (id, account, unit, appointed_at, point, locked_key, admitted_at)
        values (gen_random_uuid(), $1, $2, now(), '\x04', '\x01', now())
        on conflict (account, unit) where ended_at is null do update set appointed_at = excluded.appointed_at returning id
        """, account, unit);

    private static Dictionary<string, string> Id(Guid id) => new() { ["id"] = $"{id}" };
}
