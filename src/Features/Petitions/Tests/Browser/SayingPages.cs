using CauNoi.Test.Browser;

namespace CauNoi.Petitions.Tests.Browser;

public sealed class SayingPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/kien-nghi/gui", "/kien-nghi/gui"),
        new("/kien-nghi/gui", "/kien-nghi/gui?linh-vuc=roads"),
        new("/kien-nghi/gui", "/kien-nghi/gui?linh-vuc=khac"),
        new("/kien-nghi/theo-doi", "/kien-nghi/theo-doi"),
        new("/ban/kien-nghi/moi", "/ban/kien-nghi/moi", "xa"),
        new("/ban/kien-nghi/tra-ma", "/ban/kien-nghi/tra-ma", "xa"),
        new("/ban/kien-nghi/tra-ma", "/ban/kien-nghi/tra-ma?ma=2222-2222", "xa"),
        new("/ban/kien-nghi/nap", "/ban/kien-nghi/nap", "xa"),
        new("/ban/kien-nghi/{id:guid}/noi-ve", "/ban/kien-nghi/{waiting}/noi-ve", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["waiting"] = "select id::text from petition where holder = 11 and about_unit is null and state in (2, 3) order by received_at limit 1",
    };
}
