using CauNoi.Boards.Evidence;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Boards;

public static class BoardTables
{
    public static IQueryable<Declaration> Declarations(this DbContext db) => db.Set<Declaration>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Declaration>(declaration =>
        {
            declaration.ToTable("board_declaration");
            declaration.Property(d => d.Id).ValueGeneratedNever();
            declaration.Property(d => d.Version).IsRowVersion();
        });
        model.Entity<EvidenceTurn>(turn =>
        {
            turn.ToTable("evidence_turn");
            turn.HasKey(t => t.Record);
            turn.Property(t => t.Record).ValueGeneratedNever();
            turn.Property(t => t.Version).IsRowVersion();
        });
    }
}
