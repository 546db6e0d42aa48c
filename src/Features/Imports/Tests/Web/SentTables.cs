using System.Globalization;
using System.Text;
using CauNoi.Platform;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Imports.Tests.Web;

/// <summary>How tests send tables of mediation cases, and let them be recorded.</summary>
internal static class SentTables
{
    public const string Address = "/ban/ghi/vu-viec-hoa-giai/bang";

    public static readonly string[] Columns = ["Đơn vị", "Ngày kết thúc hoà giải", "Việc gì?", "Kết quả?"];

    /// <summary>Sends a table; whoever sent it is then on its page.</summary>
    public static async Task<Page> SendTable(this Visitor visitor, IEnumerable<string> rows, IEnumerable<string>? columns = null) =>
        await visitor.Send(await visitor.Get(Address), Address, ("tep", "hoa-giai.csv", Csv(rows, columns ?? Columns)));

    /// <summary>Presses the button that lets it be recorded.</summary>
    public static Task<Page> LetIn(this Visitor visitor, Page page) => visitor.Send(page, $"{page.Path}/ghi");

    public static async Task<Page> Undo(this Visitor visitor, Page page) =>
        await visitor.Send(await visitor.Get(page.Path), $"{page.Path}/hoan-tac", ("ly-do", "nhập nhầm tệp"));

    /// <summary>What the loop does when something waits.</summary>
    public static Task<string> ApplyImports(this TestHouse house, CancellationToken stop = default) => house.Within(services =>
        services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "activities.apply-imports").Run(services, false, stop));

    /// <summary>So many cases, none twice: one a day at each of these areas.</summary>
    public static IEnumerable<string> Cases(int count, DateOnly from, params string[] areas) => Enumerable.Range(0, count)
        .Select(n => $"{areas[n % areas.Length]},{from.AddDays(n / areas.Length).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)},Đất đai,Hoà giải thành");

    /// <summary>What the figures say: how many closed cases at a unit between two days.</summary>
    public static Task<long> Closed(this TestHouse house, int unit, DateOnly from, DateOnly until) => house.One<long>("""
        select coalesce(sum(amount), 0)::bigint from fact f join measure m on m.id = f.measure
        where m.name = 'activities.mediation-case.closed' and f.unit = $1 and f.day between $2 and $3
          and (f.batch is null or f.batch in (select batch from standing_batch))
        """, unit, from, until);

    public static byte[] Csv(IEnumerable<string> rows, IEnumerable<string> columns) =>
        Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n{string.Join('\n', rows)}\n");
}
