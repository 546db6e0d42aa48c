using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class MeetingTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Meeting = "/ban/ghi/buoi-gap-go-nhan-dan";

    [Fact]
    public async Task Each_question_leaves_its_event_and_is_final_when_the_meeting_is_confirmed()
    {
        var path = await Held("10/03/2024");
        var officer = await house.Known("xa");
        await Ask(officer, path, ("noi-dung", "Bao giờ sửa cầu tràn?"), ("ket-qua", "tra-loi"), ("tra-loi", "Quý tới khởi công."));
        var page = await Ask(officer, path, ("noi-dung", "Đèn đường hỏng hai tháng"), ("ket-qua", "hua"), ("don-vi", "101"), ("han", "30/03/2024"));
        page.Text.ShouldContain("Đã ghi 2 câu", Case.Insensitive, page.Text);
        (await Events(path)).ShouldBe("answered@11:0 promised@11:0");

        var chair = await house.Known("chutich");
        await chair.Send(await chair.Get(path), $"{path}/xac-nhan");
        (await Events(path)).ShouldBe("answered@11:1 promised@11:1");
        var shown = await chair.Get(path);
        shown.Text.ShouldContain("Quý tới khởi công");
        shown.Text.ShouldContain("Xóm Na Mộc");

        using var citizen = house.Visitor();
        var open = await citizen.Get($"/viec/{await house.One<Guid>("select id from published_record where activity = $1", Guid.Parse(path.Split('/')[^1]))}");
        open.Text.ShouldContain("2 câu hỏi");
        open.Text.ShouldContain("1 điều đã hứa");
        open.Text.ShouldNotContain("cầu tràn");
    }

    [Fact]
    public async Task A_promise_is_a_duty_of_the_unit_named_until_it_reports_what_was_done_with_proof()
    {
        var path = await Held("11/03/2024");
        var officer = await house.Known("xa");
        await Ask(officer, path, ("noi-dung", "Kênh bị lấp một đoạn, mưa là ngập"), ("ket-qua", "hua"), ("don-vi", "101"), ("han", "20/03/2024"));
        var promise = await house.One<Guid>("select id from meeting_question where activity = $1", Guid.Parse(path.Split('/')[^1]));
        (await house.One<string>("select unit || ' ' || (due_at at time zone 'Asia/Ho_Chi_Minh') || ' ' || (closed_at is null) from duty where record = $1", promise))
            .ShouldBe("101 2024-03-21 00:00:00 true");

        var head = await house.Known("xom");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Kênh bị lấp");
        var address = $"/ban/so-viec/loi-hua/{promise}";
        var form = await head.Get(address);
        form.Html.QuerySelectorAll($"main a[href='{path}']").ShouldBeEmpty("the area owes the promise and does not reach the commune's record");
        (await head.Send(form, $"{address}/da-lam", ("da-lam", "xong"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var done = await head.Send(form, $"{address}/da-lam", ("anh", "kenh.png", CauNoi.Activities.Demo.DemoPicture.Draw(2)), ("da-lam", "Xóm đã đào thông kênh ngày chủ nhật."));
        done.Text.ShouldContain("đã đào thông kênh");
        using var proof = await head.Raw(done.Html.QuerySelector("main img")!.GetAttribute("src")!);
        proof.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await house.One<string>("""
            select (d.closed_at is not null) || ' ' || a.kind from duty d join act a on a.id = d.proof where d.record = $1
            """, promise)).ShouldBe("true activities.keep-promise");
        (await house.One<string>("select f.category || f.unit from fact f join measure m on m.id = f.measure where f.record = $1 and m.name = 'activities.promise.kept'", promise)).ShouldBe("late101");
        (await head.Send(form, $"{address}/da-lam", ("da-lam", "Báo lần thứ hai cùng việc ấy."))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await officer.Get(path)).Text.ShouldContain("đã làm");

        // What was kept stays counted when the meeting is confirmed afterwards.
        var chair = await house.Known("chutich");
        await chair.Send(await chair.Get(path), $"{path}/xac-nhan");
        (await house.One<decimal>("select sum(f.amount) from fact f join measure m on m.id = f.measure where f.record = $1 and m.name = 'activities.promise.kept'", promise)).ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_meeting_leaves_no_event_and_nobody_owes_its_promises()
    {
        var path = await Held("12/03/2024");
        var officer = await house.Known("xa");
        await Ask(officer, path, ("noi-dung", "Sân bóng bao giờ làm xong?"), ("ket-qua", "hua"), ("don-vi", "11"), ("han", "01/12/2026"));
        await officer.Send(await officer.Get(path), $"{path}/rut", ("ly-do", "ghi nhầm buổi khác"));
        (await Events(path)).ShouldBe("");
        (await house.One<bool>("select closed_at is not null from duty where record = (select id from meeting_question where activity = $1)", Guid.Parse(path.Split('/')[^1]))).ShouldBeTrue();
        (await Ask(officer, path, ("noi-dung", "Câu hỏi cho buổi đã rút"), ("ket-qua", "tra-loi"), ("tra-loi", "Có"))).Text.ShouldContain("đã diễn ra");
    }

    [Theory]
    [InlineData("tra-loi", "", "", "", "ghi lại câu trả lời")]
    [InlineData("hua", "", "", "30/03/2025", "chọn đơn vị")]
    [InlineData("hua", "", "101", "", "ngày phải xong")]
    [InlineData("hua", "", "101", "01/03/2020", "đứng trước ngày gặp")]
    [InlineData("hua", "", "12", "30/03/2025", "chọn một trong các mục")]
    public async Task What_is_missing_is_asked_for_and_nothing_is_saved(string how, string answer, string unit, string due, string sentence)
    {
        var path = await Held("13/03/2024", new Random().Next(1, 9_000));
        var officer = await house.Known("xa");
        var page = await Ask(officer, path, ("noi-dung", "Một câu hỏi rõ ràng"), ("ket-qua", how), ("tra-loi", answer), ("don-vi", unit), ("han", due));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldContain(r => r.Contains(sentence));
        (await house.One<long>("select count(*) from meeting_question where activity = $1", Guid.Parse(path.Split('/')[^1]))).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_page_sent_twice_is_one_question()
    {
        var path = await Held("14/03/2024");
        var officer = await house.Known("xa");
        var form = await officer.Get($"{path}/cau-hoi");
        for (var n = 0; n < 2; n++) await Send(officer, form, path, ("noi-dung", "Hỏi một lần thôi"), ("ket-qua", "tra-loi"), ("tra-loi", "Trả lời một lần."));
        (await house.One<long>("select count(*) from meeting_question where activity = $1", Guid.Parse(path.Split('/')[^1]))).ShouldBe(1);
    }

    [Fact]
    public async Task Questions_are_asked_at_meetings_only_and_a_promise_is_found_by_those_it_concerns()
    {
        var festival = await house.One<Guid>("select id from activity where kind = 'unity-festival' and unit = 101 limit 1");
        (await (await house.Known("xa")).Get($"/ban/so-viec/{festival}/cau-hoi")).Status.ShouldBe(HttpStatusCode.NotFound);
        var promise = await house.One<Guid>("select id from meeting_question where unit = $1 and state = 'promised' limit 1", DemoUnits.NaMoc);
        foreach (var name in new[] { "xom", "xa", "chutich", "tinh", "kiemtra" }) (await (await house.Known(name)).Get($"/ban/so-viec/loi-hua/{promise}")).Status.ShouldBe(HttpStatusCode.OK, name);
        foreach (var name in new[] { "ban", "hoinongdan" }) (await (await house.Known(name)).Get($"/ban/so-viec/loi-hua/{promise}")).Status.ShouldBe(HttpStatusCode.NotFound, name);
        (await (await house.Known("ketoan")).Get($"/ban/so-viec/loi-hua/{promise}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await house.Known("kiemtra")).Get($"/ban/so-viec/loi-hua/{promise}")).Has($"/ban/so-viec/loi-hua/{promise}/da-lam").ShouldBeFalse();
        // Owed by the commune: the area below sees neither the meeting nor the promise.
        var upper = await house.One<Guid>("select id from meeting_question where unit = $1 limit 1", DemoUnits.PhuLuong);
        (await (await house.Known("xom")).Get($"/ban/so-viec/loi-hua/{upper}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var columns = await house.One<string>("select string_agg(column_name, ' ') from information_schema.columns where table_name = 'meeting_question'");
        columns.ShouldNotContain("name");
        columns.ShouldNotContain("asker");
    }

    private async Task<string> Held(string day, int people = 40)
    {
        var officer = await house.Known("xa");
        var page = await officer.Send(await officer.Get(Meeting), Meeting, ("ngay", day), ("don-vi", $"{DemoUnits.PhuLuong}"), ("hinh-thuc", "doi-thoai"), ("so-nguoi", $"{people}"), ("viec-khac", "co"));
        page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
        return page.Path;
    }

    private static async Task<Page> Ask(Visitor officer, string path, params (string Field, string Value)[] said) => await Send(officer, await officer.Get($"{path}/cau-hoi"), path, said);

    // The form posts to its own page; a meeting that is no longer held offers none, and is asked all the same.
    private static async Task<Page> Send(Visitor officer, Page form, string path, params (string Field, string Value)[] said)
    {
        var fields = form.Html.QuerySelectorAll("main form input[type=hidden], main form input[name=__RequestVerificationToken]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>()
            .GroupBy(i => i.Name!).ToDictionary(g => g.Key, g => g.First().Value);
        if (fields.Count == 0) fields = Visitor.Fields(await officer.Get("/gop-y"), "/gop-y").Where(f => f.Key.StartsWith('_')).Append(new("khoa", $"{Guid.NewGuid()}")).ToDictionary();
        foreach (var (field, value) in said) fields[field] = value;
        return await officer.Send(HttpMethod.Post, $"{path}/cau-hoi", new FormUrlEncodedContent(fields));
    }

    private Task<string> Events(string path) => house.One<string>("""
        select coalesce(string_agg(category || '@' || unit || ':' || status, ' ' order by category, unit), '') from (
            select f.category, f.unit, f.status from fact f join measure m on m.id = f.measure join meeting_question q on q.id = f.record
            where m.name = 'activities.question.asked' and q.activity = $1 group by 1, 2, 3 having sum(f.amount) <> 0) s
        """, Guid.Parse(path.Split('/')[^1]));
}
