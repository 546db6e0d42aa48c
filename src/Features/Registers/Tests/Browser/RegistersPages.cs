using CauNoi.Test.Browser;

namespace CauNoi.Registers.Tests.Browser;

public sealed class RegistersPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/so-van-ban", "/ban/so-van-ban", "xa"),
        new("/ban/so-van-ban", "/ban/so-van-ban?nam=2001", "ban"),
        new("/ban/so-van-ban/di/moi", "/ban/so-van-ban/di/moi", "xa"),
        new("/ban/so-van-ban/di/{id:guid}", "/ban/so-van-ban/di/{letter}", "xa"),
        new("/ban/so-van-ban/den", "/ban/so-van-ban/den", "xa"),
        new("/ban/so-van-ban/den", "/ban/so-van-ban/den", "tinh"),
        new("/ban/so-van-ban/den/moi", "/ban/so-van-ban/den/moi", "xa"),
        new("/ban/so-van-ban/den/{id:guid}", "/ban/so-van-ban/den/{waiting}", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["letter"] = "select id::text from outgoing_entry where void_at is null order by dated limit 1",
        ["waiting"] = "select id::text from incoming_paper where done_at is null and due is not null limit 1",
    };
}
