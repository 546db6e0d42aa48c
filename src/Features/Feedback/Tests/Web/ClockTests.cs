using CauNoi.Kernel.Time;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

/// <summary>Three working days, in a house whose clock is turned.</summary>
public class ClockTests(TestHouse house) : IClassFixture<TestHouse>, IAsyncLifetime
{
    // The sample people hold their roles from the day the samples were made; here the clock is turned to days before.
    public async ValueTask InitializeAsync() => await house.Run("update role_grant set valid_from = '2025-07-01'");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    // A Friday: Monday, Tuesday, Wednesday are the three days, so Thursday 00:00 is too late.
    [InlineData("2026-11-20T09:00:00+07:00", "2026-11-26T00:00:00+07:00")]
    // The day before Reunification Day and Labour Day 2026 (30 April and 1 May, a Thursday and a Friday).
    [InlineData("2026-04-29T16:00:00+07:00", "2026-05-07T00:00:00+07:00")]
    // Just before and after midnight in Viet Nam: the day of the event does not count.
    [InlineData("2026-11-23T23:59:00+07:00", "2026-11-27T00:00:00+07:00")]
    [InlineData("2026-11-24T00:01:00+07:00", "2026-11-28T00:00:00+07:00")]
    public async Task An_answer_is_owed_within_three_working_days(string sent, string tooLate)
    {
        house.Clock.Set(DateTimeOffset.Parse(sent, System.Globalization.CultureInfo.InvariantCulture));
        using var citizen = house.Visitor();
        var code = await citizen.Write("Đồng hồ ba ngày làm việc");
        var due = await house.One<DateTime>("select due_at from feedback_note where code = $1", code);
        new DateTimeOffset(due, TimeSpan.Zero).ShouldBe(DateTimeOffset.Parse(tooLate, System.Globalization.CultureInfo.InvariantCulture));
        (await house.One<string>("select rule from duty where record = (select id from feedback_note where code = $1)", code)).ShouldBe("feedback.answer@1");
    }

    [Fact]
    public async Task A_note_that_waits_becomes_urgent_and_then_late_in_todays_list()
    {
        using var citizen = house.Visitor();
        house.Clock.Set(new DateTimeOffset(2026, 11, 16, 9, 0, 0, VietnamTime.Offset));
        await citizen.Write("Việc này đi qua ba trạng thái");

        (await Section("2026-11-16T10:00:00+07:00")).ShouldBe("Tuần này");
        (await Section("2026-11-19T10:00:00+07:00")).ShouldBe("Hôm nay");
        (await Section("2026-11-19T23:58:00+07:00")).ShouldBe("Hôm nay");
        (await Section("2026-11-20T00:00:01+07:00")).ShouldBe("Trễ hạn");
    }

    [Fact]
    public async Task After_thirty_days_an_answered_note_stays_closed_and_after_ninety_the_contact_is_forgotten()
    {
        using var citizen = house.Visitor();
        house.Clock.Set(new DateTimeOffset(2026, 8, 3, 9, 0, 0, VietnamTime.Offset));
        var code = await citizen.Write("Quá ba mươi ngày thì viết góp ý mới", ("thu", "lan@example.vn"));
        var address = await house.AtDesk(code);
        using (var board = await house.SignedIn("tinh"))
            await board.Send(await board.Get(address), $"{address}/tra-loi", ("tra-loi", "Đã sửa, xin xem lại giúp."));
        (await citizen.Get($"/gop-y/tra-cuu?ma={code}")).Has("/gop-y/mo-lai").ShouldBeTrue();

        house.Clock.Turn(TimeSpan.FromDays(31));
        (await citizen.Get($"/gop-y/tra-cuu?ma={code}")).Has("/gop-y/mo-lai").ShouldBeFalse();

        (await Forget(dry: false)).ShouldBe("Đã xoá 0 cách liên hệ.");
        house.Clock.Turn(TimeSpan.FromDays(60));
        (await Forget(dry: true)).ShouldBe("Sẽ xoá 1 cách liên hệ.");
        (await Forget(dry: false)).ShouldBe("Đã xoá 1 cách liên hệ.");
        (await Forget(dry: false)).ShouldBe("Đã xoá 0 cách liên hệ.");
        (await house.One<bool>("select contact is null and answer is not null from feedback_note where code = $1", code)).ShouldBeTrue();
        (await house.One<long>("select count(*) from act where kind = 'feedback.forget-contact'")).ShouldBe(1);
        (await house.One<long>("select count(*) from act_salt where field = 'contact'")).ShouldBe(0);
        (await house.One<long>("select count(*) from act_salt where field = 'text'")).ShouldBeGreaterThan(0);
    }

    private async Task<string> Section(string now)
    {
        house.Clock.Set(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        using var board = await house.SignedIn("tinh");
        var today = await board.Get("/ban/hom-nay");
        var link = today.Html.QuerySelectorAll("main a").First(a => a.TextContent.StartsWith("Việc này đi qua ba trạng thái", StringComparison.Ordinal));
        for (var element = link.ParentElement; element is not null; element = element.ParentElement)
            if (element.QuerySelector("h2") is { } head)
                return head.ChildNodes.OfType<AngleSharp.Dom.IText>().First(t => t.Text.Trim().Length > 0).Text.Trim();
        return "";
    }

    private Task<string> Forget(bool dry) => house.Within(services => App.House.Features.All.SelectMany(f => f.Jobs)
        .Single(j => j.Name == "feedback.forget-contacts").Run(services, dry, CancellationToken.None));
}
