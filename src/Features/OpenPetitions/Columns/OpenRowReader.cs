using System.Data.Common;
using Npgsql;

namespace CauNoi.OpenPetitions.Columns;

/// <summary>Reads copies as rows of the columns.</summary>
internal static class OpenRowReader
{
    private const string Columns = """
        c.code, c.rank, c.unit, c.category, c.category_title, c.agency, c.withheld, c.withheld_title, c.received_on, c.due_on, c.answered_on,
        c.state, c.outcome, c.sender, c.reopened, c.proven, c.in_time, c.agency is null or c.lateness_basis is not null
        """;

    /// <summary>Every copy, one at a time, as they lie in the table: to sort a million here is quicker than there.</summary>
    public static async Task All(NpgsqlConnection connection, OpenColumns into, Action<OpenRow> take, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"select {Columns} from published_petition c", connection) { CommandTimeout = 300 };
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) take(Raw.Of(reader, 0).Row(into));
    }

    /// <summary>What was put or taken since, each once and as it is now; without a row where it is gone. Names are numbered only when the row goes in.</summary>
    public static async Task<IReadOnlyList<(ulong Code, Func<OpenColumns, OpenRow>? Row)>> Since(NpgsqlConnection connection, long tx, CancellationToken stop)
    {
        var came = new List<(ulong, Func<OpenColumns, OpenRow>?)>();
        await using var command = new NpgsqlCommand(
            $"select d.code, {Columns} from (select distinct code from published_change where tx >= $1) d left join published_petition c using (code)", connection);
        command.Parameters.AddWithValue(tx);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            came.Add((OpenRow.Pack(reader.GetString(0)), reader.IsDBNull(1) ? null : Raw.Of(reader, 1).Row));
        return came;
    }

    private sealed record Raw(OpenRow Bare, int Unit, string Category, string CategoryTitle, string? Agency, string? Withheld, string? WithheldTitle)
    {
        public static Raw Of(DbDataReader reader, int at)
        {
            string? Text(int n) => reader.IsDBNull(at + n) ? null : reader.GetString(at + n);
            ushort Day(int n) => OpenRow.Day(reader.IsDBNull(at + n) ? null : reader.GetFieldValue<DateOnly>(at + n));
            var bare = new OpenRow(OpenRow.Pack(reader.GetString(at)), reader.GetInt64(at + 1))
            {
                Received = Day(8), Due = Day(9), Answered = Day(10), State = (byte)reader.GetInt16(at + 11), Outcome = reader.IsDBNull(at + 12) ? (byte)0 : (byte)reader.GetInt16(at + 12),
                Sender = (byte)reader.GetInt16(at + 13), Reopened = (byte)Math.Min(reader.GetInt32(at + 14), byte.MaxValue), Proven = reader.GetBoolean(at + 15),
                InTime = reader.IsDBNull(at + 16) ? null : reader.GetBoolean(at + 16), Sayable = reader.GetBoolean(at + 17),
            };
            return new Raw(bare, reader.GetInt32(at + 2), reader.GetString(at + 3), reader.GetString(at + 4), Text(5), Text(6), Text(7));
        }

        public OpenRow Row(OpenColumns columns)
        {
            columns.Entitle(Category, CategoryTitle, Bare.Rank);
            if (Withheld is not null) columns.Entitle(Withheld, WithheldTitle ?? Withheld, Bare.Rank);
            return Bare with
            {
                Unit = columns.Units.Of(Unit), Category = (short)columns.Categories.Of(Category), Agency = (short)columns.Agencies.Of(Agency ?? ""),
                Withheld = (short)columns.Reasons.Of(Withheld ?? ""),
            };
        }
    }
}

/// <summary>Reads how many signed with, case by case; every row is a signature or a sheet of them, and none is ever altered.</summary>
internal static class SignatureReader
{
    public static async Task<IReadOnlyList<(ulong Code, int Signed, int Confirmed)>> Since(NpgsqlConnection connection, long from, long to, CancellationToken stop)
    {
        var sums = new List<(ulong, int, int)>();
        await using var command = new NpgsqlCommand("""
            select petition, sum(signed)::int, sum(confirmed)::int from (
                select petition, count as signed, 0 as confirmed from co_signature where tx >= $1 and tx < $2
                union all
                select petition, 0, count from co_signature_confirmation where tx >= $1 and tx < $2) came
            group by petition
            """, connection);
        command.Parameters.AddWithValue(from);
        command.Parameters.AddWithValue(to);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) sums.Add((OpenRow.Pack(reader.GetString(0)), reader.GetInt32(1), reader.GetInt32(2)));
        return sums;
    }
}
