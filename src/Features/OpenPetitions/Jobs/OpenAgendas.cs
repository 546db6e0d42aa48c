using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions.Agenda;
using CauNoi.OpenPetitions.Columns;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.OpenPetitions.Jobs;

/// <summary>Puts matters that enough people confirmed before their unit, as a duty; once each.</summary>
internal static class OpenAgendas
{
    private const int Chunk = 200;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, ledger, thresholds, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<OpenLedger>(), services.GetRequiredService<AgendaThresholds>(), services.GetRequiredService<TimeProvider>());
        if (thresholds.All.Count == 0) return "Chưa đặt ngưỡng nào.";
        var codes = await ledger.Read(columns => columns.ConfirmedFrom(thresholds.All.Min(t => t.Confirmed)), stop);
        var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(clock.GetUtcNow()), stop);
        var opened = 0;
        foreach (var some in codes.Chunk(Chunk))
        {
            var (asked, records) = (some.Select(s => s.Code).ToList(), some.Select(s => OpenPetitionDuties.RecordOf(s.Code)).ToList());
            var copies = await db.PublishedPetitions().AsNoTracking().Where(c => asked.Contains(c.Code)).ToDictionaryAsync(c => c.Code, stop);
            var had = (await db.Duties().Where(d => d.Kind == OpenPetitionDuties.Agenda.Name && records.Contains(d.Record)).Select(d => d.Record).ToListAsync(stop)).ToHashSet();
            var due = some.Where(s => copies.TryGetValue(s.Code, out var copy) && PublicWords.IsOpen(copy.State) && !had.Contains(OpenPetitionDuties.RecordOf(s.Code))
                && tree.Find(copy.Unit) is { } unit && thresholds.For(unit.Kind) is { } least && s.Confirmed >= least).ToList();
            opened += due.Count;
            if (dry || due.Count == 0) continue;
            var change = services.GetRequiredService<Changes>().Begin(OpenPetitionActs.ReachThreshold, Actor.Program, 0, "open-petitions");
            foreach (var (code, confirmed) in due)
                change.Open(OpenPetitionDuties.Agenda, copies[code].Unit, OpenPetitionDuties.RecordOf(code), $"Đưa ra bàn: {copies[code].Shown}, {confirmed} người đã xác nhận", ShowOpenCase.Address(copies[code]));
            change.Note("petitions", string.Join(' ', due.Select(d => d.Code)));
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
        }

        return dry ? $"Sẽ mở {opened} việc đưa ra bàn." : $"Đã mở {opened} việc đưa ra bàn.";
    }
}
