using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Registers.Incoming;
using CauNoi.Registers.Rules;
using CauNoi.Reports.Output;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Registers.Demo;

/// <summary>Three papers that came to the sample commune: one done, one to be known, one to be answered; and two that it sent.</summary>
internal static class DemoRegisters
{
    private static readonly Guid Clerk = new("0190a000-0000-7000-bb00-000000000001");

    public static async Task Make(IServiceProvider services, CancellationToken stop)
    {
        var today = VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var tree = await services.GetRequiredService<UnitMaps>().On(today, stop);
        var unit = tree.Find(DemoUnits.PhuLuong)!;
        (string Sign, string Issuer, string Summary, int Ago, int? Due, string Done)[] papers =
        [
            ("85/UBND-KT", "Ủy ban nhân dân xã", "Mời Mặt trận xã dự kiểm tra đường vào trường", 12, 6, "Đã cử người dự, biên bản lưu ở văn phòng."),
            ("210/MTTQ-BTT", "Ban Thường trực Ủy ban MTTQ tỉnh", "Thông báo lịch tập huấn ghi việc", 8, null, ""),
            ("97/UBND-VX", "Ủy ban nhân dân xã", "Xin ý kiến về danh sách hộ được hỗ trợ làm nhà", 2, 9, ""),
        ];
        foreach (var (paper, at) in papers.Select((p, at) => (p, at)))
        {
            var change = services.GetRequiredService<Changes>().Begin(RegistersAccess.Enter, Actor.Program, unit.Unit, $"incoming-{at}");
            var arrived = today.AddDays(-paper.Ago);
            var entered = new IncomingPaper
            {
                Id = Guid.CreateVersion7(), Unit = unit.Unit, Year = today.Year, Number = at + 1, ArrivedOn = arrived, Sign = paper.Sign, Dated = arrived.AddDays(-1), Issuer = paper.Issuer, Summary = paper.Summary,
                Follower = paper.Due is null ? "" : "Phó Chủ tịch Ủy ban MTTQ xã", Due = paper.Due is { } days ? arrived.AddDays(days) : null, MadeBy = Clerk, MadeAt = change.Now,
            };
            // What was done needs no duty any more.
            if (paper.Done.Length > 0) (entered.Outcome, entered.DoneBy, entered.DoneAt) = (paper.Done, Clerk, change.Now);
            EnterPaper.Enter(change, entered, unit);
            if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        }

        var look = services.GetRequiredService<ReportPrinter>().Look(new PaperFrame(unit, tree, "", today, today.Year, "", [], null));
        (OutgoingKind Kind, string Summary, string To, int Ago)[] sent =
        [
            (OutgoingKind.Letter, "Cử người dự kiểm tra đường vào trường", "Ủy ban nhân dân xã", 9), (OutgoingKind.Find("GM")!, "Mời dự họp giao ban Mặt trận và các tổ chức thành viên", "Các tổ chức thành viên của xã", 4),
        ];
        foreach (var (paper, at) in sent.Select((p, at) => (p, at)))
        {
            var change = services.GetRequiredService<Changes>().Begin(RegistersAccess.Issue, Actor.Program, unit.Unit, $"outgoing-{at}");
            var dated = today.AddDays(-paper.Ago);
            var entry = new OutgoingEntry
            {
                Id = Guid.CreateVersion7(), Unit = unit.Unit, Year = dated.Year, Series = paper.Kind.Series, Dated = dated, Summary = paper.Summary,
                Addressees = paper.To, Signer = "Lý Văn Thắng", MadeBy = Clerk,
            }.Bear(1, look.SignOf(1, paper.Kind.Symbol), change.Now);
            change.Add(entry);
            change.Note("sign", entry.Sign);
            if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
        }
    }
}
