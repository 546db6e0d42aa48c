using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Registers.Tests.Web;

/// <summary>An incoming paper for the matrix of permissions.</summary>
public sealed class RegistersRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("incoming paper", Owned.Unit, Paper, "/ban/so-van-ban/den/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/so-van-ban/den/{id:guid}/tep/van-ban.pdf", c => c.Role is not null, Expected.NotFound, "This paper came without a file."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Paper(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into incoming_paper (id, unit, year, number, arrived_on, sign, dated, issuer, summary, follower, made_by, made_at, outcome)
            select gen_random_uuid(), $1, 2025, coalesce(max(number), 0) + 1, '2025-06-02', '1/X', '2025-06-01', 'Nơi thử', 'Văn bản của bảng quyền', '', gen_random_uuid(), now(), '' from incoming_paper where unit = $1 and year = 2025 returning id
            """, spot.Unit)}",
    };
}
