using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Jobs;

/// <summary>What happens by the clock alone: a broken one is reported one level up, and silence after an answer is shown as silence.</summary>
internal static class ByTheClock
{
    private static readonly PetitionState[] Watched = [PetitionState.Received, PetitionState.Sorted, PetitionState.Forwarded, PetitionState.Promised];

    /// <summary>Reports broken clocks; once for each day on which a case fell due.</summary>
    public static async Task<string> Escalate(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, today) = Begin(services);
        var due = db.Petitions().Where(p => Watched.Contains(p.State) && p.DueOn < today
            && !db.PetitionSteps().Any(s => s.Petition == p.Id && s.Action == PetitionAction.Escalate && s.Day == p.DueOn));
        if (dry) return $"Sẽ báo lên cấp trên {await due.CountAsync(stop)} việc quá hạn.";
        return $"Đã báo lên cấp trên {await Each(services, due, PetitionAction.Escalate, stop)} việc quá hạn.";
    }

    /// <summary>Closes what was answered and to which the sender said nothing within the days.</summary>
    public static async Task<string> Silence(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var (db, today) = Begin(services);
        var due = db.Petitions().Where(p => p.State == PetitionState.Answered && p.DueOn < today);
        if (dry) return $"Sẽ ghi người gửi không trả lời ở {await due.CountAsync(stop)} việc.";
        return $"Đã ghi người gửi không trả lời ở {await Each(services, due, PetitionAction.Silence, stop)} việc.";
    }

    private static Task<int> Each(IServiceProvider services, IQueryable<Petition> due, PetitionAction action, CancellationToken stop) =>
        EachCase.Of(services, due.Select(p => p.Id), (one, id) => One(one, id, action, stop), stop);

    private static async Task<bool> One(IServiceProvider services, Guid id, PetitionAction action, CancellationToken stop)
    {
        var (db, desk) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CaseDesk>());
        var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()), stop);
        var petition = await db.Petitions().SingleAsync(p => p.Id == id, stop);
        var open = await desk.Open(petition, Hand.Program, tree, stop);
        var due = petition.DueOn;
        var turn = desk.Begin(open, action, Actor.Program);
        if (turn.Take(new StepGiven { Day = action == PetitionAction.Escalate ? due : null }) is not null) return false;
        if (action == PetitionAction.Escalate) await CaseDuties.Press(db, turn.Change, petition, Above(tree, petition), stop);
        return await turn.Save(stop) is null;
    }

    // The Front above whoever holds the case; at the top the top itself, in everybody's sight.
    private static int Above(UnitTree tree, Petition petition)
    {
        var path = tree.Path(petition.Holder).Where(n => n.Kind is "commune" or "province" && n.Unit != petition.Holder).ToList();
        return path.Count > 0 ? path[^1].Unit : tree.Home?.Unit ?? petition.Unit;
    }

    private static (AppDb Db, DateOnly Today) Begin(IServiceProvider services) =>
        (services.GetRequiredService<AppDb>(), VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
}
