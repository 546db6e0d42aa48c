using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Settings;
using CauNoi.Platform.Data;
using CauNoi.Today.Assignments;
using CauNoi.Today.Jobs;
using CauNoi.Today.Parts;
using CauNoi.Today.Remind;
using CauNoi.Today.Rules;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Today;

/// <summary>Front door of Today: one inbox over the duties of every feature, sorted by clock. See README.md.</summary>
public sealed class TodayFeature : Feature
{
    private ReminderTable reminders = new([]);

    public override string Name => "today";

    public override IReadOnlyList<Permission> Permissions => TodayAccess.All;

    public override IReadOnlyList<ActKind> Acts => TodayActs.All;

    public override IReadOnlyList<SettingKind> Settings => TodaySettings.All;

    // Late duties are told before the mails of the morning are made, so that they are in them.
    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("today.escalate", "Báo việc trễ lâu lên đơn vị trên", "0 30 4 * * ?", EscalateLate.Run),
        new("today.send-digests", "Gửi thư nhắc việc mỗi sáng", "0 45 6 * * ?", SendDigests.Run),
    ];

    public override IReadOnlyList<DutyKind> Duties => AssignmentDuties.All;

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 10, "Việc hôm nay", "/ban/hom-nay", "inbox", AccessRule.SignedIn) { Also = ["/ban/giao-viec"] },
    ];

    public override int DemoOrder => 170;

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        var loaded = ReminderCatalogue.Load(catalogue);
        reminders = loaded.Value;
        return loaded.BadFiles;
    }

    public override void Services(IServiceCollection services) => services.AddScoped<Turning>().AddScoped<AssignmentSheet>().AddSingleton(reminders);

    public override void Tables(ModelBuilder model) => TodayTables.Map(model);

    public override void Routes(Routes routes) => TodayRoutes.Map(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Today.Demo.DemoToday.Make(world, stop);
}
