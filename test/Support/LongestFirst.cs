using Xunit.Sdk;
using Xunit.v3;

namespace CauNoi.Test.Support;

/// <summary>A class that takes long. It begins before shorter ones, so that no processor waits for it at the end.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongAttribute(int seconds) : Attribute
{
    /// <summary>About how long, on two processors.</summary>
    public int Seconds { get; } = seconds;
}

/// <summary>Classes begin in this order: the longest, then all that are not called long.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
    {
        var seconds = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.FullName!.StartsWith("CauNoi.Test.", StringComparison.Ordinal)).SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(LongAttribute), inherit: false)).ToDictionary(t => t.FullName!, t => ((LongAttribute)Attribute.GetCustomAttribute(t, typeof(LongAttribute))!).Seconds);
        return [.. testCollections.OrderByDescending(c => c.TestCollectionDisplayName.Split(' ').Max(word => seconds.GetValueOrDefault(word)))];
    }
}
