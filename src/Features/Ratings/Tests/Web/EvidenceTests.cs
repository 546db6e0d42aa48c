using System.Net;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Ratings.Tests.Web;

/// <summary>Files beside the points of a unit, the help that a weak unit is given, and how much the pages ask of the database.</summary>
public class EvidenceTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly byte[] Pdf = "%PDF-1.7\nbiên bản họp"u8.ToArray();

    [Fact]
    public async Task A_file_proves_what_a_unit_gave_itself_points_for_and_stays_with_those_who_may_read_the_dossier()
    {
        var path = $"/ban/xep-loai/{await Mine()}";
        using var officer = await house.SignedIn("xa");
        using var board = await house.SignedIn("tinh");
        var page = await officer.Get(path);
        (await officer.Send(page, $"{path}/minh-chung", ("tep", "so-hop.pdf", Pictures.Script), ("muc", "quy-che"), ("la-gi", "Sổ họp"))).Refusals.ShouldHaveSingleItem().ShouldContain("không phải PDF, cũng không phải ảnh");
        (await officer.Send(page, $"{path}/minh-chung", ("tep", "so-hop.docx", "PK\u0003\u0004"u8.ToArray()), ("muc", "quy-che"), ("la-gi", "Sổ họp"))).Refusals.ShouldHaveSingleItem().ShouldContain("không phải PDF, cũng không phải ảnh");
        (await officer.Send(page, $"{path}/minh-chung", ("muc", "quy-che"), ("la-gi", "Sổ họp"))).Refusals.ShouldContain(r => r.Contains("tệp PDF hoặc ảnh"));
        (await officer.Send(page, $"{path}/minh-chung", ("tep", "so-hop.pdf", Pdf), ("muc", "chi-tieu"), ("la-gi", "Sổ họp"))).Refusals.ShouldNotBeEmpty("what is measured needs no evidence");
        (await officer.Send(page, $"{path}/minh-chung", ("tep", "../../so-hop.exe", Pdf), ("muc", "quy-che"), ("la-gi", "Biên bản họp quý ba"))).Text.ShouldContain("Biên bản họp quý ba");
        // Some scanners write a few bytes before the head of the file.
        (await officer.Send(page, $"{path}/minh-chung", ("tep", "quet.pdf", (byte[])[0xEF, 0xBB, 0xBF, .. Pdf]), ("muc", "quy-che"), ("la-gi", "Bản quét có dấu thứ tự byte"))).Text.ShouldContain("Bản quét có dấu thứ tự byte");
        var scan = await house.One<Guid>("select file from rating_evidence where words like 'Bản quét%'");
        await officer.Send(await officer.Get(path), $"{path}/minh-chung/tep/{scan}/bo");
        await officer.Send(page, $"{path}/minh-chung", ("tep", "anh.jpg", Pictures.Jpeg), ("muc", "giam-sat"), ("la-gi", "Ảnh buổi giám sát"));

        var (paper, photo) = (await File("quy-che"), await File("giam-sat"));
        var sent = await board.Raw($"{path}/minh-chung/tep/{paper}");
        sent.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        sent.Content.Headers.ContentDisposition.FileName.ShouldBe("minh-chung.pdf");
        (await sent.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        (await board.Raw($"{path}/minh-chung/tep/{photo}")).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        using var elsewhere = await house.SignedIn("hoinongdan");
        using var citizen = house.Visitor();
        (await elsewhere.Raw($"{path}/minh-chung/tep/{paper}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get($"{path}/minh-chung/tep/{paper}")).Path.ShouldStartWith("/dang-nhap");
        (await board.Raw($"/ban/xep-loai/{await house.One<Guid>("select id from rating where state = 'Sent' limit 1")}/minh-chung/tep/{paper}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // A file is evidence: points need no words beside it. What was sent by mistake goes for good, as long as nothing was handed in.
        await officer.Send(await officer.Get($"{path}/tu-cham"), $"{path}/tu-cham", ("d-quy-che", "8"), ("m-quy-che", ""), ("d-giam-sat", "9"), ("m-giam-sat", ""));
        await officer.Send(await officer.Get(path), $"{path}/minh-chung/tep/{photo}/bo");
        (await house.One<long>("select count(*) from stored_file where id = $1", photo)).ShouldBe(0);
        using var chair = await house.SignedIn("chutich");
        (await Handed(chair, path)).Text.ShouldContain("chưa nêu minh chứng", Case.Sensitive, "the photo is gone, and with it the proof");
        await officer.Send(await officer.Get($"{path}/tu-cham"), $"{path}/tu-cham", ("d-giam-sat", "0"), ("m-giam-sat", ""));
        var before = await officer.Get(path);
        (await Handed(chair, path)).Text.ShouldContain("chờ kiểm tra");
        (await officer.Send(before, $"{path}/minh-chung/tep/{paper}/bo")).Text.ShouldContain("đã gửi đi");
        (await house.One<long>("select count(*) from rating_evidence where file = $1", paper)).ShouldBe(1);
        Leads(await board.Get(path), $"{path}/minh-chung/tep/{paper}").ShouldBeTrue("who inspects sees it with the points");
        (await house.One<long>("select count(*) from act where kind in ('ratings.add-evidence', 'ratings.remove-evidence') and subject = $1", path.Split('/')[^1])).ShouldBe(5);
    }

    [Fact]
    public async Task A_weak_unit_is_given_a_plan_which_is_a_duty_of_whoever_helps_until_they_say_what_came_of_it()
    {
        var id = await house.One<Guid>("select r.id from rating r join rating_season s on s.id = r.season where s.published_at is not null and r.grade = 'khong-hoan-thanh' and not exists (select 1 from rating_support p where p.rating = r.id) limit 1");
        var path = $"/ban/xep-loai/{id}";
        var soon = VietnameseDates.Format(VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(3));
        using var board = await house.SignedIn("tinh");
        using var helper = await house.SignedIn("truongban");
        (await board.Get("/ban/hom-nay")).Text.ShouldContain("Lập kế hoạch hỗ trợ đơn vị yếu");
        (await helper.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await board.Get(path);
        (await board.Send(page, $"{path}/ho-tro", ("giup", $"{DemoUnits.Department}"), ("viec", "Mỗi tháng một buổi về xã, kèm việc lập kế hoạch"), ("den", "01/01/2020"))).Refusals.ShouldNotBeEmpty();
        (await board.Send(page, $"{path}/ho-tro", ("giup", $"{DemoUnits.Department}"), ("viec", "Mỗi tháng một buổi về xã, kèm việc lập kế hoạch"), ("den", soon))).Text.ShouldContain("Mỗi tháng một buổi");
        (await Open("ratings.make-support", id)).ShouldBe(0);
        (await house.One<long>("select count(*) from duty where kind = 'ratings.support' and unit = $1 and href = $2 and closed_at is null", DemoUnits.Department, path)).ShouldBe(1);
        (await board.Send(page, $"{path}/ho-tro", ("giup", $"{DemoUnits.Department}"), ("viec", "Mỗi tháng một buổi về xã, kèm việc lập kế hoạch"), ("den", soon))).Text.ShouldContain("kế hoạch đã có rồi");

        Leads(await helper.Get("/ban/hom-nay"), path).ShouldBeTrue();
        var open = await helper.Get(path);
        open.Text.ShouldContain("Không hoàn thành nhiệm vụ");
        (await helper.Send(open, $"{path}/ho-tro-xong", ("ket-qua", "chưa"))).Refusals.ShouldNotBeEmpty();
        (await helper.Send(open, $"{path}/ho-tro-xong", ("ket-qua", "Xã đã có kế hoạch giám sát và sổ góp ý, họp đúng kỳ ba tháng liền"))).Text.ShouldContain("họp đúng kỳ ba tháng liền");
        (await Open("ratings.support", await house.One<Guid>("select id from rating_support where rating = $1", id))).ShouldBe(0);
    }

    [Fact]
    public async Task An_organisation_opens_a_season_for_its_branches_in_its_own_line_and_the_commune_where_they_sit_does_not_judge_them()
    {
        using var farmers = await house.SignedIn("hoinongdan");
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        var season = await farmers.Send(await farmers.Get("/ban/xep-loai/mo"), "/ban/xep-loai/mo",
            ("don-vi", $"{DemoUnits.FarmersUnion}"), ("bo-tieu-chi", "farmers-unions"), ("nam", $"{today.Year}"), ("han", VietnameseDates.Format(today.AddDays(10))), ("bo-muc", "co"));
        season.Text.ShouldContain("Hội Nông dân xã Phú Lương");
        season.Text.ShouldNotContain("Công đoàn");
        var id = Guid.Parse(season.Path.Split('/')[^1]);
        (await house.One<long>("select count(*) from rating where season = $1", id)).ShouldBe(await house.One<long>("select count(*) from unit_node where line = $1 and valid_until is null and withdrawn_at is null", DemoUnits.FarmersUnion));
        var branch = await house.One<Guid>("select r.id from rating r join unit_node u on u.unit = r.unit and u.valid_until is null where r.season = $1 and u.parent = $2", id, DemoUnits.PhuLuong);
        using var chair = await house.SignedIn("chutich");
        (await chair.Get($"/ban/xep-loai/{branch}/kiem-tra")).Text.ShouldContain("Đợt này do đơn vị khác mở");
        (await farmers.Get($"/ban/xep-loai/{branch}/kiem-tra")).Text.ShouldContain("Đơn vị còn đang tự chấm");
        // Whoever stands above sees the seasons of every organisation on one page.
        using var board = await house.SignedIn("tinh");
        (await board.Get("/ban/xep-loai")).Text.ShouldContain("Xếp loại Hội Nông dân cơ sở");
    }

    [Fact]
    public async Task No_page_asks_the_database_once_for_each_unit()
    {
        using var board = await house.SignedIn("tinh");
        using var queries = new Queries();
        var (running, published) = (await house.One<Guid>("select id from rating_season where published_at is null and rubric = 'commune-boards'"), await house.One<Guid>("select id from rating_season where published_at is not null limit 1"));
        var appealed = await house.One<Guid>("select id from rating where state = 'Appealed' limit 1");
        foreach (var (path, most) in new[] { ("/ban/xep-loai", 6), ($"/ban/xep-loai/dot/{running}", 4), ($"/ban/xep-loai/{appealed}", 16), ($"/ban/xep-loai/{appealed}/hoi-dong", 14), ("/ban/xep-loai/tieu-chi", 5), ("/xep-loai", 3), ($"/xep-loai/{published}", 3), ($"/xep-loai/{published}/12", 3) })
        {
            await board.Get(path);
            var (page, asked) = await queries.Of(board, path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            asked.Count.ShouldBeLessThanOrEqualTo(most, $"{path}\n{string.Join("\n\n", asked)}");
        }
    }

    private static bool Leads(Page page, string path) => page.Html.QuerySelector($"a[href='{path}']") is not null;

    private Task<Guid> Mine() => house.One<Guid>("select r.id from rating r join rating_season s on s.id = r.season where r.unit = $1 and s.published_at is null and s.rubric = 'commune-boards'", DemoUnits.PhuLuong);

    private Task<Guid> File(string item) => house.One<Guid>("select file from rating_evidence where item = $1", item);

    private Task<long> Open(string kind, Guid record) => house.One<long>("select count(*) from duty where kind = $1 and record = $2 and closed_at is null", kind, record);

    private static async Task<Page> Handed(Visitor chair, string path)
    {
        var token = (await chair.Get(path)).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await chair.Send(HttpMethod.Post, $"{path}/don-vi", new FormUrlEncodedContent(new Dictionary<string, string> { ["buoc"] = "gui", ["__RequestVerificationToken"] = token }));
    }
}
