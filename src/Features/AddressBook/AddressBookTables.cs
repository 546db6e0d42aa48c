using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook;

public static class AddressBookTables
{
    public static IQueryable<LocalGroup> LocalGroups(this DbContext db) => db.Set<LocalGroup>();

    public static IQueryable<DistributionList> DistributionLists(this DbContext db) => db.Set<DistributionList>();

    public static IQueryable<DistributionLine> DistributionLines(this DbContext db) => db.Set<DistributionLine>();

    public static IQueryable<Dispatch> Dispatches(this DbContext db) => db.Set<Dispatch>();

    public static IQueryable<DispatchRecipient> DispatchRecipients(this DbContext db) => db.Set<DispatchRecipient>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<LocalGroup>(group =>
        {
            group.ToTable("group_address");
            group.Property(g => g.Id).ValueGeneratedNever();
            group.Ignore(g => g.Address);
        });
        model.Entity<DistributionList>(list =>
        {
            list.ToTable("distribution_list");
            list.Property(l => l.Id).ValueGeneratedNever();
        });
        model.Entity<DistributionLine>(line =>
        {
            line.ToTable("distribution_line");
            line.Property(l => l.Id).ValueGeneratedNever();
            line.Ignore(l => l.Target);
            line.HasOne<DistributionList>().WithMany().HasForeignKey(l => l.List);
        });
        model.Entity<Dispatch>(dispatch =>
        {
            dispatch.ToTable("dispatch");
            dispatch.Property(d => d.Id).ValueGeneratedNever();
            dispatch.Property(d => d.Version).IsRowVersion();
        });
        model.Entity<DispatchRecipient>(recipient =>
        {
            recipient.ToTable("dispatch_recipient");
            recipient.Property(r => r.Id).ValueGeneratedNever();
            recipient.Property(r => r.Version).IsRowVersion();
            recipient.HasOne<Dispatch>().WithMany().HasForeignKey(r => r.Dispatch);
        });
    }
}
