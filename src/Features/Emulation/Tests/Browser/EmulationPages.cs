using CauNoi.Test.Browser;

namespace CauNoi.Emulation.Tests.Browser;

public sealed class EmulationPages : RoomPages
{
    public override IReadOnlyList<RoomPage> Pages { get; } =
    [
        new("/ban/thi-dua", "/ban/thi-dua", "tinh"),
        new("/ban/thi-dua/dot/moi", "/ban/thi-dua/dot/moi", "tinh"),
        new("/ban/thi-dua/dot/{id:guid}", "/ban/thi-dua/dot/{round}", "tinh"),
        new("/ban/thi-dua/dot/{id:guid}", "/ban/thi-dua/dot/{round}", "chutich"),
        new("/ban/thi-dua/cong-trinh", "/ban/thi-dua/cong-trinh", "tinh"),
        new("/ban/thi-dua/khen/moi", "/ban/thi-dua/khen/moi", "xa"),
        new("/ban/thi-dua/khen/{id:guid}", "/ban/thi-dua/khen/{weighed}", "tinh"),
        new("/ban/thi-dua/khen/{id:guid}/giay", "/ban/thi-dua/khen/{given}/giay", "chutich"),
        new("/ban/thi-dua/tong-ket/moi", "/ban/thi-dua/tong-ket/moi", "tinh"),
        new("/ban/thi-dua/tong-ket/nhap", "/ban/thi-dua/tong-ket/nhap", "tinh"),
        new("/ban/thi-dua/tong-ket/{id:guid}", "/ban/thi-dua/tong-ket/{review}", "tinh"),
        new("/ban/thi-dua/tong-ket/{id:guid}", "/ban/thi-dua/tong-ket/{collecting}", "tinh"),
        new("/ban/thi-dua/tong-ket/{id:guid}/phan", "/ban/thi-dua/tong-ket/{collecting}/phan", "ban"),
        new("/ban/thi-dua/bai-hoc", "/ban/thi-dua/bai-hoc", "xa"),
        new("/ban/thi-dua/bai-hoc/moi", "/ban/thi-dua/bai-hoc/moi", "xa"),
        new("/ban/thi-dua/bai-hoc/{id:guid}", "/ban/thi-dua/bai-hoc/{lesson}", "xa"),
        new("/khen-thuong/{ma}", "/khen-thuong/KT-7K3M-9Q2P"),
    ];

    public override IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["round"] = "select id::text from emulation_round limit 1",
        ["weighed"] = "select id::text from commendation where state = 'Weighed' limit 1",
        ["given"] = "select id::text from commendation where state = 'Presented' limit 1",
        ["review"] = "select id::text from emulation_review where imported limit 1",
        ["collecting"] = "select id::text from emulation_review where state = 'Collecting' limit 1",
        ["lesson"] = "select id::text from lesson where context <> '' limit 1",
    };
}
