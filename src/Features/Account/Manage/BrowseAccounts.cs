using CauNoi.Account.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace CauNoi.Account.Manage;

/// <summary>Accounts within reach with the roles they hold there; what ends soon stands first.</summary>
public static class BrowseAccounts
{
    public const int PageSize = 50;

    private const string Sql = """
        select a.id, a.name, a.user_name, a.closed_at is not null, g.role, g.unit, g.valid_from, g.valid_until, g.handed_by is not null
        from staff_account a
        left join role_grant g on g.account = a.id and (g.valid_until is null or g.valid_until >= $1) and ($2 or g.unit = any($3))
        where $2 or a.home = any($3) or g.id is not null
        order by a.closed_at is not null, min(g.valid_until) over (partition by a.id), a.name, a.id, g.id
        """;

    public static async Task<IResult> Show(Visit visit, NpgsqlDataSource source, string? q = null, int trang = 1)
    {
        var reach = await visit.Reach(AccountAccess.See);
        var tree = await visit.Tree();
        await using var command = source.CreateCommand(Sql);
        command.Parameters.AddWithValue(VietnamTime.DayOf(visit.Now));
        command.Parameters.AddWithValue(reach.Everything);
        command.Parameters.AddWithValue(reach.Everything ? [] : reach.Units());
        var key = Fold.Key(q ?? "");
        var rows = new List<AccountRow>();
        await using (var reader = await command.ExecuteReaderAsync(visit.Stop))
            while (await reader.ReadAsync(visit.Stop))
            {
                var id = reader.GetGuid(0);
                if (rows.Count == 0 || rows[^1].Id != id) rows.Add(new AccountRow(id, reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), []));
                if (reader.IsDBNull(4) || Role.Named(reader.GetString(4)) is not { } role) continue;
                rows[^1].Roles.Add(new AccountRole(role.Title, tree.Find(reader.GetInt32(5)) is { } unit ? UnitByName.Full(unit, tree) : "Đơn vị cũ",
                    reader.GetFieldValue<DateOnly>(6), reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7), reader.GetBoolean(8)));
            }

        // A province has some thousand accounts: folding their names here finds them however they are typed.
        var found = key.Length == 0 ? rows : rows.Where(r => r.Answers(key)).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(trang, 1, pages);
        return visit.Page<AccountsPage>(new AccountsModel([.. found.Skip((page - 1) * PageSize).Take(PageSize)], q ?? "", found.Count, page, pages,
            VietnamTime.DayOf(visit.Now), visit.Actor.May(AccountAccess.Confirm)) { MayManage = visit.Actor.May(AccountAccess.Manage) });
    }
}

public sealed record AccountRole(string Title, string Unit, DateOnly From, DateOnly? Until, bool HandedOver);

public sealed record AccountRow(Guid Id, string Name, string UserName, bool Closed, IList<AccountRole> Roles)
{
    internal bool Answers(string key) => $" {Fold.Key(Name)} ".Contains($" {key}", StringComparison.Ordinal) || Fold.Key(UserName).Contains(key, StringComparison.Ordinal)
        || Roles.Any(r => Fold.Key(r.Unit).Contains(key, StringComparison.Ordinal));
}

public sealed record AccountsModel(IReadOnlyList<AccountRow> Rows, string Query, int Total, int Page, int Pages, DateOnly Today, bool MayConfirm)
{
    private const int Soon = 30;

    public bool MayManage { get; init; }

    /// <summary>The nearest last day within a month, for a word of warning.</summary>
    public DateOnly? EndsSoon(AccountRow row) => row.Roles.Select(r => r.Until).Where(u => u <= Today.AddDays(Soon)).Min();
}
