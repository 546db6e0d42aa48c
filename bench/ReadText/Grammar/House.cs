namespace CauNoi.Bench.ReadText.Grammar;

/// <summary>Who writes the document: place, level, times.</summary>
internal sealed record House(string Place, string Level, bool Districts, int From, int To, bool Yearly)
{
    private static readonly string[] Provinces = ["Lào Cai", "Quảng Ngãi", "Nghệ An", "Đồng Tháp", "Lâm Đồng", "Gia Lai", "Bắc Ninh", "An Giang", "Phú Thọ", "Quảng Trị", "Cà Mau", "Sơn La", "Khánh Hòa", "Hưng Yên"];
    private static readonly string[] Communes = ["xã Mường Hum", "xã Tân Phú Đông", "phường Hòa Thuận", "xã Ea Súp", "phường Đông Sơn", "xã Vĩnh Thạnh Trung", "phường Trảng Dài", "xã Yên Thuận"];

    public static House Of(Chance chance)
    {
        var yearly = chance.OneIn(4);
        if (chance.OneIn(2))
        {
            var old = chance.OneIn(3);
            var first = old ? chance.Of(2014, 2019) : 2025;
            return new House("tỉnh " + chance.Of(Provinces), "province", old, yearly ? first + 1 + chance.Below(3) : first, first + 5, yearly);
        }

        return new House(chance.Of(Communes), "commune", false, yearly ? 2026 + chance.Below(3) : 2025, 2030, yearly);
    }

    public string Front => $"Ủy ban MTTQ Việt Nam {Place}";

    /// <summary>A target that names no period has this one.</summary>
    public string Period => Yearly ? "year" : "term";

    public IReadOnlyList<string> Front3 => Level == "commune" ? ["commune"] : Districts ? ["province", "district", "commune"] : ["province", "commune"];
}
