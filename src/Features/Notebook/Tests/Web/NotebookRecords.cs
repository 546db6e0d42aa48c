using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Notebook.Tests.Web;

/// <summary>Phones and what waits for a person, for the matrix of permissions.</summary>
public sealed class NotebookRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("phone of a unit", Owned.Unit, (house, spot) => Phone(house, spot.Unit, Guid.NewGuid()), "/ban/so-tay/may/{id:guid}/bo"),
        new("own phone", Owned.Person, (house, spot) => Phone(house, 1, spot.Account), "/so-tay/may/{id:guid}/bo"),
        new("item that waits", Owned.Unit, Waiting, "/ban/so-tay/cho/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/so-tay/moi", "/so-tay/gui", "/so-tay/anh/{id:guid}/{picture:int}" }.Select(route =>
            new Deviation(route, _ => true, Expected.SignIn, "Asks for the signature of a phone that was taken in; a session is worth nothing here.")),
        new("/so-tay/tin-nhan", _ => true, Expected.NotFound, "Is not there until the installation has agreed on a token with a gateway."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Phone(TestHouse house, int unit, Guid account) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into notebook_device (id, account, role_grant, unit, name, key, enrolled_at, seen_at)
            values (gen_random_uuid(), $2, gen_random_uuid(), $1, 'Điện thoại cho bảng quyền', '\x00', now(), now()) returning id
            """, unit, account)}",
    };

    private static async Task<IReadOnlyDictionary<string, string>> Waiting(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into notebook_item (id, device, account, form, unit, state, words, photos, at, sealed)
            values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'activities/mediation-case', $1, 'waiting', 'Một bản cho bảng quyền', 0, now(),
                '{"id":"00000000-0000-0000-0000-000000000001","seq":1,"key":"x","point":"","iv":"","data":""}') returning id
            """, spot.Unit)}",
    };
}
