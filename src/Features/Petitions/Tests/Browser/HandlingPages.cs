using CauNoi.Test.Browser;

namespace CauNoi.Petitions.Tests.Browser;

public sealed class HandlingPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/kien-nghi", "/ban/kien-nghi", "xa"),
        new("/ban/kien-nghi", "/ban/kien-nghi?xem=da-xong", "tinh"),
        new("/ban/kien-nghi", "/ban/kien-nghi", "hoinongdan"),
        new("/ban/kien-nghi", "/ban/kien-nghi?xem=tre&lv=roads", "xa"),
        new("/ban/kien-nghi/phan-cong", "/ban/kien-nghi/phan-cong", "chutich"),
        new("/ban/kien-nghi/phan-cong", "/ban/kien-nghi/phan-cong", "xa"),
        new("/ban/kien-nghi/{id:guid}/nguoi", "/ban/kien-nghi/{water-petition}/nguoi", "xa"),
        new("/ban/kien-nghi/diem-nong", "/ban/kien-nghi/diem-nong", "chutich"),
        new("/ban/kien-nghi/co-quan", "/ban/kien-nghi/co-quan", "chutich"),
        new("/ban/kien-nghi/co-quan/{unit:int}", "/ban/kien-nghi/co-quan/{agency-unit}", "chutich"),
        new("/ban/kien-nghi/{id:guid}", "/ban/kien-nghi/{forwarded-petition}", "xa"),
        new("/ban/kien-nghi/{id:guid}", "/ban/kien-nghi/{closed-petition}", "xa"),
        new("/ban/kien-nghi/{id:guid}/giong", "/ban/kien-nghi/{water-petition}/giong", "xa"),
        new("/ban/kien-nghi/{id:guid}/cho-vao", "/ban/kien-nghi/{forwarded-petition}/cho-vao", "xa"),
        new("/ban/kien-nghi/{id:guid}/xep-lai", "/ban/kien-nghi/{forwarded-petition}/xep-lai", "xa"),
        new("/ban/kien-nghi/{id:guid}/phan-loai", "/ban/kien-nghi/{new-petition}/phan-loai", "xa"),
        new("/ban/kien-nghi/{id:guid}/chuyen", "/ban/kien-nghi/{water-petition}/chuyen", "xa"),
        new("/ban/kien-nghi/{id:guid}/giao", "/ban/kien-nghi/{water-petition}/giao", "xa"),
        new("/ban/kien-nghi/{id:guid}/tra-loi", "/ban/kien-nghi/{water-petition}/tra-loi", "xa"),
        new("/ban/kien-nghi/{id:guid}/thu-ly", "/ban/kien-nghi/{forwarded-petition}/thu-ly", "xa"),
        new("/ban/kien-nghi/{id:guid}/tach", "/ban/kien-nghi/{new-petition}/tach", "xa"),
        new("/ban/kien-nghi/{id:guid}/tam-dung", "/ban/kien-nghi/{water-petition}/tam-dung", "xa"),
        new("/ban/kien-nghi/{id:guid}/chay-tiep", "/ban/kien-nghi/{water-petition}/chay-tiep", "xa"),
        new("/ban/kien-nghi/{id:guid}/don-doc", "/ban/kien-nghi/{forwarded-petition}/don-doc", "xa"),
        new("/ban/kien-nghi/{id:guid}/lay-lai", "/ban/kien-nghi/{forwarded-petition}/lay-lai", "xa"),
        new("/ban/kien-nghi/{id:guid}/cong-khai", "/ban/kien-nghi/{closed-petition}/cong-khai", "xa"),
        new("/ban/viec-chuyen-den", "/ban/viec-chuyen-den", "coquan"),
        new("/ban/viec-chuyen-den/{id:guid}", "/ban/viec-chuyen-den/{provincial-petition}", "coquan"),
        new("/tra-loi-kien-nghi/{token}", "/tra-loi-kien-nghi/0000000000000000000000000000000000000000000000000000000000000000"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["agency-unit"] = "select unit::text from unit_node where parent = 11 and kind = 'external-agency' limit 1",
        ["forwarded-petition"] = "select id::text from petition where holder = 11 and state = 4 order by received_on limit 1",
        ["closed-petition"] = "select id::text from petition where holder = 11 and state = 7 order by received_on limit 1",
        ["water-petition"] = "select id::text from petition where holder = 11 and state = 3 and category = 'water-power' limit 1",
        ["new-petition"] = "select id::text from petition where holder = 11 and state = 2 limit 1",
        ["provincial-petition"] = "select id::text from petition where agency = 41 and state = 4 limit 1",
    };
}
