using CauNoi.Kernel.Facts;
using Npgsql;

namespace CauNoi.Platform.Facts;

/// <summary>Names of declared measures to the numbers that facts carry; every declared measure gets its number at start.</summary>
public sealed class MeasureNumbers(NpgsqlDataSource source, FeatureList features)
{
    private readonly Lazy<Task<Dictionary<string, int>>> numbers = new(() => Load(source, features));

    public async Task<int> Of(Measure measure) => (await numbers.Value)[measure.Name];

    private static async Task<Dictionary<string, int>> Load(NpgsqlDataSource source, FeatureList features)
    {
        await using var command = source.CreateCommand("""
            with added as (
                insert into measure (name) select n from unnest($1) n
                where not exists (select 1 from measure m where m.name = n)
                on conflict (name) do nothing returning id, name)
            select id, name from added union all select id, name from measure
            """);
        command.Parameters.AddWithValue(features.Measures.Select(m => m.Name).ToArray());
        var numbers = new Dictionary<string, int>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) numbers[reader.GetString(1)] = reader.GetInt32(0);
        return numbers;
    }
}
