using CauNoi.Test.Browser;

namespace CauNoi.Notebook.Tests.Browser;

/// <summary>The notebook's pages at the desk.</summary>
public sealed class DeskPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/so-tay/may", "/so-tay/may", "xom"),
        new("/ban/so-tay", "/ban/so-tay", "xom"),
        new("/ban/so-tay", "/ban/so-tay?xong=bo", "xa"),
        new("/ban/so-tay/may", "/ban/so-tay/may", "xa"),
        new("/ban/so-tay/may", "/ban/so-tay/may", "kythuat"),
        new("/ban/so-tay/tin-nhan", "/ban/so-tay/tin-nhan", "xom"),
        new("/ban/so-tay/cho", "/ban/so-tay/cho", "xom"),
        new("/ban/so-tay/cho", "/ban/so-tay/cho?xong=ghi", "xa"),
        new("/ban/so-tay/cho/{id:guid}", "/ban/so-tay/cho/{waiting}", "xa"),
    ];

    /// <summary>The sample data hold no phone: one is laid down for the pages to show, and one item that no key here opens.</summary>
    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["waiting"] = """
            with phone as (insert into notebook_device (id, account, role_grant, unit, name, key, enrolled_at, seen_at)
                select gen_random_uuid(), g.account, g.id, g.unit, 'Điện thoại của tôi', '\x00', now(), now() from role_grant g where g.unit in (11, 101) returning id)
            insert into notebook_item (id, device, account, form, unit, state, words, photos, at, sealed)
            select gen_random_uuid(), id, gen_random_uuid(), 'activities/mediation-case', 101, 'waiting', 'Người khác cũng sửa chỗ này. Cán bộ sẽ xem cả hai bản.', 0, now(),
                '{"id":"00000000-0000-0000-0000-000000000001","seq":1,"key":"x","point":"","iv":"","data":""}' from phone limit 1 returning id::text
            """,
    };
}
