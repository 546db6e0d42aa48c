using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Handling;

public static class HandlingTables
{
    public static IQueryable<PetitionStep> PetitionSteps(this DbContext db) => db.Set<PetitionStep>();

    public static IQueryable<PetitionHandling> PetitionHandlings(this DbContext db) => db.Set<PetitionHandling>();

    public static IQueryable<PetitionAgency> PetitionAgencies(this DbContext db) => db.Set<PetitionAgency>();

    public static IQueryable<AgencyLink> AgencyLinks(this DbContext db) => db.Set<AgencyLink>();

    public static IQueryable<PetitionCluster> PetitionClusters(this DbContext db) => db.Set<PetitionCluster>();

    internal static void Map(ModelBuilder model)
    {
        Assign.AssignmentTables.Map(model);
        Views.ViewTables.Map(model);
        model.Entity<PetitionStep>(step =>
        {
            step.ToTable("petition_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.Action).HasConversion<short>();
            step.Property(s => s.Hand).HasConversion<short>();
            step.HasOne<Petition>().WithMany().HasForeignKey(s => s.Petition);
        });
        model.Entity<PetitionHandling>(one =>
        {
            one.ToTable("petition_handling");
            one.HasKey(h => h.Petition);
            one.Property(h => h.Petition).ValueGeneratedNever();
            one.Property(h => h.Version).IsRowVersion();
            one.Property(h => h.Term).HasConversion<short?>();
            one.Property(h => h.Sender).HasConversion<short>();
            one.Property(h => h.Shown).HasConversion<short>();
            one.HasOne<Petition>().WithOne().HasForeignKey<PetitionHandling>(h => h.Petition);
            one.HasOne<Petition>().WithMany().HasForeignKey(h => h.DuplicateOf);
        });
        model.Entity<PetitionAgency>(one =>
        {
            one.ToTable("petition_agency");
            one.HasKey(a => a.Unit);
            one.Property(a => a.Unit).ValueGeneratedNever();
            one.Property(a => a.Version).IsRowVersion();
        });
        model.Entity<AgencyLink>(one =>
        {
            one.ToTable("petition_link");
            one.Property(l => l.Id).ValueGeneratedNever();
            one.Property(l => l.Version).IsRowVersion();
            one.HasOne<Petition>().WithMany().HasForeignKey(l => l.Petition);
        });
        model.Entity<PetitionCluster>(one =>
        {
            one.ToTable("petition_cluster");
            one.Property(c => c.Id).ValueGeneratedNever();
            one.Property(c => c.Version).IsRowVersion();
            one.Property(c => c.State).HasConversion<short>();
        });
    }
}
