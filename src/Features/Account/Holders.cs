using CauNoi.Kernel.Access;
using Npgsql;

namespace CauNoi.Account;

/// <summary>Who holds which role on some units on a day; closed accounts hold none.</summary>
internal sealed class Holders(NpgsqlDataSource source)
{
    public async Task<IReadOnlyList<RoleHolder>> On(IReadOnlyCollection<int> units, DateOnly day, CancellationToken stop)
    {
        await using var command = source.CreateCommand("""
            select a.id, a.name, g.role, g.unit from role_grant g join staff_account a on a.id = g.account
            where g.unit = any($1) and g.valid_from <= $2 and (g.valid_until is null or g.valid_until >= $2) and a.closed_at is null
            order by g.id
            """);
        command.Parameters.AddWithValue(units.ToArray());
        command.Parameters.AddWithValue(day);
        var holders = new List<RoleHolder>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            if (Role.Named(reader.GetString(2)) is { } role)
                holders.Add(new RoleHolder(reader.GetGuid(0), reader.GetString(1), role, reader.GetInt32(3)));
        return holders;
    }
}
