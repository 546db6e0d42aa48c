using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Denunciations;

/// <summary>Front door of Denunciations: the sealed store that two open together, and the door that leads into it. See README.md.</summary>
public sealed class DenunciationsFeature : Feature
{
    public override string Name => "denunciations";

    public override IReadOnlyList<Permission> Permissions => DenunciationAccess.All;

    public override IReadOnlyList<ActKind> Acts => DenunciationActs.All;

    public override IReadOnlyList<DutyKind> Duties => DenunciationDuties.All;

    public override IReadOnlyList<JobKind> Jobs =>
        [new("denunciations.forget-handings", "Xoá phần khoá của lần mở dở đã quá giờ", "0 */10 * * * ?", Denunciations.Jobs.ForgetHandings.Run)];

    public override void Services(IServiceCollection services) => services.AddScoped<DenunciationStore>();

    public override void Tables(ModelBuilder model) => DenunciationTables.Map(model);

    public override void Routes(Routes routes) => DenunciationRoutes.Map(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => Denunciations.Demo.DemoDenunciations.Make(world, stop);
}
