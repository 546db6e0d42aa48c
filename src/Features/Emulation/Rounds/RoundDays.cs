using CauNoi.Platform.Calendar;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Rounds;

/// <summary>Rounds on the calendar of whoever opened them and of those below who are invited: begun, looked at, ended. Beside them stands what they are launched for.</summary>
internal static class RoundDays
{
    public static CalendarSource Calendar { get; } = new("Thi đua", AccessRule.Needs(EmulationAccess.Read), async ask =>
    {
        int[] units = [.. ask.Reached(EmulationAccess.Read).SelectMany(ask.Tree.Path).Select(n => n.Unit).Distinct()];
        if (units.Length == 0) return [];
        var rounds = await ask.Services.GetRequiredService<AppDb>().EmulationRounds().AsNoTracking().Where(r => units.Contains(r.Unit) && r.First <= ask.Last && r.Last >= ask.First).ToListAsync(ask.Stop);
        return [.. rounds.SelectMany(Days).Where(e => e.First >= ask.First && e.First <= ask.Last)];
    });

    private static IEnumerable<CalendarEntry> Days(EmulationRound round)
    {
        foreach (var (key, word, day) in new[] { ("first", "Phát động thi đua", round.First), ("check", "Kiểm tra, sơ kết thi đua", round.CheckOn), ("last", "Hết đợt thi đua", round.Last) })
            yield return new CalendarEntry($"round-{key}-{round.Id:N}", $"{word}: {round.Title}", day, day, round.Unit, round.ClosedAt ?? round.OpenedAt) { Href = $"/ban/thi-dua/dot/{round.Id}", Done = round.ClosedAt is not null };
    }
}
