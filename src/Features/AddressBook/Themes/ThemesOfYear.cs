using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Themes;

/// <summary>The theme of the year where somebody stands; for the heads of pages and reports. One query.</summary>
public sealed class ThemesOfYear(AppDb db)
{
    public async Task<Theme?> For(UnitTree tree, int unit, int year, CancellationToken stop)
    {
        var path = tree.Path(unit);
        var units = path.Select(n => n.Unit).ToArray();
        var themes = await db.Themes().AsNoTracking().Where(t => t.Year == year && units.Contains(t.Unit))
            .Select(t => new Theme(t.Unit, t.Year, t.Line)).ToListAsync(stop);
        return ThemeRules.For(path, year, themes);
    }
}
