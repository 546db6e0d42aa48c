using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Show;

/// <summary>What this unit owes, of the kinds that the visitor's role sees to here. One query.</summary>
internal static class DueWork
{
    private const int Shown = 10;

    public static UnitPanel Panel { get; } = new(Face.Desk, 50, "Việc đến hạn", AccessRule.Needs(UnitAccess.Read), Load);

    private static async Task<PanelContent?> Load(Visit visit, IServiceProvider services, UnitNode unit)
    {
        var kinds = new List<string>();
        foreach (var kind in services.GetRequiredService<FeatureList>().Duties)
            if ((await visit.Reach(new Permission(kind.Name, kind.Title, kind.Roles))).Covers(unit.Unit)) kinds.Add(kind.Name);
        if (kinds.Count == 0) return null;
        var rows = await services.GetRequiredService<AppDb>().DutiesFor(visit.Actor)
            .Where(d => d.ClosedAt == null && d.Unit == unit.Unit && kinds.Contains(d.Kind)).OrderBy(d => d.DueAt).Take(Shown + 1)
            .Select(d => new DueLine(d.Title, d.Href, d.DueAt)).ToListAsync(visit.Stop);
        return PanelContent.Of<DueWorkPanel>(new DueWorkModel([.. rows.Take(Shown)], rows.Count > Shown, visit.Now));
    }
}

public sealed record DueLine(string Title, string Href, DateTimeOffset DueAt);

public sealed record DueWorkModel(IReadOnlyList<DueLine> Lines, bool More, DateTimeOffset Now);
