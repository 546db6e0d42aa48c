using CauNoi.Feedback.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Feedback.Jobs;

/// <summary>
/// Erases contacts of notes closed more than 90 days ago: the purpose for which they were given is over
/// (Law 91/2025/QH15 on personal data: kept no longer than the purpose needs).
/// </summary>
internal static class ForgetContacts
{
    private const int Chunk = 500;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - FeedbackDecisions.ContactKept;
        var due = db.FeedbackNotes().Where(n => n.Contact != null && n.ClosedAt < before);
        if (dry) return $"Sẽ xoá {await due.CountAsync(stop)} cách liên hệ.";
        var forgotten = 0;
        while (await due.OrderBy(n => n.ClosedAt).Take(Chunk).ToListAsync(stop) is { Count: > 0 } notes)
        {
            var change = services.GetRequiredService<Changes>().Begin(FeedbackActs.ForgetContact, Actor.Program, 0, "feedback");
            foreach (var note in notes) note.Contact = null;
            await change.ForgetField("contact", [.. notes.Select(n => n.Id)], stop);
            change.Note("notes", notes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) return refused.Sentence;
            forgotten += notes.Count;
        }

        return $"Đã xoá {forgotten} cách liên hệ.";
    }
}
