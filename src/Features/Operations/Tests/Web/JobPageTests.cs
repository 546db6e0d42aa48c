using System.Net;
using CauNoi.Platform.Files;
using CauNoi.Platform.Jobs;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Operations.Tests.Web;

public class JobPageTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_dry_run_from_the_page_shows_what_would_happen_and_is_written_down()
    {
        using var person = await house.SignedIn("kythuat");
        var page = await person.Send(await person.Get("/he-thong/cong-viec"), "/he-thong/cong-viec/operations.sweep-files", ("chay-thu", "co"));
        page.Text.ShouldContain("Chạy thử. Sẽ xoá 0 tệp không còn ai giữ.");
        (await house.One<string>("select fields->>'dry' from act where kind = 'operations.run-job' and subject = 'operations.sweep-files'")).ShouldBe("yes");
    }

    [Fact]
    public async Task Every_job_can_be_tried_without_harm()
    {
        var before = await house.Rows("job_run", "seal");
        foreach (var job in App.House.Features.Jobs)
        {
            var outcome = await Run(job.Name, dry: true);
            outcome.Failed.ShouldBeFalse($"{job.Name}: {outcome.Sentence}");
            outcome.Sentence.ShouldEndWith(".");
        }

        (await house.Rows("job_run", "seal")).ShouldBe(before);
    }

    [Fact]
    public async Task Files_that_no_row_names_go_after_a_day_and_the_others_stay()
    {
        var store = house.Services.GetRequiredService<FileStore>();
        var (orphan, kept, fresh) = (await Put(store, "không ai giữ"), await Put(store, "có người giữ"), await Put(store, "vừa gửi lên"));
        foreach (var old in new[] { orphan, kept }) File.SetLastWriteTimeUtc(PathOf(old), DateTime.UtcNow.AddDays(-2));
        await using (var row = house.Source.CreateCommand(
            "insert into stored_file (id, owner, name, kind, hash, bytes, width, height, at) values (gen_random_uuid(), gen_random_uuid(), 'a.jpg', 'jpeg', $1, 1, 1, 1, now())"))
        {
            row.Parameters.AddWithValue(kept.ToBytes());
            await row.ExecuteNonQueryAsync();
        }

        (await Run("operations.sweep-files")).Sentence.ShouldStartWith("Đã xoá 1 tệp không còn ai giữ");
        (store.Exists(orphan), store.Exists(kept), store.Exists(fresh)).ShouldBe((false, true, true));
    }

    [Fact]
    public async Task Old_messages_go_with_the_addresses_they_went_to_and_waiting_ones_stay()
    {
        await using (var rows = house.Source.CreateCommand("""
            insert into outbox (id, channel, recipient, subject, body, record, created_at, next_at, sent_at)
            select gen_random_uuid(), 'mail', 'cu@example.vn', '', '', gen_random_uuid(), now(), now(), sent
            from (values (now() - interval '91 days'), (now() - interval '89 days'), (null)) as v (sent)
            """)) await rows.ExecuteNonQueryAsync();
        (await Run("operations.forget-messages")).Sentence.ShouldStartWith("Đã xoá 1 thư");
        (await house.One<long>("select count(*) from outbox where recipient = 'cu@example.vn'")).ShouldBe(2);
    }

    [Fact]
    public async Task Ended_sessions_go_and_running_ones_stay()
    {
        using var person = await house.SignedIn("tinh");
        var running = await house.One<long>("select count(*) from session");
        await using (var old = house.Source.CreateCommand("insert into session (token_hash, account, created_at, expires_at) select '\\x01', account, now() - interval '3 years', now() - interval '2 years' from session limit 1")) await old.ExecuteNonQueryAsync();
        (await Run("account.forget-sessions")).Sentence.ShouldStartWith("Đã xoá 1 phiên đăng nhập");
        (await house.One<long>("select count(*) from session")).ShouldBe(running);
    }

    [Fact]
    public async Task An_unknown_job_is_not_found()
    {
        using var person = await house.SignedIn("kythuat");
        var page = await person.Get("/he-thong/cong-viec");
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        (await person.Send(HttpMethod.Post, "/he-thong/cong-viec/khong.co", form)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JobOutcome> Run(string name, bool dry = false) =>
        (await house.Services.GetRequiredService<JobRunner>().Run(name, dry, CancellationToken.None)).ShouldNotBeNull();

    private static async Task<FileHash> Put(FileStore store, string content) =>
        (await store.Put(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), 1_000)).Value;

    private string PathOf(FileHash hash) => Path.Combine(house.Folder.Files, $"{hash}"[..2], $"{hash}"[2..4], $"{hash}");
}
