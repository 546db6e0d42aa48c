using CauNoi.Test.Browser;

namespace CauNoi.Today.Tests.Browser;

public sealed class TodayPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/hom-nay", "/ban/hom-nay", "xa"),
        new("/ban/hom-nay", "/ban/hom-nay", "xom"),
        new("/ban/hom-nay", "/ban/hom-nay?xem=da-giao", "chutich"),
        new("/ban/hom-nay", "/ban/hom-nay?xem=da-giao", "ketoan"),
        new("/ban/hom-nay/vi-sao", "/ban/hom-nay/vi-sao", "xa"),
        new("/ban/hom-nay/thu", "/ban/hom-nay/thu", "xa"),
        new("/thu-nhac/{token}", "/thu-nhac/khong-con-dung"),
        new("/ban/hom-nay/don-vi", "/ban/hom-nay/don-vi", "chutich"),
        new("/ban/hom-nay/don-vi/viec", "/ban/hom-nay/don-vi/viec", "chutich"),
        new("/ban/viec/{id:guid}", "/ban/viec/{duty}", "xom"),
        new("/ban/giao-viec", "/ban/giao-viec", "chutich"),
        new("/ban/viec-giao/{id:guid}", "/ban/viec-giao/{work}", "xom"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["duty"] = "select id::text from duty where kind = 'today.assignment-area' limit 1",
        ["work"] = "select id::text from assignment where unit = 101 limit 1",
    };
}
