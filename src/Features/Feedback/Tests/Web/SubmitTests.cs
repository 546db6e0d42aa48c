using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

public class SubmitTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Anybody_sends_a_note_and_keeps_a_code_and_a_day()
    {
        using var citizen = house.Visitor();
        var slip = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", "Danh sách dài quá, xin cho lọc theo xã"), ("trang", "/ban/gop-y"));

        slip.Title.ShouldBe("Đã nhận góp ý");
        slip.Path.ShouldStartWith("/gop-y/da-gui?ma=GY-");
        var code = Notes.CodeOn(slip);
        (await house.One<string>("select text from feedback_note where code = $1", code)).ShouldBe("Danh sách dài quá, xin cho lọc theo xã");
        (await house.One<string>("select page from feedback_note where code = $1", code)).ShouldBe("/ban/gop-y");
        (await house.State(code)).ShouldBe("received");
    }

    [Fact]
    public async Task A_note_leaves_an_act_a_fact_a_duty_and_a_search_entry_in_one_transaction()
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Biểu đồ thiếu đơn vị đo, xin ghi thêm");

        (await house.Acts(code)).ShouldBe("feedback.submit");
        (await house.Facts(code)).ShouldBe("feedback.received 1");
        var record = await house.One<Guid>("select id from feedback_note where code = $1", code);
        (await house.One<string>("select kind || ' ' || unit || ' ' || (closed_at is null) from duty where record = $1", record)).ShouldBe("feedback.answer 1 true");
        (await house.One<bool>("select public from search_entry where record = $1", record)).ShouldBeFalse();
        (await house.One<long>("""
            select count(distinct x) from (select tx as x from act where subject = $1::text union all select tx from fact where record = $1
            union all select xmin::text::bigint + tx_base() from duty where record = $1 union all select xmin::text::bigint + tx_base() from feedback_note where id = $1) all_of_it
            """, record)).ShouldBe(1);
    }

    [Fact]
    public async Task The_act_keeps_digests_of_words_and_contact_and_never_the_words()
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Chữ ký số tải về không mở được", ("thu", "lan@example.vn"));
        var fields = await house.One<string>("select fields::text from act where subject = (select id::text from feedback_note where code = $1)", code);
        fields.ShouldContain(code);
        fields.ShouldNotContain("Chữ ký");
        fields.ShouldNotContain("lan@");
        (await house.One<long>("select count(*) from act_salt s join act a on a.id = s.act where a.subject = (select id::text from feedback_note where code = $1)", code)).ShouldBe(2);
    }

    [Fact]
    public async Task A_given_address_gets_a_message_with_code_and_link_and_not_with_what_was_written()
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Nút in bị che mất trên điện thoại", ("thu", "lan@example.vn"));
        var mail = await house.One<string>("select channel || ' ' || recipient || ' ' || subject || ' ' || body from outbox where subject like '%' || $1 || '%'", code);
        mail.ShouldStartWith("mail lan@example.vn");
        mail.ShouldContain($"/gop-y/tra-cuu?ma={code}");
        mail.ShouldNotContain("Nút in");
    }

    [Theory]
    [InlineData("", "", "Xin viết điều muốn góp ý, một câu cũng được.")]
    [InlineData("ngắn", "", "Điều muốn góp ý: xin viết ít nhất 8 ký tự.")]
    [InlineData("aaaaaaaaaaaa", "", "Xin viết rõ hơn một chút: điều gì, ở trang nào.")]
    [InlineData("Xin thêm nút in ở trang này", "không phải thư", "Thư điện tử để báo khi có trả lời: địa chỉ thư chưa đúng, ví dụ ten@congty.vn.")]
    public async Task A_refusal_says_what_to_do_and_keeps_what_was_typed(string text, string mail, string sentence)
    {
        using var citizen = house.Visitor();
        var before = await house.Rows("seal");
        var page = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", text), ("thu", mail));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe([sentence]);
        page.Typed("/gop-y", "noi-dung").ShouldBe(text);
        page.Typed("/gop-y", "thu").ShouldBe(mail);
        (await house.Rows("seal")).ShouldBe(before);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_with_both_numbers()
    {
        using var citizen = house.Visitor();
        var page = await citizen.Send(await citizen.Get("/gop-y"), "/gop-y", ("noi-dung", string.Join(' ', Enumerable.Repeat("chữ", 1_200))));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldBe(["Điều muốn góp ý: dài quá 4.000 ký tự, xin rút gọn (đang có 4.799)."]);
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_is_one_note_with_one_code()
    {
        using var citizen = house.Visitor();
        var form = await citizen.Get("/gop-y");
        var slips = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => citizen.Send(form, "/gop-y", ("noi-dung", "Gửi năm lần vì mạng chậm"))));
        slips.Select(Notes.CodeOn).Distinct().ShouldHaveSingleItem();
        (await house.One<long>("select count(*) from feedback_note where text = 'Gửi năm lần vì mạng chậm'")).ShouldBe(1);
        (await house.Facts(Notes.CodeOn(slips[0]))).ShouldBe("feedback.received 1");
    }

    [Fact]
    public async Task A_form_already_used_for_other_words_tells_no_code_and_can_be_sent_again()
    {
        using var citizen = house.Visitor();
        var form = await citizen.Get("/gop-y");
        var code = Notes.CodeOn(await citizen.Send(form, "/gop-y", ("noi-dung", "Lời thứ nhất của một người")));
        var refused = await citizen.Send(form, "/gop-y", ("noi-dung", "Lời thứ hai của người khác"));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldNotContain(code);
        refused.Typed("/gop-y", "noi-dung").ShouldBe("Lời thứ hai của người khác");
        Notes.CodeOn(await citizen.Send(refused, "/gop-y", ("noi-dung", "Lời thứ hai của người khác"))).ShouldNotBe(code);
    }

    [Fact]
    public async Task A_note_that_is_refused_by_the_database_leaves_nothing_of_itself()
    {
        const string rows = """
            select (select count(*) from act) || ' ' || (select count(*) from act_salt) || ' ' || (select count(*) from fact) || ' '
                || (select count(*) from duty) || ' ' || (select count(*) from search_entry) || ' ' || (select count(*) from outbox)
            """;
        using var citizen = house.Visitor();
        var form = await citizen.Get("/gop-y");
        await citizen.Send(form, "/gop-y", ("noi-dung", "Lời được ghi lại trước tiên"));
        var before = await house.One<string>(rows);
        (await citizen.Send(form, "/gop-y", ("noi-dung", "Lời khác dưới cùng một khoá"), ("thu", "lan@example.vn"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await house.One<string>(rows)).ShouldBe(before);
    }

    [Fact]
    public async Task Words_in_parts_are_kept_whole()
    {
        using var citizen = house.Visitor();
        var code = await citizen.Write("Góp ý gõ bằng bàn phím khác".Normalize(System.Text.NormalizationForm.FormD));
        (await house.One<string>("select text from feedback_note where code = $1", code)).ShouldBe("Góp ý gõ bằng bàn phím khác");
    }

    [Fact]
    public async Task A_signed_in_officers_note_goes_to_the_own_unit()
    {
        using var officer = await house.SignedIn("xa");
        var code = await officer.Write("Bảng của xã thiếu cột tổng cộng");
        (await house.One<int>("select unit from feedback_note where code = $1", code)).ShouldBe(11);
    }

    [Fact]
    public async Task The_page_one_came_from_stands_in_the_form()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/gop-y?trang=%2Fve-so-lieu")).Typed("/gop-y", "trang").ShouldBe("/ve-so-lieu");
    }

    [Fact]
    public async Task A_code_that_was_never_given_has_no_slip()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/gop-y/da-gui?ma=GY-2222-2222")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get("/gop-y/da-gui")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
