using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation;

public static class OrganisationTables
{
    private static readonly (UnitChangeState State, string Stored)[] Words =
    [
        (UnitChangeState.Draft, "draft"), (UnitChangeState.Proposed, "proposed"), (UnitChangeState.Applied, "applied"),
        (UnitChangeState.Undone, "undone"), (UnitChangeState.Dropped, "dropped"),
    ];

    public static IQueryable<UnitChange> UnitChanges(this DbContext db) => db.Set<UnitChange>();

    internal static void Map(ModelBuilder model) => model.Entity<UnitChange>(change =>
    {
        change.ToTable("unit_change");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Version).IsRowVersion();
        change.Property(c => c.Steps).HasColumnType("jsonb");
        change.Property(c => c.Report).HasColumnType("jsonb");
        change.Property(c => c.Figures).HasColumnType("jsonb");
        change.Property(c => c.State).HasConversion(s => Words.First(w => w.State == s).Stored, t => Words.First(w => w.Stored == t).State);
        change.HasOne<Platform.Audit.ActRow>().WithMany().HasForeignKey(c => c.Act);
    });
}
