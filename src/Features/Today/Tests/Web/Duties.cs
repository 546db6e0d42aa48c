using CauNoi.Test.Support;

namespace CauNoi.Today.Tests.Web;

/// <summary>How tests lay down duties and look at them.</summary>
internal static class Duties
{
    /// <summary>A festival that an area still owes; due so many days from now.</summary>
    public static Task<Guid> Festival(this TestHouse house, int unit, double days, string title = "Tổ chức Ngày hội Đại đoàn kết") => house.One<Guid>("""
        insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
        values (gen_random_uuid(), 'activities.unity-festival.hold', $1, gen_random_uuid(), $3, '/ban/ghi/ngay-hoi-dai-doan-ket', 'unity-festival@1', $2 - interval '40 days', $2)
        returning id
        """, unit, house.Clock.GetUtcNow().AddDays(days), title);

    /// <summary>What happened to a duty: kind and whether it stands, oldest first.</summary>
    public static Task<string> Turns(this TestHouse house, Guid duty) => house.One<string>("""
        select coalesce(string_agg(kind || case when ended_at is null then '' else '-' end, ' ' order by at), '') from duty_turn where duty = $1
        """, duty);

    /// <summary>Gives somebody a further role, as tests need a colleague.</summary>
    public static Task<Guid> Person(this TestHouse house, string userName, string name, string role, int unit) => house.One<Guid>("""
        with person as (insert into staff_account (id, user_name, name, password, demo, created_at)
            select gen_random_uuid(), $1, $2, password, true, now() from staff_account where user_name = 'xa' returning id)
        insert into role_grant (id, account, role, unit, valid_from, granted_at)
        select gen_random_uuid(), id, $3, $4, '2025-07-01', now() from person returning account
        """, userName, name, role, unit);
}
