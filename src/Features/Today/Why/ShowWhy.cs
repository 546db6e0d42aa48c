using CauNoi.Kernel.Time;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Today.Parts;
using CauNoi.Today.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.Why;

/// <summary>Every kind of duty with its rule, its reminders and when the unit above is told: what people point at when they ask why.</summary>
public static class ShowWhy
{
    public static IResult Page(Visit visit, FeatureList features, Platform.Catalogue.Rules rules, ReminderTable reminders)
    {
        var today = VietnamTime.DayOf(visit.Now);
        return visit.Page<WhyPage>(new WhyModel([.. features.Duties.Select(kind => new WhyRow(
            DutyWhy.Anchor(kind.Name), kind.Title, string.Join(", ", kind.Roles.Select(r => r.Title)), DutyWhy.Of(kind, rules.Limits, today),
            DutyWhy.Reminders(reminders.On(kind.Name, today))))]));
    }
}

/// <summary>One kind of duty.</summary>
public sealed record WhyRow(string Anchor, string Title, string Who, string Rule, string Reminders);

/// <summary>What the page shows.</summary>
public sealed record WhyModel(IReadOnlyList<WhyRow> Rows);
