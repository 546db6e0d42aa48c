using Npgsql;

namespace CauNoi.Platform.Units;

/// <summary>How far the rows of units have come. Rows are added, or withdrawn: the highest numbers of both tell every change.</summary>
internal sealed record UnitStand(long Node, long Succession, long Withdrawal)
{
    public static readonly UnitStand None = new(-1, -1, -1);

    public static async Task<UnitStand> Of(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select coalesce((select max(id) from unit_node), 0), coalesce((select max(id) from unit_succession), 0),
                   greatest((select max(withdrawal) from unit_node), (select max(withdrawal) from unit_succession), 0)
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new UnitStand(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
