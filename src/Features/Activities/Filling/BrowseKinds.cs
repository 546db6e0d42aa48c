using CauNoi.Activities.Kinds;
using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Activities.Filling;

/// <summary>The kinds in force, for whoever looks after them: how many questions, and how long they take, said and measured.</summary>
public static class BrowseKinds
{
    public static async Task<IResult> Page(Visit visit, AppDb db, KindList kinds)
    {
        var measured = await FillTimes.Measured(db, visit.Now, visit.Stop);
        return visit.Page<KindsPage>(new KindsModel([.. kinds.All.OrderBy(k => k.Group, StringComparer.Ordinal).ThenBy(k => k.Title, StringComparer.Ordinal)
            .Select(k => KindLine.Of(k, measured[(k.Name, k.Version)]))]));
    }
}

/// <summary>One kind, and how long it takes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Times">How many times it was measured.</param>
/// <param name="Half">The class of seconds in which half of them were done; null while there are too few.</param>
public sealed record KindLine(Kind Kind, int Times, (int Above, int Upto)? Half)
{
    public static KindLine Of(Kind kind, IEnumerable<(int Upto, int Count)> counts)
    {
        var by = counts.ToDictionary(c => c.Upto, c => c.Count);
        return new KindLine(kind, by.Values.Sum(), FillTime.Half(by));
    }

    /// <summary>"30 đến 45 giây".</summary>
    public string Words => Half is not { } half ? "chưa đủ lần đo" : half.Upto == FillTime.Ends[^1] ? $"trên {half.Above} giây" : half.Above == 0 ? $"dưới {half.Upto} giây" : $"{half.Above} đến {half.Upto} giây";

    /// <summary>Whether most need longer than its file says.</summary>
    public bool Slower => Half is { } half && half.Above >= Kind.Seconds;
}

public sealed record KindsModel(IReadOnlyList<KindLine> Lines);
