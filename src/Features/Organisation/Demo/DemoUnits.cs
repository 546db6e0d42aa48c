using System.Globalization;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Found;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Demo;

/// <summary>
/// The sample province: 92 communes and some 2,300 residential areas since 01/07/2025, two provinces with districts before.
/// Provinces, districts and communes of today are real; everything else is made up.
/// </summary>
public static class DemoUnits
{
    public const int Province = 1;
    public const int PhuLuong = 11;
    public const int VoTranh = 12;
    public const int PhanDinhPhung = 13;
    public const int NaMoc = 101;
    public const int Department = 31;
    public const int FarmersUnion = 32;
    public const int Agency = 41;

    internal static readonly DateOnly Since = new(2025, 7, 1);

    // Bulk work goes in chunks, each with an act of its own.
    private const int Chunk = 2_500;

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await world.Step(async services =>
        {
            if (await services.GetRequiredService<FoundUnits>().Run([.. Frame()], stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        });
        foreach (var areas in DemoTerritory.Areas().Chunk(Chunk)) await Enter(world, new UnitEdit(Since, [], areas, []), stop);
        await Enter(world, new UnitEdit(Since, [], [], [.. Successions()]), stop);
        foreach (var traits in DemoTraits.All().Chunk(Chunk)) await Say(world, traits, stop);
    }

    /// <summary>All stretches but those of residential areas, the root first.</summary>
    internal static IEnumerable<UnitNode> Frame() =>
    [
        new UnitNode(Province, null, UnitKinds.Province, "Tỉnh Thái Nguyên", Since, Code: "19"),
        .. DemoOrganisations.AtProvince(), .. DemoTerritory.Communes(), .. DemoOrganisations.AtCommunes(),
        .. DemoBefore.Above(), .. DemoBefore.Communes.Select(c => c.Node),
    ];

    /// <summary>Who went on as whom.</summary>
    internal static IEnumerable<Succession> Successions() =>
    [
        new(DemoBefore.ThaiNguyen, Province, Since), new(DemoBefore.BacKan, Province, Since),
        .. DemoBefore.Communes.SelectMany(c => c.After.Select(after => new Succession(c.Node.Unit, after.Unit, Since))),
        .. DemoOrganisations.Successions(),
    ];

    private static Task Enter(DemoWorld world, UnitEdit edit, CancellationToken stop) => Step(world, edit.Added.Count + edit.Successions.Count, async (services, change) =>
    {
        await UnitBook.Enter(services.GetRequiredService<AppDb>(), change, edit, stop);
    }, stop);

    private static Task Say(DemoWorld world, DemoTrait[] traits, CancellationToken stop) => Step(world, traits.Length, (_, change) =>
    {
        foreach (var trait in traits) change.Add(trait.Row(change.Now));
        return Task.CompletedTask;
    }, stop);

    private static Task Step(DemoWorld world, int count, Func<IServiceProvider, Platform.Data.Change, Task> add, CancellationToken stop) => world.Step(async services =>
    {
        var change = services.GetRequiredService<Changes>().Begin(OrganisationActs.Found, Actor.Program, Province, "units");
        await add(services, change);
        change.Note("units", count.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        services.GetRequiredService<UnitMaps>().Forget();
    });
}
