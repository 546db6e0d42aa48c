namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Annex tables: targets in words with a lead, or numbers under years.</summary>
internal static class Tables
{
    private static readonly string[] Leads = ["Ban Dân chủ - Pháp luật", "Ban Phong trào", "Văn phòng", "Ban Tuyên giáo"];

    public static void Annex(Page page, House house, Chance chance)
    {
        page.Line("PHỤ LỤC");
        page.Line("Biểu phân công thực hiện các chỉ tiêu");
        if (chance.OneIn(2)) Words(page, house, chance);
        else Numbers(page, house, chance);
    }

    private static void Words(Page page, House house, Chance chance)
    {
        page.Cells("STT", "Nội dung chỉ tiêu", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian");
        for (var row = 1; row <= 4; row++)
        {
            var lead = chance.Of<string>(Leads);
            var n = chance.Of(70, 80, 90);
            var (words, period) = chance.Of(("Hằng năm", "year"), ($"Năm {house.To}", $"by:{house.To}"), ("Hàng quý", "quarter"));
            var said = chance.OneIn(2)
                ? Said.One($"⟦{n}⟧% khu dân cư có tổ tự quản", n, "%", "=", period, ["residential_area"], false)
                : Said.One($"Mỗi khu dân cư có ít nhất ⟦{row:00}⟧ công trình của dân", row, "công trình", ">=", period, ["residential_area"], true);
            var from = page.Targets.Count;
            page.Write($"{row}\t", [said], $"\t{lead}\tCác tổ chức thành viên\t{words}");
            for (var i = from; i < page.Targets.Count; i++) page.Targets[i] = page.Targets[i] with { Lead = lead };
        }
    }

    private static void Numbers(Page page, House house, Chance chance)
    {
        var year = house.From + 1;
        page.Cells("TT", "Chỉ tiêu", "Đơn vị tính", $"Năm {year}", $"Năm {year + 1}");
        Row(1, "Khu dân cư tổ chức Ngày hội Đại đoàn kết", "%", ["residential_area"], chance.Of(90, 95), 100);
        Row(2, "Cuộc giám sát do Mặt trận chủ trì", "cuộc", house.Front3, 2 + chance.Below(3), 6);
        Row(3, "Hộ nghèo được hỗ trợ về nhà ở", "hộ", [house.Level], 20 + chance.Below(30), 60);

        void Row(int row, string name, string unit, IReadOnlyList<string> levels, int first, int second)
        {
            var from = page.Targets.Count;
            page.Write($"{row}\t{name}\t{unit}\t", [new Said($"⟦{first}⟧\t⟦{second}⟧", [Truth(first, year), Truth(second, year + 1)])], "");
            for (var i = from; i < page.Targets.Count; i++) page.Targets[i] = page.Targets[i] with { Words = name };

            TrueTarget Truth(int value, int by) => new(0, true, value, unit, "=", $"by:{by}", levels, false, null, name);
        }
    }
}
