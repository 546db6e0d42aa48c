using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Views;

/// <summary>How a person looks at the queue, under a name of their own. Nobody else sees it.</summary>
public sealed class PetitionView
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Account { get; init; }

    public required string Name { get; init; }

    /// <summary>What narrows the queue, as its address says it. Never the words of a search: they may be a sender's.</summary>
    public required string Address { get; init; }

    public DateTimeOffset At { get; init; }
}

public static class ViewTables
{
    public static IQueryable<PetitionView> PetitionViews(this DbContext db) => db.Set<PetitionView>();

    internal static void Map(ModelBuilder model) => model.Entity<PetitionView>(one =>
    {
        one.ToTable("petition_view");
        one.Property(v => v.Id).ValueGeneratedNever();
    });
}
