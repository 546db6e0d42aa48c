namespace CauNoi.Platform.Jobs;

/// <summary>How this machine is called among the nodes of an installation: CAUNOI_NODE, else its own name.</summary>
public static class ThisNode
{
    public static string Name { get; } = Environment.GetEnvironmentVariable("CAUNOI_NODE") is { Length: > 0 } given ? given : Environment.MachineName;
}
