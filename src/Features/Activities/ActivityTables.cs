using System.Text.Json;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities;

public static class ActivityTables
{
    /// <summary>The records that are there: those written one by one, and those of imports that stand.</summary>
    public static IQueryable<Activity> Activities(this DbContext db) => db.Set<Activity>().There(db);

    /// <summary>Leaves out what came with an import that is not finished, or was taken back.</summary>
    internal static IQueryable<Activity> There(this IQueryable<Activity> activities, DbContext db)
    {
        var standing = db.StandingBatches();
        return activities.Where(a => a.Batch == null || standing.Contains(a.Batch.Value));
    }

    /// <summary>What everybody may see of records, and what was public once.</summary>
    public static IQueryable<PublishedRecord> PublishedRecords(this DbContext db) => db.Set<PublishedRecord>();

    public static IQueryable<ActivityVersion> ActivityVersions(this DbContext db) => db.Set<ActivityVersion>().AsNoTracking();

    /// <summary>The record as the rules see it, given its wordings in order.</summary>
    internal static RecordView View(this Activity activity, IEnumerable<ActivityVersion> versions)
    {
        var steps = new List<RecordStep>();
        foreach (var version in versions.OrderBy(v => v.No))
            if (steps.Count == 0 || steps[^1].State != version.State) steps.Add(new RecordStep(version.State, version.StepDay));
            // A corrected day moves the step it was written with.
            else steps[^1] = steps[^1] with { Day = version.StepDay };
        return new RecordView(activity.Id, activity.Unit, activity.Organisation, activity.Day, activity.ConfirmedAt is not null, activity.Values, steps);
    }

    /// <summary>The record as it stood before the wording that is being written.</summary>
    internal static RecordView ViewOf(this Activity activity, IReadOnlyList<ActivityVersion> earlier) => activity.View(earlier) with
    {
        Day = earlier[^1].Day, Values = JsonSerializer.Deserialize<Dictionary<string, string>>(earlier[^1].Answers)!,
    };

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Activity>(activity =>
        {
            activity.ToTable("activity");
            activity.Property(a => a.Id).ValueGeneratedNever();
            activity.Property(a => a.Answers).HasColumnType("jsonb");
            activity.Property(a => a.Version).IsRowVersion();
            activity.Ignore(a => a.Values);
        });
        model.Entity<ActivityVersion>(version =>
        {
            version.ToTable("activity_version");
            version.HasKey(v => new { v.Activity, v.No });
            version.Property(v => v.Answers).HasColumnType("jsonb");
            version.HasOne<Activity>().WithMany().HasForeignKey(v => v.Activity);
        });
        model.Entity<PublishedRecord>(record =>
        {
            record.ToTable("published_record");
            record.Property(r => r.Id).ValueGeneratedNever();
            record.Property(r => r.Answers).HasColumnType("jsonb");
            record.Ignore(r => r.Values);
            record.HasOne<Activity>().WithMany().HasForeignKey(r => r.Activity);
        });
        MeetingTables.Map(model);
    }
}
