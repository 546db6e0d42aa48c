using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Ui.Words;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bodies.Demo;

/// <summary>
/// Bodies for the whole sample province: every commune has its committee and standing board, every area its committee; the
/// three main communes have the full set. Some seats are vacant, some people are in their second term. All names are made up.
/// </summary>
internal static class DemoBodies
{
    private const int BodiesInOneAct = 400;

    private static readonly HashSet<int> Main = [DemoUnits.PhuLuong, DemoUnits.VoTranh, DemoUnits.PhanDinhPhung];

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        var plans = new List<DemoBody>();
        await world.Step(async services =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(clock.GetUtcNow()), stop);
            plans = [.. tree.Order.SelectMany(n => PlansFor(tree, n))];
        });
        var number = 0;
        // The chairs of the standing board are those of the committee: one person, two seats.
        var boards = new Dictionary<int, List<Person>>();
        foreach (var chunk in plans.Chunk(BodiesInOneAct))
        {
            var first = number;
            number += chunk.Length;
            await world.Step(services => Write(services, chunk, first, boards, stop));
        }
    }

    private static IEnumerable<DemoBody> PlansFor(UnitTree tree, UnitNode node)
    {
        var full = Main.Contains(node.Unit) || (node.Parent is { } above && Main.Contains(above));
        return node.Kind switch
        {
            UnitKinds.Province => [new(node, "standing-board", Earlier: true), new(node, "committee"), new(node, "advisory-council", "về Dân chủ và Pháp luật")],
            UnitKinds.Commune when full =>
            [
                new(node, "standing-board", Earlier: true), new(node, "committee", Members: 20, Structure: true), new(node, "people-inspectorate", Ticks: true),
                new(node, "investment-supervision-board", "đường bê tông liên xóm"), new(node, "relief-board", "năm 2026"),
            ],
            UnitKinds.Commune => [new(node, "standing-board"), new(node, "committee")],
            UnitKinds.ResidentialArea when full => [new(node, "area-committee", Deputies: true, Members: 3), new(node, "mediation-team", "số 1", Ticks: true)],
            UnitKinds.ResidentialArea => [new(node, "area-committee")],
            _ => [],
        };
    }

    private static async Task Write(IServiceProvider services, IReadOnlyList<DemoBody> plans, int first, Dictionary<int, List<Person>> boards, CancellationToken stop)
    {
        var kinds = services.GetRequiredService<BodyKinds>();
        var change = services.GetRequiredService<Changes>().Begin(BodiesActs.Demo, Actor.Program, plans[0].Unit.Unit, "bodies");
        var people = 0;
        for (var i = 0; i < plans.Count; i++) people += await new DemoBodyRows(change, kinds.Of(plans[i].Kind), plans[i], first + i, boards).Add();
        change.Note("bodies", plans.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("people", people.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}

/// <summary>One body of the samples.</summary>
/// <param name="Unit">Whose it is.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Name">What stands after the kind's name; the unit's name when absent.</param>
/// <param name="Earlier">Whether there was a term before, so that somebody can be in the second.</param>
/// <param name="Deputies">Whether deputies are filled too.</param>
/// <param name="Members">How many seats of plain members.</param>
/// <param name="Structure">Whether its secretary typed the structure.</param>
/// <param name="Ticks">Whether the legal composition is ticked.</param>
internal sealed record DemoBody(
    UnitNode Unit, string Kind, string? Name = null, bool Earlier = false, bool Deputies = false, int Members = 0, bool Structure = false, bool Ticks = false)
{
    public string FullName(BodyKind kind) => Name is null ? $"{kind.Name} {Spoken.Small(Unit.Name)}" : $"{kind.Name} {Name}";
}
