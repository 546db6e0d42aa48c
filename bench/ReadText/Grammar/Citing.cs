namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Documents cited and duties to report, in the many ways they are written.</summary>
internal static class Citing
{
    public static (string Words, string[] Numbers) Basis(House house, Chance chance)
    {
        var n = 3 + chance.Below(90);
        var year = house.From;
        return chance.Below(9) switch
        {
            0 => ($"Căn cứ Chương trình số {n:00}/CTr-MTTW-BTT ngày 15/01/{year} của Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam;", [$"{n:00}/CTr-MTTW-BTT"]),
            1 => ($"Thực hiện Nghị quyết số {n}-NQ/TU ngày 05 tháng 9 năm {year} của Ban Chấp hành Đảng bộ tỉnh về tăng cường công tác dân vận;", [$"{n}-NQ/TU"]),
            2 => ($"Căn cứ Kế hoạch số {n} - KH/TU, ngày 20/02/{year} của Ban Thường vụ Tỉnh ủy;", [$"{n} - KH/TU"]),
            3 => ($"Căn cứ Nghị định số {n + 30}/{year - 1}/NĐ-CP ngày 01/7/{year - 1} của Chính phủ và Thông tư số {n}/{year - 1}/TT-BTC của Bộ Tài chính;", [$"{n + 30}/{year - 1}/NĐ-CP", $"{n}/{year - 1}/TT-BTC"]),
            4 => ($"Thực hiện Chỉ thị số {n:00}-CT/TW, Kết luận số {n + 1}-KL/TW của Ban Bí thư;", [$"{n:00}-CT/TW", $"{n + 1}-KL/TW"]),
            5 => ($"Căn cứ Hướng dẫn số {n}/HD-MTTQ-BTT và Công văn số {n + 200}/MTTQ-BTT ngày 12/3/{year} của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;", [$"{n}/HD-MTTQ-BTT", $"{n + 200}/MTTQ-BTT"]),
            6 => ($"Căn cứ Quyết định số {n}/QĐ-UBND, {n + 4}/QĐ-UBND ngày 10/5/{year} của Ủy ban nhân dân tỉnh;", [$"{n}/QĐ-UBND", $"{n + 4}/QĐ-UBND"]),
            7 => ($"Thực hiện Nghị quyết liên tịch số {n}/{year}/NQLT-CP-UBTVQH-ĐCTUBTWMTTQVN ngày 02/6/{year};", [$"{n}/{year}/NQLT-CP-UBTVQH-ĐCTUBTWMTTQVN"]),
            _ => ($"Căn cứ Đề án {n:00}-ĐA/TU của Tỉnh ủy về nâng cao chất lượng hoạt động;", [$"{n:00}-ĐA/TU"]),
        };
    }

    public static (string Words, (string, string?)[] Duties) Reporting(House house, Chance chance)
    {
        var to = house.Level == "province" ? "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh" : "Ban Thường trực Ủy ban MTTQ Việt Nam xã";
        return chance.Below(8) switch
        {
            0 => ($"Định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 15/11) báo cáo kết quả về {to}.", [("half", "10/6"), ("year", "15/11")]),
            1 => ($"Các đơn vị gửi báo cáo kết quả thực hiện về {to} trước ngày 20/11 hằng năm để tổng hợp.", [("year", "20/11")]),
            2 => ($"Hằng quý, các Ban công tác Mặt trận báo cáo tình hình cho {to}.", [("quarter", null)]),
            3 => ($"Định kỳ hàng tháng, quý, năm báo cáo kết quả về {to}.", [("month", null), ("quarter", null), ("year", null)]),
            4 => ($"Kết thúc đợt cao điểm, các tổ chức thành viên báo cáo bằng văn bản về {to} trước ngày 30/11/{house.From + 1}.", [("once", $"{house.From + 1}-11-30")]),
            5 => ($"Các tổ chức thành viên định kỳ 06 tháng, một năm báo cáo kết quả với {to}.", [("half", null), ("year", null)]),
            6 => ($"Giao Văn phòng theo dõi, đôn đốc, hằng tháng báo cáo {to}.", [("month", null)]),
            _ => ($"Báo cáo kết quả thực hiện gửi về {to} chậm nhất ngày 05/12 hàng năm.", [("year", "05/12")]),
        };
    }
}
