using CauNoi.Kernel.Access;
using CauNoi.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes;

/// <summary>Front door of Programmes: what the Front promised, and to whom it applies. See README.md.</summary>
public sealed class ProgrammesFeature : Feature
{
    public override string Name => "programmes";

    // After the records its sample targets are counted from.
    public override int DemoOrder => 170;

    public override void Services(IServiceCollection services) => services.AddSingleton<ProgrammeBook>();

    public override void Tables(ModelBuilder model) => ProgrammeTables.Map(model);
}
