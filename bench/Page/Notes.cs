using Npgsql;

namespace CauNoi.Bench.Page;

/// <summary>Notes that wait for an answer, and the duties they opened, spread over the sample units and over a week of due moments.</summary>
internal static class Notes
{
    public static async Task Fill(NpgsqlDataSource source, int count)
    {
        var text = new SampleText(11);
        var random = new Random(11);
        await using var command = source.CreateCommand("""
            with place as (select unit, row_number() over (order by unit) - 1 as n, count(*) over () as places from unit_node),
            note as (
                insert into feedback_note (id, code, unit, text, page, state, received_at, due_at)
                select gen_random_uuid(), 'GY-' || lpad(i::text, 8, '0'), unit, t, '', 'received', now() - interval '3 days' + d * interval '1 second',
                       now() - interval '1 day' + d * interval '1 second'
                from unnest($1, $2) with ordinality as given(t, d, i) join place on n = i % places
                returning id, unit, text, received_at, due_at)
            insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at)
            select gen_random_uuid(), 'feedback.answer', unit, id, left(text, 80), '/ban/gop-y/' || id, 'feedback.answer@1', received_at, due_at from note
            """);
        command.Parameters.AddWithValue(Enumerable.Range(0, count).Select(n => text.Sentence(25, n)).ToArray());
        command.Parameters.AddWithValue(Enumerable.Range(0, count).Select(_ => random.Next(7 * 86_400)).ToArray());
        await command.ExecuteNonQueryAsync();
        await using var analyze = source.CreateCommand("analyze");
        await analyze.ExecuteNonQueryAsync();
    }
}
