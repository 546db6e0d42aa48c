using CauNoi.Feedback.Rules;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback;

public static class FeedbackTables
{
    private static readonly (FeedbackState State, string Stored)[] Words =
        [(FeedbackState.Received, "received"), (FeedbackState.Answered, "answered"), (FeedbackState.SetAside, "set-aside")];

    public static IQueryable<FeedbackNote> FeedbackNotes(this DbContext db) => db.Set<FeedbackNote>();

    internal static void Map(ModelBuilder model) => model.Entity<FeedbackNote>(note =>
    {
        note.ToTable("feedback_note");
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Version).IsRowVersion();
        note.Property(n => n.State).HasConversion(s => Words.First(w => w.State == s).Stored, t => Words.First(w => w.Stored == t).State);
    });
}
