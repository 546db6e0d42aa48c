using CauNoi.AddressBook.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Programmes;

/// <summary>Which unit watches a programme on a day; whoever holds a role there may ask and remind.</summary>
public sealed class Monitors(AppDb db)
{
    public Task<int?> For(string document, DateOnly day, CancellationToken stop)
    {
        var key = MonitorRules.Key(document);
        return db.ProgrammeMonitors().Where(m => m.DocumentKey == key && m.ValidFrom <= day && (m.ValidUntil == null || m.ValidUntil >= day))
            .Select(m => (int?)m.Unit).SingleOrDefaultAsync(stop);
    }
}
