using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CauNoi.Platform.Pages;

namespace CauNoi.OpenPetitions.Webhooks;

/// <summary>
/// The way out: no redirect is followed, and no address inside our own network is called, whatever name leads there. On
/// sample data, where nothing is real, the own machine may be called.
/// </summary>
public sealed class WebhookDoor : IDisposable
{
    private readonly HttpClient client;
    private readonly bool loopback;

    public WebhookDoor(Installation installation)
    {
        loopback = installation.Demo;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = Connect }) { Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>Sends; answers with what went wrong, or nothing.</summary>
    public async Task<string?> Send(string url, string body, long second, string signature, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-CauNoi-Timestamp", second.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-CauNoi-Signature", signature);
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return answer.IsSuccessStatusCode ? null : $"Nơi nhận trả lời mã {(int)answer.StatusCode}.";
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return e is OperationCanceledException ? "Nơi nhận không trả lời trong 10 giây." : "Không nối được tới nơi nhận.";
        }
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        // The address that is connected to is the one that was judged: a name may lead elsewhere a moment later.
        var address = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop)).FirstOrDefault(a => IsOutside(a) || (loopback && IPAddress.IsLoopback(a)))
            ?? throw new HttpRequestException("Not an address outside.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static bool IsOutside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.IPv6Any) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast) return false;
        var bytes = address.GetAddressBytes();
        // What carries an IPv4 address inside, at its end or after the prefix, leads where that one leads.
        if (bytes is [0, 0x64, 0xff, 0x9b, ..] or [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ..]) return IsOutside(new IPAddress(bytes[^4..]));
        if (bytes is [0x20, 0x02, _, _, _, _, _, _, _, _, _, _, _, _, _, _]) return IsOutside(new IPAddress(bytes[2..6]));
        return bytes.Length != 4 || bytes switch
        {
            [0 or 10 or 127 or >= 224, ..] => false,
            [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            _ => true,
        };
    }
}
