using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Programmes.Decide;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Targets;
using CauNoi.Ui.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Programmes.Demo;

/// <summary>
/// A programme of the term that binds all communes and areas of the sample province, one amendment, the programme of a year
/// still in work under it, and the plan of one commune. All documents are made up.
/// </summary>
internal static class DemoProgrammes
{
    internal static readonly Guid Term = new("0190a000-0000-7000-a000-000000000001");
    private static readonly Guid Year = new("0190a000-0000-7000-a000-000000000002");
    private static readonly Guid Commune = new("0190a000-0000-7000-a000-000000000003");

    // Who wrote, issued and agreed: no sample account, so that every sample person may still do each.
    private static readonly Guid Writer = new("0190a000-0000-7000-a100-000000000001");
    private static readonly Guid Issuer = new("0190a000-0000-7000-a100-000000000002");
    private static readonly Guid Agreeing = new("0190a000-0000-7000-a100-000000000003");

    private static readonly DateOnly Issued = new(2025, 8, 20);

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        await world.Step(services => Write(services, Head(services, Term, DemoUnits.Province, DemoUnits.Department, ProgrammeKind.Action, "Chương trình hành động nhiệm kỳ 2025 – 2030", "07", "CTr-MTTQ-UB", Issued,
            new DateOnly(2025, 1, 1), new DateOnly(2030, 12, 31)), DemoText.Term(Term), DemoTargets.Term, stop));
        await world.Step(services => Issue(services, Term, stop));
        await world.Step(services => Amend(services, stop));
        await world.Step(services => Write(services, Head(services, Commune, DemoUnits.PhuLuong, DemoUnits.PhuLuong, ProgrammeKind.Plan, "Kế hoạch công tác năm 2026 của xã Phú Lương", "12", "KH-MTTQ", new DateOnly(2026, 1, 12),
            new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Term), DemoText.Plan(Commune), DemoTargets.Commune, stop));
        await world.Step(services => Issue(services, Commune, stop));
        await world.Step(services => Write(services, Head(services, Year, DemoUnits.Province, DemoUnits.Department, ProgrammeKind.Year, "Chương trình phối hợp và thống nhất hành động năm 2027", "", "CTr-MTTQ-UB", null,
            new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), Term), DemoText.Year(Year), DemoTargets.Year, stop));
    }

    private static Programme Head(IServiceProvider services, Guid id, int unit, int drafter, ProgrammeKind kind, string title, string number, string symbol, DateOnly? issued, DateOnly first, DateOnly last, Guid? parent = null) => new()
    {
        Id = id, Unit = unit, Drafter = drafter, Kind = kind.Id, Title = title, Number = number, Symbol = symbol, IssuedOn = issued, Signer = issued is null ? "" : "Người ký mẫu", First = first, Last = last,
        Parent = parent, ReportBy = "15/11", Public = true, MadeBy = Writer, MadeAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
    };

    private static async Task Write(IServiceProvider services, Programme head, IReadOnlyList<object> text, IReadOnlyList<DemoTarget> targets, CancellationToken stop)
    {
        var write = services.GetRequiredService<WriteTarget>();
        var change = services.GetRequiredService<Changes>().Begin(ProgrammesActs.Content, Actor.Program, head.Unit, head.Id);
        change.Note("what", "samples");
        change.Add(head);
        foreach (var row in text) change.Add(row);
        await Save(change, stop);
        foreach (var (target, no) in targets.Select((t, n) => (t, n)))
        {
            var wording = target.Read(head);
            // A catalogue of other kinds has other samples.
            if (services.GetRequiredService<TargetClashing>().Alone(wording, head).Count > 0) continue;
            var one = services.GetRequiredService<Changes>().Begin(ProgrammesActs.WriteTarget, Actor.Program, head.Unit, head.Id);
            WriteTarget.Note(one, await write.Add(one, head, wording, null, Writer, stop), wording);
            await Save(one, stop);
        }
    }

    private static async Task Issue(IServiceProvider services, Guid id, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var programme = await db.Programmes().SingleAsync(p => p.Id == id, stop);
        var whole = await Whole.Of(db, programme, stop);
        var change = services.GetRequiredService<Changes>().Begin(ProgrammesActs.Issue, Actor.Program, programme.Unit, id);
        programme.Propose(Writer, change.Now);
        programme.Issue(Issuer, change.Now);
        // The last of a long document waits for its lead, so that the sample people find something to agree to.
        foreach (var target in whole.Targets.SkipLast(whole.Targets.Count > 5 ? 1 : 0))
        {
            target.Present.Agree(target.Present.Understood ?? "", Agreeing, change.Now);
            await change.Close(ProgrammesDuties.Agree, target.Row.Id, stop);
        }

        await services.GetRequiredService<DecideProgramme>().Apply(change, whole, Issuer, stop);
        await Save(change, stop);
        services.GetRequiredService<ProgrammeBook>().Forget();
    }

    // From the middle of 2026 on three dialogues a year instead of two; 2025 keeps two.
    private static async Task Amend(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var whole = await Whole.Of(db, (await db.Programmes().SingleAsync(p => p.Id == Term, stop)), stop);
        if (whole.Targets.FirstOrDefault(t => t.Present.Title == DemoTargets.Dialogue) is not { } target) return;
        var change = services.GetRequiredService<Changes>().Begin(ProgrammesActs.Amend, Actor.Program, DemoUnits.Province, Term, "Nhiều xã đã làm tốt hơn mức cũ");
        var row = WordingRow.Of(target.Row.Id, target.Present.Read() with { From = new DateOnly(2026, 7, 1), Goal = 3 }, "Nghị quyết số 04/NQ-MTTQ-UB ngày 20/6/2026", "Nhiều xã đã làm tốt hơn mức cũ", Writer, change.Now);
        row.Decide(Issuer, change.Now);
        row.Agree("Đếm các buổi đối thoại, gặp gỡ do Mặt trận xã chủ trì đã tổ chức trong năm; từ năm 2026 mỗi xã ba buổi.", Agreeing, change.Now);
        change.Add(row);
        change.Note("target", target.Row.Id.ToString());
        change.Note("from", Spoken.Day(row.FromDay));
        change.Note("decision", row.Decision);
        await services.GetRequiredService<PublishCopy>().Into(change, whole with { Targets = [.. whole.Targets.Select(t => t == target ? t with { Wordings = [.. t.Wordings, row] } : t)] }, stop);
        await Save(change, stop);
        services.GetRequiredService<ProgrammeBook>().Forget();
    }

    private static async Task Save(Change change, CancellationToken stop)
    {
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}
