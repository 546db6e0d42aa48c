using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Assign;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Demo;

/// <summary>Some forty cases in every state over the sample province, taken in and handled through the ordinary doors. All of it is made up.</summary>
internal static class DemoPetitions
{
    private const string AgencyKind = "external-agency";

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await world.Step(services => Register(services, stop));
        foreach (var (one, no) in DemoCases.All.Select((c, n) => (c, n)))
        {
            var id = new Guid($"0190a000-0000-7000-b100-{no + 1:x12}");
            var taken = false;
            await world.Step(async services =>
            {
                var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
                var result = await services.GetRequiredService<Intake>().Take(new Submission(id, one.DaysAgo > 0 ? PetitionDoor.Letter : PetitionDoor.Desk, one.Text)
                {
                    Place = one.Place, Category = one.Category, ReceivedOn = today.AddDays(-one.DaysAgo), AboutReceiver = one.About, Name = one.Name, Phone = one.Name.Length > 0 ? "0912 000 000" : "",
                }, Actor.Program, stop);
                taken = result.Ok;
                if (!taken) throw new InvalidOperationException(string.Join(' ', result.Refusals.Select(r => r.Sentence)));
            });
            if (taken)
                foreach (var step in one.Steps)
                    await world.Step(services => Take(services, id, one, step, stop));
        }

        await world.Step(services => Cluster.FindClusters.Run(services, false, stop));
        await world.Step(services => Assign(services, stop));
    }

    // Who at the sample commune is on which field.
    private static async Task Assign(IServiceProvider services, CancellationToken stop)
    {
        if (await services.GetRequiredService<DeskPeople>().At(DemoUnits.PhuLuong, stop) is not [var first, ..]) return;
        var table = services.GetRequiredService<Changes>().Begin(HandlingActs.AssignField, Actor.Program, DemoUnits.PhuLuong, "assignment");
        foreach (var category in new string?[] { "water-power", "land" })
            table.Add(new PetitionAssignment { Unit = DemoUnits.PhuLuong, Category = category, Account = first.Account, MadeAt = table.Now, MadeBy = first.Account });
        if (await table.Save(stop) is { } lost) throw new InvalidOperationException(lost.Sentence);
    }

    // The three main communes' own agencies have an address; one of them, and the Department of Construction, may be told late.
    private static async Task Register(IServiceProvider services, CancellationToken stop)
    {
        var tree = await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()), stop);
        var change = services.GetRequiredService<Changes>().Begin(HandlingActs.Agency, Actor.Program, DemoUnits.Province, "agencies");
        var agencies = new[] { DemoUnits.PhuLuong, DemoUnits.VoTranh, DemoUnits.PhanDinhPhung }.SelectMany(tree.Children).Where(n => n.Kind == AgencyKind).Select(n => n.Unit).Append(DemoUnits.Agency).ToList();
        foreach (var (unit, n) in agencies.Select((u, n) => (u, n)))
            change.Add(new PetitionAgency
            {
                Unit = unit, Mail = $"vanthu{n + 1}@coquan.example.vn", ChangedAt = change.Now,
                LatenessBasis = n == 0 || unit == DemoUnits.Agency ? "Quy chế phối hợp công khai kết quả giải quyết kiến nghị (mẫu)" : null,
                LatenessFrom = n == 0 || unit == DemoUnits.Agency ? new DateOnly(2025, 7, 1) : null,
            });
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    private static async Task Take(IServiceProvider services, Guid id, DemoCase one, char step, CancellationToken stop)
    {
        var (db, desk) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CaseDesk>());
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var petition = await db.Petitions().SingleAsync(p => p.Id == id, stop);
        var (action, hands, given) = Given(step, one, tree, today);
        var turn = desk.Begin(await desk.Open(petition, hands, tree, stop), action, Actor.Program);
        if (turn.Take(given) is { } refused) throw new InvalidOperationException($"{one.Text} {step}: {refused.Sentence}");
        if (action == PetitionAction.Classify) petition.Class = one.Class;
        if (action == PetitionAction.Publish)
        {
            (turn.Handling.Shown, turn.Handling.PublicTitle, turn.Handling.PublicText) = (Shown.Masked, one.Title, Masks.Cover(one.Text));
            turn.Handling.PublicAnswer = turn.Handling.AnsweredAt is null ? null : one.Answer;
        }

        if (action == PetitionAction.Withhold) (turn.Handling.Shown, turn.Handling.Withheld) = (Shown.Withheld, "private-matter");
        if (await turn.Save(stop) is { } lost) throw new InvalidOperationException(lost.Sentence);
    }

    private static (PetitionAction, Hand, StepGiven) Given(char step, DemoCase one, UnitTree tree, DateOnly today)
    {
        const Hand desk = Hand.Desk | Hand.Holder;
        var said = new StepGiven { Content = new StepContent { Words = one.Answer, Relied = "Quy định hiện hành về lĩnh vực này" }, Number = "402/UBND-KT", Day = today.AddDays(-1) };
        return step switch
        {
            'c' => (PetitionAction.Classify, desk, new StepGiven()),
            'f' => (PetitionAction.Forward, desk, new StepGiven { Agency = Agency(tree, one.Place), Number = "118/MTTQ-BTT" }),
            'a' => (PetitionAction.Accept, desk, new StepGiven { Term = ComplaintTerm.First }),
            'p' => (PetitionAction.Promise, desk, said with { Day = today.AddDays(20), Number = null }),
            'q' => (PetitionAction.Promise, desk, said with { Day = today.AddDays(40), Number = null }),
            's' => (PetitionAction.Solve, desk, said),
            'e' => (PetitionAction.Explain, desk, said),
            'g' => (PetitionAction.Guide, desk, said),
            'r' => (PetitionAction.Refuse, desk, said),
            'i' => (PetitionAction.Reply, Hand.Agency, said with { Content = said.Content with { Meant = PetitionAction.Explain }, Number = null, Day = null }),
            'y' => (PetitionAction.Confirm, Hand.Sender, new StepGiven()),
            'n' => (PetitionAction.Reopen, Hand.Sender, new StepGiven { Content = new StepContent { Words = "Mới làm được một nửa." } }),
            'z' => (PetitionAction.Silence, Hand.Program, new StepGiven()),
            'h' => (PetitionAction.Pause, desk, new StepGiven { Reason = "measurement" }),
            'o' => (PetitionAction.Press, desk, new StepGiven()),
            'w' => (PetitionAction.Withdraw, Hand.Sender, new StepGiven()),
            'u' => (PetitionAction.Publish, desk, new StepGiven()),
            'x' => (PetitionAction.Withhold, desk, new StepGiven { Reason = "private-matter" }),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
        };
    }

    private static int Agency(UnitTree tree, int place) => place == DemoUnits.Province ? DemoUnits.Agency
        : tree.Path(place).Reverse().SelectMany(n => tree.Children(n.Unit)).First(n => n.Kind == AgencyKind).Unit;
}

/// <summary>One sample case; what happens to it stands in its steps, a letter each.</summary>
internal sealed record DemoCase(int Place, string Category, PetitionClass Class, int DaysAgo, string Steps, string Title, string Text, string Answer = "")
{
    public bool About { get; init; }

    public string Name { get; init; } = "";
}
