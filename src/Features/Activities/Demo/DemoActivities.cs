using CauNoi.Activities.Kinds;
using CauNoi.Activities.Parts;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Demo;
using CauNoi.Periods;
using CauNoi.Periods.Close;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Demo;

/// <summary>Festivals of 2025, models, mediations and meetings of the three main communes; then the running year (<see cref="DemoYears"/>). Some are confirmed, some not. All figures are made up.</summary>
internal static class DemoActivities
{
    private static readonly int[] Communes = [DemoUnits.PhuLuong, DemoUnits.VoTranh, DemoUnits.PhanDinhPhung];

    // Whoever recorded and confirmed: no sample account, so that every sample person may still confirm.
    internal static readonly Guid Recorder = new("0190a000-0000-7000-8000-000000000001");
    internal static readonly Guid Confirmer = new("0190a000-0000-7000-8000-000000000002");

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        var drafts = new List<(DemoRecord Record, int No)>();
        await world.Step(async services =>
        {
            var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
            var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
            drafts = [.. Communes.SelectMany(c => Of(tree, c)).Select((r, n) => (r, n))];
        });
        foreach (var (record, no) in drafts) await world.Step(services => Write(services, record, no, null, stop));
        await DemoQuestions.Make(world, stop);
        await DemoYears.Make(world, stop);

        // One month of one commune was closed, and a paper sheet came late.
        await world.Step(services => Close(services, DemoUnits.VoTranh, Period.Parse("2025-09"), stop));
        await world.Step(services => Late(services, drafts.Count, stop));
    }

    private static async Task Late(IServiceProvider services, int no, CancellationToken stop)
    {
        var tree = await services.GetRequiredService<UnitMaps>().On(new DateOnly(2025, 9, 30), stop);
        if (tree.Children(DemoUnits.VoTranh).FirstOrDefault(n => n.Kind == "residential-area") is not { } area) return;
        await Write(services, new("mediation-case", area.Unit, new DateOnly(2025, 9, 26), KindStates.Held, false, [("loai", "dan-su"), ("ket-qua", "thanh")]), no, "Sổ giấy của xóm nộp muộn", stop);
    }

    private static async Task Close(IServiceProvider services, int unit, Period period, CancellationToken stop)
    {
        var id = new Guid("0190a000-0000-7000-9100-000000000001");
        var change = services.GetRequiredService<Changes>().Begin(PeriodActs.ClosePeriod, Actor.Program, unit, id);
        ClosePeriod.Close(change, id, unit, period, Confirmer, "");
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static IEnumerable<DemoRecord> Of(UnitTree tree, int commune)
    {
        var areas = tree.Subtree(commune).Where(n => n.Kind == "residential-area").OrderBy(n => n.Unit).Take(4).Select(n => n.Unit).ToList();
        foreach (var (area, n) in areas.Select((a, n) => (a, n)))
        {
            if (n != 2)
                yield return new("unity-festival", area, new DateOnly(2025, 11, 8 + n), KindStates.Held, n != 3,
                    [("so-nguoi", $"{120 + (35 * n)}"), ("so-ho-khen", $"{8 + n}"), ("kinh-phi", $"{6_000_000 + (500_000 * n)}"), .. n == 1 ? [("khu-cung", $"{areas[2]}")] : Array.Empty<(string, string)>()]);
            yield return new("mediation-case", area, new DateOnly(2025, 9, 10 + n), KindStates.Held, n % 2 == 0,
                [("loai", n % 2 == 0 ? "dat-dai" : "lang-gieng"), ("ket-qua", n == 3 ? "khong-thanh" : "thanh")]);
            yield return new("self-managed-model", area, new DateOnly(2025, 3, 2 + n), "active", n < 2,
                [("ten", n % 2 == 0 ? "Tuyến đường hoa tự quản" : "Xóm không rác"), ("linh-vuc", "moi-truong"), ("so-ho", $"{24 + (6 * n)}")]);
        }

        yield return new("meeting-with-people", commune, new DateOnly(2025, 10, 14), KindStates.Held, true,
            [("hinh-thuc", "doi-thoai"), ("so-nguoi", "85"), ("so-y-kien", "17"), ("tra-loi-ngay", "12")]);
        yield return new("meeting-with-people", commune, new DateOnly(2025, 12, 4), KindStates.Held, false,
            [("hinh-thuc", "nghe-dan"), ("so-nguoi", "46"), ("so-y-kien", "9"), ("tra-loi-ngay", "4")]);
        yield return new("training-course", commune, new DateOnly(2025, 8, 20), KindStates.Held, false,
            [("ten", "Ghi chép và báo cáo ở khu dân cư"), ("cho-ai", "truong-ban"), ("so-nguoi", "32"), ("so-buoi", "2")]);
    }

    private static async Task Write(IServiceProvider services, DemoRecord made, int no, string? reason, CancellationToken stop)
    {
        // A catalogue of other kinds has other samples.
        if (services.GetRequiredService<KindList>().Named(made.Kind) is not { } kind) return;
        var id = new Guid($"0190a000-0000-7000-9000-{no + 1:x12}");
        var change = services.GetRequiredService<Changes>().Begin(ActivityActs.Record, Actor.Program, made.Unit, id, reason);
        change.Note("kind", kind.Name);
        await change.Write(made.At(id, kind, change.Now), kind, [], reason, Recorder, made.Day, services.GetRequiredService<AppDb>(), stop);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}

/// <summary>One record of the samples.</summary>
internal sealed record DemoRecord(string Kind, int Unit, DateOnly Day, string State, bool Confirmed, IReadOnlyList<(string Field, string Value)> Values)
{
    /// <summary>As it is written down.</summary>
    public Activity At(Guid id, Kind kind, DateTimeOffset now) => new()
    {
        Id = id, Kind = kind.Name, KindVersion = kind.Version, Unit = Unit, Day = Day, State = State,
        Answers = Activity.Pack(Values.ToDictionary(v => v.Field, v => v.Value)), RecordedBy = DemoActivities.Recorder, RecordedAt = now, ChangedAt = now,
        ConfirmedBy = Confirmed ? DemoActivities.Confirmer : null, ConfirmedAt = Confirmed ? now : null,
    };
}
