namespace CauNoi.Organisation.Demo;

/// <summary>A made-up person for samples.</summary>
/// <param name="Name">Full name; among some families a single given name is usual.</param>
/// <param name="Woman">For posts whose law asks for a woman.</param>
public sealed record DemoPerson(string Name, bool Woman);

/// <summary>
/// Made-up names of people, as Kinh, Tày, Nùng, Dao and Mông families there bear them. Which of them a name sounds like is
/// nowhere kept: ethnicity is never held of anybody.
/// </summary>
public static class DemoNames
{
    private static readonly Style[] Styles =
    [
        new(["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương"],
            ["Văn", "Đình", "Quốc", "Minh", "Đức", "Xuân"], ["Thị", "Thu", "Thị Kim", "Ngọc", "Thị Thanh"],
            ["Hùng", "Khang", "Việt", "Sơn", "Dũng", "Tuấn", "Hải", "Thành", "Quang", "Lâm"], ["Hoa", "Lan", "Hà", "Ngọc", "Mai", "Hạnh", "Thủy", "Yến", "Liên", "Tâm"]),
        new(["Nông", "Hoàng", "Ma", "Lương", "Triệu", "Hà", "Lộc", "Bế", "Đàm"],
            ["Văn", "Đình", "Thanh", "Quang"], ["Thị", "Thị Bích", "Thị Thu"],
            ["Páo", "Thắng", "Khuyến", "Tặng", "Pẩu", "Slao", "Cương", "Hiến"], ["Mến", "Lan", "Slinh", "Nhình", "Thơm", "Đào", "Nọi", "Biên"]),
        new(["Lý", "Nông", "Vi", "Lục", "Long", "Hứa", "Chu"],
            ["Văn", "Viết", "Tiến"], ["Thị", "Thị Hồng"], ["Sình", "Thình", "Phủ", "Lỷ", "Thụ"], ["Sảo", "Nhọt", "Mỷ", "Hiền", "Pú"]),
        new(["Bàn", "Triệu", "Đặng", "Phùng", "Lý"],
            ["Phúc", "Tài", "Sinh", "Hữu"], ["Thị", "Mùi"], ["Chòi", "Quyên", "Nhất", "Vạng", "Hin"], ["Mẩy", "Nái", "Ghến", "Lai", "Khé"]),
        new(["Giàng", "Vàng", "Sùng", "Lầu", "Dương", "Hầu", "Thào"],
            ["A", "Seo", "Mí"], ["Thị", "Seo"], ["Lử", "Páo", "Sính", "Chư", "Dình", "Vừ"], ["Mỷ", "Dợ", "Chá", "Súa", "Pàng"]),
    ];

    /// <summary>The person of that number: the same in every installation.</summary>
    public static DemoPerson Of(int number)
    {
        // Spread, so that neighbours of one list do not share a family.
        var luck = new Random(unchecked((number * 486_187_739) + 17));
        var style = Styles[luck.Next(Styles.Length)];
        var woman = luck.Next(5) < 2;
        var (middle, given) = woman ? (style.WomanMiddle, style.WomanGiven) : (style.ManMiddle, style.ManGiven);
        var name = luck.Next(30) == 0 ? Any(luck, given) : $"{Any(luck, style.Family)} {Any(luck, middle)} {Any(luck, given)}";
        return new DemoPerson(name, woman);
    }

    private static string Any(Random luck, string[] words) => words[luck.Next(words.Length)];

    private sealed record Style(string[] Family, string[] ManMiddle, string[] WomanMiddle, string[] ManGiven, string[] WomanGiven);
}
