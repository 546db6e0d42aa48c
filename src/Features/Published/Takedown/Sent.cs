using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Published.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Published.Takedown;

/// <summary>The slip: code and day. A page of its own, so that a reload never sends twice.</summary>
public static class Sent
{
    public static async Task<IResult> Show(Visit visit, AppDb db, string? ma)
    {
        if (TakedownCode.Parse(ma ?? "") is not { } code) return visit.NotFound();
        var sent = await db.TakedownRequests().Where(r => r.Code == code).Select(r => new { r.DueAt, r.Child }).SingleOrDefaultAsync(visit.Stop);
        return sent is null ? visit.NotFound() : visit.Page<SentPage>(new SentModel(code, sent.DueAt, sent.Child));
    }
}

public sealed record SentModel(string Code, DateTimeOffset Due, bool Child);
