using Microsoft.EntityFrameworkCore;

namespace CauNoi.Denunciations;

public static class DenunciationTables
{
    /// <summary>The schema of the sealed store.</summary>
    public const string Schema = "sealed_store";

    /// <summary>Every denunciation: for counting and for the program's own work. Whoever looks at one is asked by <see cref="DenunciationAccess"/>.</summary>
    public static IQueryable<SealedDenunciation> Denunciations(this DbContext db) => db.Set<SealedDenunciation>();

    public static IQueryable<Opener> Openers(this DbContext db) => db.Set<Opener>();

    internal static IQueryable<SealedPiece> SealedPieces(this DbContext db) => db.Set<SealedPiece>();

    internal static IQueryable<ShareRow> Shares(this DbContext db) => db.Set<ShareRow>();

    internal static IQueryable<Handing> Handings(this DbContext db) => db.Set<Handing>();

    internal static IQueryable<HandedShare> HandedShares(this DbContext db) => db.Set<HandedShare>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Opener>(opener =>
        {
            opener.ToTable("opener", Schema);
            opener.Property(o => o.Id).ValueGeneratedNever();
            opener.Property(o => o.Version).IsRowVersion();
        });
        model.Entity<SealedDenunciation>(denunciation =>
        {
            denunciation.ToTable("denunciation", Schema);
            denunciation.Property(d => d.Id).ValueGeneratedNever();
            denunciation.Property(d => d.Version).IsRowVersion();
            denunciation.Property(d => d.Kind).HasConversion<short>();
            denunciation.Property(d => d.Door).HasConversion<short>();
            denunciation.Property(d => d.State).HasConversion<short>();
        });
        model.Entity<SealedPiece>(piece =>
        {
            piece.ToTable("piece", Schema);
            piece.HasKey(p => new { p.Denunciation, p.No });
            piece.HasOne<SealedDenunciation>().WithMany().HasForeignKey(p => p.Denunciation);
        });
        model.Entity<ShareRow>(share =>
        {
            share.ToTable("share", Schema);
            share.HasKey(s => new { s.Denunciation, s.Opener });
            share.HasOne<SealedDenunciation>().WithMany().HasForeignKey(s => s.Denunciation);
            share.HasOne<Opener>().WithMany().HasForeignKey(s => s.Opener);
        });
        model.Entity<Handing>(handing =>
        {
            handing.ToTable("handing", Schema);
            handing.Property(h => h.Id).ValueGeneratedNever();
            handing.HasOne<Opener>().WithMany().HasForeignKey(h => h.Opener);
            handing.HasOne<Opener>().WithMany().HasForeignKey(h => h.Newcomer);
        });
        model.Entity<HandedShare>(handed =>
        {
            handed.ToTable("handed_share", Schema);
            handed.HasKey(h => new { h.Handing, h.Denunciation, h.Opener });
            handed.HasOne<Handing>().WithMany().HasForeignKey(h => h.Handing);
            handed.HasOne<SealedDenunciation>().WithMany().HasForeignKey(h => h.Denunciation);
            handed.HasOne<Opener>().WithMany().HasForeignKey(h => h.Opener);
        });
    }
}
