using CauNoi.Kernel.Audit;
using CauNoi.Platform.Access;
using CauNoi.Platform.Audit;
using CauNoi.Platform.Duties;
using CauNoi.Platform.Facts;
using CauNoi.Platform.Files;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Outbox;
using CauNoi.Platform.Search;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Platform.Data;

/// <summary>
/// The one door to the tables. Reading is free; saving goes through <see cref="Changes"/> only, because every
/// write is an act: a bare SaveChanges refuses.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options, FeatureList features) : DbContext(options)
{
    /// <summary>Set by <see cref="Changes"/> while it saves, and by nothing else.</summary>
    internal bool ActWritten { get; set; }

    /// <summary>Whose tables it knows.</summary>
    internal string Rooms => features.Rooms;

    /// <summary>What higher rooms add to an act.</summary>
    internal IEnumerable<ActSequel> SequelsOf(ActKind act) => features.Sequels[act.Name];

    protected override void OnModelCreating(ModelBuilder model)
    {
        ActTables.Map(model);
        FactTables.Map(model);
        FactBatchTables.Map(model);
        DutyTables.Map(model);
        ConflictTables.Map(model);
        DutyTurnTables.Map(model);
        UnitTables.Map(model);
        FileTables.Map(model);
        SearchTables.Map(model);
        OutboxTables.Map(model);
        SettingTables.Map(model);
        JobTables.Map(model);
        foreach (var feature in features.All) feature.Tables(model);
        SnakeCase.Apply(model);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Writes go through Changes, which leaves an act.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => ActWritten
        ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
        : throw new InvalidOperationException("Writes go through Changes, which leaves an act.");
}
