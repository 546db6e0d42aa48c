using CauNoi.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Registers;

/// <summary>A paper that came to a unit: from whom, about what, who follows it, and what came of it.</summary>
public sealed class IncomingPaper
{
    public Guid Id { get; init; }

    public int Unit { get; init; }

    public int Year { get; init; }

    /// <summary>Its number in the register of the unit and the year.</summary>
    public int Number { get; init; }

    public DateOnly ArrivedOn { get; init; }

    /// <summary>Number and symbol that whoever issued it gave it.</summary>
    public required string Sign { get; init; }

    public DateOnly Dated { get; init; }

    public required string Issuer { get; init; }

    public required string Summary { get; init; }

    /// <summary>The post that follows it, not a name; empty where nothing has to be done.</summary>
    public required string Follower { get; init; }

    public DateOnly? Due { get; init; }

    public Guid? File { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public string Outcome { get; set; } = "";

    /// <summary>The outgoing paper that answers it, as a line of the register of the same unit; null where none does.</summary>
    public Guid? Answer { get; set; }

    /// <summary>The day on that paper.</summary>
    public DateOnly? AnswerOn { get; set; }

    public Guid? DoneBy { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public uint Version { get; init; }

    public string Href => $"/ban/so-van-ban/den/{Id}";
}

public static class RegisterTables
{
    public static IQueryable<IncomingPaper> IncomingPapers(this DbContext db) => db.Set<IncomingPaper>();

    public static IQueryable<OutgoingEntry> OutgoingEntries(this DbContext db) => db.Set<OutgoingEntry>();

    internal static void Map(ModelBuilder model) => model.Entity<IncomingPaper>(paper =>
    {
        paper.ToTable("incoming_paper");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.Property(p => p.Version).IsRowVersion();
        paper.Ignore(p => p.Href);
        paper.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.File);
    });
}
