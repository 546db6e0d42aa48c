using CauNoi.Test.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CauNoi.Test.Browser;

/// <summary>What holds on every page: nothing blocked, nothing wider than the screen, nothing that axe finds.</summary>
public class EveryPage(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    /// <summary>What every room lists in its Tests/Browser, and the address that leads nowhere.</summary>
    public static TheoryData<string, string, string> Pages
    {
        get
        {
            var rows = new TheoryData<string, string, string> { { "", "/khong-co-trang-nay", "" } };
            foreach (var page in Listed) rows.Add(page.Route, page.Address, page.UserName);
            return rows;
        }
    }

    // A list that somebody sent is in nobody's sample data: here is one with a good line and a wrong one.
    private const string KeptList = """
        insert into unit_list (id, unit, owner, file_name, content, columns, day, basis, made_at, expires_at)
        select gen_random_uuid(), 1, a.id, 'danh-sach.csv', convert_to(E'ma,cap tren,loai,ten\n05901,19,Xã,Xã Đại Phúc\n05902,19,Xã,\n', 'UTF8'),
            'ten=3 ma=0 cap-tren=1 loai=2', date '2025-07-01', '', now(), now() + interval '1 day'
        from staff_account a where a.user_name = 'tinh' returning id
        """;

    private static IReadOnlyList<RoomPage> Listed { get; } = [.. typeof(EveryPage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(RoomPages)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(t => ((RoomPages)Activator.CreateInstance(t)!).Pages)];

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
        route.StartsWith("/api/", StringComparison.Ordinal) || route.Contains('.', StringComparison.Ordinal) || route.Contains("/anh/", StringComparison.Ordinal) || route.Contains("/tep/", StringComparison.Ordinal)
        || route is "/suc-khoe" or "/he-thong/do-luong";

    private async Task<string> Filled(string address) => address
        .Replace("{addressees}", address.Contains("{addressees}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from distribution_list where unit = 1 limit 1")).ToString() : "", StringComparison.Ordinal)
        .Replace("{sent}", address.Contains("{sent}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from dispatch where unit = 1 limit 1")).ToString() : "", StringComparison.Ordinal)
        .Replace("{received}", address.Contains("{received}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from dispatch_recipient where unit = 11 limit 1")).ToString() : "", StringComparison.Ordinal)
        .Replace("{body}", address.Contains("{body}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from body where unit = 11 and kind = 'people-inspectorate'")).ToString() : "", StringComparison.Ordinal)
        .Replace("{seat}", address.Contains("{seat}", StringComparison.Ordinal) ? await house.One<string>("select s.body || '/ghe/' || s.id from seat s join seat_holding h on h.seat = s.id where s.unit = 11 and h.until_day is null limit 1") : "", StringComparison.Ordinal)
        .Replace("{person}", address.Contains("{person}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from person where unit = 11 limit 1")).ToString() : "", StringComparison.Ordinal)
        .Replace("{list}", address.Contains("{list}", StringComparison.Ordinal) ? (await house.One<Guid>(KeptList)).ToString() : "", StringComparison.Ordinal)
        .Replace("{account}", address.Contains("{account}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from staff_account where user_name = 'xa'")).ToString() : "", StringComparison.Ordinal)
        .Replace("{code}", address.Contains("{code}", StringComparison.Ordinal) ? await house.One<string>("select code from feedback_note where state = 'answered' limit 1") : "", StringComparison.Ordinal)
        .Replace("{change}", address.Contains("{change}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from unit_change where state = 'draft' limit 1")).ToString() : "", StringComparison.Ordinal)
        .Replace("{activity}", address.Contains("{activity}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from activity where unit = 101 and kind = 'unity-festival' limit 1")).ToString() : "", StringComparison.Ordinal)
        .Replace("{note}", address.Contains("{note}", StringComparison.Ordinal) ? (await house.One<Guid>("select id from feedback_note where state = 'received' limit 1")).ToString() : "", StringComparison.Ordinal);
}
