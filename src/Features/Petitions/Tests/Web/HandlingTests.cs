using System.Net;
using CauNoi.Account.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>What officers, agencies and senders get over HTTP while a case is handled.</summary>
public class HandlingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Classifying_starts_the_clock_moves_the_duty_and_makes_a_copy_without_a_word_of_the_sender()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house, email: "lan@example.vn");
        (await one.Public("state")).ShouldBe("none");
        (await one.Owed()).ShouldBe("petitions.sort 11");

        (await one.Sort(officer)).Status.ShouldBe(HttpStatusCode.OK);

        (await one.State()).ShouldBe(PetitionState.Sorted);
        (await one.Owed()).ShouldBe("petitions.handle 11");
        (await one.Facts()).ShouldBe("petitions.received 1");
        (await one.Public("concat_ws('|', title, text, answer, place)")).ShouldBe("");
        (await one.Public("holder")).ShouldBe("Mặt trận xã Phú Lương");
        (await house.One<DateOnly>("select (due_at at time zone 'Asia/Ho_Chi_Minh' - interval '1 second')::date from duty where record = $1 and kind = 'petitions.handle'", one.Id)).ShouldBe(await one.Due());
        (await house.One<long>("select count(*) from act where subject = $1 and (fields::text like '%Hùng%' or reason like '%Hùng%' or fields::text like '%0912%')", one.Id.ToString())).ShouldBe(0);
        (await house.One<long>("select count(*) from outbox where record = $1 and (body like '%Cống%' or subject like '%Cống%')", one.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Until_it_is_classified_only_the_receiving_desk_knows_of_a_case_and_a_sibling_never_does()
    {
        var (officer, board) = (await house.Known("xa"), await house.Known("tinh"));
        await house.Make("xa-vo-tranh", DemoUnits.VoTranh, (Role.CommuneOfficer, DemoUnits.VoTranh));
        var sibling = await house.Known("xa-vo-tranh");
        var one = await HandledCase.Of(house, "Mương đầu làng Chùa bị lấp, ruộng không có nước.");

        (await officer.Get(one.Address)).Status.ShouldBe(HttpStatusCode.OK);
        (await board.Get(one.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.Get("/ban/kien-nghi")).Text.ShouldNotContain("Mương đầu làng Chùa");
        (await sibling.Get(one.Address)).Status.ShouldBe(HttpStatusCode.NotFound);

        await one.Sort(officer, category: "farming");

        (await board.Get(one.Address)).Status.ShouldBe(HttpStatusCode.OK);
        (await sibling.Get(one.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sibling.Get($"{one.Address}/phan-loai")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sibling.Get("/ban/kien-nghi?q=muong+dau+lang")).Text.ShouldNotContain("Mương đầu làng Chùa");
        (await officer.Get("/ban/kien-nghi?q=muong+dau+lang")).Text.ShouldContain("Mương đầu làng Chùa");
        (await officer.Get($"/ban/kien-nghi?q={one.Code}")).Text.ShouldContain("Mương đầu làng Chùa");
        // Above, but not at the desk that holds it: pressing is offered, answering is not.
        var seen = await board.Get(one.Address);
        seen.Html.QuerySelector($"a[href='{one.Address}/don-doc']").ShouldNotBeNull();
        seen.Html.QuerySelector($"a[href='{one.Address}/tra-loi']").ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_by_a_link_without_a_document_moves_nothing_and_the_link_dies()
    {
        var officer = await house.Known("xa");
        using var agency = house.Visitor();
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        (await one.Forward(officer, await one.Agency())).Status.ShouldBe(HttpStatusCode.OK);
        (await one.Owed()).ShouldBe($"petitions.agency-answer {await one.Agency()}, petitions.handle 11");
        (await house.One<string>("select recipient from outbox where record = $1 and subject like '%chuyển kiến nghị%'", one.Id)).ShouldBe("vanthu@ubnd.example.vn");
        (await house.One<string>("select body from outbox where record = $1 and subject like '%chuyển kiến nghị%'", one.Id)).ShouldNotContain("Hùng");
        var link = await Link(one);

        var page = await agency.Get(link);
        page.Text.ShouldContain("Cống đầu xóm");
        page.Text.ShouldNotContain("Hùng");
        page.Text.ShouldNotContain("0912345678");
        var answered = await agency.Send(page, link, ("ket-qua", "giai-thich"), ("noi-dung", "Xã đã bố trí kinh phí duy tu, sẽ thay cống trong quý tới."), ("van-ban", "Kế hoạch duy tu 2026"));

        answered.Title.ShouldBe("Đã nhận câu trả lời");
        (await one.State()).ShouldBe(PetitionState.Forwarded);
        (await officer.Get(one.Address)).Text.ShouldContain("chưa xác thực");
        (await agency.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await agency.Get($"/tra-loi-kien-nghi/{new string('0', 64)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await one.Facts()).ShouldBe("petitions.received 1");

        // The desk has the document now: with its number and day it becomes the answer.
        await one.Take(officer, "tra-loi", ("ket-qua", "giai-thich"), ("noi-dung", "Xã đã bố trí kinh phí, thay cống đầu xóm trong quý tới."), ("van-ban", "Kế hoạch duy tu 2026"), ("so", "402/UBND-KT"), ("ngay", "01/11/2026"));
        (await one.State()).ShouldBe(PetitionState.Answered);
        (await one.Owed()).ShouldBe("");
    }

    [Fact]
    public async Task Of_two_who_answer_by_one_link_at_once_the_slower_is_told_that_it_opens_nothing_any_more()
    {
        var officer = await house.Known("xa");
        using Visitor first = house.Visitor(), second = house.Visitor();
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        await one.Forward(officer, await one.Agency());
        var link = await Link(one);
        var (page, other) = (await first.Get(link), await second.Get(link));
        (string, string)[] words = [("ket-qua", "giai-quyet"), ("noi-dung", HandledCase.Done), ("so", "402/UBND-KT"), ("ngay", "01/11/2026")];

        var answers = await Task.WhenAll(first.Send(page, link, words), second.Send(other, link, words));

        answers.Select(a => a.Title).ShouldBe(["Đã nhận câu trả lời", "Đường dẫn không dùng được"], ignoreOrder: true);
        (await house.One<long>("select count(*) from petition_step where petition = $1 and action = $2", one.Id, (short)PetitionAction.Solve)).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_by_a_link_with_number_and_day_stands_and_an_agency_may_send_it_back()
    {
        var officer = await house.Known("xa");
        using var agency = house.Visitor();
        var (one, other) = (await HandledCase.Of(house), await HandledCase.Of(house));
        foreach (var petition in new[] { one, other })
        {
            await petition.Sort(officer);
            await petition.Forward(officer, await petition.Agency());
        }

        var link = await Link(one);
        await agency.Send(await agency.Get(link), link, ("ket-qua", "giai-quyet"), ("noi-dung", HandledCase.Done), ("so", "402/UBND-KT"), ("ngay", "01/11/2026"));
        (await one.State()).ShouldBe(PetitionState.Answered);
        (await one.Public("proven")).ShouldBe("true");

        link = await Link(other);
        await agency.Send(await agency.Get(link), link, ("ket-qua", "tra-lai"), ("noi-dung", "Đường này do tỉnh quản lý, không thuộc xã."), ("so", "403/UBND"), ("ngay", "01/11/2026"));
        (await other.State()).ShouldBe(PetitionState.Sorted);
        (await other.Owed()).ShouldBe("petitions.handle 11");
    }

    [Fact]
    public async Task A_promise_does_not_close_and_moving_it_twice_is_told_to_everybody()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        foreach (var days in new[] { 20, 30, 45 })
        {
            var day = VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(days);
            (await one.Take(officer, "tra-loi", ("ket-qua", "hen"), ("noi-dung", $"Hẹn thay cống đầu xóm Đồng Chằm trong {days} ngày tới."), ("hen", VietnameseDates.Format(day)))).Status.ShouldBe(HttpStatusCode.OK);
            (await one.State()).ShouldBe(PetitionState.Promised);
            (await one.Due()).ShouldBe(day);
            (await one.Owed()).ShouldBe("petitions.handle 11");
        }

        (await one.Public("promises_moved")).ShouldBe("2");
        (await one.Public("path")).ShouldContain("dời lần 2");
        (await one.Facts()).ShouldBe("petitions.received 1");
        (await one.Take(officer, "tra-loi", ("ket-qua", "hen"), ("noi-dung", "Hẹn thay cống, không nói ngày nào cả."))).Refusals.ShouldBe(["Xin ghi ngày hẹn làm xong."]);
        (await one.Take(officer, "tra-loi", ("ket-qua", "hen"), ("noi-dung", "Hẹn thay cống vào một ngày đã qua."), ("hen", "01/01/2026"))).Refusals.ShouldBe(["Ngày hẹn phải sau hôm nay."]);
    }

    [Fact]
    public async Task Solved_needs_evidence_and_the_senders_no_starts_the_clock_again_and_counts()
    {
        var officer = await house.Known("xa");
        using var citizen = house.Visitor();
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        (await one.Solve(officer, "", "")).Refusals.ShouldHaveSingleItem().ShouldContain("cần minh chứng");
        (await one.State()).ShouldBe(PetitionState.Sorted);
        (await one.Solve(officer)).Status.ShouldBe(HttpStatusCode.OK);
        (await one.Facts()).ShouldBe("petitions.answered 1, petitions.answered-in-time 1, petitions.received 1, petitions.solved 1");
        (await one.Owed()).ShouldBe("");
        var follow = await one.Follow(citizen);
        follow.Text.ShouldContain(HandledCase.Done);

        var before = await house.One<DateTime>("select clock_from from petition_handling where petition = $1", one.Id);
        var said = await one.Say(citizen, "chua");

        said.Text.ShouldContain("đồng hồ chạy từ đầu");
        (await one.State()).ShouldBe(PetitionState.Sorted);
        (await one.Facts()).ShouldBe("petitions.received 1, petitions.reopened 1");
        (await one.Owed()).ShouldBe("petitions.handle 11");
        (await one.Public("concat(reopened, sender)")).ShouldBe("12");
        (await house.One<DateTime>("select clock_from from petition_handling where petition = $1", one.Id)).ShouldBeGreaterThan(before);

        await one.Solve(officer);
        (await one.Say(citizen, "roi")).Text.ShouldContain("Việc được khép lại");
        (await one.State()).ShouldBe(PetitionState.Closed);
        (await one.Facts()).ShouldBe("petitions.answered 1, petitions.answered-in-time 1, petitions.confirmed 1, petitions.received 1, petitions.reopened 1, petitions.solved 1");
    }

    [Fact]
    public async Task Of_two_officers_who_answer_at_once_one_wins_and_the_other_keeps_the_own_words()
    {
        var (first, second) = (await house.Known("xa"), await house.Known("chutich"));
        var one = await HandledCase.Of(house);
        await one.Sort(first);
        var (page, other) = (await first.Get($"{one.Address}/tra-loi"), await second.Get($"{one.Address}/tra-loi"));
        (string, string)[] Words(string who) => [("ket-qua", "giai-quyet"), ("noi-dung", $"{who} đã thay cống đôi đầu xóm, đường đi lại được."), ("so", "402"), ("ngay", "01/11/2026")];

        var answers = await Task.WhenAll(first.Send(page, $"{one.Address}/tra-loi", Words("Thứ nhất")), second.Send(other, $"{one.Address}/tra-loi", Words("Thứ hai")));

        var lost = answers.Where(a => a.Status == HttpStatusCode.Conflict).ShouldHaveSingleItem();
        lost.Html.Body!.TextContent.ShouldContain(lost == answers[0] ? "Thứ nhất đã thay" : "Thứ hai đã thay");
        (await house.One<long>("select count(*) from petition_step where petition = $1 and action = 12", one.Id)).ShouldBe(1);
        (await one.Facts()).ShouldContain("petitions.answered 1");
    }

    [Fact]
    public async Task A_complaint_is_forwarded_and_watched_but_never_solved_here()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house, "Khiếu nại quyết định thu hồi đất số 15 của xã, bồi thường chưa đúng.");
        await one.Sort(officer, PetitionClass.Complaint, "land");
        var page = await officer.Get($"{one.Address}/tra-loi");
        page.Text.ShouldNotContain("Đã giải quyết, có minh chứng");
        var fields = Visitor.Fields(page, $"{one.Address}/tra-loi", ("ket-qua", "giai-quyet"), ("noi-dung", HandledCase.Done), ("so", "1"), ("ngay", "01/11/2026"));
        (await officer.Send(HttpMethod.Post, $"{one.Address}/tra-loi", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await one.State()).ShouldBe(PetitionState.Sorted);

        await one.Forward(officer, await one.Agency());
        (await house.One<short>("select term from petition_handling where petition = $1", one.Id)).ShouldBe((short)ComplaintTerm.Accept);
        (await one.Take(officer, "thu-ly", ("ky", "2"))).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<short>("select term from petition_handling where petition = $1", one.Id)).ShouldBe((short)ComplaintTerm.First);
        (await one.Public("class")).ShouldBe("4");
    }

    [Fact]
    public async Task A_mixed_letter_becomes_linked_cases_from_the_same_day()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house, "Một là cống gãy ở đầu xóm. Hai là thu quỹ không công khai.");
        await one.Take(officer, "tach", ("phan-1", "Cống gãy ở đầu xóm, nước tràn đường."), ("phan-2", "Thu quỹ xây dựng không công khai."));
        (await one.State()).ShouldBe(PetitionState.Split);
        (await house.One<long>("select count(*) from petition c join petition p on p.id = c.parent where p.id = $1 and c.state = 2 and c.received_on = p.received_on and c.code <> p.code", one.Id)).ShouldBe(2);
        (await officer.Get("/ban/kien-nghi")).Text.ShouldContain("Thu quỹ xây dựng không công khai");
        (await one.Owed()).ShouldBe("");
    }

    [Fact]
    public async Task A_template_sent_unchanged_is_refused_and_what_was_typed_stays()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        var words = "Việc ông/bà nêu không thuộc thẩm quyền của Mặt trận. Xin ông/bà gửi đơn tới {cơ quan, địa chỉ} theo {văn bản, điều khoản}; cần mang theo {giấy tờ}.";
        var page = await one.Take(officer, "tra-loi", ("ket-qua", "huong-dan"), ("noi-dung", words));
        page.Refusals.ShouldHaveSingleItem().ShouldContain("{ }");
        page.Typed($"{one.Address}/tra-loi", "noi-dung").ShouldBe(words);
    }

    [Fact]
    public async Task An_agency_with_an_account_sees_its_own_cases_and_nobody_elses()
    {
        var (officer, agency) = (await house.Known("xa"), await house.Known("coquan"));
        var (own, foreign) = (await HandledCase.Of(house), await HandledCase.Of(house));
        foreach (var petition in new[] { own, foreign }) await petition.Sort(officer);
        await own.Forward(officer, DemoUnits.Agency, "so@example.vn");
        await foreign.Forward(officer, await foreign.Agency());

        var list = await agency.Get("/ban/viec-chuyen-den");
        list.Text.ShouldContain(own.Code);
        list.Text.ShouldNotContain(foreign.Code);
        (await agency.Get($"/ban/viec-chuyen-den/{foreign.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await agency.Get(own.Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var here = $"/ban/viec-chuyen-den/{own.Id}";
        var page = await agency.Get(here);
        page.Text.ShouldNotContain("Hùng");
        await agency.Send(page, here, ("ket-qua", "giai-thich"), ("noi-dung", "Tuyến đường này nằm trong kế hoạch duy tu năm 2027."), ("van-ban", "Quyết định 12/QĐ-SXD"));
        (await own.State()).ShouldBe(PetitionState.Answered);
    }

    [Fact]
    public async Task Several_chosen_cases_are_taken_on_pressed_and_joined_at_once()
    {
        var officer = await house.Known("xa");
        HandledCase[] all = [await HandledCase.Of(house), await HandledCase.Of(house), await HandledCase.Of(house)];
        foreach (var petition in all) await petition.Sort(officer);
        var queue = await officer.Get("/ban/kien-nghi");
        var chosen = all.Select((c, n) => ($"viec-{n}", c.Id.ToString())).ToArray();

        (await officer.Send(queue, "/ban/kien-nghi/nhieu", [.. chosen, ("lam", "nhan")])).Text.ShouldContain("Đã làm với 3 việc");
        (await officer.Get("/ban/kien-nghi?cua=toi")).Text.ShouldContain(all[2].Code);
        await officer.Send(queue, "/ban/kien-nghi/nhieu", [.. chosen, ("lam", "gop")]);
        (await officer.Send(queue, "/ban/kien-nghi/nhieu", ("lam", "nhan"))).Refusals.ShouldHaveSingleItem().ShouldContain("chọn ít nhất một");

        await all[0].Solve(officer);

        foreach (var petition in all) (await petition.State()).ShouldBe(PetitionState.Answered);
    }

    [Fact]
    public async Task What_is_done_to_chosen_cases_stays_in_the_view_they_were_chosen_in_and_what_is_left_stays_chosen()
    {
        var officer = await house.Known("xa");
        HandledCase[] all = [await HandledCase.Of(house), await HandledCase.Of(house)];
        await all[0].Sort(officer);
        const string view = "?xem=mat-tran&lv=roads";
        var queue = await officer.Get($"/ban/kien-nghi{view}");
        (await officer.Send(queue, $"/ban/kien-nghi/nhieu{view}", ("viec-0", $"{all[0].Id}"), ("lam", "nhan"))).Path.ShouldBe($"/ban/kien-nghi{view}&xong=1");

        // One of them is not classified yet, so nobody can be pressed about it.
        queue = await officer.Get("/ban/kien-nghi?lv=roads");
        var partly = await officer.Send(queue, "/ban/kien-nghi/nhieu?lv=roads", ("viec-0", $"{all[0].Id}"), ("viec-1", $"{all[1].Id}"), ("lam", "don-doc"));
        partly.Text.ShouldContain("Đã làm với 1 việc");
        partly.Refusals.ShouldHaveSingleItem().ShouldStartWith(all[1].Code);
        partly.Html.QuerySelectorAll("main input[type=checkbox][checked]").Select(i => i.GetAttribute("value")).ShouldBe([$"{all[1].Id}"]);
    }

    [Fact]
    public async Task Cases_joined_to_one_that_is_joined_further_wait_for_the_same_answer()
    {
        var officer = await house.Known("xa");
        HandledCase[] all = [await HandledCase.Of(house), await HandledCase.Of(house), await HandledCase.Of(house)];
        foreach (var petition in all) await petition.Sort(officer);
        foreach (var (from, to) in new[] { (2, 1), (1, 0) })
            await officer.Send(await officer.Get("/ban/kien-nghi"), "/ban/kien-nghi/nhieu", ("viec-0", $"{all[to].Id}"), ("viec-1", $"{all[from].Id}"), ("lam", "gop"));

        await all[0].Solve(officer);

        foreach (var petition in all) (await petition.State()).ShouldBe(PetitionState.Answered);
    }

    [Fact]
    public async Task A_joined_answer_reaches_each_case_whole_or_says_why_not_and_can_be_given_to_the_rest()
    {
        var officer = await house.Known("xa");
        HandledCase[] all = [await HandledCase.Of(house), await HandledCase.Of(house), await HandledCase.Of(house)];
        foreach (var petition in all) await petition.Sort(officer);
        await officer.Send(await officer.Get("/ban/kien-nghi"), "/ban/kien-nghi/nhieu", [.. all.Select((c, n) => ($"viec-{n}", c.Id.ToString())), ("lam", "gop")]);
        // The second turns out to be a complaint, which nobody solves here; the third takes the answer.
        await all[1].Sort(officer, PetitionClass.Complaint, "land");
        var page = await all[0].Solve(officer);
        page.Text.ShouldContain("Câu trả lời này chưa tới mọi việc đã gộp");
        page.Text.ShouldContain($"{all[1].Code}: Mặt trận không giải quyết khiếu nại");
        page.Has($"{all[0].Address}/cung-tra-loi").ShouldBeFalse();
        (await all[1].State()).ShouldBe(PetitionState.Sorted);
        (await all[1].Owed()).ShouldBe("petitions.handle 11");
        (await all[1].Facts()).ShouldBe("petitions.received 1");
        (await all[2].State()).ShouldBe(PetitionState.Answered);
        (await all[2].Facts()).ShouldContain("petitions.solved 1");

        // Sorted rightly after all: the same answer is given to what is left.
        await all[1].Sort(officer);
        page = await officer.Get(all[0].Address);
        (await officer.Send(page, $"{all[0].Address}/cung-tra-loi")).Text.ShouldNotContain("chưa tới mọi việc");
        (await all[1].State()).ShouldBe(PetitionState.Answered);
        (await house.One<long>("select count(*) from petition_step where petition = $1 and action = $2", all[1].Id, (short)PetitionAction.Solve)).ShouldBe(1);
    }

    [Theory]
    // Session and unit of whoever asks, then: the page of cases with their words, how many are late, and the person's own views.
    [InlineData("/ban/kien-nghi", 6)]
    [InlineData("/ban/kien-nghi?xem=da-xong", 6)]
    // The case, what handling and the sealed words add, its steps, what was said later, linked cases, the agency.
    [InlineData("case", 9)]
    public async Task A_page_asks_few_questions_however_many_cases_there_are(string path, int most)
    {
        using var queries = new Queries();
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        await one.Forward(officer, await one.Agency());
        var (page, asked) = await queries.Of(officer, path == "case" ? one.Address : path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        asked.Count.ShouldBeLessThanOrEqualTo(most, string.Join("\n\n", asked));
    }

    private async Task<string> Link(HandledCase one)
    {
        // The token lies sealed in the mail and nowhere in the clear: a fresh one stands in for what the agency received.
        var token = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token));
        await house.One<Guid>("update petition_link set hash = $2 where petition = $1 and ended_at is null returning id", one.Id, hash);
        return $"/tra-loi-kien-nghi/{token}";
    }
}
