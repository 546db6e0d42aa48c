namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Sentences whose target is a share.</summary>
internal static class Shares
{
    private static readonly string[] Commune = ["commune"], Area = ["residential_area"];

    public static Said Of(House house, Chance chance)
    {
        var n = chance.Of(60, 65, 70, 75, 80, 85, 90, 92, 95, 98, 100);
        var (lead, period) = Opening(house, chance);
        var (compared, sign) = Compared(chance, n);
        var small = lead.Length == 0;
        return chance.Below(17) switch
        {
            0 => Made($"{lead}{compared} khu dân cư có mô hình phân loại rác thải tại hộ gia đình.", Area),
            1 => Made($"{lead}{compared} hộ gia đình trên địa bàn cam kết chấp hành quy ước của cộng đồng.", Area),
            2 => Made($"{lead}tỷ lệ hòa giải thành ở cơ sở đạt {compared}.", ["commune", "residential_area"]),
            3 => Made($"{lead}{compared} Ban Công tác Mặt trận hoạt động đạt loại khá trở lên.", Area, plain: true),
            4 => Made($"{lead}{compared} kiến nghị, phản ánh của cử tri được chuyển đến cơ quan có thẩm quyền và theo dõi đến cùng.", [house.Level]),
            5 => Made($"{lead}có {compared} thôn, tổ dân phố thành lập tổ tự quản về an ninh trật tự.", Area),
            6 => Made($"{lead}{compared} cán bộ Mặt trận các cấp và Trưởng Ban Công tác Mặt trận được tập huấn kỹ năng số.", [.. house.Front3, "residential_area"]),
            7 when house.Level == "province" => Made($"{lead}{compared} Ủy ban MTTQ Việt Nam cấp xã hoàn thành tốt nhiệm vụ.", Commune),
            8 => Made($"{lead}các tổ chức thành viên phấn đấu đạt {compared} kế hoạch giám sát đã đăng ký.", ["organisation"]),
            9 => Made($"{lead}vận động để {compared} người dân ở khu dân cư biết và tham gia ý kiến vào những việc phải bàn.", Area),
            10 when house.Level == "province" => Made($"{lead}{compared} xã, phường duy trì chuyên mục hỏi đáp với người dân.", Commune),
            11 => Made($"{lead}bảo đảm {compared} hộ nghèo, hộ cận nghèo được thăm hỏi dịp Tết.", [house.Level]),
            12 => Made($"{lead}{compared} Mặt trận Tổ quốc và các tổ chức chính trị - xã hội các cấp xây dựng kế hoạch triển khai.", [.. house.Front3, "organisation"]),
            13 => Made($"{lead}đưa tỷ lệ khu dân cư tổ chức Ngày hội có cả phần lễ và phần hội lên {compared}.", Area),
            14 => Made($"{lead}{compared} số vụ việc phức tạp phát sinh tại thôn, xóm được phát hiện và báo kịp thời.", Area),
            15 => Made($"{lead}thu hút {compared} thanh niên đủ điều kiện có mặt ở địa phương vào Hội.", [house.Level]),
            _ => Made($"{lead}{compared} khu dân cư đạt danh hiệu “Khu dân cư văn hóa”.", Area),
        };

        Said Made(string words, IReadOnlyList<string> levels, bool plain = false)
        {
            var said = plain ? words.Replace(" trở lên Ban", " Ban", StringComparison.Ordinal) : words;
            // Without "trở lên" a bare number is what it says; "từ 90%" stays a lower bound.
            var written = plain && said != words && !compared.StartsWith("từ", StringComparison.Ordinal) ? "=" : sign;
            return Said.One(small ? char.ToUpper(said[0], System.Globalization.CultureInfo.InvariantCulture) + said[1..] : said, n, "%", written, period, levels, false);
        }
    }

    public static (string Words, string Period) Opening(House house, Chance chance) => chance.Below(9) switch
    {
        0 => ("Hằng năm, ", "year"),
        1 => ("Mỗi năm, ", "year"),
        2 => ($"Đến năm {house.To}, ", $"by:{house.To}"),
        3 => ($"Đến hết năm {house.From + 2}, ", $"by:{house.From + 2}"),
        4 => ("Trong nhiệm kỳ, ", "term"),
        5 => ("Đến cuối nhiệm kỳ, ", "term"),
        6 => ("Phấn đấu hàng năm ", "year"),
        _ => ("", house.Period),
    };

    private static (string Words, string Sign) Compared(Chance chance, int n) => n == 100
        ? (chance.Of("⟦100⟧%", "⟦100%⟧", "⟦100⟧ %"), "=")
        : chance.Below(7) switch
        {
            0 => ($"ít nhất ⟦{n}⟧%", ">="),
            1 => ($"⟦{n}⟧% trở lên", ">="),
            2 => ($"trên ⟦{n}⟧%", ">"),
            3 => ($"từ ⟦{n}⟧% trở lên", ">="),
            4 => ($"tối thiểu ⟦{n}⟧%", ">="),
            _ => ($"⟦{n}⟧%", "="),
        };
}
