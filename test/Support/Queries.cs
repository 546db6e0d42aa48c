using System.Collections.Concurrent;
using System.Diagnostics;

namespace CauNoi.Test.Support;

/// <summary>
/// Counts what one request asks of the database, by the trace that request carries. The looks at whether units, settings,
/// themes, programmes, shared-out targets, who is on which field or the public petitions have changed are left out: all
/// requests of a second share one, and whichever comes first after that second pays for it.
/// </summary>
public sealed class Queries : IDisposable
{
    private static readonly string[] Shared =
    [
        "unit_node", "unit_succession", "from setting", "from theme_of_year", "from petition_assignment", "published_petition c", "from co_signature where tx >=",
        "0) from target_wording)", "0) from target_share_by_hand)", "from pg_stat_user_tables where relid = 'published_finding'",
    ];
    private const string PublicPetitionsMark = "select tx_horizon()";
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> asked = [];
    private readonly ActivityListener listener;

    public Queries()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The statements of one request, in order.</summary>
    public Task<(Page Page, IReadOnlyList<string> Asked)> Of(Visitor visitor, string path) => Of(visitor, HttpMethod.Get, path, null);

    /// <summary>The statements of a sent form, in order.</summary>
    public Task<(Page Page, IReadOnlyList<string> Asked)> Of(Visitor visitor, Page page, string action, params (string Field, string Value)[] values) =>
        Of(visitor, HttpMethod.Post, action, new FormUrlEncodedContent(Visitor.Fields(page, action, values)));

    /// <summary>The statements of one request that somebody else sends with this header, traceparent.</summary>
    public async Task<IReadOnlyList<string>> Of(Func<string, Task> send)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        asked[trace] = [];
        await send($"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        return [.. asked[trace].Where(s => !IsShared(s))];
    }

    private async Task<(Page Page, IReadOnlyList<string> Asked)> Of(Visitor visitor, HttpMethod method, string path, HttpContent? content)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        asked[trace] = [];
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        var page = await Visitor.Read(await visitor.Client.SendAsync(request));
        return (page, [.. asked[trace].Where(s => !IsShared(s))]);
    }

    private static bool IsShared(string statement) => statement == PublicPetitionsMark || Shared.Any(statement.Contains);

    public void Dispose() => listener.Dispose();

    private void Stopped(Activity activity)
    {
        if (activity.Source.Name != "Npgsql" || !asked.TryGetValue(activity.TraceId.ToHexString(), out var statements)) return;
        if ((activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is string statement) statements.Enqueue(statement);
    }
}
