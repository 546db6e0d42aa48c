using CauNoi.Test.Browser;

namespace CauNoi.Reports.Tests.Browser;

public sealed class ReportsPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/bao-cao", "/ban/bao-cao", "xa"),
        new("/ban/bao-cao/tong-hop", "/ban/bao-cao/tong-hop", "tinh"),
        new("/ban/bao-cao/ca-nam", "/ban/bao-cao/ca-nam", "tinh"),
        new("/ban/bao-cao/lo/{id:guid}", "/ban/bao-cao/lo/{batch}", "tinh"),
        new("/ban/bao-cao/an-dinh", "/ban/bao-cao/an-dinh", "tinh"),
        new("/ban/bao-cao/{unit:int}/{mau}/{ky}", "/ban/bao-cao/11/monthly-work/{returned}", "xa"),
        new("/ban/bao-cao/{unit:int}/{mau}/{ky}", "/ban/bao-cao/11/yearly-work/{settled}", "tinh"),
        new("/ban/bao-cao/{unit:int}/{mau}/{ky}", "/ban/bao-cao/11/self-assessment/{assessed}", "xa"),
        new("/ban/bao-cao/{unit:int}/{mau}/{ky}/doan", "/ban/bao-cao/11/monthly-work/{returned}/doan?cho=hoi%3Akho-khan", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["returned"] = "select period from report where state = 'Returned' and unit = 11 limit 1",
        ["assessed"] = "select period from report where template = 'self-assessment' and unit = 11 limit 1",
        ["batch"] = "select id::text from report_batch limit 1",
        ["settled"] = "select period from report where template = 'yearly-work' and unit = 11 and period like '%-H%' limit 1",
    };
}
