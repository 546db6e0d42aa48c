using CauNoi.Kernel.Access;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Further sample people, with the roles a test needs.</summary>
internal static class People
{
    /// <summary>Somebody with the sample pass word and these roles, in this order.</summary>
    public static async Task<Guid> Make(this TestHouse house, string userName, int home, params (Role Role, int Unit)[] roles)
    {
        var id = Guid.CreateVersion7();
        await house.Run($"""
            insert into staff_account (id, user_name, name, password, demo, created_at, home)
            select '{id}', '{userName}', 'Người {userName}', password, true, now(), {home} from staff_account where user_name = 'xa'
            """);
        foreach (var (role, unit) in roles)
            await house.Run($"insert into role_grant (id, account, role, unit, valid_from) values ('{Guid.CreateVersion7()}', '{id}', '{role.Name}', {unit}, '2026-01-01')");
        return id;
    }

    public static Task<Guid> Account(this TestHouse house, string userName) => house.One<Guid>("select id from staff_account where user_name = $1", userName);

    /// <summary>The roles somebody holds, as role@unit, oldest first.</summary>
    public static Task<string> Roles(this TestHouse house, Guid account) => house.One<string>("""
        select coalesce(string_agg(role || '@' || unit, ' ' order by id), '') from role_grant
        where account = $1 and (valid_until is null or valid_until >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
        """, account);

    /// <summary>Fills in the form that gives a role.</summary>
    public static async Task<Page> Give(this Visitor giver, Guid account, Role role, string unit, string until = "")
    {
        var page = await giver.Get($"/ban/tai-khoan/{account}");
        return await giver.Send(page, $"/ban/tai-khoan/{account}/giao", ("vai-tro", role.Name), ("don-vi", unit), ("den-ngay", until),
            ("tu-ngay", page.Typed($"/ban/tai-khoan/{account}/giao", "tu-ngay")));
    }
}
