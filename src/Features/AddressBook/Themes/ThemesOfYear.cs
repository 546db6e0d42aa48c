using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Pages;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CauNoi.AddressBook.Themes;

/// <summary>
/// The theme of the year where somebody stands; for the heads of pages and reports. All themes are kept in memory, a line a
/// unit and year, and looked at no more than once a second, so that a first page costs no query for them.
/// </summary>
public sealed class ThemesOfYear(NpgsqlDataSource source, TimeProvider clock)
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim gate = new(1, 1);
    private IReadOnlyList<Theme>? known;
    private long readAt;

    /// <summary>What the first pages say of it.</summary>
    internal static HeadLine Head { get; } = new(async (services, tree, unit, day, stop) =>
        await services.GetRequiredService<ThemesOfYear>().For(tree, unit, day.Year, stop) is { } theme
            ? $"Chủ đề năm {theme.Year.ToString(CultureInfo.InvariantCulture)}: {theme.Line}" : null);

    public async Task<Theme?> For(UnitTree tree, int unit, int year, CancellationToken stop) => ThemeRules.For(tree.Path(unit), year, await All(stop));

    /// <summary>After a change by this program: the next question looks again.</summary>
    public void Forget() => known = null;

    private async Task<IReadOnlyList<Theme>> All(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (known is { } fresh && clock.GetElapsedTime(readAt) < Trusted) return fresh;
            var themes = new List<Theme>();
            await using var command = source.CreateCommand("select unit, year, line from theme_of_year");
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop)) themes.Add(new Theme(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2)));
            readAt = clock.GetTimestamp();
            return known = themes;
        }
        finally
        {
            gate.Release();
        }
    }
}
