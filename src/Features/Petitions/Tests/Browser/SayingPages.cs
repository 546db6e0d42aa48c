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
        new("/ban/kien-nghi/phieu/{id:guid}", "/ban/kien-nghi/phieu/{written-for-somebody}", "xom"),
        new("/ban/kien-nghi/{id:guid}/noi-ve", "/ban/kien-nghi/{waiting}/noi-ve", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        // A case of the samples becomes one that this head wrote down just now.
        ["written-for-somebody"] = """
            with one as (update petition set on_behalf = true, received_at = now() where id = (select id from petition where holder = 11 and about_unit is null and state in (2, 3) order by received_at desc limit 1) returning id)
            insert into act (id, at, actor, hat, unit, kind, subject, fields, digest)
            select gen_random_uuid(), now(), a.id, 'area-head', 101, 'petitions.take', one.id::text, '{}', '' from one, staff_account a where a.user_name = 'xom' returning subject
            """,
        ["waiting"] = "select id::text from petition where holder = 11 and about_unit is null and state in (2, 3) order by received_at limit 1",
    };
}
