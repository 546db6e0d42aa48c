using CauNoi.Kernel.Access;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Targets;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Demo;
using CauNoi.Plans.Jobs;
using CauNoi.Plans.Parts;
using CauNoi.Plans.Publish;
using CauNoi.Plans.Rules;
using CauNoi.Plans.Take;
using CauNoi.Platform.Data;
using CauNoi.Programmes;
using CauNoi.Programmes.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Plans.Demo;

/// <summary>
/// A programme of a commune's own for the running year, with a goal for each area and one for all together, shared by
/// households; an area that has to read an amendment, one whose plan went up, and a target that an area gives itself.
/// </summary>
internal static class DemoPlans
{
    private static readonly Guid Act = Guid.Parse("5b1d7c3e-0001-4000-8000-000000000001");

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        var (each, total, year, neighbour) = (Guid.CreateVersion7(), Guid.CreateVersion7(), 0, 0);
        await world.Step(async services =>
        {
            var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
            var tree = await services.GetRequiredService<Platform.Units.UnitMaps>().On(today, stop);
            (year, neighbour) = (today.Year, tree.Children(DemoUnits.PhuLuong).First(n => n.Kind == "residential-area" && n.Unit != DemoUnits.NaMoc).Unit);
            await Save(services, DemoUnits.PhuLuong, change => Programme(change, each, total, today), stop);
        });
        await world.Step(services => Save(services, DemoUnits.NaMoc, change => Area(change, each, year), stop));
        await world.Step(services => Sent(services, new PlanKey(neighbour, year), stop));
        await world.Step(async services =>
        {
            var tree = await services.GetRequiredService<Platform.Units.UnitMaps>().On(VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()), stop);
            await Save(services, DemoUnits.PhuLuong, change => Work(change, year, tree), stop);
        });
        await world.Step(services => OpenParts.Run(services, dry: false, stop));
    }

    private static void Programme(Change change, Guid each, Guid total, DateOnly today)
    {
        var (first, last, id) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31), Guid.CreateVersion7());
        var programme = new Programme
        {
            Id = id, Unit = DemoUnits.PhuLuong, Drafter = DemoUnits.PhuLuong, Kind = ProgrammeKind.Year.Id, Number = "05", Symbol = "CTr-MTTQ-BTT",
            Title = $"Chương trình công tác Mặt trận xã Phú Lương năm {today.Year}", IssuedOn = first.AddDays(19), Signer = "Lý Văn Thắng", First = first, Last = last,
            ReportBy = "", Public = true, MadeBy = Guid.Empty, MadeAt = change.Now,
        };
        programme.Propose(Guid.Empty, change.Now);
        programme.Issue(Guid.Empty, change.Now);
        change.Add(programme);
        change.Add(new TargetRow { Id = each, Programme = id, Unit = DemoUnits.PhuLuong, No = 1 });
        change.Add(new TargetRow { Id = total, Programme = id, Unit = DemoUnits.PhuLuong, No = 2 });
        var festival = Wording(each, first, last, "Ngày hội Đại đoàn kết ở từng xóm", "Mỗi xóm, tổ dân phố tổ chức một Ngày hội Đại đoàn kết trong năm.", "activities.unity-festival.held", 1, "ngày hội", TargetReach.Each, change.Now);
        change.Add(festival);
        var amended = Wording(each, first.AddMonths(6), last, festival.Title, festival.Quote, festival.Formula, 1, "ngày hội", TargetReach.Each, change.Now, "Kết luận phiên họp tháng 6 của Ban Thường trực", "Năm trước nhiều xóm chưa có ảnh.");
        amended.Evidence = 0.5m;
        change.Add(amended);
        change.Add(Wording(total, first, last, "Buổi gặp gỡ nhân dân trong toàn xã", "Toàn xã tổ chức từ 60 buổi gặp gỡ nhân dân, các xóm chia nhau.", "activities.meeting-with-people.held", 60, "buổi", TargetReach.Total, change.Now));
        change.Add(new TargetSharing { Target = total, First = first, Rule = SharingRule.Households, Map = today, DecidedAt = change.Now, DecidedBy = Guid.Empty });
        change.Add(new TargetProposal
        {
            Id = Guid.CreateVersion7(), Unit = DemoUnits.NaMoc, Programme = id, Title = "Hai mô hình tự quản", Words = "Xóm giữ vững tổ tự quản đường nước và tổ tự quản an ninh.",
            Formula = "activities.self-managed-model.live", Comparator = Comparator.AtLeast, Goal = 2, GoalUnit = "mô hình", Year = today.Year, ProposedAt = change.Now, ProposedBy = Guid.Empty,
        });
    }

    private static WordingRow Wording(Guid target, DateOnly from, DateOnly last, string title, string quote, string formula, decimal goal, string unit, TargetReach reach, DateTimeOffset now, string decision = "", string reason = "")
    {
        var wording = new WordingRow
        {
            Target = target, FromDay = from, Title = title, Quote = quote, Place = "Mục II", Kinds = ["residential-area"], Formula = formula, Comparator = Comparator.AtLeast, Goal = goal, GoalUnit = unit,
            Cadence = Cadence.Yearly, First = new DateOnly(from.Year, 1, 1), Last = last, Reach = reach, Lead = DemoUnits.PhuLuong, Decision = decision, Reason = reason, MadeBy = Guid.Empty, MadeAt = now,
        };
        wording.Decide(Guid.Empty, now);
        wording.Agree($"đếm {unit} ghi trong sổ việc", Guid.Empty, now);
        return wording;
    }

    // The area read the target before it was amended, and set itself two things to do.
    private static void Area(Change change, Guid each, int year)
    {
        change.Add(new TakenTarget { Unit = DemoUnits.NaMoc, Year = year, Target = each, Wording = new DateOnly(year, 1, 1), TakenAt = change.Now, TakenBy = Guid.Empty });
        Task("Họp xóm bàn nội dung Ngày hội, bầu hộ tiêu biểu", "Ban công tác Mặt trận", new DateOnly(year, 10, 30), each, breakthrough: false).Finish(new DateOnly(year, 10, 25), "Họp tại nhà văn hoá, thống nhất năm hộ tiêu biểu.");
        Task("Vận động mỗi nhà trồng một khóm hoa ven đường", "Chi hội Phụ nữ", new DateOnly(year, 12, 20), null, breakthrough: true);

        PlanTask Task(string words, string charge, DateOnly due, Guid? target, bool breakthrough)
        {
            var task = new PlanTask { Unit = DemoUnits.NaMoc, Year = year, Target = target, Words = words, Charge = charge, Due = due, Breakthrough = breakthrough, AddedAt = change.Now, AddedBy = Guid.Empty };
            change.Add(task);
            if (breakthrough) change.Open(PlanDuties.Task, task.Unit, task.Id, words, $"/ban/ke-hoach/viec/{task.Id}", VietnamTime.EndOf(due), PlanDuties.Task.Name);
            return task;
        }
    }

    private static async Task Sent(IServiceProvider services, PlanKey key, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await services.GetRequiredService<PlanReading>().Of(key, today, stop) is not { } plan) return;
        await Save(services, key.Unit, async change =>
        {
            foreach (var line in plan.Lines) TakeTargets.Mark(change, key, line, null, Guid.Empty);
            var row = new Plan { Id = key.Id, Unit = key.Unit, Year = key.Year };
            row.Issue("01/KH-BCTMT", new DateOnly(key.Year, 2, 5), Guid.Empty, change.Now, 0, today);
            row.Send(Guid.Empty, change.Now);
            change.Add(row);
            change.Add(new PublishedPlan { Id = key.Id, Unit = key.Unit, Year = key.Year, Number = row.Number, IssuedOn = row.IssuedOn, Content = PlanCopy.Packed(PlanCopy.Of(plan)), At = change.Now });
            await change.Leave(new Fact(PlanMeasures.Issued, key.Unit, row.IssuedOn, 1, key.Id));
        }, stop);
    }

    // Money of the commune, and work that two of its branches have at once; the part of a coordinating unit comes with the night's job.
    private static void Work(Change change, int year, UnitTree tree)
    {
        foreach (var (words, source, estimate) in new[] { ("Giám sát việc chi trả hỗ trợ nhà ở", "state", 6_000_000L), ("Ngày hội Đại đoàn kết liên xóm", "donation", 12_000_000L) })
            change.Add(new BudgetLine { Unit = DemoUnits.PhuLuong, Year = year, Words = words, Source = source, Estimate = estimate, AddedAt = change.Now, AddedBy = Guid.Empty });
        foreach (var branch in tree.Children(DemoUnits.PhuLuong).Where(n => n.Kind == "member-organisation").Take(2))
        {
            var task = new PlanTask
            {
                Unit = branch.Unit, Year = year, Words = "Giúp hộ khó khăn sửa nhà trước mùa rét", Charge = branch.Name, Due = new DateOnly(year, 12, 20), GivenBy = DemoUnits.PhuLuong, Area = DemoUnits.NaMoc, AddedAt = change.Now, AddedBy = Guid.Empty,
            };
            change.Add(task);
            change.Open(PlanDuties.Task, task.Unit, task.Id, task.Words, $"/ban/ke-hoach/viec/{task.Id}", VietnamTime.EndOf(task.Due), PlanDuties.Task.Name);
        }
    }

    private static Task Save(IServiceProvider services, int unit, Action<Change> write, CancellationToken stop) => Save(services, unit, change =>
    {
        write(change);
        return Task.CompletedTask;
    }, stop);

    private static async Task Save(IServiceProvider services, int unit, Func<Change, Task> write, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(PlanActs.Take, Actor.Program, unit, Act);
        await write(change);
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        services.GetRequiredService<ProgrammeBook>().Forget();
    }
}
