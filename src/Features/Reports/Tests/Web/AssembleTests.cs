using System.Globalization;
using System.IO.Compression;
using System.Net;
using CauNoi.Documents.Writing;
using CauNoi.Kernel.Measures;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Measures.Engine;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Data;
using CauNoi.Platform.Units;
using CauNoi.Reports.Batch;
using CauNoi.Reports.Rules;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Reports.Tests.Web;

/// <summary>What the upper level sees of the lower one, papers, archives, and who is kept out.</summary>
public class AssembleTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_board_sees_who_is_missing_and_reminds_them_in_one_press()
    {
        var period = await house.One<string>("select period from report where state = 'Returned' and unit = 11");
        using var board = await house.SignedIn("tinh");
        var path = $"/ban/bao-cao/tong-hop?mau=monthly-work&ky={period}";
        var page = await board.Get(path);
        page.Text.ShouldContain("2 trong 92 đơn vị");
        page.Text.ShouldContain("Nhắc 90 đơn vị chưa gửi");
        (await board.Send(page, "/ban/bao-cao/nhac")).Text.ShouldContain("Đã nhắc 90 đơn vị");
        (await board.Send(await board.Get(path), "/ban/bao-cao/nhac")).Text.ShouldContain("Hôm nay đã nhắc rồi");
        (await (await house.Known("xa")).Get("/ban/bao-cao")).Text.ShouldContain("Đơn vị cấp trên nhắc lúc");
        (await (await house.Known("xa")).Get("/ban/bao-cao/tong-hop")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Everything_a_unit_owes_stands_on_one_calendar_with_overlaps_and_hours_saved()
    {
        using var officer = await house.SignedIn("xa");
        using var queries = new Queries();
        var (page, asked) = await queries.Of(officer, "/ban/bao-cao?xem=ca-nam");
        page.Text.ShouldContain("Báo cáo công tác tháng");
        page.Text.ShouldContain("Thường trực Đảng ủy xã (qua Ban Xây dựng Đảng)");
        page.Text.ShouldContain("giờ viết lại");
        page.Text.ShouldContain("Chồng nhau");
        asked.Count.ShouldBeLessThanOrEqualTo(6, string.Join('\n', asked));
    }

    [Fact]
    public async Task Peoples_situation_is_for_those_who_lead()
    {
        var path = $"/ban/bao-cao/{DemoUnits.PhuLuong}/people-situation/2026-Q3";
        var page = await (await house.Known("chutich")).Get(path);
        page.Text.ShouldContain("không nêu tên người");
        (await (await house.Known("kiemtra")).Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("kiemtra")).Get($"/ban/bao-cao/{DemoUnits.PhuLuong}/monthly-work/2026-08")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_Word_file_says_the_figures_of_the_engine_and_nothing_else()
    {
        var period = Period.Parse("2026-09");
        using var officer = await house.SignedIn("xa");
        var raw = await officer.Raw($"/ban/bao-cao/{DemoUnits.PhuLuong}/monthly-work/2026-09/tep/docx");
        raw.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var file = await raw.Content.ReadAsStreamAsync(Stop);
        var paper = PaperContent.Read(await Whole(file));
        var text = string.Join('\n', paper.Paragraphs);
        text.ShouldContain("BÁO CÁO", Case.Insensitive);
        await using var scope = house.Services.CreateAsyncScope();
        var tree = await scope.ServiceProvider.GetRequiredService<UnitMaps>().On(period.Last, Stop);
        var engine = house.Services.GetRequiredService<FigureEngine>();
        var looked = 0;
        foreach (var (measure, noun) in new[] { ("activities.meeting-with-people.held", "buổi gặp gỡ, đối thoại"), ("activities.meeting-with-people.opinions", "ý kiến"), ("activities.area-supervision.done", "lượt giám sát") })
        {
            var value = await engine.Read(new FigureQuestion(DayRange.Of(period), period.Last, null, Public: false), look => Provenance.Of(look.Frame, look.Book.Meaning(measure).Value!, DemoUnits.PhuLuong).Value.Value, Stop);
            var said = value == 0 ? $"Không có {noun}" : $"ó {(value < 10 ? "0" : "")}{Figures.Format(value)} {noun}";
            text.Replace("\u00A0", " ", StringComparison.Ordinal).ShouldContain(said, Case.Sensitive, $"{measure} is {value.ToString(CultureInfo.InvariantCulture)} on {tree.Map}");
            looked++;
        }

        looked.ShouldBe(3);
        paper.Footnotes.ShouldNotBeEmpty();
        paper.Tables.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_batch_that_was_broken_off_goes_on_where_it_stood_and_makes_nothing_twice()
    {
        var id = Guid.CreateVersion7();
        await house.Run($"""
            insert into report_batch (id, unit, template, period, format, by, at) values ('{id}', 1, 'monthly-work', '2026-09', 'docx', gen_random_uuid(), now());
            insert into report_batch_item (batch, unit, why) select '{id}', unit, '' from (select distinct unit from unit_node where kind = 'commune' and valid_until is null and withdrawn_at is null order by 1 limit 14) u
            """);
        (await house.Within(services => MakeBatches.Some(services, id, Stop))).ShouldBe(12, "the first dozen, and then the node is killed");
        var first = await house.One<long>("select count(*) from stored_file where owner = $1", id);
        await house.Within(services => MakeBatches.Run(services, dry: false, Stop));
        first.ShouldBe(12);
        (await house.One<long>("select count(*) from stored_file where owner = $1", id)).ShouldBe(15, "fourteen reports and the archive");
        using var board = await house.SignedIn("tinh");
        (await board.Get($"/ban/bao-cao/lo/{id}")).Text.ShouldContain("Đã xong 14 báo cáo");
        await using var content = await (await board.Raw($"/ban/bao-cao/lo/{id}/tep")).Content.ReadAsStreamAsync(Stop);
        using var archive = new ZipArchive(await Whole(content), ZipArchiveMode.Read);
        archive.Entries.Count.ShouldBe(14);
        (await (await house.Known("truongban")).Get($"/ban/bao-cao/lo/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_is_not_the_paper_given_out_is_not_taken_as_signed()
    {
        var key = new ReportKey(DemoUnits.VoTranh, "monthly-work", Period.Parse(await house.One<string>("select period from report where unit = 12 and state = 'Sent'")));
        using var board = await house.SignedIn("tinh");
        (await board.Get(key.Href)).Has($"{key.Href}/ban-in").ShouldBeTrue();
        await house.Run($"""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, at) select '{key.Id}', '{key.Id}', 'a.pdf', 'pdf', hash, 3, 0, 0, now() from stored_file limit 1;
            insert into report_paper (file, report, signers, by, at) values ('{key.Id}', '{key.Id}', '', gen_random_uuid(), now())
            """);
        var page = await board.Send(await board.Get(key.Href), $"{key.Href}/ban-ky", ("tep", "ky.pdf", "%PDF-1.7 khác hẳn"u8.ToArray()));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("không phải bản PDF đã tải về từ báo cáo này");
        (await board.Send(await board.Get(key.Href), $"{key.Href}/ban-ky", ("tep", "ky.pdf", "chữ"u8.ToArray()))).Text.ShouldContain("không phải tệp PDF");
    }

    [Fact]
    public async Task A_day_that_somebody_fixed_is_owed_by_all_it_binds()
    {
        using var board = await house.SignedIn("tinh");
        var today = VietnamTime.DayOf(DateTimeOffset.UtcNow);
        var page = await board.Send(await board.Get("/ban/bao-cao/an-dinh"), "/ban/bao-cao/an-dinh", ("loai", "petition-digest"), ("ten", "Kỳ họp thường lệ cuối năm"), ("tu", "01/07/2026"), ("den", "31/10/2026"),
            ("han", VietnameseDates.Format(today.AddDays(20))));
        page.Text.ShouldContain("Kỳ họp thường lệ cuối năm: hạn");
        (await (await house.Known("xa")).Get("/ban/bao-cao")).Text.ShouldContain("kỳ họp thường lệ cuối năm");
        (await house.Services.GetRequiredService<ReportBook>().OwedBy(house.Services.CreateScope().ServiceProvider.GetRequiredService<AppDb>(), 1007, today, today.AddDays(30), Stop)).ShouldContain(o => o.Rule.Id == "petition-digest");
    }

    private static async Task<MemoryStream> Whole(Stream stream)
    {
        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Stop);
        copy.Position = 0;
        return copy;
    }
}
