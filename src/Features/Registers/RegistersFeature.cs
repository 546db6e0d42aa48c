using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Duties;
using CauNoi.Platform;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Registers.Incoming;
using CauNoi.Registers.Outgoing;
using CauNoi.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Registers;

/// <summary>Front door of Registers: the papers that a unit sent and received. See README.md.</summary>
public sealed class RegistersFeature : Feature
{
    private const string Root = "/ban/so-van-ban";
    private const long LongestPaper = 21 * 1024 * 1024;

    public override string Name => "registers";

    public override int DemoOrder => 220;

    public override IReadOnlyList<Permission> Permissions => [RegistersAccess.Keep];

    public override IReadOnlyList<ActKind> Acts => [RegistersAccess.Enter, RegistersAccess.Finish, RegistersAccess.Issue, RegistersAccess.Void];

    public override IReadOnlyList<DutyKind> Duties => [RegistersAccess.Answer, RegistersAccess.AnswerTop];

    public override IReadOnlyList<UnitHolding> Holdings =>
        [new("văn bản đến chưa xử lý xong", (db, units, _, stop) => db.IncomingPapers().CountAsync(p => units.Contains(p.Unit) && p.Due != null && p.DoneAt == null, stop))];

    public override void Services(IServiceCollection services) => services.AddSingleton(new ReportsTab("Sổ văn bản", Root, RegistersAccess.Keep));

    public override void Tables(ModelBuilder model)
    {
        RegisterTables.Map(model);
        OutgoingEntry.Map(model);
    }

    public override void Routes(Routes routes)
    {
        var keep = AccessRule.Needs(RegistersAccess.Keep);
        routes.Get(Root, ShowOutgoing.Page, keep);
        routes.Get($"{Root}/di.csv", ShowOutgoing.Csv, keep);
        routes.Get($"{Root}/di/moi", EnterOutgoing.Show, keep);
        routes.Post($"{Root}/di/moi", EnterOutgoing.Send, keep, EnterOutgoing.Form).WithMetadata(new LongFile(LongestPaper));
        routes.Get($"{Root}/di/{{id:guid}}", ShowEntry.Page, keep);
        routes.Post($"{Root}/di/{{id:guid}}/huy", ShowEntry.Void, keep, ShowEntry.VoidForm);
        routes.Get($"{Root}/di/{{id:guid}}/tep/van-ban.pdf", ShowEntry.File, keep);
        routes.Get($"{Root}/den", BrowseIncoming.Page, keep);
        routes.Get($"{Root}/den.csv", BrowseIncoming.Csv, keep);
        routes.Get($"{Root}/den/moi", EnterPaper.Show, keep);
        routes.Post($"{Root}/den/moi", EnterPaper.Send, keep, EnterPaper.Form).WithMetadata(new LongFile(LongestPaper));
        routes.Get($"{Root}/den/{{id:guid}}", ShowPaper.Page, keep);
        routes.Post($"{Root}/den/{{id:guid}}/xong", ShowPaper.Finish, keep, ShowPaper.FinishForm);
        routes.Get($"{Root}/den/{{id:guid}}/tep/van-ban.pdf", ShowPaper.File, keep);
    }

    public override Task Demo(DemoWorld world, CancellationToken stop) => world.Step(services => Registers.Demo.DemoRegisters.Make(services, stop));
}
