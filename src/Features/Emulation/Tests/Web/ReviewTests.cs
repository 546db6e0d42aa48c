using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CauNoi.Boards.Tests.Web;
using CauNoi.Emulation.Reviews;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Emulation.Tests.Web;

/// <summary>A review from its plan to the day on which it is issued, with the parts of the units that were asked.</summary>
public partial class ReviewTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Root = "/ban/thi-dua/tong-ket", Meetings = "activities.meeting-with-people.held";

    private static string Soon => VietnameseDates.Format(VietnamTime.DayOf(DateTimeOffset.UtcNow).AddDays(10));

    [Fact]
    public async Task Units_are_asked_for_their_part_who_has_not_sent_it_is_seen_and_nobody_owes_it_once_the_review_is_issued()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        using var department = await house.SignedIn("ban");
        var plan = await board.Send(await board.Get($"{Root}/moi"), $"{Root}/moi", ("loai", "tong-ket"), ("ten", "Tổng kết phong trào giữ nguồn nước"), ("tu", "01/01/2026"), ("den", "30/06/2026"), ("ai-gui", "department"), ("hoi-gi", "Ban đã kèm những xã nào?"));
        plan.Html.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("kế hoạch");
        var buoc = $"{plan.Path}/buoc";
        (await department.Get($"{plan.Path}/phan")).Status.ShouldBe(HttpStatusCode.NotFound, "it has not been asked yet");
        (await board.Send(plan, buoc, ("ngay", "01/01/2020"))).Refusals.ShouldHaveSingleItem().ShouldContain("từ hôm nay");
        var collecting = await board.Send(plan, buoc, ("ngay", Soon));
        var id = Guid.Parse(plan.Path.Split('/')[^1]);
        var asked = await house.One<long>("select count(*) from review_request where review = $1", id);
        asked.ShouldBeGreaterThan(1);
        collecting.Text.ShouldContain($"0 trong {asked} đơn vị đã gửi");
        (await Owed(id)).ShouldBe(asked);

        var part = await department.Get($"{plan.Path}/phan");
        part.Text.ShouldContain("Ban đã kèm những xã nào?");
        part.Text.ShouldNotContain("đơn vị đã gửi", Case.Insensitive, "it sees nothing else of the review");
        (await department.Send(part, $"{plan.Path}/phan", ("da-lam", "3"), ("chua-lam", "1"), ("viet", "Kèm hai xã Phú Lương, Vô Tranh."))).Text.ShouldContain("Gửi lúc");
        (await department.Send(part, $"{plan.Path}/phan", ("da-lam", "9"), ("chua-lam", "0"), ("viet", "Lần thứ hai"))).Text.ShouldContain("đã gửi phần của mình");
        (await Owed(id)).ShouldBe(asked - 1);
        using var stranger = await house.SignedIn("xa");
        (await stranger.Get($"{plan.Path}/phan")).Status.ShouldBe(HttpStatusCode.NotFound);
        collecting = await board.Get(plan.Path);
        collecting.Text.ShouldContain($"1 trong {asked} đơn vị đã gửi");
        collecting.Text.ShouldContain("Kèm hai xã Phú Lương, Vô Tranh.");

        var drafted = await board.Send(collecting, buoc);
        (await board.Send(drafted, buoc, ("ngay", Soon))).Refusals.ShouldHaveSingleItem().ShouldContain("Được gì");
        drafted = await board.Send(drafted, $"{plan.Path}/loi", ("ket-qua", "Ba nguồn nước được rào lại."));
        var discussed = await board.Send(drafted, buoc, ("ngay", Soon));
        discussed = await board.Send(await board.Send(discussed, buoc), buoc, ("ngay", Soon));
        discussed.Html.QuerySelector("[aria-current=step]")!.TextContent.ShouldContain("hội nghị", Case.Insensitive, "the conference may ask for another draft");
        (await second.Send(await second.Get(plan.Path), $"{plan.Path}/ban-hanh")).Text.ShouldContain("đã ban hành");
        (await Owed(id)).ShouldBe(0);
        (await board.Send(discussed, $"{plan.Path}/loi", ("ket-qua", "Sửa sau khi ban hành"))).Text.ShouldContain("không sửa nữa");
    }

    [Fact]
    public async Task A_review_keeps_its_evidence_for_those_who_may_read_it_and_what_is_taken_out_leaves_its_line_and_the_reason()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var review = await board.Send(await board.Get($"{Root}/moi"), $"{Root}/moi", ("loai", "so-ket"), ("ten", "Sơ kết có tệp kèm theo"), ("tu", "01/01/2026"), ("den", "30/06/2026"));
        var (path, id, pdf) = (review.Path, Guid.Parse(review.Path.Split('/')[^1]), "%PDF-1.7\nbiên bản hội nghị"u8.ToArray());
        (await board.Send(review, $"{path}/tep", ("tep", "bang.xlsx", "PK\u0003\u0004"u8.ToArray()), ("la-gi", "Bảng tổng hợp"))).Refusals.ShouldHaveSingleItem().ShouldContain("không phải PDF, cũng không phải ảnh");
        (await board.Send(review, $"{path}/tep", ("la-gi", "Bảng tổng hợp"))).Refusals.ShouldHaveSingleItem().ShouldContain("tệp PDF hoặc ảnh");
        (await board.Send(review, $"{path}/tep", ("tep", "../../bien-ban.exe", pdf), ("la-gi", "Biên bản hội nghị"))).Text.ShouldContain("Biên bản hội nghị");
        await board.Send(review, $"{path}/tep", ("tep", "anh.jpg", Pictures.Jpeg), ("la-gi", "Ảnh chụp nhầm"));
        var (paper, photo) = (await Kept("Biên bản hội nghị"), await Kept("Ảnh chụp nhầm"));

        // Whoever may read the review opens it; nobody else comes to know that it is there.
        var opened = await second.Raw($"{path}/tep/{paper}");
        opened.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await opened.Content.ReadAsByteArrayAsync()).ShouldBe(pdf);
        (await second.Raw($"{path}/tep/{photo}")).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        using var commune = await house.SignedIn("xa");
        using var citizen = house.Visitor();
        (await commune.Raw($"{path}/tep/{paper}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get($"{path}/tep/{paper}")).Path.ShouldStartWith("/dang-nhap");
        (await board.Raw($"{Root}/{await house.One<Guid>("select id from emulation_review where unit = 1 and id <> $1 limit 1", id)}/tep/{paper}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // Taken out with a reason: the content is gone, that it was there is not.
        var page = await board.Get(path);
        var curt = await board.Send(page, $"{path}/tep/{photo}/bo", ("vi-sao", "lỗi"));
        curt.Refusals.ShouldNotBeEmpty();
        curt.Typed($"{path}/tep/{photo}/bo", "vi-sao").ShouldBe("lỗi");
        curt.Typed($"{path}/tep/{paper}/bo", "vi-sao").ShouldBeEmpty();
        var without = await board.Send(page, $"{path}/tep/{photo}/bo", ("vi-sao", "Trong ảnh có mặt người dân"));
        without.Text.ShouldContain("Trong ảnh có mặt người dân");
        (await board.Raw($"{path}/tep/{photo}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from stored_file where owner = $1", id)).ShouldBe(1);
        (await board.Send(page, $"{path}/tep/{photo}/bo", ("vi-sao", "Bỏ lần nữa cho chắc"))).Text.ShouldContain("đã bỏ rồi");

        // What is issued keeps its files, and its hash holds them.
        await house.Run($"update emulation_review set state = 'Discussed', results = 'Đã làm được bốn việc.' where id = '{id}'");
        (await second.Send(await second.Get(path), $"{path}/ban-hanh")).Text.ShouldContain("đã ban hành");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf));
        (await house.One<string>("select hash from emulation_review where id = $1", id)).ShouldBe(CauNoi.Ratings.Rules.RubricText.HashOf($"Sơ kết có tệp kèm theo\nĐã làm được bốn việc.\n\n\n\n{hash}"));
        (await board.Send(page, $"{path}/tep/{paper}/bo", ("vi-sao", "Muốn đổi sau khi ban hành"))).Text.ShouldContain("không sửa nữa");
        (await board.Send(review, $"{path}/tep", ("tep", "them.pdf", pdf), ("la-gi", "Thêm sau"))).Text.ShouldContain("không sửa nữa");
        (await second.Raw($"{path}/tep/{paper}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<Guid> Kept(string words) => house.One<Guid>("select id from review_file where review = $1 and words = $2", id, words);
    }

    [Fact]
    public async Task A_file_that_comes_in_the_moment_of_issuing_is_held_by_the_hash_or_refused()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var review = await board.Send(await board.Get($"{Root}/moi"), $"{Root}/moi", ("loai", "so-ket"), ("ten", "Sơ kết tệp đến muộn"), ("tu", "01/01/2026"), ("den", "30/06/2026"));
        var (path, id, pdf) = (review.Path, Guid.Parse(review.Path.Split('/')[^1]), "%PDF-1.7\nđến muộn"u8.ToArray());
        await house.Run($"update emulation_review set state = 'Discussed', results = 'Xong.' where id = '{id}'");
        var page = await second.Get(path);
        await using var connection = await house.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var gate = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var shut = new Npgsql.NpgsqlCommand("lock table review_file in share mode", connection)) await shut.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var adding = board.Send(review, $"{path}/tep", ("tep", "muon.pdf", pdf), ("la-gi", "Đến muộn"));
        while (await Waiting() < 1) await Task.Delay(20, TestContext.Current.CancellationToken);
        var issuing = second.Send(page, $"{path}/ban-hanh");
        while (!issuing.IsCompleted && await Waiting() < 2) await Task.Delay(20, TestContext.Current.CancellationToken);
        await gate.CommitAsync(TestContext.Current.CancellationToken);
        var (added, issued) = (await adding, await issuing);

        new[] { added.Status, issued.Status }.ToHashSet().SetEquals([HttpStatusCode.OK, HttpStatusCode.Conflict]).ShouldBeTrue("one of the two is told that the other was first");
        if (issued.Status == HttpStatusCode.Conflict) issued = await second.Send(issued, $"{path}/ban-hanh");
        issued.Text.ShouldContain("đã ban hành");
        var files = await house.One<long>("select count(*) from review_file where review = $1 and file is not null", id);
        var held = files == 0 ? "" : $"\n{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf))}";
        (await house.One<string>("select hash from emulation_review where id = $1", id)).ShouldBe(CauNoi.Ratings.Rules.RubricText.HashOf($"Sơ kết tệp đến muộn\nXong.\n\n\n{held}"));

        Task<long> Waiting() => house.One<long>("select count(*) from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()");
    }

    [Fact]
    public async Task A_file_that_came_while_somebody_was_writing_refuses_none_of_the_words()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var review = await board.Send(await board.Get($"{Root}/moi"), $"{Root}/moi", ("loai", "so-ket"), ("ten", "Sơ kết vừa viết vừa gửi tệp"), ("tu", "01/01/2026"), ("den", "30/06/2026"));
        var page = await second.Get(review.Path);
        await board.Send(review, $"{review.Path}/tep", ("tep", "bien-ban.pdf", "%PDF-1.7\nbiên bản"u8.ToArray()), ("la-gi", "Biên bản"));
        (await second.Send(page, $"{review.Path}/loi", ("ket-qua", "Viết trong khi tệp đến."))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_writes_a_review_or_a_lesson_says_all_of_it()
    {
        (await house.One<long>("select count(*) from information_schema.columns where table_name in ('emulation_review', 'lesson', 'review_part', 'review_request', 'review_file', 'commendation', 'emulation_round', 'emulation_entry') and column_default is not null")).ShouldBe(0, "a forgotten value must be refused, not guessed");
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_loses_nothing()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var review = await board.Send(await board.Get($"{Root}/moi"), $"{Root}/moi", ("loai", "so-ket"), ("ten", "Sơ kết hai người cùng viết"), ("tu", "01/01/2026"), ("den", "30/06/2026"));
        var page = await second.Get(review.Path);
        await board.Send(review, $"{review.Path}/loi", ("ket-qua", "Lời của người thứ nhất."));
        var told = await second.Send(page, $"{review.Path}/loi", ("ket-qua", "Lời của người thứ hai."));
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Text.ShouldContain("Lời của người thứ nhất.");
        told.Html.QuerySelector("textarea[name=ket-qua]")!.TextContent.ShouldContain("Lời của người thứ hai.");
        (await second.Send(told, $"{review.Path}/loi", ("ket-qua", "Lời của cả hai người."))).Text.ShouldContain("Lời của cả hai người.");
    }

    [Fact]
    public async Task What_happened_after_the_last_day_of_a_review_is_not_in_its_figures()
    {
        var programme = await house.Programme();
        await house.Target(programme, "Gặp dân trong kỳ", Meetings, 500, TargetReach.Each, ["commune"], unit: "buổi");
        var (before, after) = (await Counted(programme, new DateOnly(2025, 9, 30)), await Counted(programme, new DateOnly(2025, 12, 31)));
        await house.Run($"""
            insert into fact (measure, unit, organisation, day, amount, subject, category, status, source, record, recorded_at)
            select id, 1009, 0, date '2025-10-15', 1, 0, '', 1, 0, gen_random_uuid(), now() from measure, generate_series(1, 3) where name = '{Meetings}'
            """);
        (await Counted(programme, new DateOnly(2025, 12, 31))).ShouldBe(after + 3);
        (await Counted(programme, new DateOnly(2025, 9, 30))).ShouldBe(before);
    }

    [GeneratedRegex("^Gặp dân trong kỳ: ([0-9.]+) buổi", RegexOptions.None, 1_000)]
    private static partial Regex Number();

    private Task<long> Owed(Guid review) => house.One<long>("select count(*) from duty where kind = 'emulation.contribute' and closed_at is null and record in (select record from review_request where review = $1)", review);

    private async Task<int> Counted(Guid programme, DateOnly last)
    {
        var lines = await house.Within(services => services.GetRequiredService<ReviewFigures>().Lines(programme, 1009, last, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken));
        return int.Parse(Number().Match(lines.Single()).Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
