using System.Text.Json;

namespace CauNoi.Ui;

/// <summary>Names of built files, as pages write them, to addresses that change with their content.</summary>
public sealed class Assets(IReadOnlyDictionary<string, string> addresses)
{
    /// <summary>Reads the manifest that the web build leaves beside its files.</summary>
    public static Assets Load(string manifestPath) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(manifestPath)) ?? []);

    /// <summary>The address of a built file; a missing one is a mistake in the program and says so.</summary>
    public string Url(string name) => addresses.TryGetValue(name, out var url)
        ? url
        : throw new InvalidOperationException($"No built file is called {name}; run the web build.");
}
