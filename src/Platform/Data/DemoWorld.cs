using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Data;

/// <summary>What a feature gets to make its sample data with: the ordinary doors, so that samples obey every rule.</summary>
public sealed class DemoWorld(IServiceProvider services)
{
    /// <summary>Each step in a scope of its own, as a request would have.</summary>
    public async Task Step(Func<IServiceProvider, Task> step)
    {
        await using var scope = services.CreateAsyncScope();
        await step(scope.ServiceProvider);
    }
}
