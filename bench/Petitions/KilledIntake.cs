using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using CauNoi.Bench.Page;

namespace CauNoi.Bench.Petitions;

/// <summary>Programs that send cases while the server is killed without a word and started again; every code that was told must be there afterwards, once.</summary>
internal static class KilledIntake
{
    private const int Senders = 8;

    public static async Task Run(Options options, Report report, BenchDatabase database)
    {
        var (told, again) = (new ConcurrentBag<(Guid Key, string Code)>(), 0);
        using var over = new CancellationTokenSource();
        var program = await PageServer.Start(database.ConnectionString);
        var address = program.Address;
        var sending = Enumerable.Range(0, Senders).Select(number => Task.Run(async () =>
        {
            var text = new PetitionText(500 + number);
            for (var no = 0; !over.IsCancellationRequested; no++)
            {
                var (key, said) = (Guid.CreateVersion7(), text.Next());
                while (await Sent(address, number, no, key, $"{said.Text} ({number}/{no})") is var code)
                {
                    if (code is not null)
                    {
                        told.Add((key, code));
                        break;
                    }

                    if (over.IsCancellationRequested) break;
                    Interlocked.Increment(ref again);
                    await Task.Delay(20);
                }
            }
        })).ToArray();
        var kills = options.Number("kills", 6, 2);
        for (var kill = 0; kill < kills; kill++)
        {
            var before = told.Count;
            while (told.Count < before + 50) await Task.Delay(20);
            program.Kill();
            await program.DisposeAsync();
            program = await PageServer.Start(database.ConnectionString);
            address = program.Address;
        }

        var last = told.Count;
        while (told.Count < last + 50) await Task.Delay(20);
        await over.CancelAsync();
        await Task.WhenAll(sending);
        await program.DisposeAsync();
        var (keys, codes) = (told.Select(t => t.Key).ToArray(), told.Select(t => t.Code).ToArray());
        report.Add("petitions", "program killed (SIGKILL) while cases came", kills, "");
        report.Add("petitions", "cases acknowledged through it", told.Count, "");
        report.Add("petitions", "sent again", again, "");
        report.Add("petitions", "lost", await database.Source.One<long>(
            "select count(*) from unnest($1, $2) as told(key, code) where not exists (select from petition p join petition_private s on s.petition = p.id join duty d on d.record = p.id where p.id = told.key and p.code = told.code)", keys, codes), "", Aim.None);
        report.Add("petitions", "told two codes", told.GroupBy(t => t.Key).Count(g => g.Select(t => t.Code).Distinct().Count() > 1), "", Aim.None);
    }

    // Each from many addresses, as many people would: one address may only send so much an hour.
    private static async Task<string?> Sent(Uri address, int number, int no, Guid key, string text)
    {
        var own = new IPEndPoint(IPAddress.Parse($"127.{10 + number}.{no / 250 % 250}.{1 + (no % 250)}"), 0);
        using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = (target, stop) => Connect(own, target, stop) }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/kien-nghi", new { key, text });
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK) return (await answer.Content.ReadFromJsonAsync<Taken>())!.Code;
            if ((int)answer.StatusCode < 500) throw new InvalidOperationException($"A case was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
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

    private sealed record Taken(string Code);
}
