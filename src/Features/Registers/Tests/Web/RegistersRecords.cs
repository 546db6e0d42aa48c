using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Registers.Tests.Web;

/// <summary>An incoming paper for the matrix of permissions.</summary>
public sealed class RegistersRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("incoming paper", Owned.Unit, Paper, "/ban/so-van-ban/den/{id:guid}*"),
        new("outgoing entry", Owned.Unit, Entry, "/ban/so-van-ban/di/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/so-van-ban/di/{id:guid}/tep/van-ban.pdf", c => c.Role is not null, Expected.NotFound, "This entry has no file."),
        new("/ban/so-van-ban/den/{id:guid}/tep/van-ban.pdf", c => c.Role is not null, Expected.NotFound, "This paper came without a file."),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> Paper(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into incoming_paper (id, unit, year, number, arrived_on, sign, dated, issuer, summary, follower, made_by, made_at, outcome)
            select gen_random_uuid(), $1, 2025, coalesce(max(number), 0) + 1, '2025-06-02', '1/X', '2025-06-01', 'Nơi thử', 'Văn bản của bảng quyền', '', gen_random_uuid(), now(), '' from incoming_paper where unit = $1 and year = 2025 returning id
            """, spot.Unit)}",
    };

    private static async Task<IReadOnlyDictionary<string, string>> Entry(TestHouse house, Spot spot) => new Dictionary<string, string>
    {
        ["id"] = $"{await house.One<Guid>("""
            insert into outgoing_entry (id, unit, year, series, number, sign, dated, summary, addressees, signer, made_by, made_at, void_reason)
            select gen_random_uuid(), $1, 2025, 'TB', coalesce(max(number), 0) + 1, '1/TB-X', '2025-06-01', 'Văn bản đi của bảng quyền', 'Nơi thử', 'Người ký', gen_random_uuid(), now(), '' from outgoing_entry where unit = $1 and year = 2025 returning id
            """, spot.Unit)}",
    };
}
