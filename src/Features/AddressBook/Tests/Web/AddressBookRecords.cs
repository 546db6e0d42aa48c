using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.AddressBook.Tests.Web;

/// <summary>Groups, lists, letters sent and received for the matrix of permissions.</summary>
public sealed class AddressBookRecords : RoomRecords
{
    private const string OwnSeat = "Groups and letters are the unit's own: nobody above opens them, because a receipt says that the unit itself has received.";

    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("group address", Owned.Unit, Group, "/ban/danh-ba/nhom/{id}"),
        new("distribution list", Owned.Unit, List, "/ban/danh-ba/noi-nhan/{id:guid}*"),
        new("letter sent", Owned.Unit, Sent, "/ban/danh-ba/da-gui/{id:guid}*"),
        new("letter received", Owned.Unit, Received, "/ban/nhan/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/danh-ba/nhom/{id}", c => c.Unit != c.Seat, Expected.NotFound, OwnSeat),
        new("/ban/nhan/{id:guid}", c => c.Unit != c.Seat, Expected.NotFound, OwnSeat),
        new("/ban/nhan/{id:guid}/da-doc", c => c.Unit != c.Seat, Expected.NotFound, OwnSeat),
        .. new[] { "/ban/danh-ba/linh-vuc", "/ban/danh-ba/gui", "/ban/danh-ba/dau-moi", "/ban/danh-ba/dau-moi/thoi" }.Select(route =>
            new Deviation(route, c => c.Method == "POST", Expected.NotFound, "The form names the record; an empty one names none.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Group(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into group_address (id, unit, name, kinds, direct) values (gen_random_uuid(), $1, 'Nhóm ' || gen_random_uuid(), '{commune}', false) returning id
        """, spot.Unit));

    private static async Task<IReadOnlyDictionary<string, string>> List(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into distribution_list (id, unit, name) values (gen_random_uuid(), $1, 'Danh sách ' || gen_random_uuid()) returning id
        """, spot.Unit));

    private static async Task<IReadOnlyDictionary<string, string>> Sent(TestHouse house, Spot spot) => Id(await Dispatch(house, spot.Unit));

    private static async Task<IReadOnlyDictionary<string, string>> Received(TestHouse house, Spot spot) => Id(await house.One<Guid>("""
        insert into dispatch_recipient (id, dispatch, unit, line, sent_at) values (gen_random_uuid(), $1, $2, 'Nơi nhận', now()) returning id
        """, await Dispatch(house, 1), spot.Unit));

    private static Task<Guid> Dispatch(TestHouse house, int unit) => house.One<Guid>("""
        insert into dispatch (id, unit, list_name, title, text, map_day, sent_at, sender, planned, planned_lines, complete)
        values (gen_random_uuid(), $1, 'Danh sách', 'Văn bản của bảng quyền', 'Nội dung', current_date, now(), gen_random_uuid(), '{}', '{}', true) returning id
        """, unit);

    private static Dictionary<string, string> Id(Guid id) => new() { ["id"] = $"{id}" };
}
