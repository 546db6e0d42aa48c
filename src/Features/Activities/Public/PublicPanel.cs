using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Public;

/// <summary>On the public page of a unit: what was done there lately, as far as it is public.</summary>
internal static class PublicPanel
{
    private const int Latest = 8;

    public static readonly UnitPanel Panel = new(Face.Portal, 30, "Việc đã làm", AccessRule.Public, Load);

    private static async Task<PanelContent?> Load(Visit visit, IServiceProvider services, UnitNode unit)
    {
        var tree = await visit.TreeOn(visit.Map);
        var units = tree.Subtree(unit.Unit).Select(n => n.Unit).ToArray();
        var rows = await services.GetRequiredService<AppDb>().PublishedRecords().AsNoTracking().Where(r => r.Since != null && units.Contains(r.Unit))
            .OrderByDescending(r => r.Day).ThenByDescending(r => r.Id).Take(Latest).Select(r => new PublicRow(r.Id, r.Unit, r.Day, r.Title)).ToListAsync(visit.Stop);
        return rows.Count == 0 ? null : PanelContent.Of<PublicRows>(new PublicRowsModel(rows, place => place == unit.Unit ? null : tree.Find(place)?.Name));
    }
}

public sealed record PublicRow(Guid Id, int Unit, DateOnly Day, string Title)
{
    public string On => VietnameseDates.Format(Day);
}

/// <summary>Lately public records; the place is named where it is not the page's own.</summary>
public sealed record PublicRowsModel(IReadOnlyList<PublicRow> Rows, Func<int, string?> Elsewhere);
