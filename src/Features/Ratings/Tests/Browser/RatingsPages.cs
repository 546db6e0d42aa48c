using CauNoi.Test.Browser;

namespace CauNoi.Ratings.Tests.Browser;

public sealed class RatingsPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/xep-loai", "/ban/xep-loai", "tinh"),
        new("/ban/xep-loai/mo", "/ban/xep-loai/mo", "tinh"),
        new("/ban/xep-loai/dot/{id:guid}", "/ban/xep-loai/dot/{running}", "tinh"),
        new("/ban/xep-loai/{id:guid}", "/ban/xep-loai/{own}", "chutich"),
        new("/ban/xep-loai/{id:guid}", "/ban/xep-loai/{appealed}", "tinh"),
        new("/ban/xep-loai/{id:guid}", "/ban/xep-loai/{weak}", "tinh"),
        new("/ban/xep-loai/{id:guid}/tu-cham", "/ban/xep-loai/{own}/tu-cham", "chutich"),
        new("/ban/xep-loai/{id:guid}/kiem-tra", "/ban/xep-loai/{sent}/kiem-tra", "tinh"),
        new("/ban/xep-loai/{id:guid}/hoi-dong", "/ban/xep-loai/{appealed}/hoi-dong", "tinh"),
        new("/ban/xep-loai/tieu-chi", "/ban/xep-loai/tieu-chi", "nghiepvu"),
        new("/ban/xep-loai/tieu-chi/{ten}", "/ban/xep-loai/tieu-chi/commune-boards", "nghiepvu"),
        new("/xep-loai", "/xep-loai"),
        new("/xep-loai/{id:guid}", "/xep-loai/{published}"),
        new("/xep-loai/{id:guid}/{unit:int}", "/xep-loai/{published}/12"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["running"] = "select id::text from rating_season where published_at is null limit 1",
        ["published"] = "select id::text from rating_season where published_at is not null limit 1",
        ["own"] = "select id::text from rating where state = 'Open' and unit = 11 limit 1",
        ["sent"] = "select id::text from rating where state = 'Sent' limit 1",
        ["appealed"] = "select id::text from rating where state = 'Appealed' limit 1",
        ["weak"] = "select rating::text from rating_support limit 1",
    };
}
