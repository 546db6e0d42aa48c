using System.Net;
using CauNoi.Petitions.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Petitions.Tests.Web;

public class FollowTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_field_of_the_first_page_leads_every_slip_to_where_it_is_known()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/kien-nghi/theo-doi?ma=GY-7K3M-9Q2P")).Path.ShouldStartWith("/gop-y/tra-cuu?");
        (await citizen.Get("/kien-nghi/theo-doi?ma=gy7k-3m9q")).Path.ShouldStartWith("/kien-nghi/theo-doi");
    }

    [Fact]
    public async Task With_code_and_secret_the_sender_sees_where_it_is_and_what_was_said()
    {
        using var citizen = house.Visitor();
        var (code, secret) = await citizen.Say("Đèn đường hỏng cả tuần nay", ("xa", "phu luong"), ("dien-thoai", "0912345678"));
        using var later = house.Visitor();
        var page = await later.Ask(code.ToLowerInvariant().Replace('-', ' '), secret.ToLowerInvariant());
        page.Title.ShouldBe("Đã nhận, chờ phân loại");
        page.Text.ShouldContain("Đèn đường hỏng cả tuần nay");
        page.Text.ShouldContain("Xã Phú Lương");
        page.Text.ShouldNotContain("0912345678");
        page.Path.ShouldNotContain(code);
        (await later.Get($"{Senders.Follow}?ma={code}")).Text.ShouldNotContain("Đèn đường");
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_secret_get_the_same_answer_on_every_form()
    {
        using var citizen = house.Visitor();
        var (code, secret) = await citizen.Say("Xin giữ kín lời này giúp tôi");
        var other = await citizen.Say("Một lời khác của người khác");
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (c, s) in new[] { (code, "2222-2222"), ("2222-2222", secret), (code, other.Secret), (code, code), ("xin", "chào"), (code, "' or 1=1 --") })
        {
            var page = await citizen.Ask(c, s);
            page.Refusals.ShouldBe([FollowRules.Unknown.Sentence]);
            page.Text.ShouldNotContain("giữ kín");
            answers.Add((page.Status, page.Title));
        }

        answers.Distinct().ShouldBe([(HttpStatusCode.NotFound, "Theo dõi kiến nghị")]);
        var mine = await citizen.Ask(code, secret);
        foreach (var action in new[] { "/kien-nghi/theo-doi/ghi-them", "/kien-nghi/theo-doi/rut" })
        {
            var refused = await citizen.Send(mine, action, ("ma", other.Code), action.EndsWith("rut", StringComparison.Ordinal) ? ("chac-chan", "co") : ("them", "lời của kẻ khác"));
            (refused.Status, refused.Refusals[0]).ShouldBe((HttpStatusCode.NotFound, FollowRules.Unknown.Sentence));
        }

        (await house.One<long>("select count(*) from petition_message where petition = $1", await house.Id(other.Code))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_added_is_sealed_and_shown_to_its_sender_and_so_many_a_day_are_enough()
    {
        using var citizen = house.Visitor();
        var (code, secret) = await citizen.Say("Mương nước tắc từ đầu tháng");
        var page = await citizen.Send(await citizen.Ask(code, secret), "/kien-nghi/theo-doi/ghi-them", ("them", "Qwêrty hôm nay nước đã tràn"));
        page.Text.ShouldContain("Qwêrty hôm nay nước đã tràn");
        page.Text.ShouldContain("Đã ghi thêm");
        (await house.One<long>("select count(*) from petition_message m where m.petition = $1 and position(convert_to('Qwêrty', 'UTF8') in content) = 0", await house.Id(code))).ShouldBe(1);
        (await house.One<string>("select string_agg(kind, ' ' order by at) from act where subject = $1", (await house.Id(code)).ToString())).ShouldBe("petitions.take petitions.add-words");
        for (var n = 1; n < FollowRules.MessagesADay; n++) await citizen.Send(page, "/kien-nghi/theo-doi/ghi-them", ("them", $"Thêm lần {n}"));
        var enough = await citizen.Send(page, "/kien-nghi/theo-doi/ghi-them", ("them", "Lần quá nhiều"));
        (enough.Status, enough.Refusals[0]).ShouldBe((HttpStatusCode.Conflict, FollowRules.TooManyMessages.Sentence));
        enough.Typed("/kien-nghi/theo-doi/ghi-them", "them").ShouldBe("Lần quá nhiều");
    }

    [Fact]
    public async Task What_is_withdrawn_is_nobodys_duty_any_more_and_stays_withdrawn()
    {
        using var citizen = house.Visitor();
        var (code, secret) = await citizen.Say("Xin rút lại sau khi gửi");
        var page = await citizen.Ask(code, secret);
        var unsure = await citizen.Send(page, "/kien-nghi/theo-doi/rut");
        unsure.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var done = await citizen.Send(page, "/kien-nghi/theo-doi/rut", ("chac-chan", "co"));
        done.Title.ShouldBe("Bà con đã rút");
        done.Has("/kien-nghi/theo-doi/ghi-them").ShouldBeFalse();
        (await house.One<bool>("select closed_at is not null from duty where record = $1", await house.Id(code))).ShouldBeTrue();
        (await citizen.Send(page, "/kien-nghi/theo-doi/rut", ("chac-chan", "co"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await citizen.Send(page, "/kien-nghi/theo-doi/ghi-them", ("them", "thêm sau khi rút"))).Refusals.ShouldBe([FollowRules.Over.Sentence]);
    }
}
