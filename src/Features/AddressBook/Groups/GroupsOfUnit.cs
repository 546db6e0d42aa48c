using CauNoi.AddressBook.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Groups;

/// <summary>The groups a unit may write under "Nơi nhận": the shipped ones and its own.</summary>
public sealed class GroupsOfUnit(AppDb db, ShippedGroups shipped)
{
    public async Task<IReadOnlyList<GroupAddress>> Read(int unit, CancellationToken stop)
    {
        var own = await db.LocalGroups().AsNoTracking().Where(g => g.Unit == unit).OrderBy(g => g.Name).ToListAsync(stop);
        return [.. shipped.All, .. own.Select(g => g.Address)];
    }
}
