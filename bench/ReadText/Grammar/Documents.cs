namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Whole documents: head, sections in one of several styles, tables, foot.</summary>
internal static class Documents
{
    private static readonly string[] Solutions =
    [
        "Đẩy mạnh tuyên truyền, vận động các tầng lớp Nhân dân thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
        "Đổi mới phương thức hoạt động, hướng mạnh về cơ sở, lấy địa bàn dân cư làm trọng tâm.",
        "Phối hợp với chính quyền cùng cấp chăm lo đời sống vật chất, tinh thần của Nhân dân.",
        "Nâng cao chất lượng đội ngũ cán bộ, phát huy vai trò các Hội đồng tư vấn, người có uy tín.",
        "Tăng cường ứng dụng công nghệ thông tin, tổ chức có hiệu quả các hội nghị trực tuyến.",
    ];

    public static TrueDocument Of(int seed)
    {
        var chance = new Chance(seed);
        var house = House.Of(chance);
        var page = new Page();
        var head = Top(page, house, chance);
        var none = seed % 9 == 0;
        Sections(page, house, chance, none);
        var signer = Bottom(page, house, chance);
        if (!none && chance.OneIn(3)) Tables.Annex(page, house, chance);
        return new TrueDocument($"generated-{seed}", page.Text, page.Targets, page.Citations, page.Duties, head with { Signer = signer });
    }

    private static TrueHead Top(Page page, House house, Chance chance)
    {
        var number = $"{3 + chance.Below(150):00}";
        var (kind, symbol) = chance.Of(("Kế hoạch", "KH"), ("Chương trình hành động", "CTr"), ("Chương trình", "CTr"), ("Nghị quyết", "NQ"));
        var written = chance.Below(4) switch { 0 => $"{number}/{symbol}-MTTQ-BTT", 1 => $"{number} /{symbol}-MTTQ-UB", 2 => $"{number}-{symbol}/MTTQ", _ => $"{number}/{symbol}-BTT-MTTQ" };
        var date = new DateOnly(house.From, 1 + chance.Below(12), 1 + chance.Below(28));
        var spoken = house.Place[(house.Place.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var day = $"{spoken}, ngày {date.Day:00} tháng {(date.Month < 3 ? $"{date.Month:00}" : date.Month)} năm {date.Year}";
        var name = house.Place.ToUpperInvariant();
        if (chance.OneIn(2))
        {
            page.Line("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM");
            page.Line(name);
            page.Line($"Số: {written}");
            page.Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            page.Line("Độc lập - Tự do - Hạnh phúc");
            page.Line(day);
        }
        else
        {
            page.Cells($"ỦY BAN MTTQ VIỆT NAM {name}", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            page.Cells("BAN THƯỜNG TRỰC", "Độc lập – Tự do – Hạnh phúc");
            page.Cells($"Số: {written}", day);
        }

        page.Line();
        page.Line(kind.ToUpperInvariant());
        page.Line(house.Yearly ? $"Công tác Mặt trận năm {house.From}" : $"Thực hiện Nghị quyết Đại hội đại biểu MTTQ Việt Nam {house.Place}, nhiệm kỳ {house.From} - {house.To}");
        page.Line();
        for (var i = 1 + chance.Below(3); i > 0; i--)
        {
            var (words, numbers) = Citing.Basis(house, chance);
            page.Line(words);
            page.Citations.AddRange(numbers.Where(n => !page.Citations.Contains(n)));
        }

        page.Line($"{house.Front} xây dựng kế hoạch thực hiện như sau:");
        // "CHƯƠNG TRÌNH" over "Công tác …" is read as one name.
        return new TrueHead(kind == "Chương trình" && house.Yearly ? "Chương trình công tác" : kind, written, date, house.Front, null);
    }

    private static void Sections(Page page, House house, Chance chance, bool none)
    {
        var style = chance.Below(3);
        page.Line(Heading(style, 1, "MỤC ĐÍCH, YÊU CẦU"));
        page.Line(Item(style, 1) + chance.Of<string>(Solutions));
        if (chance.OneIn(2)) page.Line(Item(style, 2) + Distractors.Of(chance));
        page.Line(Heading(style, 2, none ? "NỘI DUNG TRỌNG TÂM" : chance.Of("CHỈ TIÊU CHỦ YẾU", "MỤC TIÊU CỤ THỂ", "MỤC TIÊU, CHỈ TIÊU PHẤN ĐẤU", "CÁC CHỈ TIÊU")));
        for (var i = 1; i <= 4 + chance.Below(4); i++)
        {
            if (none) page.Line(Item(style, i) + Distractors.Of(chance));
            else page.Write(Item(style, i), chance.OneIn(3) ? Pair(Shares.Of(house, chance), Shares.Of(house, chance)) : [chance.OneIn(2) ? Shares.Of(house, chance) : Counts.Of(house, chance)], "");
        }

        page.Line(Heading(style, 3, "NHIỆM VỤ, GIẢI PHÁP"));
        for (var i = 1; i <= 3 + chance.Below(4); i++)
        {
            page.Line(Item(style, i) + chance.Of<string>(Solutions) + (chance.OneIn(2) ? " " + Distractors.Of(chance) : ""));
            if (!none && chance.OneIn(3)) page.Write("- ", [Counts.Of(house, chance)], "");
        }

        page.Line(Heading(style, 4, "TỔ CHỨC THỰC HIỆN"));
        page.Line(Item(style, 1) + "Các ban chuyên môn tham mưu, giúp việc theo lĩnh vực được phân công.");
        var (words, duties) = Citing.Reporting(house, chance);
        page.Duty(words, duties, Item(style, 2));
    }

    /// <summary>A cadence goes on into the next sentence when that names no period; pairs where this would be open are left out.</summary>
    private static Said[] Pair(Said first, Said second) =>
        first.Truths[0].Period == second.Truths[0].Period && first.Truths[0].Levels.SequenceEqual(second.Truths[0].Levels) ? [first, second] : [first];

    private static string Heading(int style, int number, string words) => style switch
    {
        0 => $"{new[] { "I", "II", "III", "IV" }[number - 1]}. {words}",
        1 => $"{new[] { "I", "II", "III", "IV" }[number - 1]}- {words}",
        _ => $"{number}. {words[0]}{words[1..].ToLower(System.Globalization.CultureInfo.InvariantCulture)}",
    };

    private static string Item(int style, int number) => style switch { 0 => $"{number}. ", 1 => "- ", _ => "- " };

    private static string Bottom(Page page, House house, Chance chance)
    {
        var signer = chance.Of("Nguyễn Thị Hồng Vân", "Trần Quốc Toản", "Lò Văn Páo", "Y Bhăm Êban", "Lê Minh", "Đặng Thị Kim Ngân");
        page.Line();
        page.Line("Nơi nhận:");
        page.Line("- Thường trực Đảng ủy;");
        page.Line("- Các tổ chức thành viên;");
        page.Line("- Lưu: VT.");
        page.Line("TM. BAN THƯỜNG TRỰC");
        page.Line(chance.Of("CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"));
        page.Line(chance.Of("", "(Đã ký)"));
        page.Line(signer);
        page.Line();
        return signer;
    }
}
