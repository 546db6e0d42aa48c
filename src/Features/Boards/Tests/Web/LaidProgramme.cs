using CauNoi.Kernel.Targets;
using CauNoi.Programmes;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Tests.Web;

/// <summary>How tests lay an issued programme with targets whose reading is agreed, without walking through its pages.</summary>
internal static class LaidProgramme
{
    public const string Held = "activities.unity-festival.held";

    /// <summary>A programme of the province for 2020 to 2030; null for its number.</summary>
    public static async Task<Guid> Programme(this TestHouse house, bool open = true, int unit = 1) => await house.One<Guid>("""
        insert into programme (id, unit, drafter, kind, number, symbol, title, issued_on, signer, first, last, report_by, state, public, made_by, made_at, issued_by, issued_at)
        values (gen_random_uuid(), $1, $1, 'term-programme', (random() * 1000000)::int::text, 'CTr-MTTQ', 'Chương trình thử', '2020-01-02', 'Người ký', '2020-01-01', '2030-12-31', '', 'Issued', $2,
            gen_random_uuid(), now(), gen_random_uuid(), now()) returning id
        """, unit, open);

    /// <summary>A target of it, yearly.</summary>
    public static async Task<Guid> Target(this TestHouse house, Guid programme, string title, string formula, decimal goal, TargetReach reach, string[] kinds, Comparator comparator = Comparator.AtLeast, decimal? evidence = null, string unit = "cuộc")
    {
        var target = await house.One<Guid>("insert into target (id, programme, unit, no, state) select gen_random_uuid(), id, unit, 1, 'Stands' from programme where id = $1 returning id", programme);
        await house.One<int>("""
            insert into target_wording (target, from_day, title, quote, place, kinds, formula, comparator, goal, goal_unit, cadence, first, last, reach, trajectory, lead, parts, evidence, understood, decision, reason,
                made_by, made_at, decided_by, decided_at, agreed_by, agreed_at)
            values ($1, '2020-01-01', $2, 'Câu trong văn bản', 'Mục I', $3, $4, $5, $6, $7, 'Yearly', '2020-01-01', '2030-12-31', $8, '[]', 1, '[]', $9, 'hiểu như câu ấy', '', '',
                gen_random_uuid(), now(), gen_random_uuid(), now(), gen_random_uuid(), now()) returning 1
            """, target, title, kinds, formula, comparator.ToString(), goal, unit, reach.ToString(), evidence is { } share ? share : DBNull.Value);
        house.Services.GetRequiredService<ProgrammeBook>().Forget();
        return target;
    }
}
