using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Audit;

/// <summary>One act as stored. Rows are written once and never changed.</summary>
public sealed class ActRow
{
    public Guid Id { get; init; }

    public long Tx { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid Actor { get; init; }

    public required string Hat { get; init; }

    public int Unit { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public string? Reason { get; init; }

    /// <summary>Recorded fields as JSON: plain values, or salted digests.</summary>
    public required string Fields { get; init; }

    public required byte[] Digest { get; init; }
}

/// <summary>The salt of an act's personal digests; erased with the values.</summary>
internal sealed class ActSalt
{
    public Guid Act { get; init; }

    public required string Field { get; init; }

    public required byte[] Salt { get; init; }
}

/// <summary>One seal: a stretch of acts, its Merkle root, linked to the seal before.</summary>
public sealed class SealRow
{
    public long No { get; init; }

    public DateTimeOffset At { get; init; }

    public long FromTx { get; init; }

    public long ToTx { get; init; }

    public int Acts { get; init; }

    public required byte[] Root { get; init; }

    public required byte[] Hash { get; init; }
}

public static class ActTables
{
    public static IQueryable<ActRow> Acts(this DbContext db) => db.Set<ActRow>().AsNoTracking();

    public static IQueryable<SealRow> Seals(this DbContext db) => db.Set<SealRow>().AsNoTracking();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ActRow>(act =>
        {
            act.ToTable("act");
            act.HasKey(a => a.Id);
            act.Property(a => a.Id).ValueGeneratedNever();
            act.Property(a => a.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
            act.Property(a => a.Fields).HasColumnType("jsonb");
        });
        model.Entity<ActSalt>(salt =>
        {
            salt.ToTable("act_salt");
            salt.HasKey(s => new { s.Act, s.Field });
            salt.HasOne<ActRow>().WithMany().HasForeignKey(s => s.Act);
        });
        model.Entity<SealRow>(seal =>
        {
            seal.ToTable("seal");
            seal.HasKey(s => s.No);
            seal.Property(s => s.No).ValueGeneratedNever();
        });
    }
}
