using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Demo;

/// <summary>
/// Two communes became one in the middle of the programme: what both did stands at the new one, by whatever map one looks.
/// Made up: the two are real, their merger is not, and its document says so.
/// </summary>
internal static class DemoMerger
{
    private const string One = "05719", Other = "05722", Name = "Xã Sảng Mộc – Nghinh Tường";

    public static async Task Merge(IServiceProvider services, DateOnly day, CancellationToken stop)
    {
        var tree = await services.GetRequiredService<UnitMaps>().On(day, stop);
        if (tree.Order.FirstOrDefault(n => n.Code == One) is not { } one || tree.Order.FirstOrDefault(n => n.Code == Other) is not { } other) return;
        var gone = new[] { one, other }.SelectMany(c => tree.Children(c.Unit)).ToList();
        // Each branch goes on with its namesake of the other commune.
        var branches = gone.Where(n => n.Kind != UnitKinds.ResidentialArea).GroupBy(n => (n.Kind, n.Line)).ToList();
        var numbers = await UnitNumbers.Take(services.GetRequiredService<AppDb>(), branches.Count + 1, stop);
        var steps = new List<UnitStep> { new CreateUnit(numbers[0], DemoUnits.Province, UnitKinds.Commune, Name) };
        steps.AddRange(gone.Where(n => n.Kind == UnitKinds.ResidentialArea).Select(n => new MoveUnit(n.Unit, numbers[0])));
        foreach (var (branch, n) in branches.Select((b, n) => (b, n)))
        {
            var first = branch.First();
            steps.Add(new CreateUnit(numbers[n + 1], numbers[0], first.Kind, first.Name.Replace("xã Sảng Mộc", "xã Sảng Mộc – Nghinh Tường", StringComparison.Ordinal), Line: first.Line));
            steps.AddRange(branch.Select(b => new CloseUnit(b.Unit, [numbers[n + 1]])));
        }

        steps.AddRange([new CloseUnit(one.Unit, [numbers[0]]), new CloseUnit(other.Unit, [numbers[0]])]);
        var changed = await services.GetRequiredService<ChangeUnits>().Run(Actor.Program, day, "Văn bản mẫu, chỉ để xem thử: hai xã này không sáp nhập", steps, stop);
        if (!changed.Ok) throw new InvalidOperationException(changed.Refusals[0].Sentence);
    }
}
