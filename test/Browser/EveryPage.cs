using CauNoi.Test.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>What holds on every page: nothing blocked, nothing wider than the screen, nothing that axe finds.</summary>
public class EveryPage(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    /// <summary>Route (empty: none answers), the address to open ({note} and {code} are taken from the sample data), who opens it (empty: the public).</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "/", "/", "" },
        { "/gop-y", "/gop-y", "" },
        { "/gop-y/da-gui", "/gop-y/da-gui?ma={code}", "" },
        { "/gop-y/tra-cuu", "/gop-y/tra-cuu", "" },
        { "/gop-y/tra-cuu", "/gop-y/tra-cuu?ma={code}", "" },
        { "/gop-y/tra-cuu", "/gop-y/tra-cuu?ma=GY-2222-2222", "" },
        { "/tim-kiem", "/tim-kiem", "" },
        { "/tim-kiem", "/tim-kiem?q=gop+y", "tinh" },
        { "/tim-kiem", "/tim-kiem?q=khong+co+gi", "" },
        { "/ve-so-lieu", "/ve-so-lieu", "" },
        { "/so-lieu/{measure}", "/so-lieu/feedback.received", "" },
        { "/so-lieu/{measure}", "/so-lieu/feedback.answered?ky=2020", "" },
        { "/dang-nhap", "/dang-nhap", "" },
        { "/dat-mat-khau/{token}", "/dat-mat-khau/khong-con-dung", "" },
        { "", "/khong-co-trang-nay", "" },
        { "/ban/hom-nay", "/ban/hom-nay", "xa" },
        { "/ban/hom-nay", "/ban/hom-nay", "xom" },
        { "/ban/gop-y", "/ban/gop-y", "tinh" },
        { "/ban/gop-y", "/ban/gop-y?xem=da-xong", "tinh" },
        { "/ban/gop-y", "/ban/gop-y", "thuquy" },
        { "/ban/gop-y/{id:guid}", "/ban/gop-y/{note}", "tinh" },
        { "/he-thong/giao-dien", "/he-thong/giao-dien", "" },
        { "/he-thong/tinh-trang", "/he-thong/tinh-trang", "kythuat" },
        { "/he-thong/cong-viec", "/he-thong/cong-viec", "kythuat" },
        { "/he-thong/cai-dat", "/he-thong/cai-dat", "kythuat" },
        { "/he-thong/cai-dat/{name}", "/he-thong/cai-dat/mail.host", "kythuat" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_clean_for_axe_and_fits_a_small_phone(string route, string address, string userName)
    {
        var path = await Filled(address);
        var person = await chromium.Person(house.Address, width: 320, height: 640);
        if (userName.Length > 0) await person.SignIn(userName);
        var answer = await person.Page.GotoAsync(path);
        var width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(320, $"{path} is wider than the screen");
        (await Axe.Findings(person.Page)).ShouldBeEmpty();
        // The browser itself reports every answer that refuses; anything else it reports is ours to mend.
        if (answer!.Ok) person.Trouble.ShouldBeEmpty(route);
    }

    [Fact]
    public void Every_route_that_shows_a_page_is_in_the_list()
    {
        var listed = Pages.Select(row => row.Data.Item1).ToHashSet();
        Looking().Where(route => !IsFile(route) && !listed.Contains(route)).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_names_no_route_that_is_gone() =>
        Pages.Select(row => row.Data.Item1).Where(route => route.Length > 0).Except(Looking()).ShouldBeEmpty();

    [Fact]
    public async Task The_first_load_stays_within_150_KB_on_the_wire()
    {
        var person = await chromium.Person(house.Address, width: 360);
        var requests = new List<IRequest>();
        person.Page.RequestFinished += (_, request) => requests.Add(request);
        await person.Page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = 0;
        foreach (var request in requests)
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        requests.Count.ShouldBeGreaterThan(3, "styles, script and fonts are part of the first load");
        bytes.ShouldBeInRange(1, 150 * 1024);
    }

    private IEnumerable<string> Looking() => house.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
        .Select(e => e.RoutePattern.RawText!).Distinct();

    // What is read by machines, or is a picture.
    private static bool IsFile(string route) =>
        route.StartsWith("/api/", StringComparison.Ordinal) || route.Contains('.', StringComparison.Ordinal) || route.Contains("/anh/", StringComparison.Ordinal)
        || route is "/suc-khoe" or "/he-thong/do-luong";

    private async Task<string> Filled(string address) => address
        .Replace("{code}", address.Contains("{code}", StringComparison.Ordinal) ? await house.One<string>("select code from feedback_note where state = 'answered' limit 1") : "", StringComparison.Ordinal)
        .Replace("{note}", address.Contains("{note}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from feedback_note where state = 'received' limit 1")).ToString() : "", StringComparison.Ordinal);
}
