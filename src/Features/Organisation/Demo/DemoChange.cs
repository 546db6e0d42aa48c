using CauNoi.Kernel.Access;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Organisation.Demo;

/// <summary>A change that a sample commune is putting together: two hamlets become one.</summary>
public static class DemoChange
{
    private const int OneHamlet = 104;
    private const int OtherHamlet = 107;

    public static Task Make(DemoWorld world, CancellationToken stop) => world.Step(async services =>
    {
        var number = (await UnitNumbers.Take(services.GetRequiredService<AppDb>(), 1, stop))[0];
        var change = services.GetRequiredService<Changes>().Begin(OrganisationActs.Draft, Actor.Program, DemoUnits.PhuLuong, "units");
        var draft = new UnitChange
        {
            Unit = DemoUnits.PhuLuong, Day = new DateOnly(2027, 1, 1), MadeAt = change.Now,
            Basis = "Văn bản số 15/NQ-HĐND ngày 10/11/2026 của Hội đồng nhân dân xã Phú Lương",
        };
        draft.Write(
        [
            new CreateUnit(number, DemoUnits.PhuLuong, UnitKinds.ResidentialArea, "Xóm Khuôn Sơn"),
            new CloseUnit(OneHamlet, [number]), new CloseUnit(OtherHamlet, [number]),
        ]);
        change.Add(draft);
        change.Note("steps", "3");
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    });
}
