using CauNoi.Platform.Data;
using CauNoi.Reports.Decide;
using CauNoi.Reports.Parts;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Demo;

/// <summary>The services of a step by another clock: what samples did on a day of the past is dated on that day.</summary>
internal sealed class PastServices(IServiceProvider services, DateTimeOffset moment) : IServiceProvider
{
    // Whatever reads the clock itself, or is given one that does.
    private static readonly HashSet<Type> Dated = [typeof(Changes), typeof(MaterialReader), typeof(ReportLoad), typeof(Signing)];

    private readonly TimeProvider clock = new Standing(moment.ToUniversalTime());

    public object? GetService(Type serviceType) =>
        serviceType == typeof(TimeProvider) ? clock : Dated.Contains(serviceType) ? ActivatorUtilities.CreateInstance(this, serviceType) : services.GetService(serviceType);

    private sealed class Standing(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
