using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Jobs;

/// <summary>
/// So many days after a case ended, what was said and how to reach its sender goes: words, wishes, name, contacts, files, what was
/// said in steps, messages that left. The case keeps its code, its days and its way, where this stands as a line without content;
/// what a person published, masked, stays public (Law on the Protection of Personal Data 2025: for as long as its purpose needs it).
/// </summary>
internal static class ForgetContent
{
    private static readonly PetitionState[] Ended = [PetitionState.Closed, PetitionState.Withdrawn, PetitionState.Split];

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (now, rules) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<Platform.Catalogue.Rules>());
        if (rules.Limits.On(Clocks.Forget, VietnamTime.DayOf(now)) is not { } kept) return "Không có thời hạn nào trong bảng thời hạn, nên không xóa gì.";
        var db = services.GetRequiredService<AppDb>();
        // A working day is never shorter than a day of the calendar: what ended later than this cannot be due.
        var latest = now.AddDays(-kept.Amount);
        var due = from p in db.Petitions()
                  join h in db.PetitionHandlings() on p.Id equals h.Petition
                  where Ended.Contains(p.State) && h.EndedAt < latest && db.PetitionPrivates().Any(c => c.Petition == p.Id)
                  select p.Id;
        if (dry) return $"Sẽ xóa nội dung riêng của nhiều nhất {await due.CountAsync(stop)} việc.";
        return $"Đã xóa nội dung riêng của {await EachCase.Of(services, due, (one, id) => One(one, id, kept, stop), stop)} việc.";
    }

    private static async Task<bool> One(IServiceProvider services, Guid id, Limit kept, CancellationToken stop)
    {
        var (db, desk, now) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CaseDesk>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(now), stop);
        var petition = await db.Petitions().SingleAsync(p => p.Id == id, stop);
        var open = await desk.Open(petition, Hand.Program, tree, stop);
        var rules = services.GetRequiredService<Platform.Catalogue.Rules>();
        if (open.Handling?.EndedAt is not { } ended || !HandlingDecisions.Forgets(petition.State, ended, kept, rules.Limits.On(Clocks.ReopenWithin, VietnamTime.DayOf(now)), now, rules.Holidays)) return false;
        var turn = desk.Begin(open, PetitionAction.Forget, Actor.Program);
        if (turn.Take(new StepGiven()) is not null) return false;
        var files = await db.StoredFiles().Where(f => f.Owner == id && f.Kind == SealedFiles.Kind).ToListAsync(stop);
        foreach (var step in await db.PetitionSteps().Where(s => s.Petition == id && s.Content != null).ToListAsync(stop)) step.Content = null;
        List<object> gone =
        [
            .. await db.PetitionPrivates().Where(c => c.Petition == id).ToListAsync(stop), .. await db.PetitionMessages().Where(m => m.Petition == id).ToListAsync(stop),
            .. await db.AgencyLinks().Where(l => l.Petition == id).ToListAsync(stop), .. await db.Set<OutboxRow>().Where(m => m.Record == id).ToListAsync(stop), .. files,
        ];
        foreach (var row in gone) turn.Change.Remove(row);
        if (await turn.Save(stop) is not null) return false;
        foreach (var file in files) services.GetRequiredService<SealedFiles>().Remove(file);
        return true;
    }
}
