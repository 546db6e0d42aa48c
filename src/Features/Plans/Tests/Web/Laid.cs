using CauNoi.Programmes;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Tests.Web;

/// <summary>Programmes and targets laid down behind the program's back: their own room tries how they come to be.</summary>
internal static class Laid
{
    private static int number;

    public static Task<Guid> Programme(TestHouse house, int unit, string issuedOn = "2026-01-10", string first = "2026-01-01") => house.One<Guid>("""
        insert into programme (id, unit, drafter, kind, number, symbol, title, issued_on, signer, first, last, report_by, state, public, made_by, made_at, issued_by, issued_at)
        values (gen_random_uuid(), $1, $1, 'plan', $2, 'KH-MTTQ', $3, $4::date, 'Người ký', $5::date, '2030-12-31', '', 'Issued', true, gen_random_uuid(), now(), gen_random_uuid(), now()) returning id
        """, unit, $"P{Interlocked.Increment(ref number)}", $"Chương trình thử {number}", issuedOn, first);

    public static async Task<Guid> Target(TestHouse house, Guid programme, int unit, string title, string kind = "commune", decimal goal = 4, string reach = "Each", string formula = "activities.meeting-with-people.held")
    {
        var target = await house.One<Guid>("insert into target (id, programme, unit, no, state) values (gen_random_uuid(), $1, $2, 1, 'Stands') returning id", programme, unit);
        await Wording(house, target, "2026-01-01", title, kind, goal, reach, formula);
        return target;
    }

    /// <summary>A target of a unit alone, under a programme of its own.</summary>
    public static async Task<Guid> Own(TestHouse house, int unit, string title, string kind = "commune", decimal goal = 4, string reach = "Each") =>
        await Target(house, await Programme(house, unit), unit, title, kind, goal, reach);

    public static async Task Wording(TestHouse house, Guid target, string from, string title, string kind, decimal goal, string reach = "Each", string formula = "activities.meeting-with-people.held")
    {
        await house.One<Guid>("""
            insert into target_wording (target, from_day, title, quote, place, kinds, formula, comparator, goal, goal_unit, cadence, first, last, reach, trajectory, lead, parts, understood, decision, reason,
                made_by, made_at, decided_by, decided_at, agreed_by, agreed_at)
            values ($1, $2::date, $3, 'Câu trong văn bản để thử.', 'Mục II.1', array[$4], $7, 'AtLeast', $5, 'buổi', 'Yearly', '2026-01-01', '2030-12-31', $6,
                '[]', 1, '[]', 'đếm buổi đã tổ chức', '', '', gen_random_uuid(), now(), gen_random_uuid(), now(), gen_random_uuid(), now()) returning target
            """, target, from, title, kind, goal, reach, formula);
        house.Services.GetRequiredService<ProgrammeBook>().Forget();
    }

    /// <summary>What was changed behind the program's back is looked at anew.</summary>
    public static void Forget(this TestHouse house) => house.Services.GetRequiredService<ProgrammeBook>().Forget();

    /// <summary>Presses a form that may or may not be shown: whoever forges it sends its fields all the same.</summary>
    public static Task<Page> Forge(this Visitor visitor, Page page, string action, params (string Field, string Value)[] values)
    {
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return visitor.Send(HttpMethod.Post, action, new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Field, v.Value)).Append(new("__RequestVerificationToken", token))));
    }
}
