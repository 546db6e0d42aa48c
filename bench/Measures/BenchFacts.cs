using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Measures;
using NpgsqlTypes;

namespace CauNoi.Bench.Measures;

/// <summary>Facts of five years by chance, the same for the same seed: most of areas, some of communes, a few taken back.</summary>
internal sealed class BenchFacts(int[] areas, int[] communes, IReadOnlyList<Measure> measures, int seed)
{
    public static readonly DateOnly First = new(2022, 1, 1);
    private const int Days = 1_780;

    private readonly Random random = new(seed);

    public IEnumerable<PlainFact> Make(int count)
    {
        PlainFact? last = null;
        for (var n = 0; n < count; n++)
        {
            var back = last is { TakesBack: false } && random.Next(33) == 0;
            last = back ? last! with { Amount = -last.Amount, TakesBack = true, Since = last.Since.AddDays(random.Next(1, 60)) } : One();
            yield return last;
        }
    }

    public PlainFact One()
    {
        var measure = measures[random.Next(measures.Count)];
        var day = First.AddDays(random.Next(Days));
        var unit = random.Next(12) == 0 ? communes[random.Next(communes.Length)] : areas[random.Next(areas.Length)];
        var subject = measure.Subjects == OverSubjects.Distinct ? unit * 1_000L + random.Next(8) + 1 : 0;
        var amount = measure.Over == OverTime.StockAtEnd ? random.Next(3) == 0 ? -1 : 1 : measure.Over == OverTime.Latest ? random.Next(10) : 1 + random.Next(4);
        return new PlainFact(measure.Name, unit, 0, day, amount, subject, BenchMeasures.Categories[random.Next(4)],
            random.Next(10) == 0 ? FactStatus.Provisional : FactStatus.Final, FactSource.Measured, false,
            new DateTimeOffset(day.AddDays(random.Next(30)), new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay) / 10 * 10), TimeSpan.Zero));
    }

    /// <summary>Into the table, by binary COPY in pieces; indexes are made afterwards.</summary>
    public static async Task Fill(BenchDatabase database, IEnumerable<PlainFact> facts, int count)
    {
        await Sql.Run(database.ConnectionString, """
            drop index fact_tx, fact_record, fact_measure_unit, fact_retracts;
            alter table fact drop constraint fact_measure_fkey, drop constraint fact_retracts_fkey;
            """);
        var numbers = new Dictionary<string, int>();
        var id = 0L;
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            foreach (var chunk in facts.Chunk(500_000))
            {
                foreach (var name in chunk.Select(f => f.Measure).Distinct())
                    if (!numbers.ContainsKey(name)) numbers[name] = await database.Source.One<int>("insert into measure (name) values ($1) returning id", name);
                await using var copy = await connection.BeginBinaryImportAsync("copy fact (id, measure, unit, organisation, day, amount, subject, category, status, source, record, retracts, recorded_at) from stdin (format binary)");
                foreach (var fact in chunk)
                {
                    copy.StartRow();
                    copy.Write(++id, NpgsqlDbType.Bigint);
                    copy.Write(numbers[fact.Measure], NpgsqlDbType.Integer);
                    copy.Write(fact.Unit, NpgsqlDbType.Integer);
                    copy.Write(fact.Organisation, NpgsqlDbType.Integer);
                    copy.Write(fact.Day, NpgsqlDbType.Date);
                    copy.Write(fact.Amount, NpgsqlDbType.Bigint);
                    copy.Write(fact.Subject, NpgsqlDbType.Bigint);
                    copy.Write(fact.Category, NpgsqlDbType.Text);
                    copy.Write((short)fact.Status, NpgsqlDbType.Smallint);
                    copy.Write((short)fact.Source, NpgsqlDbType.Smallint);
                    copy.Write(Guid.Empty, NpgsqlDbType.Uuid);
                    if (fact.TakesBack) copy.Write(id - 1, NpgsqlDbType.Bigint);
                    else copy.WriteNull();
                    copy.Write(fact.Since, NpgsqlDbType.TimestampTz);
                }

                await copy.CompleteAsync();
            }
        }

        await Sql.Run(database.ConnectionString, $"alter table fact alter id restart with {count + 1L}");
        await Sql.Run(database.ConnectionString, "create index fact_tx on fact (tx)");
        await Sql.Run(database.ConnectionString, "vacuum analyze fact");
    }

    /// <summary>One more, as a request would save it.</summary>
    public static async Task Save(BenchDatabase database, PlainFact fact)
    {
        await using var command = database.Source.CreateCommand("""
            insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record)
            values ((select id from measure where name = $1), $2, 0, $3, $4, $5, $6, $7, $8, gen_random_uuid())
            """);
        foreach (var value in new object[] { fact.Measure, fact.Unit, fact.Day, fact.Amount, fact.Subject, fact.Category, (short)fact.Status, (short)fact.Source }) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }
}
