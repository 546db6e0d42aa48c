using CauNoi.Test.Browser;

namespace CauNoi.Imports.Tests.Browser;

public sealed class ImportsPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/ghi/{kind}/bang", "/ban/ghi/vu-viec-hoa-giai/bang", "xa"),
        new("/ban/nhap", "/ban/nhap", "xa"),
        new("/ban/nhap/{id:guid}", "/ban/nhap/{table}", "xa"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        // A table that somebody sent is in nobody's sample data: here is one with a good row and a wrong one.
        ["table"] = """
            with sent as (
                insert into activity_import (id, kind, kind_version, unit, by_account, at, file_name, header, rows, faulty, checked_at)
                values (gen_random_uuid(), 'mediation-case', 1, 11, gen_random_uuid(), now(), 'hoa-giai.csv', array['Đơn vị'], 2, 1, now()) returning id)
            insert into activity_import_row (import, seq, line, cells, fault)
            select id, 0, 2, array['Xã khác'], '“Xã khác” không có trong các đơn vị mà mình ghi được loại việc này.' from sent returning import::text
            """,
    };
}
