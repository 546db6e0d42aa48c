using CauNoi.Feedback.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Feedback.Submit;

/// <summary>The slip: code and day. A page of its own, so that a reload never sends twice.</summary>
public static class Sent
{
    public static async Task<IResult> Show(Visit visit, AppDb db, string? ma)
    {
        if (FeedbackCode.Parse(ma ?? "") is not { } code) return visit.NotFound();
        var due = await db.FeedbackNotesFor(visit.Actor).Where(n => n.Code == code).Select(n => (DateTimeOffset?)n.DueAt).SingleOrDefaultAsync(visit.Stop);
        return due is null ? visit.NotFound() : visit.Page<SentPage>(new SentModel(code, due.Value));
    }
}

public sealed record SentModel(string Code, DateTimeOffset Due);
