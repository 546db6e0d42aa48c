using System.Net;
using CauNoi.Account.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Matters.Tests.Web;

/// <summary>The registers of matters.</summary>
public class MatterTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_register_takes_matters_and_no_people_and_what_is_promised_comes_back_on_its_day()
    {
        var officer = await house.Known("xa");
        await house.Make("xa-vo-tranh-2", DemoUnits.VoTranh, (Role.CommuneOfficer, DemoUnits.VoTranh));
        var sibling = await house.Known("xa-vo-tranh-2");
        var (start, open) = ("/ban/so-vu-viec/moi?loai=2", "/ban/so-vu-viec/moi");
        (await sibling.Get("/ban/so-vu-viec?loai=2")).Text.ShouldContain("Sổ này chưa có việc nào");
        var named = await officer.Send(await officer.Get(start), open, ("tieu-de", "Đền bù mở đường"), ("noi-dung", "Ông Nguyễn Văn Hùng và bà Trần Thị Bình đứng đầu nhóm khiếu kiện."));
        named.Refusals.ShouldHaveSingleItem().ShouldContain("không ghi người");
        named.Typed(open, "tieu-de").ShouldBe("Đền bù mở đường");

        var matter = await officer.Send(await officer.Get(start), open, ("tieu-de", "Đền bù mở đường"), ("noi-dung", "Nhiều hộ cho rằng diện tích đo thiếu so với sổ."), ("linh-vuc", "land"));
        matter.Title.ShouldBe("Đền bù mở đường");
        var day = CauNoi.Kernel.Time.VietnameseDates.Format(CauNoi.Kernel.Time.VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(9));
        matter = await officer.Send(matter, matter.Path, ("buoc", "3"), ("viec", "Xã cam kết đo lại toàn tuyến."), ("han", day));
        matter.Text.ShouldContain("Cam kết của người có trách nhiệm");
        var id = Guid.Parse(matter.Path.Split('/')[^1]);
        (await house.One<string>("select kind || ' ' || unit from duty where record = $1 and closed_at is null", id)).ShouldBe("petitions.matter 11");
        (await house.One<decimal>("select sum(f.amount) from fact f join measure m on m.id = f.measure where m.name = 'petitions.mass-complaints' and f.record = $1", id)).ShouldBe(1);
        (await officer.Get("/ban/so-vu-viec?loai=2")).Text.ShouldContain("Đền bù mở đường");
        (await sibling.Get(matter.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Send(matter, $"{matter.Path}/khep", ("ket-qua", "Đã đo lại, các hộ thống nhất."))).Text.ShouldContain("Khép lại");
        (await house.One<bool>("select closed_at is not null from duty where record = $1", id)).ShouldBeTrue();

        // Opinions asked of members: by topic, in roles, never by name.
        var ask = await officer.Send(await officer.Get("/ban/so-vu-viec/moi?loai=4"), open, ("tieu-de", "Góp ý quy ước xóm"), ("noi-dung", "Nội dung quy ước đã rõ chưa."), ("han", day));
        foreach (var (role, words) in new[] { ("committee-member", "Nên ghi rõ mức đóng góp."), ("adviser", "Mức đóng góp nên theo hộ.") })
            ask = await officer.Send(ask, ask.Path, ("buoc", "6"), ("chu-de", "Mức đóng góp"), ("vai", role), ("viec", words));
        ask.Text.ShouldContain("Mức đóng góp: 2 ý kiến");
        ask.Text.ShouldContain("ủy viên Ủy ban Mặt trận 1");
    }

    [Fact]
    public async Task What_its_sender_took_back_is_not_answered_in_the_table_for_the_council()
    {
        var board = await house.Known("tinh");
        var before = Answered(await board.Get("/ban/kien-nghi/ky-hop"));
        await house.Run("""
            insert into petition (id, code, secret_hash, door, state, class, unit, holder, organisation, category, received_at, received_on, sorted_at, on_behalf, held, reopened, changed_at)
            select gen_random_uuid(), gen_random_uuid()::text, '', 1, state, 2, 11, 11, 0, 'roads', now(), current_date, now(), false, 0, 0, now() from unnest(array[6, 7, 8]) state
            """);
        Answered(await board.Get("/ban/kien-nghi/ky-hop")).ShouldBe(before + 2, "answered, ended and taken back: two of them were answered");

        static int Answered(Page page) => int.Parse(System.Text.RegularExpressions.Regex.Match(page.Text, @"đã trả lời ([\d.]+)").Groups[1].Value.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }
}
