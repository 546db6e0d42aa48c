using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Platform.Data;

namespace CauNoi.Test.Support;

/// <summary>What the templates of this program's databases are made from: the product as it was built, its catalogue, and the part of the day, since samples lie around today.</summary>
internal static class MadeFrom
{
    private const int Hours = 6;

    /// <summary>Changes with any of it.</summary>
    public static string Key { get; } = Of();

    // What only some of the test programs have beside them would give each of them a key of its own.
    private static bool IsProduct(string file) => Path.GetFileName(file) is var name
        && !name.StartsWith("CauNoi.Test.", StringComparison.Ordinal) && name is not ("CauNoi.Cli.dll" or "CauNoi.Bench.dll");

    private static string Of()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "CauNoi.*.dll").Where(IsProduct)
            .Concat(Directory.EnumerateFiles(Path.Combine(InstallationFolder.Find().Home, "catalogue"), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            all.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            all.AppendData(File.ReadAllBytes(file));
        }

        all.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:yyyy-MM-dd} {DateTimeOffset.UtcNow.Hour / Hours}")));
        return Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 6));
    }
}
