using CauNoi.Test.Support;

namespace CauNoi.Programmes.Tests.Web;

/// <summary>Programmes laid down behind the program's back, where only reading them is tried.</summary>
public static class LaidProgrammes
{
    private static int number;

    public static Task<Guid> LayProgramme(this TestHouse house, int unit, string state) => house.One<Guid>("""
        insert into programme (id, unit, drafter, kind, number, symbol, title, issued_on, signer, first, last, report_by, state, public, made_by, made_at, issued_by, issued_at)
        values (gen_random_uuid(), $1, $1, 'plan', $2, 'KH-MTTQ', 'Kế hoạch để thử', '2029-12-15', 'Người ký', '2030-01-01', '2034-12-31', '', $3, true, gen_random_uuid(), now(),
            case when $3 = 'Issued' then gen_random_uuid() end, case when $3 = 'Issued' then now() end) returning id
        """, unit, $"T{Interlocked.Increment(ref number)}", state);

    public static async Task<Guid> LayTarget(this TestHouse house, Guid programme, int unit, int no, decimal goal, bool agreed = true)
    {
        var target = await house.One<Guid>("insert into target (id, programme, unit, no, state) values (gen_random_uuid(), $1, $2, $3, 'Stands') returning id", programme, unit, no);
        await house.LayWording(target, new DateOnly(2030, 1, 1), goal, agreed);
        return target;
    }

    public static Task LayWording(this TestHouse house, Guid target, DateOnly from, decimal goal, bool agreed = true) => house.One<Guid>("""
        insert into target_wording (target, from_day, title, quote, place, kinds, formula, comparator, goal, goal_unit, cadence, first, last, reach, trajectory, lead, parts, understood, decision, reason,
            made_by, made_at, decided_by, decided_at, agreed_by, agreed_at)
        values ($1, $2, 'Đối thoại với dân', 'mỗi xã ít nhất năm buổi', 'II.1', '{commune}', 'count(activities.meeting-with-people.held)', 'AtLeast', $3, 'buổi', 'Yearly', '2030-01-01', '2034-12-31', 'Each',
            '[]', 1, '[]', 'đếm buổi đã tổ chức', '', '', gen_random_uuid(), now(), gen_random_uuid(), now(), case when $4 then gen_random_uuid() end, case when $4 then now() end) returning target
        """, target, from, goal, agreed);
}
