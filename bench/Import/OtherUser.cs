using System.Diagnostics;
using CauNoi.Bench.Page;
using Npgsql;

namespace CauNoi.Bench.Import;

/// <summary>
/// Somebody else who works meanwhile: saves a record, looks how long it took, and waits until every tail may read it.
/// </summary>
internal sealed class OtherUser(PageServer program, NpgsqlDataSource source) : IAsyncDisposable
{
    private const string Form = "/ban/ghi/vu-viec-hoa-giai";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly DeskVisitor visitor = new(program.Address, 1);
    private readonly CancellationTokenSource over = new();
    private readonly List<double> saves = [];
    private readonly List<double> late = [];
    private Dictionary<string, string> fields = [];
    private Task? working;

    public async Task Begin()
    {
        await visitor.SignIn("xom");
        fields = WebForm.Hidden(await Html(Form), Form);
        for (var warm = 0; warm < 20; warm++) await Save();
        saves.Clear();
        late.Clear();
        working = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await Save();
                await Task.Delay(Pause);
            }
        });
    }

    public async Task Tell(Report report, string bench)
    {
        await over.CancelAsync();
        await working!;
        var (took, behind) = (new LoadResult(TimeSpan.Zero, [.. saves.Order()]), new LoadResult(TimeSpan.Zero, [.. late.Order()]));
        report.Add(bench, "another user's saves meanwhile", took.Done, "records");
        report.Add(bench, "another user's save, p50", took.Under(0.5), "ms");
        report.Add(bench, "another user's save, p95", took.Under(0.95), "ms", Aim.AtMost(100));
        report.Add(bench, "her figure is late, p95", behind.Under(0.95), "ms");
        report.Add(bench, "her figure is late, most", behind.Under(1), "ms", Aim.AtMost(2_000));
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        if (working is not null) await working;
        visitor.Dispose();
        over.Dispose();
    }

    private async Task Save()
    {
        var key = Guid.CreateVersion7();
        var sent = new Dictionary<string, string>(fields)
            { ["khoa"] = key.ToString(), ["ngay"] = "01/02/2026", ["loai"] = "khac", ["ket-qua"] = "thanh", ["viec-khac"] = "co" };
        var begin = Stopwatch.GetTimestamp();
        using var answer = await visitor.Client.PostAsync(Form, new FormUrlEncodedContent(sent));
        saves.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        if ((int)answer.StatusCode != 303) throw new InvalidOperationException($"A save was answered {(int)answer.StatusCode}.");
        begin = Stopwatch.GetTimestamp();
        // Tails read below the horizon: from then on every figure has it.
        while (!await source.One<bool>("select max(tx) < tx_horizon() from fact where record = $1", key)) await Task.Delay(20);
        late.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    private async Task<string> Html(string path)
    {
        visitor.Client.DefaultRequestHeaders.AcceptEncoding.Clear();
        return await visitor.Client.GetStringAsync(path);
    }
}
