using CauNoi.Test.Browser;

namespace CauNoi.Organisation.Tests.Browser;

public sealed class ImportPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/don-vi/nhap", "/ban/don-vi/nhap", "tinh"),
        new("/ban/don-vi/nhap/{id:guid}", "/ban/don-vi/nhap/{list}", "tinh"),
        new("/ban/don-vi/nhap/{id:guid}", "/ban/don-vi/nhap/{list}?xem=moi", "tinh"),
        new("/ban/don-vi/nhap/{id:guid}", "/ban/don-vi/nhap/{list}?xem=mat", "tinh"),
        new("/ban/khu-dan-cu", "/ban/khu-dan-cu", "xa"),
        new("/ban/don-vi/{unit:int}/khu-dan-cu", "/ban/don-vi/11/khu-dan-cu", "xa"),
        new("/ban/don-vi/{unit:int}/khu-dan-cu", "/ban/don-vi/11/khu-dan-cu?khu=101", "xa"),
    ];

    // A list that somebody sent is in nobody's sample data: here is one with a good line and a wrong one.
    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["list"] = """
            insert into unit_list (id, unit, owner, file_name, content, columns, day, basis, made_at, expires_at)
            select gen_random_uuid(), 1, a.id, 'danh-sach.csv', convert_to(E'ma,cap tren,loai,ten\n05901,19,Xã,Xã Đại Phúc\n05902,19,Xã,\n', 'UTF8'),
                'ten=3 ma=0 cap-tren=1 loai=2', date '2025-07-01', '', now(), now() + interval '1 day'
            from staff_account a where a.user_name = 'tinh' returning id::text
            """,
    };
}
