using Npgsql;

namespace CauNoi.Bench.Crash;

/// <summary>What is there when the dust has settled, against what the senders were told.</summary>
internal static class AfterwardsCheck
{
    private const string Lost = """
        select count(*) from unnest($1, $2) as told(key, code)
        where not exists (select 1 from feedback_note n where n.id = told.key and n.code = told.code)
        """;

    // Saved, but the answer was lost on the way: the form that was sent again found its note there.
    private const string Unanswered = """
        select count(*) from unnest($1, $2) as told(key, sent_at) join feedback_note n on n.id = told.key and n.received_at < told.sent_at
        """;

    // One key is one note, with one act of submitting, one fact, one duty, one search entry.
    private const string Doubled = """
        select (select coalesce(sum(n - 1), 0) from (select count(*) n from feedback_note group by text) x)
             + (select coalesce(sum(n - 1), 0) from (select count(*) n from act where kind = 'feedback.submit' group by subject) x)
             + (select coalesce(sum(n - 1), 0) from (select count(*) n from fact f join measure m on m.id = f.measure where m.name = 'feedback.received' group by record) x)
             + (select coalesce(sum(n - 1), 0) from (select count(*) n from duty where kind = 'feedback.answer' group by record) x)
        """;

    private const string Halved = """
        select count(*) from feedback_note note
        where not exists (select 1 from act where act.subject = note.id::text and act.kind = 'feedback.submit')
           or not exists (select 1 from fact where fact.record = note.id)
           or not exists (select 1 from duty where duty.record = note.id)
           or not exists (select 1 from search_entry entry where entry.record = note.id)
        """;

    // The sample rooms have facts, duties and entries of their own.
    private const string Stray = """
        select (select count(*) from act where kind = 'feedback.submit' and not exists (select 1 from feedback_note n where n.id::text = subject))
             + (select count(*) from fact f join measure m on m.id = f.measure where m.name like 'feedback.%' and not exists (select 1 from feedback_note n where n.id = f.record))
             + (select count(*) from duty where kind like 'feedback.%' and not exists (select 1 from feedback_note n where n.id = record))
             + (select count(*) from search_entry e where e.kind = 'Góp ý' and not exists (select 1 from feedback_note n where n.id = e.record))
        """;

    public static async Task Judge(NpgsqlDataSource source, IReadOnlyCollection<SentNote> acknowledged, Report report)
    {
        var keys = acknowledged.Select(n => n.Key).ToArray();
        report.Add("crash", "saved though the answer was lost", await source.One<long>(
            Unanswered, keys, acknowledged.Select(n => n.SentAt).ToArray()), "notes");
        report.Add("crash", "lost", await source.One<long>(
            Lost, keys, acknowledged.Select(n => n.Code).ToArray()), "notes", Aim.None);
        report.Add("crash", "doubled", (double)await source.One<decimal>(Doubled), "rows", Aim.None);
        report.Add("crash", "without act, fact, duty or search entry", await source.One<long>(Halved), "notes", Aim.None);
        report.Add("crash", "without their note", await source.One<long>(Stray), "rows", Aim.None);
        await SealCheck.Judge("crash", source, report);
    }
}
