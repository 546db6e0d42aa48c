using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Emulation.Tests.Web;

/// <summary>Rounds, commendations, reviews and lessons for the matrix of permissions.</summary>
public sealed class EmulationRecords : RoomRecords
{
    private const string Invited = "A unit above invites all below it to its round.";

    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("round of emulation", Owned.Unit, (house, spot) => At(house, spot, """
            insert into emulation_round (id, unit, title, criteria, goal, goal_words, leader, first, last, check_on, opened_by, opened_at, review)
            values (gen_random_uuid(), $1, 'Đợt của bảng quyền', '', 5, 'việc', 'Phó Chủ tịch', '2026-01-01', '2026-12-31', '2026-06-30', gen_random_uuid(), now(), '') returning id
            """), "/ban/thi-dua/dot/{id:guid}*"),
        new("commendation", Owned.Unit, (house, spot) => At(house, spot, """
            insert into commendation (id, unit, decider, form, collective, awardee, awardee_unit, achievement, key, year, state, proposed_by, proposed_at, council, number, why)
            values (gen_random_uuid(), $1, $1, 'giay-khen-xa', true, 'Tập thể thử', $1, 'Việc của bảng quyền', 't', 2026, 'Proposed', gen_random_uuid(), now(), '', '', '') returning id
            """), "/ban/thi-dua/khen/{id:guid}*"),
        new("review", Owned.Unit, async (house, spot) => With(await At(house, spot, """
            insert into emulation_review (id, unit, kind, title, first, last, state, asks, contributors, results, limits, next, figures, hash, imported, made_by, made_at)
            values (gen_random_uuid(), $1, 'phoi-hop', 'Hồ sơ của bảng quyền', '2026-01-01', '2026-06-30', 'Discussed', '', '', 'x', '', '', '', '', false, gen_random_uuid(), now()) returning id
            """), "tep", $"{Guid.Empty}"), "/ban/thi-dua/tong-ket/{id:guid}*"),
        new("lesson", Owned.Nobody, async (house, _) => new Dictionary<string, string> { ["id"] = $"{await house.One<Guid>("select id from lesson limit 1")}" }, "/ban/thi-dua/bai-hoc/{id:guid}*"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/thi-dua/tong-ket/{id:guid}/phan", c => c.Role is not null, Expected.NotFound, "No unit was asked for its part of this review."),
        new("/ban/thi-dua/tong-ket/{id:guid}/tep/{tep:guid}", c => c.Role is not null, Expected.NotFound, "A review without evidence has no file to open."),
        new("/ban/thi-dua/tong-ket/{id:guid}/tep/{tep:guid}/bo", c => c.Role is not null, Expected.NotFound, "A review without evidence has no file to take out."),
        new("/ban/thi-dua/dot/{id:guid}", c => c.Place == Place.Above && c.Role is not null, Expected.Admitted, Invited),
        new("/ban/thi-dua/dot/{id:guid}/dang-ky", c => c.Place == Place.Above && c.Role is not null, Expected.Admitted, Invited),
        new("/ban/thi-dua/dot/{id:guid}/ket-qua", c => c.Place == Place.Above && c.Role is not null, Expected.Admitted, Invited),
    ];

    private static async Task<IReadOnlyDictionary<string, string>> At(TestHouse house, Spot spot, string sql) => new Dictionary<string, string> { ["id"] = $"{await house.One<Guid>(sql, spot.Unit)}" };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> values, string name, string value) => new(values) { [name] = value };
}
