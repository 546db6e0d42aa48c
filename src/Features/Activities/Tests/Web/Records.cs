using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

/// <summary>How tests look at records.</summary>
internal static class Records
{
    /// <summary>The record on whose page somebody is.</summary>
    public static Guid Id(this Page page) => Guid.Parse(page.Path.Split('/', '?')[3]);

    /// <summary>What a record counts for now, as measure@unit=sum.</summary>
    public static Task<string> Standing(this TestHouse house, Guid record) => house.One<string>("""
        select coalesce(string_agg(name || '@' || unit || '=' || amount, ' ' order by name, unit), '') from (
            select split_part(m.name, '.', 3) as name, f.unit, sum(f.amount) as amount
            from fact f join measure m on m.id = f.measure where f.record = $1 group by 1, 2 having sum(f.amount) <> 0) s
        """, record);
}
