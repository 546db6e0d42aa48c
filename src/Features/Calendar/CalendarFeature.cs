using CauNoi.Calendar.Feed;
using CauNoi.Calendar.Month;
using CauNoi.Calendar.Owed;
using CauNoi.Calendar.Parts;
using CauNoi.Calendar.Year;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Platform;
using CauNoi.Platform.Calendar;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Calendar;

/// <summary>Front door of Calendar: days of both calendars, what is kept, what is due, what other rooms plan. See README.md.</summary>
public sealed class CalendarFeature : Feature
{
    public override string Name => "calendar";

    public override IReadOnlyList<Permission> Permissions => CalendarAccess.All;

    public override IReadOnlyList<ActKind> Acts => CalendarActs.All;

    public override IReadOnlyList<CalendarSource> CalendarEntries => [OwedDays.Source];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Portal, 60, "Lịch", "/lich", "calendar-days", AccessRule.Public),
        new(Face.Desk, 20, "Lịch", "/ban/lich", "calendar-days", AccessRule.Needs(CalendarAccess.Read)),
    ];

    public override void Services(IServiceCollection services) => services.AddScoped<UnitCalendar>().AddScoped<FeedReader>();

    public override void Tables(ModelBuilder model) => CalendarTables.Map(model);

    public override void Routes(Routes routes)
    {
        routes.Get("/lich", ShowMonth.Public, AccessRule.Public);
        routes.Get("/lich/nam", ShowYear.Public, AccessRule.Public);
        routes.Get("/lich/{unit:int}.ics", AnswerFeed.Public, AccessRule.Public);
        routes.Get("/lich/rieng/{token}.ics", AnswerFeed.Private, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);

        routes.Get("/ban/lich", ShowMonth.Desk, AccessRule.Needs(CalendarAccess.Read));
        routes.Get("/ban/lich/nam", ShowYear.Desk, AccessRule.Needs(CalendarAccess.Read));
        routes.Get("/ban/lich/dia-chi-rieng", Subscribe.Show, AccessRule.Needs(CalendarAccess.Read));
        routes.Post("/ban/lich/dia-chi-rieng", Subscribe.Send, AccessRule.Needs(CalendarAccess.Read), Subscribe.Form);
        routes.Post("/ban/lich/thu-hoi-dia-chi", Subscribe.Revoke, AccessRule.Needs(CalendarAccess.Read), Subscribe.Form);
    }
}
