using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>Bodies, seats and people for the matrix of permissions.</summary>
public sealed class BodiesRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("body and seat", Owned.Unit, Body, "/ban/bo-may/{id:guid}*"),
        new("person", Owned.Unit, Person, "/ban/nhan-su/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        .. new[] { "/ban/bo-may/cho-xac-nhan", "/ban/bo-may/khong-xac-nhan", "/ban/bo-may/moi", "/ban/nhan-su/hai-nhiem-ky", "/ban/nhan-su/{id:guid}/gop" }.Select(route =>
            new Deviation(route, c => c.Method == "POST", Expected.NotFound, "The form names the record; an empty one names none.")),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Body(TestHouse house, Spot spot)
    {
        var body = await house.One<Guid>("""
            insert into body (id, unit, kind, name, since, decision) values (gen_random_uuid(), $1, 'committee', 'Ủy ban của bảng quyền', '2026-01-01', '1/QĐ') returning id
            """, spot.Unit);
        var term = await house.One<Guid>("""
            insert into body_term (id, body, wording, number, starts, planned_end) values (gen_random_uuid(), $1, 'khoa', 1, '2026-01-01', '2030-01-01') returning id
            """, body);
        var seat = await house.One<Guid>("""
            insert into seat (id, body, term, unit, position, place, opened) values (gen_random_uuid(), $1, $2, $3, 'chair', 1, '2026-01-01') returning id
            """, body, term, spot.Unit);
        return new Dictionary<string, string> { ["id"] = $"{body}", ["seat"] = $"{seat}" };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Person(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into person (id, name, name_key, unit, recorded_at) values (gen_random_uuid(), 'Lò Thị Thử', 'lo thi thu', $1, now()) returning id
            """, spot.Unit)}",
    };
}
