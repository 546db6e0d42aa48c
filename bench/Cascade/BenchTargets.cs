using System.Globalization;
using CauNoi.Bench.Tree;
using CauNoi.Kernel.Targets;
using Npgsql;

namespace CauNoi.Bench.Cascade;

/// <summary>A programme of forty targets, of the kinds that programmes have: numbers of things, rates, shares of units, totals.</summary>
internal static class BenchTargets
{
    public const int Flows = 14;
    private static readonly TargetTime Years = new(Cadence.Yearly, new DateOnly(2022, 1, 1), new DateOnly(2030, 12, 31));

    public static IReadOnlyList<TargetWording> All { get; } =
    [
        .. Enumerable.Range(0, Flows).Select(n => One($"Việc {n}", $"sum(bench.flow-{n})", 5 + n, "commune")),
        .. Enumerable.Range(0, 5).Select(n => One($"Mô hình {n}", $"stock(bench.stock-{n})", 2, "commune")),
        .. Enumerable.Range(0, 6).Select(n => One($"Tỷ lệ {n}", $"sum(bench.flow-{n}) / (sum(bench.flow-{n}) + sum(bench.flow-{n + 1}))", 0.5m, "commune") with { Unit = "%" }),
        .. Enumerable.Range(0, 5).Select(n => One($"Hộ {n}", $"distinct(bench.thing-{n})", 4, "commune")),
        .. Enumerable.Range(0, 8).Select(n => One($"Khu dân cư có việc {n}", $"count(bench.flow-{n})", 1, "residential-area")),
        .. Enumerable.Range(0, 2).Select(n => One($"Cả nước {n}", $"sum(bench.flow-{n})", 1_000_000, "commune") with { Reach = TargetReach.Total }),
    ];

    public static IReadOnlyList<Target> Targets { get; } = [.. All.Select(w => new Target(Guid.CreateVersion7(), Guid.Empty, Country.Root, [w]))];

    /// <summary>Writes the programme and all its targets, and issues it: one transaction, in which no unit is named.</summary>
    public static async Task Issue(BenchDatabase database, int number)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var whole = await connection.BeginTransactionAsync();
        var programme = Guid.CreateVersion7();
        await Run(connection, """
            insert into programme (id, unit, drafter, kind, number, symbol, title, issued_on, signer, first, last, report_by, state, public, made_by, made_at, issued_by, issued_at)
            values ($1, $2, $2, 'term-programme', $3, 'CTr', 'Chương trình', '2022-01-02', 'x', '2022-01-01', '2030-12-31', '', 'Issued', true, gen_random_uuid(), now(), gen_random_uuid(), now())
            """, programme, Country.Root, number.ToString(CultureInfo.InvariantCulture));
        foreach (var (wording, no) in All.Select((w, n) => (w, n)))
        {
            var target = Guid.CreateVersion7();
            await Run(connection, "insert into target (id, programme, unit, no, state) values ($1, $2, $3, $4, 'Stands')", target, programme, Country.Root, no);
            await Run(connection, """
                insert into target_wording (target, from_day, title, quote, place, kinds, formula, comparator, goal, goal_unit, cadence, first, last, reach, trajectory, lead, parts, understood, decision, reason,
                    made_by, made_at, decided_by, decided_at, agreed_by, agreed_at)
                values ($1, '2022-01-01', $2, 'q', 'p', $3, $4, $5, $6, $7, 'Yearly', '2022-01-01', '2030-12-31', $8, '[]', $9, '[]', 'u', '', '', gen_random_uuid(), now(), gen_random_uuid(), now(), gen_random_uuid(), now())
                """, target, wording.Title, wording.Kinds.ToArray(), wording.Formula, wording.Comparator.ToString(), wording.Goal, wording.Unit, wording.Reach.ToString(), Country.Root);
        }

        await whole.CommitAsync();
    }

    private static async Task Run(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    private static TargetWording One(string title, string formula, decimal goal, string kind) => new()
    {
        From = Years.First, Title = title, Quote = "q", Place = "p", Kinds = [kind], Formula = formula, Comparator = Comparator.AtLeast, Goal = goal, Unit = "việc", Time = Years, Reach = TargetReach.Each, Lead = Country.Root,
    };
}
