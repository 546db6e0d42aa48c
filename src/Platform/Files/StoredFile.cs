using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Files;

/// <summary>A file that a record keeps. Bytes lie in the store by content; a picture has two derived sizes once decoded.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The record it belongs to; who may see the record may see the file.</summary>
    public Guid Owner { get; init; }

    /// <summary>The name as sent, made harmless.</summary>
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required byte[] Hash { get; init; }

    public long Bytes { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>The upright picture for a page; null while it waits to be decoded (chờ xử lý).</summary>
    public byte[]? LargeHash { get; set; }

    public byte[]? SmallHash { get; set; }

    public DateTimeOffset At { get; init; }
}

public static class FileTables
{
    public static IQueryable<StoredFile> StoredFiles(this DbContext db) => db.Set<StoredFile>();

    internal static void Map(ModelBuilder model) => model.Entity<StoredFile>(file =>
    {
        file.ToTable("stored_file");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
    });
}
