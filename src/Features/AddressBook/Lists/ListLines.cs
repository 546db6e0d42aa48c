using CauNoi.AddressBook.Groups;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Lists;

/// <summary>A list with its lines, and whom they mean on a day.</summary>
public sealed class ListLines(AppDb db, GroupsOfUnit groups)
{
    /// <summary>The list, when it belongs to a unit within reach.</summary>
    public Task<DistributionList?> Reached(Guid id, Reach reach, CancellationToken stop)
    {
        var lists = db.DistributionLists().AsNoTracking().Where(l => l.Id == id);
        if (reach.Everything) return lists.SingleOrDefaultAsync(stop);
        var units = reach.Units();
        return lists.SingleOrDefaultAsync(l => units.Contains(l.Unit), stop);
    }

    public async Task<ReadList> Read(DistributionList list, CancellationToken stop)
    {
        var lines = await db.DistributionLines().AsNoTracking().Where(l => l.List == list.Id).OrderBy(l => l.Place).ToListAsync(stop);
        return new ReadList(list, lines, await groups.Read(list.Unit, stop));
    }
}

/// <summary>A list as loaded, to be resolved on any tree.</summary>
public sealed record ReadList(DistributionList List, IReadOnlyList<DistributionLine> Lines, IReadOnlyList<GroupAddress> Groups)
{
    public Resolved On(UnitTree tree) =>
        Distribution.Resolve(Lines.Select(l => l.Target), id => Groups.FirstOrDefault(g => g.Id == id), tree, List.Unit);

    public int Count(DistributionLine line, UnitTree tree) => Distribution.Resolve(
        [line.Target], id => Groups.FirstOrDefault(g => g.Id == id), tree, List.Unit) is var one ? one.Units.Count + one.Outside.Count : 0;

    public string Words(DistributionLine line, UnitTree tree) => line switch
    {
        { Outside: { } name } => $"{name} (bản giấy)",
        { GroupId: { } id } => Groups.FirstOrDefault(g => g.Id == id)?.Name ?? "Nhóm đã bỏ khỏi danh mục",
        { Unit: { } unit } => tree.Find(unit)?.Name ?? "Một đơn vị không còn trên bản đồ ngày này",
        _ => "",
    };
}
