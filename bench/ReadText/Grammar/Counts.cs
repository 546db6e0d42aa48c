namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Sentences whose target is a count, an amount, money, a limit, or written without a number.</summary>
internal static class Counts
{
    private static readonly string[] Commune = ["commune"], Area = ["residential_area"], Organisation = ["organisation"];

    public static Said Of(House house, Chance chance)
    {
        var n = 1 + chance.Below(6);
        var many = chance.Of(15, 20, 30, 45, 120, 250, 1200);
        var (number, sign) = Number(chance, n);
        var (plenty, more) = Number(chance, many);
        var front = house.Level == "province" ? "MTTQ cấp tỉnh" : "Ủy ban MTTQ xã";
        return chance.Below(22) switch
        {
            0 => Made($"Hằng năm, {front} chủ trì {number} cuộc giám sát chuyên đề.", n, "cuộc", sign, "year", [house.Level], true),
            1 => Made($"Mỗi khu dân cư xây dựng được {number} mô hình tự quản hoạt động có hiệu quả.", n, "mô hình", sign, house.Period, Area, true),
            2 => Made($"Mỗi năm giúp đỡ {plenty} hộ nghèo có địa chỉ thoát nghèo bền vững.", many, "hộ", more, "year", [house.Level], false),
            3 => Made($"Trong nhiệm kỳ xây mới {plenty} căn nhà Đại đoàn kết.", many, "căn nhà", more, "term", [house.Level], false),
            4 => Made($"Quỹ “Vì người nghèo” vận động mỗi năm đạt {plenty} triệu đồng.", many, "triệu đồng", more, "year", [house.Level], false),
            5 => Made($"Mỗi quý, Ban Thường trực tổ chức {number} buổi tiếp xúc, lắng nghe ý kiến Nhân dân.", n, "buổi", sign, "quarter", house.Front3, true),
            6 => Made($"Mỗi tổ chức thành viên đăng ký {number} phần việc thiết thực chào mừng Đại hội.", n, "phần việc", sign, house.Period, Organisation, true),
            7 => Made($"Ban Công tác Mặt trận họp {number} lần/tháng.", n, "lần", sign, "month", Area, true),
            8 when house.Level == "province" => Made($"Cấp xã phản biện {number} dự thảo văn bản mỗi năm.", n, "dự thảo", sign, "year", Commune, true),
            9 => Made($"Trang thông tin điện tử của {front} đăng {plenty} tin, bài mỗi tháng.", many, "tin, bài", more, "month", [house.Level], true),
            10 => Made($"Tổ chức {number} lớp bồi dưỡng nghiệp vụ cho Trưởng Ban Công tác Mặt trận hằng năm.", n, "lớp", sign, "year", [house.Level], true),
            11 => Made($"Đến năm {house.To}, toàn {(house.Level == "province" ? "tỉnh" : "xã")} có {plenty} câu lạc bộ văn hóa, thể thao.", many, "câu lạc bộ", more, $"by:{house.To}", [house.Level], false),
            12 => Made("Chức danh Trưởng Ban Công tác Mặt trận không giữ quá ⟦02⟧ nhiệm kỳ liên tục.", 2, "nhiệm kỳ", "<=", house.Period, Area, true) is var limit ? limit with { Words = limit.Words.Replace("không giữ quá", "đảm nhiệm không quá", StringComparison.Ordinal) } : limit!,
            13 => Made($"Hằng năm mỗi khu dân cư chọn {chance.Of("⟦một⟧", "⟦hai⟧")} việc cụ thể để làm.", 0, "việc", "=", "year", Area, true) is var words && words.Words.Contains("một", StringComparison.Ordinal) ? words with { Truths = [words.Truths[0] with { Value = 1 }] } : words! with { Truths = [words!.Truths[0] with { Value = 2 }] },
            14 => Two(house, chance),
            15 => Nested(house, chance),
            16 => Made($"Các chi hội vận động đoàn viên, hội viên trồng {plenty} cây xanh mỗi năm.", many, "cây", more, "year", Organisation, false) is var trees ? trees with { Truths = [trees.Truths[0] with { Unit = "cây xanh" }] } : trees!,
            17 => None(house),
            18 => Rated(house),
            19 => Made($"Giảm {(chance.OneIn(2) ? "ít nhất " : "")}⟦{many % 40}⟧% số vụ khiếu kiện vượt cấp so với đầu nhiệm kỳ.", many % 40, "%", "=", house.Period, [house.Level], false) is var less && less.Words.Contains("ít nhất", StringComparison.Ordinal) ? less with { Truths = [less.Truths[0] with { Comparator = ">=" }] } : less!,
            20 => Made($"Tổ chức từ ⟦{n:00}⟧ đến {n + 2:00} hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân trong năm.", n, "hội nghị", ">=", "year", [house.Level], true),
            _ => Made($"{front} duy trì {number} mô hình điểm về dân vận khéo.", n, "mô hình", sign, house.Period, [house.Level], true),
        };
    }

    private static Said Made(string words, decimal value, string unit, string sign, string period, IReadOnlyList<string> levels, bool each) =>
        Said.One(words, value, unit, sign, period, levels, each);

    private static (string Words, string Sign) Number(Chance chance, int n)
    {
        var written = n < 10 && chance.OneIn(3) ? $"{n:00}" : n >= 1000 ? $"{n / 1000}.{n % 1000:000}" : $"{(n < 10 ? $"0{n}" : n)}";
        return chance.Below(5) switch
        {
            0 => ($"ít nhất ⟦{written}⟧", ">="),
            1 => ($"tối thiểu ⟦{written}⟧", ">="),
            2 => ($"không dưới ⟦{written}⟧", ">="),
            3 => ($"trên ⟦{written}⟧", ">"),
            _ => ($"⟦{written}⟧", "="),
        };
    }

    private static Said Two(House house, Chance chance)
    {
        var (a, b) = (1 + chance.Below(4), 1 + chance.Below(3));
        string[] organs = ["organisation"];
        return new($"Hằng năm, mỗi tổ chức chính trị - xã hội chủ trì ít nhất ⟦{a:00}⟧ cuộc giám sát, tham gia ⟦{b:00}⟧ hội nghị phản biện xã hội.",
        [
            new TrueTarget(0, true, a, "cuộc", ">=", "year", organs, true, null, ""),
            new TrueTarget(0, true, b, "hội nghị", "=", "year", organs, true, null, ""),
        ]);
    }

    private static Said Nested(House house, Chance chance)
    {
        var (all, part) = (chance.Of(90, 95, 98), chance.Of(30, 50, 70));
        return new($"Phấn đấu ⟦{all}⟧% Ban Công tác Mặt trận xếp loại khá trở lên, trong đó ⟦{part}⟧% xếp loại tốt.",
        [
            new TrueTarget(0, true, all, "%", "=", house.Period, Area, false, null, ""),
            new TrueTarget(0, true, part, "%", "=", house.Period, Area, false, null, ""),
        ]);
    }

    private static Said None(House house) =>
        new("Không có khu dân cư xếp loại yếu.", [new TrueTarget(0, false, 0, "khu dân cư", "=", house.Period, Area, false, null, "")]);

    private static Said Rated(House house) =>
        new($"Hằng năm, {(house.Level == "province" ? "MTTQ tỉnh" : "Ủy ban MTTQ xã")} và các tổ chức thành viên được xếp loại hoàn thành tốt nhiệm vụ trở lên.",
            [new TrueTarget(0, false, 100, "%", "=", "year", [house.Level, "organisation"], false, null, "")]);
}
