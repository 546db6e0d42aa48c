using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

public class DeskTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Words = "Đã sửa từ hôm nay, xin tải lại trang.";

    [Fact]
    public async Task An_answer_closes_note_and_duty_leaves_a_fact_and_tells_the_sender()
    {
        using var citizen = house.Visitor();
        using var board = await house.SignedIn("tinh");
        var code = await citizen.Write("Trang chủ thiếu ngày tháng", ("thu", "lan@example.vn"));
        var address = await house.AtDesk(code);

        var answered = await board.Send(await board.Get(address), $"{address}/tra-loi", ("tra-loi", Words));

        answered.Status.ShouldBe(HttpStatusCode.OK);
        answered.Path.ShouldBe(address);
        answered.Text.ShouldContain(Words);
        (await house.State(code)).ShouldBe("answered");
        (await house.Acts(code)).ShouldBe("feedback.submit feedback.answer");
        (await house.Facts(code)).ShouldBe("feedback.received 1, feedback.answered 1");
        (await house.One<string>("""
            select a.kind from duty d join act a on a.id = d.proof where d.closed_at is not null and d.record = (select id from feedback_note where code = $1)
            """, code)).ShouldBe("feedback.answer");
        (await house.One<long>("select count(*) from outbox where record = (select id from feedback_note where code = $1)", code)).ShouldBe(2);
        (await citizen.Get($"/gop-y/tra-cuu?ma={code}")).Text.ShouldContain(Words);
    }

    [Fact]
    public async Task A_note_set_aside_says_why_and_counts_as_no_answer()
    {
        using var citizen = house.Visitor();
        using var board = await house.SignedIn("tinh");
        var code = await citizen.Write("Cho hỏi giờ mở cửa nhà văn hóa");
        var address = await house.AtDesk(code);

        await board.Send(await board.Get(address), $"{address}/xep-lai", ("ly-do", "Việc này không thuộc chương trình; xin hỏi bộ phận một cửa."));

        (await house.State(code)).ShouldBe("set-aside");
        (await house.Facts(code)).ShouldBe("feedback.received 1");
        (await house.One<string>("select reason from act where kind = 'feedback.set-aside' and subject = (select id::text from feedback_note where code = $1)", code)).ShouldStartWith("Việc này không");
        (await house.One<bool>("select closed_at is not null from duty where record = (select id from feedback_note where code = $1)", code)).ShouldBeTrue();
        (await citizen.Get($"/gop-y/tra-cuu?ma={code}")).Text.ShouldContain("xin hỏi bộ phận một cửa");
    }

    [Fact]
    public async Task Whoever_holds_the_code_can_say_that_the_answer_did_not_help_and_the_clock_starts_again()
    {
        using var citizen = house.Visitor();
        using var board = await house.SignedIn("tinh");
        var code = await citizen.Write("Lọc theo kỳ bị sai tháng");
        var address = await house.AtDesk(code);
        await board.Send(await board.Get(address), $"{address}/tra-loi", ("tra-loi", Words));

        var reopened = await citizen.Send(await citizen.Get($"/gop-y/tra-cuu?ma={code}"), "/gop-y/mo-lai");

        reopened.Text.ShouldContain("Đang chờ trả lời");
        (await house.State(code)).ShouldBe("received");
        (await house.Facts(code)).ShouldBe("feedback.received 1, feedback.answered 1, feedback.answered -1");
        (await house.One<long>("select count(*) from fact where retracts is not null and record = (select id from feedback_note where code = $1)", code)).ShouldBe(1);
        (await house.One<string>("""
            select (closed_at is null)::text || ' ' || (proof is null)::text || ' ' || reopened || ' ' || (due_at = (select due_at from feedback_note where code = $1))
            from duty where record = (select id from feedback_note where code = $1)
            """, code)).ShouldBe("true true 1 true");

        var again = await board.Send(await board.Get(address), $"{address}/tra-loi", ("tra-loi", "Lần này đã sửa đúng tháng."));
        again.Status.ShouldBe(HttpStatusCode.OK);
        (await house.Facts(code)).ShouldEndWith("feedback.answered -1, feedback.answered 1");
        (await house.Acts(code)).ShouldBe("feedback.submit feedback.answer feedback.reopen feedback.answer");
    }

    [Theory]
    [InlineData("", "Xin viết câu trả lời; người gửi đọc được nguyên văn.")]
    [InlineData("Đã sửa.", "Câu trả lời: xin viết ít nhất 10 ký tự.")]
    public async Task An_answer_of_nothing_is_refused(string words, string sentence)
    {
        var board = await house.Known("tinh");
        using var citizen = house.Visitor();
        var address = await house.AtDesk(await citizen.Write("Xin thêm mục hỏi đáp"));
        var page = await board.Send(await board.Get(address), $"{address}/tra-loi", ("tra-loi", words));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe([sentence]);
        page.Typed($"{address}/tra-loi", "tra-loi").ShouldBe(words);
    }

    [Fact]
    public async Task A_reason_of_nothing_is_refused()
    {
        var board = await house.Known("tinh");
        using var citizen = house.Visitor();
        var address = await house.AtDesk(await citizen.Write("Xin thêm mục liên hệ"));
        var page = await board.Send(await board.Get(address), $"{address}/xep-lai");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe(["Xin nêu lý do; người gửi đọc được nguyên văn."]);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_wins_and_the_other_keeps_the_own_words()
    {
        using var citizen = house.Visitor();
        using var first = await house.SignedIn("tinh");
        using var second = await house.SignedIn("kythuat");
        var code = await citizen.Write("Hai người cùng trả lời một lúc");
        var address = await house.AtDesk(code);
        var (one, other) = (await first.Get(address), await second.Get(address));

        var answers = await Task.WhenAll(
            first.Send(one, $"{address}/tra-loi", ("tra-loi", "Câu trả lời của người thứ nhất.")),
            second.Send(other, $"{address}/tra-loi", ("tra-loi", "Câu trả lời của người thứ hai.")));

        var lost = answers.Where(a => a.Status == HttpStatusCode.Conflict).ShouldHaveSingleItem();
        var mine = lost == answers[0] ? "Câu trả lời của người thứ nhất." : "Câu trả lời của người thứ hai.";
        lost.Refusals.ShouldHaveSingleItem();
        lost.Html.Body!.TextContent.ShouldContain(mine);
        (await house.Facts(code)).ShouldBe("feedback.received 1, feedback.answered 1");
        (await house.One<long>("select count(*) from act where kind = 'feedback.answer' and subject = (select id::text from feedback_note where code = $1)", code)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_a_note_that_is_answered_meanwhile_is_refused_and_kept()
    {
        using var citizen = house.Visitor();
        using var first = await house.SignedIn("tinh");
        var second = await house.Known("kythuat");
        var code = await citizen.Write("Trả lời sau khi đã có người trả lời");
        var address = await house.AtDesk(code);
        var open = await second.Get(address);
        await first.Send(await first.Get(address), $"{address}/tra-loi", ("tra-loi", Words));
        var late = await second.Send(open, $"{address}/tra-loi", ("tra-loi", "Viết công phu mà chậm một bước."));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Refusals.ShouldBe(["Góp ý này đã được trả lời. Xin mở lại trang để xem câu trả lời."]);
        late.Text.ShouldContain(Words);
        late.Html.Body!.TextContent.ShouldContain("Viết công phu mà chậm một bước.");
    }

    [Fact]
    public async Task The_list_shows_what_waits_first_and_what_is_done_on_request()
    {
        using var citizen = house.Visitor();
        var board = await house.Known("tinh");
        var waiting = await citizen.Write("Góp ý này còn chờ trong danh sách");
        var done = await citizen.Write("Góp ý này đã trả lời trong danh sách");
        var address = await house.AtDesk(done);
        await board.Send(await board.Get(address), $"{address}/tra-loi", ("tra-loi", Words));

        (await board.Get("/ban/gop-y")).Text.ShouldContain(waiting);
        (await board.Get("/ban/gop-y")).Text.ShouldNotContain(done);
        (await board.Get("/ban/gop-y?xem=da-xong")).Text.ShouldContain(done);
        (await board.Get("/ban/gop-y?xem=da-xong")).Text.ShouldNotContain(waiting);
    }

    [Fact]
    public async Task A_note_of_another_commune_does_not_exist_here()
    {
        using var officer = await house.SignedIn("xa");
        var foreign = $"/ban/gop-y/{await house.One<Guid>("select id from feedback_note where unit = 12 limit 1")}";
        (await officer.Get(foreign)).Status.ShouldBe(HttpStatusCode.NotFound);
        var own = await house.AtDesk(await officer.Write("Góp ý của chính xã mình"));
        var fields = Visitor.Fields(await officer.Get(own), $"{own}/tra-loi", ("tra-loi", Words));
        (await officer.Send(HttpMethod.Post, $"{foreign}/tra-loi", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from feedback_note where unit = 12 and state <> 'received'")).ShouldBe(0);
        (await officer.Get("/ban/gop-y")).Text.ShouldNotContain("Vô Tranh");
    }

    [Fact]
    public async Task A_note_that_never_was_is_not_found()
    {
        var board = await house.Known("tinh");
        (await board.Get($"/ban/gop-y/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.Get("/ban/gop-y/khong-phai-so")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_note_looks_at_the_desk_and_outside_as_it_was_written()
    {
        using var citizen = house.Visitor();
        var board = await house.Known("tinh");
        const string sharp = "<script>alert('x')</script> & \"ngoặc\"\nDòng hai";
        var code = await citizen.Write(sharp);
        foreach (var page in new[] { await board.Get(await house.AtDesk(code)), await citizen.Get($"/gop-y/tra-cuu?ma={code}") })
        {
            page.Html.QuerySelectorAll("main script").ShouldBeEmpty();
            page.Html.QuerySelector(".said")!.TextContent.ShouldBe(sharp);
        }
    }
}
