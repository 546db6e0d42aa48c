using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Reports.Batch;
using CauNoi.Reports.Decide;
using CauNoi.Reports.Jobs;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Demo;

/// <summary>
/// A year of reports: every cadence handed in when it was due, most of them in time, one late, one never, one that came back,
/// one for two addressees that was sent as an estimate and settled, one begun. Each is written, signed and received on its
/// own day; of other communes there is enough for the province to see who is missing.
/// </summary>
internal static class DemoReports
{
    // Who wrote, signed and received: no sample account, so that every sample person may still do each.
    private static readonly Actor Writer = new(new Guid("0190a000-0000-7000-b000-000000000001"), "Người viết mẫu", []);
    internal static readonly Actor Signer = new(new Guid("0190a000-0000-7000-b000-000000000002"), "Người ký mẫu", []);
    private static readonly Guid Receiver = new("0190a000-0000-7000-b000-000000000003");

    private static readonly Guid SampleBatch = new("0190a000-0000-7000-b000-000000000004");

    public static async Task Make(DemoWorld world, CancellationToken stop)
    {
        var (now, communes) = (default(DateTimeOffset), (IReadOnlyList<int>)[]);
        await world.Step(async services =>
        {
            now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            communes = [.. (await services.GetRequiredService<UnitMaps>().On(VietnamTime.DayOf(now), stop)).Order.Where(n => n.Kind == UnitKinds.Commune).Select(n => n.Unit)];
        });
        var month = Period.Of(PeriodKind.Month, VietnamTime.DayOf(now)).Previous!;
        var (quarter, half, nine, year) = (Period.Of(PeriodKind.Quarter, month.First).Previous!, Period.Of(PeriodKind.Half, month.First.AddMonths(-5)), Period.Of(PeriodKind.NineMonths, month.Last), Period.Of(PeriodKind.Year, month.First).Previous!);
        if (nine.Last > month.Last) nine = nine.Previous!;
        var meets = month.Last.AddDays(40);
        var session = Period.Given(PeriodKind.Campaign, $"kỳ họp tháng {meets.Month}-{meets.Year}", month.First.AddMonths(-5), month.Last);
        await world.Step(services => Fix(services, month, session, stop));
        List<DemoReport> reports =
        [
            new(DemoUnits.PhuLuong, "monthly-work", month.Previous!, DemoFate.Accepted), new(DemoUnits.PhuLuong, "monthly-work", month, DemoFate.Returned),
            new(DemoUnits.VoTranh, "monthly-work", month, DemoFate.Sent), new(DemoUnits.PhanDinhPhung, "monthly-work", month, DemoFate.Sent, Late: 2),
            new(DemoUnits.PhuLuong, "yearly-work", half, DemoFate.Sent), new(DemoUnits.PhuLuong, "yearly-work", year, DemoFate.Accepted), new(DemoUnits.PhuLuong, "action-programme", year, DemoFate.Accepted),
            new(DemoUnits.PhuLuong, "quarterly-work", quarter, DemoFate.Accepted), new(DemoUnits.PhuLuong, "people-situation", quarter, DemoFate.Sent), new(DemoUnits.PhuLuong, "yearly-work", nine, DemoFate.Sent),
            new(DemoUnits.PhuLuong, "self-assessment", half, DemoFate.Sent),
            new(DemoUnits.PhuLuong, "petition-digest", session, DemoFate.Sent), new(DemoUnits.Province, "quarterly-work", quarter, DemoFate.Sent), new(DemoOrganisations.YouthUnion, "action-programme", year, DemoFate.Accepted),
            new(DemoOrganisations.PartyCommittee, "yearly-work", half, DemoFate.Sent),
        ];
        if (world.AtScale) reports.AddRange(DemoReportYear.Of(month, communes));
        await HandIn(world, reports, now, stop);
        await world.Step(services => Batch(services, month, stop));
        await world.Step(services => Begin(services, new ReportKey(DemoUnits.PhuLuong, "quarterly-work", Period.Of(PeriodKind.Quarter, month.First)), stop));
    }

    // In the order of their days, as their numbers were drawn; nothing is done after today.
    private static async Task HandIn(DemoWorld world, IReadOnlyList<DemoReport> reports, DateTimeOffset now, CancellationToken stop)
    {
        var planned = new List<(DemoReport Report, DateTimeOffset Signed)>();
        await world.Step(async services =>
        {
            var (book, db) = (services.GetRequiredService<ReportBook>(), services.GetRequiredService<AppDb>());
            foreach (var report in reports)
            {
                // What nobody asks of a unit by a day is handed in when its period is over.
                var due = (await book.Answered(db, report.Key, stop)).Select(o => (DateOnly?)o.Due).Min() ?? report.Period.Last;
                planned.Add((report, At(due.AddDays(report.Late > 0 ? report.Late : -1), now)));
            }
        });
        foreach (var (report, signed) in planned.OrderBy(p => p.Signed))
        {
            await world.Step(services => HandIn(new PastServices(services, signed), report.Key, stop));
            if (report.Fate != DemoFate.Sent) await world.Step(services => Decided(new PastServices(services, At(VietnamTime.DayOf(signed).AddDays(2), now)), report.Key, report.Fate == DemoFate.Returned, stop));
            // What was counted before its period was over has got its final figures since.
            var settled = At(report.Period.Last.AddDays(11), now);
            if (settled < now && report.Period.Last >= VietnamTime.DayOf(signed)) await world.Step(services => SettleEstimates.Settle(new PastServices(services, settled), report.Key.Id, stop));
        }
    }

    private static DateTimeOffset At(DateOnly day, DateTimeOffset now) => VietnamTime.StartOf(day).AddHours(9) is var morning && morning < now ? morning : now;

    // Sessions, mid-term, end of term and reports on demand have no day of their own.
    private static async Task Fix(IServiceProvider services, Period month, Period session, CancellationToken stop)
    {
        (string Rule, Period Period, DateOnly Due)[] days =
        [
            ("petition-digest", session, month.Last.AddDays(25)),
            ("on-demand", Period.Given(PeriodKind.Campaign, $"đợt mưa lũ tháng {month.First.Month}-{month.First.Year}", month.First, month.Last), month.Last.AddDays(40)),
            ("mid-term", Period.Given(PeriodKind.Campaign, "nửa đầu nhiệm kỳ 2025–2030", new DateOnly(2025, 7, 1), new DateOnly(2027, 12, 31)), new DateOnly(2028, 1, 31)),
            ("end-of-term", Period.Given(PeriodKind.Campaign, "nhiệm kỳ 2025–2030", new DateOnly(2025, 7, 1), new DateOnly(2030, 6, 30)), new DateOnly(2030, 7, 31)),
        ];
        foreach (var (rule, period, due) in days)
        {
            var change = services.GetRequiredService<Changes>().Begin(ReportsActs.FixDay, Actor.Program, DemoUnits.Province, rule);
            change.Add(new FixedDayRow { Rule = rule, Unit = DemoUnits.Province, Period = period.Format(), Due = due, Words = "", By = Receiver, At = change.Now });
            change.Note("rule", rule);
            change.Note("period", period.Format());
            change.Note("due", VietnameseDates.Format(due));
            await Save(change, stop);
        }
    }

    /// <summary>Written, laid before the signer and sent.</summary>
    internal static async Task HandIn(IServiceProvider services, ReportKey key, CancellationToken stop)
    {
        await Answer(services, key, stop);
        await Propose(services, key, stop);
        await Sign(services, key, stop);
    }

    // Every question answered in a few plain words; a catalogue of other forms has other samples.
    internal static async Task Answer(IServiceProvider services, ReportKey key, CancellationToken stop)
    {
        if (await Loaded(services, key, stop) is not { } report) return;
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.Write, Actor.Program, key.Unit, key.Id);
        ReportLoad.Row(report, change, Writer.Id);
        foreach (var hole in report.Written.Holes) change.Add(new ReportText { Report = key.Id, Place = hole.Key, No = 1, Words = Said(hole.Key), By = Writer.Id, At = change.Now });
        if (report.Template.PlansNext) change.Add(new NextStep { Report = key.Id, Words = "Kèm hai xóm mới sắp xếp ghi việc ngay tại buổi họp", Who = "Phó Chủ tịch Ủy ban MTTQ xã", Due = key.Period.Last.AddMonths(9), By = Writer.Id, At = change.Now });
        change.Note("place", "samples");
        await Save(change, stop);
    }

    // The reports of two communes as one archive, made the way the job makes it.
    private static async Task Batch(IServiceProvider services, Period month, CancellationToken stop)
    {
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.MakeBatch, Actor.Program, DemoUnits.Province, SampleBatch);
        change.Add(new ReportBatch { Id = SampleBatch, Unit = DemoUnits.Province, Template = "monthly-work", Period = month.Format(), Format = "docx", By = Receiver, At = change.Now });
        foreach (var unit in new[] { DemoUnits.PhuLuong, DemoUnits.VoTranh }) change.Add(new BatchItem { Batch = SampleBatch, Unit = unit });
        change.Note("reports", "2");
        await Save(change, stop);
        await MakeBatches.Run(services, dry: false, stop);
    }

    private static async Task Begin(IServiceProvider services, ReportKey key, CancellationToken stop)
    {
        if (await Loaded(services, key, stop) is not { } report) return;
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.Write, Actor.Program, key.Unit, key.Id);
        ReportLoad.Row(report, change, Writer.Id);
        foreach (var hole in report.Written.Holes.Take(1)) change.Add(new ReportText { Report = key.Id, Place = hole.Key, No = 1, Words = Said(hole.Key), By = Writer.Id, At = change.Now });
        change.Note("place", "samples");
        await Save(change, stop);
    }

    internal static async Task Propose(IServiceProvider services, ReportKey key, CancellationToken stop)
    {
        if (await Loaded(services, key, stop) is not { Row: { } row } report) return;
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.Propose, Actor.Program, key.Unit, key.Id);
        row.Propose(Writer.Id, Writer.Name, change.Now);
        change.Add(Frozen.Row(key.Id, 1, FrozenReport.Sent, report.Written, report.Watermark, change.Now));
        await Save(change, stop);
    }

    private static async Task Sign(IServiceProvider services, ReportKey key, CancellationToken stop)
    {
        if (await Loaded(services, key, stop) is not { Row: not null } report) return;
        if (await services.GetRequiredService<Signing>().Sign(Signer, report, "", anyway: false, stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }

    internal static async Task Decided(IServiceProvider services, ReportKey key, bool returned, CancellationToken stop)
    {
        if (await Loaded(services, key, stop) is not { Row: { } row } report) return;
        var change = services.GetRequiredService<Changes>().Begin(returned ? ReportsActs.Return : ReportsActs.Accept, Actor.Program, key.Unit, key.Id);
        if (returned)
        {
            row.Return(Receiver, change.Now);
            var place = report.Written.Blocks.FirstOrDefault(b => b.ByHand)?.Key ?? Remark.Whole;
            change.Add(new Remark { Report = key.Id, Place = place, Words = "Xin nêu rõ việc nào, ở khu dân cư nào, ai được hưởng.", By = Receiver, At = change.Now });
        }
        else
        {
            row.Accept(Receiver, change.Now);
        }

        await Save(change, stop);
    }

    private static string Said(string place) => place switch
    {
        "hoi:kho-khan" => "Một số khu dân cư ghi việc còn chậm, phải nhắc nhiều lần.",
        "hoi:kien-nghi" => "Đề nghị tỉnh mở lớp tập huấn ghi việc cho trưởng ban công tác Mặt trận mới nhận việc.",
        "hoi:bai-hoc" => "Nơi nào có lịch đối thoại cố định hằng quý thì bà con đến đông và hỏi thẳng vào việc.",
        "hoi:ket-qua-lon" => "Ba xóm cùng làm xong đường ra cánh đồng, 140 hộ được hưởng.",
        "hoi:uu-diem" => "Các xóm đã tự giữ lịch gặp gỡ nhân dân, không phải chờ nhắc.",
        "hoi:lam-tot" => "Lịch gặp gỡ nhân dân được giữ đều, vì mỗi xóm tự chọn ngày.",
        "hoi:chua-tot" => "Ghi việc còn chậm ở hai xóm mới sắp xếp; cán bộ chưa xuống kèm.",
        "hoi:se-lam" => "Giữ những việc đã làm tốt, thêm một việc dưới đây.",
        "hoi:phuong-huong" => "Giữ lịch đối thoại hằng quý, kèm các xóm mới sắp xếp.",
        "hoi:nghi-quyet" => "Bà con quan tâm việc hỗ trợ nhà ở và sắp xếp thôn, xóm.",
        "hoi:kinh-te" => "Giá chè giảm, nhiều hộ hỏi về nơi thu mua.",
        "hoi:an-ninh" => "Tình hình ổn định; bà con đề nghị thêm đèn ở đường vào trường.",
        "hoi:buc-xuc" => "Nước thải ở đầu nguồn, xã đã lập biên bản, đang chờ kết quả kiểm tra.",
        "hoi:thuoc-tinh" => "Sửa cầu trên tuyến tỉnh lộ; hạ thế điện ở hai xóm vùng cao.",
        "hoi:thuoc-xa" => "Mương nội đồng, rác ở chợ, giờ mở cửa nhà văn hoá.",
        "hoi:qua-han" => "Một việc về điện yếu đã quá hạn, đã đôn đốc bằng văn bản.",
        _ => "Không có.",
    };

    internal static async Task<LoadedReport?> Loaded(IServiceProvider services, ReportKey key, CancellationToken stop) =>
        services.GetRequiredService<ReportBook>().Template(key.Template) is { } form ? await services.GetRequiredService<ReportLoad>().Of(Actor.Program, key, form, stop) : null;

    private static async Task Save(Change change, CancellationToken stop)
    {
        if (await change.Save(stop) is { } refused) throw new InvalidOperationException(refused.Sentence);
    }
}

/// <summary>What became of a report.</summary>
internal enum DemoFate
{
    Sent,
    Returned,
    Accepted,
}

/// <summary>A report of the sample year; one that is not late was signed on the day before it was due.</summary>
internal sealed record DemoReport(int Unit, string Template, Period Period, DemoFate Fate, int Late = 0)
{
    public ReportKey Key => new(Unit, Template, Period);
}
