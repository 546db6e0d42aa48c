using CauNoi.Test.Browser;

namespace CauNoi.Plans.Tests.Browser;

public sealed class PlansPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/ke-hoach", "/ban/ke-hoach", "chutich"),
        new("/ban/ke-hoach/cua-toi", "/ban/ke-hoach/cua-toi", "xom"),
        new("/ban/ke-hoach/{unit:int}/{year:int}", "/ban/ke-hoach/101/2026", "chutich"),
        new("/ban/ke-hoach/{unit:int}/{year:int}/phan-cong", "/ban/ke-hoach/11/2026/phan-cong", "chutich"),
        new("/ban/ke-hoach/{unit:int}/{year:int}/kinh-phi", "/ban/ke-hoach/11/2026/kinh-phi", "chutich"),
        new("/ban/ke-hoach/kinh-phi/{id:guid}", "/ban/ke-hoach/kinh-phi/{line}", "chutich"),
        new("/ban/ke-hoach/{unit:int}/{year:int}/cong-khai", "/ban/ke-hoach/{published}/cong-khai", "chutich"),
        new("/ke-hoach", "/ke-hoach"),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{public}"),
        new("/ban/ke-hoach/viec", "/ban/ke-hoach/viec", "chutich"),
        new("/ban/ke-hoach/viec/{id:guid}", "/ban/ke-hoach/viec/{task}", "xom"),
        new("/ban/chuoi/{id:guid}/{unit:int}", "/ban/chuoi/{each}/101", "xom"),
        new("/ban/chuoi/ban-ghi/{id:guid}", "/ban/chuoi/ban-ghi/{record}", "tinh"),
        new("/ban/ke-hoach/chia/{id:guid}", "/ban/ke-hoach/chia/{total}?cach=so-ho", "chutich"),
        new("/ban/ke-hoach/dang-ky", "/ban/ke-hoach/dang-ky", "xom"),
        new("/ban/ke-hoach/dang-ky/{id:guid}", "/ban/ke-hoach/dang-ky/{proposal}", "chutich"),
        new("/ban/ke-hoach/ke-thua/{id:guid}", "/ban/ke-hoach/ke-thua/{programme}", "chutich"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["task"] = "select id::text from plan_task where done_on is null limit 1",
        ["each"] = "select target::text from plan_target where unit = 101 limit 1",
        ["total"] = "select target::text from target_sharing limit 1",
        ["record"] = "select record::text from fact f join measure m on m.id = f.measure where m.name = 'activities.unity-festival.held' and f.retracts is null and f.batch is null limit 1",
        ["line"] = "select id::text from plan_budget limit 1",
        ["published"] = "select unit || '/' || year from published_plan limit 1",
        ["public"] = "select id::text from published_plan limit 1",
        ["proposal"] = "select id::text from target_proposal where state = 'proposed' limit 1",
        ["programme"] = "select p.id::text from target_proposal t join programme p on p.id = t.programme limit 1",
    };
}
