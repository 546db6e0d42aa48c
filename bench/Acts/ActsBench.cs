using System.Runtime;

namespace CauNoi.Bench.Acts;

/// <summary>How many acts a second, with the sealer at work; that none escapes a seal or a tail; and what one shared chain head would cost.</summary>
internal static class ActsBench
{
    private const string Name = "acts";

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        await using var load = new SubmitLoad(database.Source, server.Folder);
        await Conditions.Make(database.ConnectionString);
        var (time, connections) = (options.Seconds(10, 1), options.Number("connections", 64, 64));
        await Load.Warm(connections, options.Patience, load.One, () => Task.FromResult((int)JitInfo.GetCompiledMethodCount()));
        var effort = await Effort.Of(Environment.ProcessId, database.Source);

        await using (var followers = new Followers(database.ConnectionString, load.Sealer))
        {
            foreach (var (slow, disk) in new[] { (true, "5 ms more a commit"), (false, "the disk as it is") })
            {
                await Conditions.Set(database.ConnectionString, slow, chained: false);
                report.Add(Name, $"one commit alone, {disk}", await Conditions.ShortestCommit(database.Source), "ms", slow ? Aim.AtLeast(Conditions.Added) : null);
                effort?.Begin();
                var free = await Load.Run(connections, time, load.One);
                report.Add(Name, $"acts, {disk}", free.PerSecond, "1/s", slow ? Aim.AtLeast(2_000) : null);
                effort?.Tell(report, Name, $"an act, {disk}", free.Done);
                report.Add(Name, $"p50, {disk}", free.Under(0.5), "ms");
                report.Add(Name, $"p99, {disk}", free.Under(0.99), "ms");
                await Conditions.Set(database.ConnectionString, slow, chained: true);
                var chained = await Load.Run(connections, time / 2, load.One);
                report.Add(Name, $"with one chain head, {disk}", chained.PerSecond, "1/s");
                report.Add(Name, $"free / with one chain head, {disk}", free.PerSecond / chained.PerSecond, "×");
            }

            await followers.Judge(report);
        }

        var codes = load.Acknowledged.ToArray();
        report.Add(Name, "acknowledged", codes.Length, "acts");
        report.Add(Name, "acknowledged and not there", await database.Source.One<long>("""
            select count(*) from unnest($1) code
            where not exists (select 1 from feedback_note n join act a on a.subject = n.id::text and a.fields ->> 'code' = code where n.code = code)
            """, (object)codes), "acts", Aim.None);
        await SealCheck.Judge(Name, database.Source, report);
    }
}
