using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Reports.Batch;
using CauNoi.Reports.Decide;
using CauNoi.Reports.Jobs;
using CauNoi.Reports.Parts;
using CauNoi.Reports.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Demo;

/// <summary>
/// Reports of the sample communes: one accepted, one that came back, one for two addressees that was sent as an estimate and
/// settled, one begun, and some of other communes so that the province sees who is missing.
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
        var month = Period.Of(PeriodKind.Month, DateOnly.MinValue.AddYears(2025));
        await world.Step(services =>
        {
            month = Period.Of(PeriodKind.Month, VietnamTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow())).Previous!;
            return Task.CompletedTask;
        });
        var half = Period.Of(PeriodKind.Half, month.First.AddMonths(-5));
        await HandIn(world, new ReportKey(DemoUnits.PhuLuong, "monthly-work", month.Previous!), stop);
        await world.Step(services => Decided(services, new ReportKey(DemoUnits.PhuLuong, "monthly-work", month.Previous!), returned: false, stop));
        await HandIn(world, new ReportKey(DemoUnits.PhuLuong, "monthly-work", month), stop);
        await world.Step(services => Decided(services, new ReportKey(DemoUnits.PhuLuong, "monthly-work", month), returned: true, stop));
        await HandIn(world, new ReportKey(DemoUnits.PhuLuong, "yearly-work", half), stop);
        await world.Step(services => SettleEstimates.Settle(services, new ReportKey(DemoUnits.PhuLuong, "yearly-work", half).Id, stop));
        foreach (var other in new[] { DemoUnits.VoTranh, DemoUnits.PhanDinhPhung }) await HandIn(world, new ReportKey(other, "monthly-work", month), stop);
        await Cadences(world, month, stop);
        await world.Step(services => Batch(services, month, stop));
        await world.Step(services => Begin(services, new ReportKey(DemoUnits.PhuLuong, "quarterly-work", Period.Of(PeriodKind.Quarter, month.First)), stop));
    }

    // The other cadences of a year, each in the last period that is over, and the days that people fixed.
    private static async Task Cadences(DemoWorld world, Period month, CancellationToken stop)
    {
        var (quarter, nine, year) = (Period.Of(PeriodKind.Quarter, month.First).Previous!, Period.Of(PeriodKind.NineMonths, month.Last), Period.Of(PeriodKind.Year, month.First).Previous!);
        if (nine.Last > month.Last) nine = nine.Previous!;
        var meets = month.Last.AddDays(40);
        var session = Period.Given(PeriodKind.Campaign, $"kỳ họp tháng {meets.Month}-{meets.Year}", month.First.AddMonths(-5), month.Last);
        await world.Step(services => Fix(services, month, session, stop));
        foreach (var key in new[] { new ReportKey(DemoUnits.PhuLuong, "quarterly-work", quarter), new ReportKey(DemoUnits.PhuLuong, "yearly-work", year), new ReportKey(DemoUnits.PhuLuong, "action-programme", year) })
        {
            await HandIn(world, key, stop);
            await world.Step(services => Decided(services, key, returned: false, stop));
        }

        foreach (var key in new[] { new ReportKey(DemoUnits.PhuLuong, "people-situation", quarter), new ReportKey(DemoUnits.PhuLuong, "yearly-work", nine), new ReportKey(DemoUnits.PhuLuong, "petition-digest", session), new ReportKey(DemoUnits.Province, "quarterly-work", quarter) })
            await HandIn(world, key, stop);
    }

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

    internal static async Task HandIn(DemoWorld world, ReportKey key, CancellationToken stop)
    {
        await world.Step(services => Answer(services, key, stop));
        await world.Step(services => Propose(services, key, stop));
        await world.Step(services => Sign(services, key, stop));
    }

    // Every question answered in a few plain words; a catalogue of other forms has other samples.
    internal static async Task Answer(IServiceProvider services, ReportKey key, CancellationToken stop)
    {
        if (await Loaded(services, key, stop) is not { } report) return;
        var change = services.GetRequiredService<Changes>().Begin(ReportsActs.Write, Actor.Program, key.Unit, key.Id);
        ReportLoad.Row(report, change, Writer.Id);
        foreach (var hole in report.Written.Holes) change.Add(new ReportText { Report = key.Id, Place = hole.Key, No = 1, Words = Said(hole.Key), By = Writer.Id, At = change.Now });
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
