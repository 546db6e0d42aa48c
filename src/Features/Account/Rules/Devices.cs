using System.Net;
using System.Net.Sockets;

namespace CauNoi.Account.Rules;

/// <summary>A browser and a place in words its owner recognises, and in no more detail than that needs.</summary>
public static class Devices
{
    /// <summary>"Chrome trên Android", from what the browser says of itself.</summary>
    public static string Words(string userAgent)
    {
        var browser = First(userAgent, ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("coc_coc", "Cốc Cốc"),
            ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")) ?? "Trình duyệt";
        var system = First(userAgent, ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "máy Mac"), ("Linux", "Linux"));
        return system is null ? $"{browser}, máy không rõ" : $"{browser} trên {system}";
    }

    /// <summary>The network of an address, not the address: 113.160.x.x.</summary>
    public static string Place(string address) => !IPAddress.TryParse(address, out var ip) ? "không rõ"
        : Mapped(ip) is var plain && IPAddress.IsLoopback(plain) ? "máy này"
        : plain.AddressFamily == AddressFamily.InterNetwork ? $"{plain.GetAddressBytes()[0]}.{plain.GetAddressBytes()[1]}.x.x"
        : $"{plain.ToString().Split(':')[0]}:{plain.ToString().Split(':')[1]}:…";

    /// <summary>What counts as one network when tries are counted: an IPv4 address, or the /64 that one household has of IPv6.</summary>
    public static string Network(string address) => !IPAddress.TryParse(address, out var ip) ? ""
        : Mapped(ip) is var plain && plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))
        : plain.ToString();

    private static IPAddress Mapped(IPAddress ip) => ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;

    private static string? First(string text, params ReadOnlySpan<(string Mark, string Word)> marks)
    {
        foreach (var (mark, word) in marks)
            if (text.Contains(mark, StringComparison.Ordinal))
                return word;
        return null;
    }
}
