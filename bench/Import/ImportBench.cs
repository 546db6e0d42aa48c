using System.Diagnostics;
using System.Globalization;
using System.Net;
using CauNoi.Bench.Page;
using Npgsql;

namespace CauNoi.Bench.Import;

/// <summary>
/// A long table, end to end and over HTTP: sent, judged, accepted, recorded, counted; while somebody else saves records.
/// Beside it, in the same run, what PostgreSQL's own COPY takes.
/// </summary>
internal static class ImportBench
{
    private const string Name = "import";

    public static async Task Run(Options options, Report report)
    {
        await using var server = await BenchServer.Start();
        await using var database = await server.Database(Name);
        var (source, records) = (database.Source, options.Number("records", 1_000_000, 20_000));
        // One chair who reaches every area of the province: a table of this length is a province's.
        await Sql.Run(database.ConnectionString, "update role_grant set unit = 1 where account = (select id from staff_account where user_name = 'chutich')");
        var areas = await source.All<int>("select unit from unit_node where kind = 'residential-area' and valid_until is null group by unit order by unit");
        using var file = CaseFile.Write(records, areas);
        await using var program = await PageServer.Start(database.ConnectionString);
        using var visitor = new DeskVisitor(program.Address, 2);
        visitor.Client.Timeout = TimeSpan.FromHours(1);
        await visitor.SignIn("chutich");
        visitor.Client.DefaultRequestHeaders.AcceptEncoding.Clear();
        using var warm = CaseFile.Write(2_000, areas.Take(1).ToList());
        await Undo(visitor, await Whole(visitor, source, warm.Path, _ => { }));

        report.Add(Name, "areas", areas.Count, "");
        report.Add(Name, "file", new FileInfo(file.Path).Length / 1024.0 / 1024.0, "MiB");
        await using var other = new OtherUser(program, source);
        await other.Begin();
        var effort = await Effort.Of(program.Number, source);
        effort?.Begin();
        await using var memory = new MemoryWatch(program.Number);
        var begin = Stopwatch.GetTimestamp();
        TimeSpan judged = default;
        var batch = await Whole(visitor, source, file.Path, done =>
        {
            if (judged == default) judged = Stopwatch.GetElapsedTime(begin);
            if (done * 10L >= records) memory.Mark();
        });
        var took = Stopwatch.GetElapsedTime(begin);
        effort?.Tell(report, Name, "a record", records);
        report.Add(Name, "sent and judged", judged.TotalSeconds, "s");
        report.Add(Name, "recorded and counted", (took - judged).TotalSeconds, "s");
        report.Add(Name, "records, end to end", records / took.TotalSeconds, "1/s", Aim.AtLeast(10_000));
        await other.Tell(report, Name);
        memory.Tell(report, Name);
        await Judge(report, source, batch, records, file.Settled);
        await Compare(report, source, file.Path, batch, records, took);
        await SealCheck.Judge(Name, source, report);
    }

    /// <summary>What PostgreSQL takes for the same bytes, and for the same rows with the same indexes.</summary>
    private static async Task Compare(Report report, NpgsqlDataSource source, string path, Guid batch, int records, TimeSpan took)
    {
        var plain = await PlainCopy.OfFile(source, path);
        report.Add(Name, "COPY of the file into a bare table", records / plain.TotalSeconds, "1/s");
        report.Add(Name, "import / COPY of the file", plain / took, "×", Aim.AtLeast(0.15));
        var rows = await PlainCopy.OfRows(source, batch);
        report.Add(Name, "COPY of what is stored, same indexes", records / rows.TotalSeconds, "1/s");
        report.Add(Name, "import / COPY of what is stored", rows / took, "×", Aim.AtLeast(0.15));
    }

    /// <summary>Sends a table, lets it be recorded, and waits until it counts. Tells how many records are there on the way.</summary>
    private static async Task<Guid> Whole(DeskVisitor visitor, NpgsqlDataSource source, string path, Action<long> progress)
    {
        var token = WebForm.Hidden(await visitor.Client.GetStringAsync(CaseFile.Form), CaseFile.Form).Single();
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Key } };
        await using var file = File.OpenRead(path);
        form.Add(new StreamContent(file), "tep", "hoa-giai.csv");
        using var sent = await visitor.Client.PostAsync(CaseFile.Form, form);
        if (sent.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"The table was answered {(int)sent.StatusCode}.");
        var page = sent.Headers.Location!.ToString();
        progress(0);
        using var accepted = await visitor.Client.PostAsync($"{page}/ghi", new FormUrlEncodedContent(WebForm.Hidden(await visitor.Client.GetStringAsync(page), $"{page}/ghi")));
        if (accepted.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"Accepting was answered {(int)accepted.StatusCode}.");
        var batch = Guid.Parse(page.Split('/')[^1], CultureInfo.InvariantCulture);
        while (!await source.One<bool>("select exists (select 1 from standing_batch where batch = $1)", batch))
        {
            progress(await source.One<long>("select coalesce(sum(records), 0) from activity_import_chunk where import = $1", batch));
            await Task.Delay(100);
        }

        return batch;
    }

    private static async Task Undo(DeskVisitor visitor, Guid batch)
    {
        var fields = WebForm.Hidden(await visitor.Client.GetStringAsync($"/ban/nhap/{batch}"), $"/ban/nhap/{batch}/hoan-tac");
        fields["ly-do"] = "chỉ chạy thử";
        using var undone = await visitor.Client.PostAsync($"/ban/nhap/{batch}/hoan-tac", new FormUrlEncodedContent(fields));
        if (undone.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"Undoing was answered {(int)undone.StatusCode}.");
    }

    private static async Task Judge(Report report, NpgsqlDataSource source, Guid batch, int records, int settled)
    {
        Task<long> Figure(string measure) => source.One<long>("""
            select coalesce(sum(amount), 0)::bigint from fact f join measure m on m.id = f.measure
            where m.name = $1 and f.batch = $2 and f.batch in (select batch from standing_batch)
            """, $"activities.mediation-case.{measure}", batch);
        report.Add(Name, "closed cases missing or too many", await Figure("closed") - records, "", Aim.None);
        report.Add(Name, "settled cases missing or too many", await Figure("settled") - settled, "", Aim.None);
        report.Add(Name, "records missing or too many", await source.One<long>("select count(*) from activity where batch = $1", batch) - records, "", Aim.None);
        report.Add(Name, "acts, one a chunk", await source.One<long>("select count(*) from act where kind = 'activities.import' and subject = $1", batch.ToString()), "");
    }
}
