using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook.Jobs;

/// <summary>
/// Erases contacts that ended more than 90 days ago: they were kept to be called, and nobody calls them any more
/// (Law 91/2025/QH15 on personal data: kept no longer than the purpose needs).
/// </summary>
internal static class ForgetContacts
{
    public const int KeptDays = 90;

    private const int Portion = 1_000;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var before = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()).AddDays(-KeptDays);
        var due = db.AreaContacts().Where(c => c.ValidUntil < before);
        if (dry) return $"Sẽ xoá {await due.CountAsync(stop)} đầu mối đã thôi.";
        var forgotten = 0;
        while (await due.OrderBy(c => c.ValidUntil).Take(Portion).ToListAsync(stop) is { Count: > 0 } contacts)
        {
            var change = services.GetRequiredService<Changes>().Begin(AddressBookActs.ForgetContacts, Actor.Program, 0, "contacts");
            foreach (var contact in contacts) change.Remove(contact);
            change.Note("contacts", contacts.Count.ToString(CultureInfo.InvariantCulture));
            if (await change.Save(stop) is { } refused) return refused.Sentence;
            forgotten += contacts.Count;
        }

        return $"Đã xoá {forgotten} đầu mối đã thôi.";
    }
}
