using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Search;

/// <summary>One findable record: what is shown of it, and the folded tokens it is found by.</summary>
internal sealed class SearchEntry
{
    /// <summary>The record itself.</summary>
    public Guid Record { get; init; }

    public required string Kind { get; init; }

    public int Unit { get; set; }

    /// <summary>True for published copies only: what the public may find.</summary>
    public bool Public { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Title { get; set; }

    public required string Body { get; set; }

    public required string Href { get; set; }

    public required string Toned { get; set; }

    public required string[] Tokens { get; set; }
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
