using CauNoi.Test.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>What holds on every page: nothing blocked, nothing wider than the screen, nothing that axe finds. Two classes share the pages, because a class runs one test after the other.</summary>
[Long(200)]
public class EveryPage(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    public static TheoryData<string, string, string> Pages => Half(0);

    private static IReadOnlyList<RoomPages> Rooms { get; } = [.. typeof(EveryPage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RoomPages)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (RoomPages)Activator.CreateInstance(t)!)];

    private static IReadOnlyList<RoomPage> Listed { get; } = [.. Rooms.SelectMany(room => room.Pages)];

    /// <summary>Every second page of what the rooms list in their Tests/Browser, and of the address that leads nowhere.</summary>
    internal static TheoryData<string, string, string> Half(int which)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var page in Listed.Prepend(new RoomPage("", "/khong-co-trang-nay", "")).Where((_, n) => n % 2 == which)) rows.Add(page.Route, page.Address, page.UserName);
        return rows;
    }

    internal static async Task Look(Chromium chromium, TestHouse house, string route, string address, string userName)
    {
        var path = await Filled(house, address);
        var person = await chromium.Looker(house.Address, userName);
        var answer = await person.Page.GotoAsync(path);
        var width = await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(320, $"{path} is wider than the screen");
        (await Axe.Findings(person.Page)).ShouldBeEmpty();
        // The browser itself reports every answer that refuses; anything else it reports is ours to mend.
        if (answer!.Ok) person.Trouble.ShouldBeEmpty(route);
        await PagePictures.Take(person.Page, address, userName);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_is_clean_for_axe_and_fits_a_small_phone(string route, string address, string userName) => Look(chromium, house, route, address, userName);

    /// <summary>Codes are drawn by chance; the sample of one run may be all narrow letters.</summary>
    [Fact]
    public async Task A_code_of_nothing_but_the_widest_letter_fits_a_small_phone_on_one_line()
    {
        var page = (await chromium.Looker(house.Address, "")).Page;
        await page.GotoAsync(await Filled(house, "/gop-y/da-gui?ma={code}"));
        var code = page.Locator(".code-card b");
        var narrow = (await code.BoundingBoxAsync())!.Height;
        await code.EvaluateAsync("code => code.textContent = 'GY-WWWW-WWWW'");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        (await code.BoundingBoxAsync())!.Height.ShouldBe(narrow);
    }

    [Fact]
    public void Every_route_that_shows_a_page_is_in_the_list()
    {
        var listed = Listed.Select(page => page.Route).ToHashSet();
        Looking().Where(route => !IsFile(route) && !listed.Contains(route)).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_names_no_route_that_is_gone() =>
        Listed.Select(page => page.Route).Except(Looking()).ShouldBeEmpty();

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
        route.StartsWith("/api/", StringComparison.Ordinal) || route.Contains('.', StringComparison.Ordinal) || route.Contains("/anh/", StringComparison.Ordinal) || route.Contains("/tep/", StringComparison.Ordinal) || route.EndsWith("/tep", StringComparison.Ordinal) || route.Contains("/ban-luu/", StringComparison.Ordinal)
        || route is "/suc-khoe" or "/he-thong/do-luong" or "/so-tay/moi";

    private static async Task<string> Filled(TestHouse house, string address)
    {
        foreach (var (name, query) in Rooms.SelectMany(room => room.Samples))
            if (address.Contains($"{{{name}}}", StringComparison.Ordinal)) address = address.Replace($"{{{name}}}", await house.One<string>(query), StringComparison.Ordinal);
        address.ShouldNotContain("{", Case.Sensitive, "no room has a sample for it");
        return address;
    }
}
