namespace CauNoi.Test.Unit.Text;

/// <summary>Reads Vietnamese number words back: the other half of a round trip, written on its own and on purpose without looking at the writer.</summary>
internal static class SpokenNumber
{
    private static readonly Dictionary<string, int> Ones = new()
    {
        ["không"] = 0, ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4,
        ["năm"] = 5, ["lăm"] = 5, ["sáu"] = 6, ["bảy"] = 7, ["tám"] = 8, ["chín"] = 9,
    };

    public static long Read(string words)
    {
        Int128 whole = 0;
        var negative = false;
        var below = (Sum: 0L, Group: 0L, Digit: 0L);
        foreach (var word in words.Split(' '))
        {
            below = word switch
            {
                "trăm" => (below.Sum, below.Group + (below.Digit * 100), 0),
                "mươi" => (below.Sum, below.Group + (below.Digit * 10), 0),
                "mười" => (below.Sum, below.Group + 10, 0),
                "nghìn" => (below.Sum + ((below.Group + below.Digit) * 1_000), 0, 0),
                "triệu" => (below.Sum + ((below.Group + below.Digit) * 1_000_000), 0, 0),
                "linh" or "âm" or "tỷ" => below,
                _ => (below.Sum, below.Group, Ones[word]),
            };
            negative |= word == "âm";
            if (word == "tỷ")
            {
                whole = (whole + below.Sum + below.Group + below.Digit) * 1_000_000_000;
                below = default;
            }
        }

        whole += below.Sum + below.Group + below.Digit;
        return (long)(negative ? -whole : whole);
    }
}
