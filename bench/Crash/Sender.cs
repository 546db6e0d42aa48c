using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CauNoi.Bench.Crash;

/// <summary>A note as its sender knows it: the key of the form, the code that was told, and when the form was sent to which that was the answer.</summary>
internal sealed record SentNote(Guid Key, string Code, DateTimeOffset SentAt);

/// <summary>
/// Somebody who sends one note after another through the form, and the same form again whenever no code came back.
/// Addresses change as those of many people would: one address may only send so much a minute.
/// </summary>
internal sealed class Sender(int number, Uri address)
{
    private const int NotesAnAddress = 40;
    private readonly SampleText text = new(100 + number);
    private int written;
    private int addresses;
    private int left;
    private HttpClient? client;
    private long provenAt;

    public List<SentNote> Acknowledged { get; } = [];

    /// <summary>Forms sent again because the answer did not come.</summary>
    public int Retried { get; private set; }

    /// <summary>The beginning of the latest submission that was acknowledged.</summary>
    public long ProvenAt => Volatile.Read(ref provenAt);

    /// <summary>Sends until told to stop; a note that is begun is brought to its end.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) await Send($"Người gửi {number}, lá thư {++written}: {text.Sentence(20)}");
        client?.Dispose();
    }

    private async Task Send(string words)
    {
        Guid? key = null;
        var patience = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(patience) < TimeSpan.FromMinutes(2))
        {
            var begin = Stopwatch.GetTimestamp();
            try
            {
                var http = Client();
                var fields = WebForm.Hidden(await http.GetStringAsync("/gop-y"), "/gop-y");
                // The page brings a new key each time; a form that is sent again keeps its first.
                if (key is null) key = Guid.Parse(fields["khoa"]);
                else Retried++;
                (fields["khoa"], fields["noi-dung"], fields["trang"]) = (key.Value.ToString(), words, "/gop-y");
                var sentAt = DateTimeOffset.UtcNow;
                using var answer = await http.PostAsync("/gop-y", new FormUrlEncodedContent(fields));
                if (answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.ToString().Split("ma=") is [_, var code])
                {
                    Acknowledged.Add(new SentNote(key.Value, code, sentAt));
                    Volatile.Write(ref provenAt, begin);
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or InvalidOperationException or IOException)
            {
                // Nobody there, or gone in the middle: this is what the bench is about.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"A note was not taken for two minutes: {words}");
    }

    private HttpClient Client()
    {
        if (client is not null && left-- > 0) return client;
        client?.Dispose();
        left = NotesAnAddress;
        var own = new IPEndPoint(IPAddress.Parse($"127.{1 + number}.{addresses / 250}.{1 + (addresses++ % 250)}"), 0);
        return client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = (target, stop) => Connect(own, target, stop) })
        {
            BaseAddress = address, Timeout = TimeSpan.FromSeconds(10),
        };
    }

    private static async ValueTask<Stream> Connect(IPEndPoint own, SocketsHttpConnectionContext target, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(own);
            await socket.ConnectAsync(IPAddress.Loopback, target.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
