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
        foreach (var areas in DemoTerritory.Areas().Chunk(Chunk)) await Add(world, now => areas.Select(a => UnitRow.Of(a, now)), stop);
        await Add(world, now => Successions().Select(s => new SuccessionRow { Before = s.Before, After = s.After, Day = s.Day, RecordedAt = now }), stop);
        for (var begun = 0; begun == 0 || begun < DemoTraits.All(default).Count(); begun += Chunk)
        {
            var from = begun;
            await Add(world, now => DemoTraits.All(now).Skip(from).Take(Chunk), stop);
        }
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

    private static Task Add(DemoWorld world, Func<DateTimeOffset, IEnumerable<object>> rows, CancellationToken stop) => world.Step(async services =>
    {
        var change = services.GetRequiredService<Changes>().Begin(OrganisationActs.Found, Actor.Program, Province, "units");
        var added = 0;
        foreach (var row in rows(change.Now))
        {
            change.Add(row);
            added++;
        }

        change.Note("units", added.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        services.GetRequiredService<UnitMaps>().Forget();
    });
}
