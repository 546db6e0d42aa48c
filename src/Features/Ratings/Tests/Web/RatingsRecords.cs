using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;

namespace CauNoi.Ratings.Tests.Web;

/// <summary>Seasons, ratings and rubrics for the matrix of permissions.</summary>
public sealed class RatingsRecords : RoomRecords
{
    public override IReadOnlyList<RecordKind> Kinds { get; } =
    [
        new("season of ratings", Owned.Unit, async (house, spot) => Values(("id", $"{await Season(house, spot.Unit)}")), "/ban/xep-loai/dot/{id:guid}*"),
        new("rating of a unit", Owned.Unit, async (house, spot) => Values(("id", $"{await house.One<Guid>("""
            insert into rating (id, season, unit, state, why, appeal, answer, changed, grade, total) values (gen_random_uuid(), $1, $2, 'Open', '', '', '', false, '', 0) returning id
            """, await Season(house, 1), spot.Unit)}"), ("tep", $"{Guid.Empty}")), "/ban/xep-loai/{id:guid}*"),
        new("rubric", Owned.Nobody, (_, _) => Task.FromResult(Values(("ten", "commune-boards"))), "/ban/xep-loai/tieu-chi/{ten}"),
        new("province's own rubric", Owned.Nobody, async (house, _) => Values(("id", $"{await house.One<Guid>("""
            insert into rating_overlay (id, rubric, content, basis, from_day, made_by, made_at) values (gen_random_uuid(), 'm' || gen_random_uuid(), 'x', 'Quyết định thử', '2026-01-01', gen_random_uuid(), now()) returning id
            """)}")), "/ban/xep-loai/tieu-chi/ban/{id:guid}"),
    ];

    public override IReadOnlyList<Deviation> Deviations { get; } =
    [
        new("/ban/xep-loai/{id:guid}/minh-chung/tep/{tep:guid}", c => c.Role is not null, Expected.NotFound, "A rating without evidence has no file to open."),
    ];

    // The rubric of a sample season under another name: a unit has one season a year and rubric.
    internal static Task<Guid> Season(TestHouse house, int unit) => house.One<Guid>("""
        insert into rating_season (id, unit, rubric, year, title, first, last, content, hash, set_aside, seed, self_until, opened_by, opened_at)
        select gen_random_uuid(), $1, 'm' || gen_random_uuid(), 2026, 'Đợt của bảng quyền', '2026-01-01', '2026-12-31', content, hash, '', 1, '2026-12-31', gen_random_uuid(), now() from rating_season limit 1 returning id
        """, unit);

    private static IReadOnlyDictionary<string, string> Values(params (string Name, string Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);
}
