using CauNoi.Denunciations.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Denunciations.Door;

/// <summary>The door: what a denunciation is and what it is not, what the law protects, and the ways to make one.</summary>
public static class Door
{
    public static async Task<IResult> Show(Visit visit, AppDb db) => visit.Page<DoorPage>(await Open(visit, db));

    internal static async Task<DoorModel> Open(Visit visit, AppDb db)
    {
        var tree = await visit.Tree();
        var benches = await Bench.Everywhere(db, tree, visit.Stop);
        return new DoorModel(benches.Count > 0, tree.Home?.Name ?? "");
    }
}

/// <summary>The same door for those who know about corruption or waste and want to say so, with or without a name (Law on Preventing Corruption 36/2018/QH14, Article 5).</summary>
public static class Corruption
{
    public static async Task<IResult> Show(Visit visit, AppDb db) => visit.Page<CorruptionPage>(await Door.Open(visit, db));
}

/// <summary>Where to go in person: whoever asks that the identity be protected is not received by web (Decree 154/2026, Article 20(4)).</summary>
public static class InPerson
{
    public static async Task<IResult> Show(Visit visit, AppDb db) => visit.Page<InPersonPage>(await Door.Open(visit, db));
}

/// <summary>What the pages of the door know.</summary>
/// <param name="ByWeb">Whether anything can be taken in: somewhere two openers stand ready.</param>
/// <param name="Home">The unit of this installation.</param>
public sealed record DoorModel(bool ByWeb, string Home);
