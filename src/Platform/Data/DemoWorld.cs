using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Data;

/// <summary>What a feature gets to make its sample data with: the ordinary doors, so that samples obey every rule.</summary>
/// <param name="services">The program's services.</param>
/// <param name="atScale">Whether samples of a whole province are wanted, for looking at; tests and benches go without.</param>
public sealed class DemoWorld(IServiceProvider services, bool atScale = false)
{
    /// <summary>Whether samples of a whole province are wanted.</summary>
    public bool AtScale { get; } = atScale;

    /// <summary>Each step in a scope of its own, as a request would have.</summary>
    public async Task Step(Func<IServiceProvider, Task> step)
    {
        await using var scope = services.CreateAsyncScope();
        await step(scope.ServiceProvider);
    }
}
