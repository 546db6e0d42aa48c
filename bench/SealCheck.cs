using CauNoi.Platform.Audit;
using Npgsql;

namespace CauNoi.Bench;

/// <summary>Seals what is left when the writing is over, and judges the whole history.</summary>
internal static class SealCheck
{
    public static async Task Judge(string bench, NpgsqlDataSource source, Report report)
    {
        var sealer = new Sealer(source, TimeProvider.System);
        // A backend that has only just ended may hold the horizon down for a moment.
        for (var attempt = 0; attempt < 50 && await Unsealed(source) > 0; attempt++)
        {
            await sealer.SealOnce();
            if (attempt > 0) await Task.Delay(100);
        }

        report.Add(bench, "not under exactly one seal", await source.One<long>("""
            select count(*) from act a where (select count(*) from seal s where a.tx >= s.from_tx and a.tx < s.to_tx) <> 1
            """), "acts", Aim.None);
        var audit = await AuditVerification.Run(source);
        report.Add(bench, "sealed acts", audit.Acts, "acts");
        report.Add(bench, "seals", audit.Seals, "seals");
        report.Add(bench, "broken or unsealed", audit.Broken.Count + audit.Unsealed, "places", Aim.None);
        foreach (var sentence in audit.Broken.Take(5)) await Console.Error.WriteLineAsync(sentence);
    }

    private static Task<long> Unsealed(NpgsqlDataSource source) =>
        source.One<long>("select count(*) from act where tx >= (select coalesce(max(to_tx), 0) from seal)");
}
