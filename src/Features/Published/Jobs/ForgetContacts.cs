using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Published.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Published.Jobs;

/// <summary>Erases the addresses of those who asked for the removal of a picture, 90 days after the answer: the purpose for which they were given is over.</summary>
internal static class ForgetContacts
{
    private const int Chunk = 500;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - PictureDecisions.ContactKept;
        var due = db.TakedownRequests().Where(r => r.Contact != null && r.ClosedAt < before);
        if (dry) return $"Sẽ xoá {await due.CountAsync(stop)} cách liên hệ.";
        var forgotten = 0;
        while (await due.OrderBy(r => r.ClosedAt).Take(Chunk).ToListAsync(stop) is { Count: > 0 } requests)
        {
            var change = services.GetRequiredService<Changes>().Begin(PictureActs.ForgetContacts, Actor.Program, 0, "activities");
            foreach (var request in requests) request.Contact = null;
            await change.ForgetField("contact", [.. requests.Select(r => r.Id)], stop);
            change.Note("requests", requests.Count.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) throw new JobFailed(refused.Sentence);
            forgotten += requests.Count;
        }

        return $"Đã xoá {forgotten} cách liên hệ.";
    }
}
