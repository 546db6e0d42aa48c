using CauNoi.Test.Support;

namespace CauNoi.Test.Browser;

/// <summary>The other half of <see cref="EveryPage"/>.</summary>
[Long(160)]
public class EverySecondPage(Chromium chromium, TestHouse house) : IClassFixture<Chromium>, IClassFixture<TestHouse>
{
    public static TheoryData<string, string, string> Pages => EveryPage.Half(1);

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_is_clean_for_axe_and_fits_a_small_phone(string route, string address, string userName) => EveryPage.Look(chromium, house, route, address, userName);
}
