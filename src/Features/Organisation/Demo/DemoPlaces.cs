namespace CauNoi.Organisation.Demo;

/// <summary>Names of places as they are formed there, in Tày, Nùng, Dao, Mông and Kinh words. None claims to exist.</summary>
internal static class DemoPlaces
{
    private static readonly (string[] First, string[] Second)[] Upland =
    [
        (["Nà", "Khuổi", "Pác", "Bản", "Cốc", "Lũng", "Phiêng", "Kéo", "Vằng", "Nặm", "Khau", "Pù", "Thâm"],
         ["Mộc", "Lẹng", "Khoang", "Pẻn", "Hin", "Đeng", "Khao", "Luông", "Noọng", "Tềnh", "Cà", "Lòa", "Mạ", "Chang", "Cuôn", "Diểu", "Lùng", "Mu", "Vài", "Pái", "Sao", "Coóc", "Bó", "Hoan", "Ngoàm"]),
        (["Khe", "Suối", "Tân", "Đèo"], ["Vàng", "Lạnh", "Cạn", "Trúc", "Tiên", "Đá", "Nhừng", "Khoang", "Bay"]),
        (["Phja", "Sủng", "Lùng", "Mỏ", "Dào"], ["Đăm", "Súng", "Ba", "Chì", "Nhè", "Phàng", "Vần"]),
    ];

    private static readonly (string[] First, string[] Second)[] Lowland =
    [
        (["Đồng", "Làng", "Gốc", "Cây", "Ao", "Bờ", "Đầm", "Bãi", "Cầu", "Núi", "Cổng", "Soi"],
         ["Sen", "Chanh", "Gạo", "Thị", "Đa", "Xiền", "Niêng", "Chằm", "Ngói", "Bông", "Giá", "Đạo", "Vải", "Trám", "Lim", "Hội", "Trung", "Cả", "Mới", "Muối"]),
        (["Tân", "Yên", "Trung", "An", "Quang", "Phú", "Hợp", "Đại"], ["Tiến", "Lập", "Thành", "Bình", "Thịnh", "Sơn", "Hòa", "Lợi", "Minh"]),
    ];

    private static readonly string[] Single =
        ["Luông", "Chùa", "Đình", "Hin", "Mới", "Cả", "Đầm", "Bầng", "Cại", "Chợ", "Dọc", "Ngòi", "Soi", "Vải", "Giữa", "Thượng", "Hạ", "Đon", "Slam", "Chang"];

    private static readonly string[] CommuneFirst =
        ["Tân", "Yên", "Phú", "Bình", "Thượng", "Hương", "Quang", "Minh", "Đức", "Vĩnh", "Lương", "Cao", "Mỹ", "Thanh", "Hà", "Đông", "An", "Lục", "Sơn", "Vân", "Kim", "Phúc"];

    private static readonly string[] CommuneSecond =
        ["Lương", "Thành", "Sơn", "Tiến", "Trì", "Phong", "Bảo", "Hiệp", "Thượng", "Quang", "Ninh", "Vân", "Định", "Linh", "Hưng", "Giáo", "Lâm", "Khê", "Đạo", "Mỹ"];

    /// <summary>So many names of residential areas, each once; about one in eight is a single word.</summary>
    public static IEnumerable<string> Areas(DemoCommune commune, int count, IEnumerable<string> taken)
    {
        var luck = commune.Luck(1);
        var seen = taken.ToHashSet();
        var kinds = Upcountry(commune) ? Upland : [Upland[0], .. Lowland, Lowland[0]];
        for (var made = 0; made < count;)
        {
            var (first, second) = kinds[luck.Next(kinds.Length)];
            var place = luck.Next(8) == 0 ? Any(luck, Single) : $"{Any(luck, first)} {Any(luck, second)}";
            var name = $"{Word(commune, made)} {(commune.Urban && made % 2 == 0 ? $"{made + 1}" : place)}";
            if (!seen.Add(name)) continue;
            made++;
            yield return name;
        }
    }

    /// <summary>An endless row of plausible names of former communes.</summary>
    public static IEnumerable<string> Communes()
    {
        var luck = new Random(1945);
        for (var seen = new HashSet<string>(); ;)
        {
            var (first, second) = (Any(luck, CommuneFirst), Any(luck, CommuneSecond));
            if (first != second && seen.Add($"{first} {second}")) yield return $"{first} {second}";
        }
    }

    private static string Word(DemoCommune commune, int n) =>
        commune.Urban ? "Tổ dân phố" : n % 6 == 5 ? "Bản" : Upcountry(commune) ? "Thôn" : "Xóm";

    private static bool Upcountry(DemoCommune commune) => DemoBefore.Districts.Any(d => d.Place == commune.District && d.Province == DemoBefore.BacKan);

    private static string Any(Random luck, string[] words) => words[luck.Next(words.Length)];
}
