using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Search;

/// <summary>One findable record: what is shown of it, and the folded tokens it is found by.</summary>
internal sealed class SearchEntry
{
    /// <summary>The record itself.</summary>
    public Guid Record { get; init; }

    public required string Kind { get; init; }

    public int Unit { get; init; }

    /// <summary>True for published copies only: what the public may find.</summary>
    public bool Public { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required string Href { get; init; }

    public required string Toned { get; init; }

    public required string[] Tokens { get; init; }

    /// <summary>What its record came with; it is found while that stands.</summary>
    public Guid? Batch { get; init; }
}

internal static class SearchTables
{
    internal static void Map(ModelBuilder model) => model.Entity<SearchEntry>(entry =>
    {
        entry.ToTable("search_entry");
        entry.HasKey(e => e.Record);
        entry.Property(e => e.Record).ValueGeneratedNever();
    });
}
