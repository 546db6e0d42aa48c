using CauNoi.Test.Support;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>What holds on every page: nothing blocked, nothing wider than the screen, nothing that axe finds.</summary>
public class EveryPage(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    /// <summary>Address, who opens it (empty: the public). A page in no list fails the architecture test.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "/", "" }, { "/gop-y", "" }, { "/gop-y/tra-cuu", "" }, { "/tim-kiem", "" }, { "/tim-kiem?q=gop+y", "tinh" }, { "/ve-so-lieu", "" },
        { "/so-lieu/feedback.received", "" }, { "/so-lieu/feedback.answered?ky=2020", "" },
        { "/dang-nhap", "" }, { "/khong-co-trang-nay", "" }, { "/ban/hom-nay", "xa" }, { "/ban/hom-nay", "xom" }, { "/ban/gop-y", "tinh" },
        { "/ban/gop-y?xem=da-xong", "tinh" }, { "/he-thong/giao-dien", "" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_clean_for_axe_and_fits_a_small_phone(string path, string userName)
    {
        var person = await chromium.Person(house.Address, width: 320, height: 640);
        if (userName.Length > 0) await person.SignIn(userName);
        await person.Page.GotoAsync(path);
        var width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(320, $"{path} is wider than the screen");
        (await Axe.Findings(person.Page)).ShouldBeEmpty();
        if (path != "/khong-co-trang-nay") person.Trouble.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_load_stays_within_150_KB_on_the_wire()
    {
        var person = await chromium.Person(house.Address, width: 360);
        var bytes = 0L;
        person.Page.RequestFinished += async (_, request) => Interlocked.Add(ref bytes, (await request.SizesAsync()).ResponseBodySize + (await request.SizesAsync()).ResponseHeadersSize);
        await person.Page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        bytes.ShouldBeInRange(1, 150 * 1024);
    }
}
