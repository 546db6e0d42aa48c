using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Marks;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Operations.RunJobs;

/// <summary>Every job with its last and next run, and the newest runs of all.</summary>
public static class BrowseJobs
{
    private const int Newest = 30;

    public static async Task<IResult> Page(Visit visit, AppDb db, JobBoard board, FeatureList features)
    {
        var runs = await db.JobRuns().OrderByDescending(r => r.Id).Take(Newest).ToListAsync(visit.Stop);
        var titles = features.Jobs.ToDictionary(j => j.Name, j => j.Title);
        return visit.Page<JobsPage>(new JobsModel(
            [.. (await board.Read(visit.Stop)).Select(j => new JobShown(j, visit.Now))],
            [.. runs.Select(r => new RunShown(r, titles.GetValueOrDefault(r.Name, r.Name)))], visit.Now));
    }
}

public sealed record JobShown(JobStanding Job, DateTimeOffset Now)
{
    public Standing Of => Job switch
    {
        _ when Job.Late(Now) => Standing.Late,
        { Last.EndedAt: null, Last: not null } => Standing.Waiting,
        { Last.Failed: true } => Standing.Late,
        { Last: null } => Standing.NotApplicable,
        _ => Standing.Done,
    };

    public string Word => Job switch
    {
        _ when Job.Late(Now) => "trễ giờ",
        { Last.EndedAt: null, Last: not null } => "đang chạy",
        { Last.Failed: true } => "không xong",
        { Last: null } => "chưa chạy",
        _ => "xong",
    };

    public string Next => Job.Next is { } next ? $"Lần tới {Spoken.Moment(next)}." : "Chưa vào lịch.";

    public string Last => Job.Last is { } last ? $"Lần gần nhất {Spoken.Moment(last.StartedAt)}: {last.Outcome ?? "đang chạy."}" : "";
}

public sealed record RunShown(JobRun Run, string Title);

public sealed record JobsModel(IReadOnlyList<JobShown> Jobs, IReadOnlyList<RunShown> Runs, DateTimeOffset Now);
