using CauNoi.Platform.Files;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Feedback.Tests.Web;

/// <summary>Notes for the matrix of permissions, each with a picture and with somebody who stepped back.</summary>
public sealed class FeedbackRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("note", Owned.Unit, Lay, "/ban/gop-y/{id:guid}*") { StepBack = (house, account, values) => Conflict(house, account, Guid.Parse(values["id"])) },
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/gop-y/da-gui", "/gop-y/mo-lai" }.Select(route =>
            new Deviation(route, _ => true, Expected.NotFound, "Whoever holds the code is the sender; without one there is no note.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Lay(TestHouse house, Spot spot)
    {
        using var picture = new MemoryStream([1, 2, 3]);
        var hash = (await house.Services.GetRequiredService<FileStore>().Put(picture, 10)).Value.ToBytes();
        var id = await house.One<Guid>("""
            insert into feedback_note (id, code, unit, text, page, state, received_at, due_at)
            values (gen_random_uuid(), gen_random_uuid()::text, $1, 'Một góp ý cho bảng quyền', '', 'received', now(), now()) returning id
            """, spot.Unit);
        var file = await house.One<Guid>("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, at)
            values (gen_random_uuid(), $1, 'anh.jpg', 'jpeg', $2, 3, 1, 1, $2, now()) returning id
            """, id, hash);
        return new Dictionary<string, string> { ["id"] = $"{id}", ["file"] = $"{file}", ["conflict"] = $"{await Conflict(house, Guid.NewGuid(), id)}" };
    }

    // Every cell of a person asks about the same note: stepping back from it again changes nothing.
    private static Task<Guid> Conflict(TestHouse house, Guid account, Guid note) => house.One<Guid>("""
        insert into conflict_of_interest (id, account, record, reason, declared_by, at) values (gen_random_uuid(), $1, $2, 'Người của bảng quyền', $1, now())
        on conflict (account, record) where taken_back_at is null do update set reason = excluded.reason returning id
        """, account, note);
}
