using System.Globalization;
using CauNoi.Activities.Kinds;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Time;
using CauNoi.Organisation;
using CauNoi.Organisation.Demo;
using CauNoi.Organisation.Parts;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Boards.Demo;

/// <summary>A few communes say that more people were taught than the program counted: both numbers stand side by side.</summary>
internal static class DemoDeclared
{
    private const string Kind = "training-course", Counted = "activities.training-course.learners";
    private const int Places = 4, EveryNth = 17;

    private static readonly Guid Declarer = new("0190a000-0000-7000-8000-000000000001");

    public static async Task Say(IServiceProvider services, int year, CancellationToken stop)
    {
        if (services.GetRequiredService<KindList>().Named(Kind)?.Facts.FirstOrDefault(f => f.Measure.Name == Counted)?.Measure is not { } measure) return;
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var communes = tree.Children(DemoUnits.Province).Where(n => n.Kind == UnitKinds.Commune).OrderBy(n => n.Unit).Where((_, n) => n % EveryNth == EveryNth - 1).Take(Places);
        foreach (var commune in communes) await Say(services, measure, commune.Unit, new DateOnly(year, 1, 1), today, stop);
    }

    private static async Task Say(IServiceProvider services, Measure measure, int unit, DateOnly first, DateOnly today, CancellationToken stop)
    {
        var declared = new Declaration { Id = Guid.CreateVersion7(), Unit = unit, Measure = measure.Name, First = first, Last = first.AddYears(1).AddDays(-1), Amount = 48 + (unit % 20), Reason = "Một lớp mở ở xóm xa, sổ giấy chưa nhập kịp.", DeclaredBy = Declarer };
        var change = services.GetRequiredService<Changes>().Begin(BoardActs.Declare, Actor.Program, unit, declared.Id, declared.Reason);
        declared.DeclaredAt = change.Now;
        change.Add(declared);
        await change.Leave(new Fact(measure, unit, today, declared.Amount, declared.Id) { Source = FactSource.Declared });
        change.Note("measure", measure.Name);
        change.Note("period", $"{MapDay.Machine(declared.First)}..{MapDay.Machine(declared.Last)}");
        change.Note("amount", declared.Amount.ToString(CultureInfo.InvariantCulture));
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}
