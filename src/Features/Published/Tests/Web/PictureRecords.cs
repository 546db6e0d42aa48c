using CauNoi.Activities.Tests.Web;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Published.Tests.Web;

/// <summary>Requests to remove pictures for the matrix of permissions; records with their pictures are laid by the room of records.</summary>
public sealed class PictureRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("request to remove a picture", Owned.Unit, Removal, "/ban/so-viec/de-nghi-go/{id:guid}*")
        {
            StepBack = (house, account, values) => Conflict(house, account, Guid.Parse(values["id"])),
        },
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new Deviation("/viec/de-nghi-go/da-gui", _ => true, Expected.NotFound, "Whoever holds the code is the sender; without one there is no request."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Removal(TestHouse house, Spot spot)
    {
        var picture = Guid.Parse((await ActivitiesRecords.Lay(house, spot))["picture"]);
        var id = await house.One<Guid>("""
            insert into takedown_request (id, code, picture, unit, reason, child, state, received_at, due_at)
            values (gen_random_uuid(), gen_random_uuid()::text, $1, $2, 'Một đề nghị cho bảng quyền', false, 'received', now(), now()) returning id
            """, picture, spot.Unit);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["picture"] = $"{picture}", ["conflict"] = $"{await Conflict(house, Guid.NewGuid(), id)}" };
    }

    // Every cell of a person asks about the same request: stepping back from it again changes nothing.
    private static Task<Guid> Conflict(TestHouse house, Guid account, Guid request) => house.One<Guid>("""
        insert into conflict_of_interest (id, account, record, reason, declared_by, at) values (gen_random_uuid(), $1, $2, 'Người của bảng quyền', $1, now())
        on conflict (account, record) where taken_back_at is null do update set reason = excluded.reason returning id
        """, account, request);
}
