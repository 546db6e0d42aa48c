using Microsoft.EntityFrameworkCore;

namespace CauNoi.Imports;

internal static class ImportTables
{
    public static IQueryable<ActivityImport> Imports(this DbContext db) => db.Set<ActivityImport>();

    public static IQueryable<ImportChunk> ImportChunks(this DbContext db) => db.Set<ImportChunk>().AsNoTracking();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ActivityImport>(import =>
        {
            import.ToTable("activity_import");
            import.Property(i => i.Id).ValueGeneratedNever();
            import.Property(i => i.Version).IsRowVersion();
            import.Ignore(i => i.Good);
        });
        model.Entity<ImportChunk>(chunk =>
        {
            chunk.ToTable("activity_import_chunk");
            chunk.HasKey(c => new { c.Import, c.No });
            chunk.HasOne<ActivityImport>().WithMany().HasForeignKey(c => c.Import);
            chunk.HasOne<Platform.Audit.ActRow>().WithMany().HasForeignKey(c => c.Act);
        });
    }
}
