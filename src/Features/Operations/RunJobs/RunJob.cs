using CauNoi.Kernel.Forms;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CauNoi.Operations.RunJobs;

/// <summary>Runs a job now, or only asks what it would do. A long one goes on after the page has answered.</summary>
public static class RunJob
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static readonly FormShape Form = new("chay-viec", [new FieldShape("chay-thu", "Chạy thử", FieldKind.Tick)]);

    public static async Task<IResult> Send(
        Visit visit, FormPost post, FeatureList features, Changes changes, JobRunner runner, IHostApplicationLifetime life, string name)
    {
        if (features.Jobs.All(j => j.Name != name)) return visit.NotFound();
        if (!post.Ok) return visit.See("/he-thong/cong-viec");
        var dry = post.Values.Ticked("chay-thu");
        var change = changes.Begin(OperationsActs.RunJob, visit.Actor, 0, name);
        change.Note("dry", dry ? "yes" : "no");
        if (await change.Save(visit.Stop) is not null) return visit.See("/he-thong/cong-viec");
        await Task.WhenAny(runner.Run(name, dry, life.ApplicationStopping), Task.Delay(Patience, visit.Stop));
        return visit.See($"/he-thong/cong-viec#{name}");
    }
}
