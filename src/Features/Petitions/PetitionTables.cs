using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions;

public static class PetitionTables
{
    /// <summary>Every case, those hidden from a person too: pages begin at <see cref="PetitionAccess.PetitionsFor"/>.</summary>
    public static IQueryable<Petition> Petitions(this DbContext db) => db.Set<Petition>();

    public static IQueryable<PetitionPrivate> PetitionPrivates(this DbContext db) => db.Set<PetitionPrivate>();

    public static IQueryable<PetitionMessage> PetitionMessages(this DbContext db) => db.Set<PetitionMessage>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Petition>(petition =>
        {
            petition.ToTable("petition");
            petition.Property(p => p.Id).ValueGeneratedNever();
            petition.Property(p => p.Version).IsRowVersion();
            petition.Property(p => p.Door).HasConversion<short>();
            petition.Property(p => p.State).HasConversion<short>();
            petition.Property(p => p.Class).HasConversion<short?>();
            petition.Property(p => p.Outcome).HasConversion<short?>();
            petition.HasOne<Petition>().WithMany().HasForeignKey(p => p.Parent);
        });
        model.Entity<PetitionPrivate>(one =>
        {
            one.ToTable("petition_private");
            one.HasKey(p => p.Petition);
            one.Property(p => p.Petition).ValueGeneratedNever();
            one.HasOne<Petition>().WithOne().HasForeignKey<PetitionPrivate>(p => p.Petition);
        });
        model.Entity<PetitionMessage>(one =>
        {
            one.ToTable("petition_message");
            one.Property(m => m.Id).ValueGeneratedNever();
            one.HasOne<Petition>().WithMany().HasForeignKey(m => m.Petition);
        });
    }
}
