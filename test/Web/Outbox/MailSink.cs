using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CauNoi.Test.Web.Outbox;

/// <summary>A mail as it arrived: to whom, and its text with the transport's coding undone.</summary>
public sealed record Arrived(string Recipient, string Head, string Body);

/// <summary>A mail server of the test's own, on loopback: takes every mail, or refuses every recipient.</summary>
public sealed partial class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool Refuses { get; set; }

    public ConcurrentQueue<Arrived> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(connection.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(connection.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var recipient = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "RCPT") recipient = line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
            if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Mails.Enqueue(await Read(reader, recipient));
            }

            await writer.WriteLineAsync(word switch
            {
                "RCPT" when Refuses => $"550 no such person: {recipient}",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (word == "QUIT") return;
        }
    }

    private static async Task<Arrived> Read(StreamReader reader, string recipient)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line && line != ".") lines.Add(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        var end = lines.IndexOf("");
        return new Arrived(recipient, string.Join('\n', lines[..end]), Plain(string.Join('\n', lines[(end + 1)..])));
    }

    // Quoted-printable: soft line ends go, =C3=B3 becomes the byte it stands for.
    private static string Plain(string body) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(
        Coded().Replace(body.Replace("=\n", "", StringComparison.Ordinal), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())));

    [GeneratedRegex("=([0-9A-F]{2})", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Coded();
}
