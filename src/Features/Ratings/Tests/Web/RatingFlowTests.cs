using System.Net;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Demo;
using CauNoi.Ratings.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Ratings.Tests.Web;

/// <summary>A season from the first score to publication, by the people whose it is, and by those whose it is not.</summary>
public class RatingFlowTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_commune_scores_itself_is_inspected_weighed_decided_appeals_and_is_published_so_that_anybody_comes_to_the_same()
    {
        var (id, season) = await Running(DemoUnits.PhuLuong);
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var path = $"/ban/xep-loai/{id}";

        // The officer prepares, the chair sends; what has points needs evidence.
        (await chair.Get("/ban/hom-nay")).Text.ShouldContain("Tự chấm xếp loại");
        var form = await officer.Get($"{path}/tu-cham");
        form.Text.ShouldNotContain("Tỷ lệ chỉ tiêu của xã", Case.Sensitive, "what is measured is given by nobody");
        (await officer.Send(form, $"{path}/tu-cham", ("d-giam-sat", "16"))).Refusals.ShouldHaveSingleItem().ShouldContain("từ 0 đến 15");
        (await officer.Send(form, $"{path}/tu-cham", ("d-giam-sat", "15"), ("m-giam-sat", ""), ("d-quy-che", "8"), ("m-quy-che", "Biên bản họp tháng 3, 6, 9"), ("d-phoi-hop", "9"), ("m-phoi-hop", "Chương trình phối hợp năm"))).Path.ShouldBe(path);
        (await Step(officer, id, "don-vi", "gui")).Text.ShouldContain("Người đứng đầu đơn vị gửi");
        (await Step(chair, id, "don-vi", "gui")).Text.ShouldContain("chưa nêu minh chứng");
        (await chair.Send(await chair.Get($"{path}/tu-cham"), $"{path}/tu-cham", ("d-giam-sat", "15"), ("m-giam-sat", "có"), ("d-quy-che", "8"), ("m-quy-che", "Biên bản họp tháng 3, 6, 9"), ("d-phoi-hop", "9"), ("m-phoi-hop", "Chương trình phối hợp năm"))).Path.ShouldBe(path);
        (await Step(chair, id, "xet", "tra-lai", "thử xem sao")).Text.ShouldContain("Không ai kiểm tra, chấm hay quyết định cho đơn vị của mình");
        (await Step(chair, id, "don-vi", "gui")).Text.ShouldContain("chờ kiểm tra");
        (await Step(chair, id, "don-vi", "gui")).Text.ShouldContain("đã gửi đi");
        (await house.One<bool>("select closed_at is not null from duty where kind = 'ratings.self-score' and record = $1", id)).ShouldBeTrue();

        // It comes back once with a reason; the inspection then looks at its list and at nothing else.
        (await Step(board, id, "xet", "tra-lai")).Text.ShouldContain("ghi lý do");
        (await Step(board, id, "xet", "tra-lai", "Thiếu minh chứng mục giám sát")).Text.ShouldContain("Được trả lại để sửa");
        (await house.One<bool>("select closed_at is null from duty where kind = 'ratings.self-score' and record = $1", id)).ShouldBeTrue();
        (await Step(chair, id, "don-vi", "gui")).Text.ShouldContain("chờ kiểm tra");
        (await board.Get(path)).Text.ShouldContain("cho điểm mà chưa nêu minh chứng");
        (await Step(board, id, "xet", "kiem-tra-xong")).Text.ShouldContain("chưa ghi kết luận");
        var inspection = await board.Get($"{path}/kiem-tra");
        var looked = inspection.Html.QuerySelectorAll("input[name^='d-']").Select(i => i.GetAttribute("name")![2..]).Where(i => i != "bao-cao-cham").ToList();
        looked.ShouldContain("giam-sat");
        looked.Count.ShouldBeLessThan(4);
        await board.Send(inspection, $"{path}/kiem-tra", [.. looked.SelectMany(i => new[] { ($"d-{i}", i == "giam-sat" ? "10" : inspection.Typed($"{path}/kiem-tra", $"d-{i}")), ($"m-{i}", "Đã xem hồ sơ tại xã") })]);
        (await Step(board, id, "xet", "kiem-tra-xong")).Text.ShouldContain("đã kiểm tra, chờ xét");
        (await house.One<long>("select sum(f.amount)::bigint from fact f join measure m on m.id = f.measure where m.name = 'ratings.items-corrected' and f.record = $1", id)).ShouldBe(1);

        // Two of the council at once: on different things both stand, on the same one the second is shown the first.
        var (mine, yours) = (await board.Get($"{path}/hoi-dong"), await second.Get($"{path}/hoi-dong"));
        (await board.Send(mine, $"{path}/hoi-dong", Council(mine, path, ("quy-che", "7,5")))).Path.ShouldBe(path);
        (await second.Send(yours, $"{path}/hoi-dong", Council(yours, path, ("phoi-hop", "8")))).Path.ShouldBe(path);
        var clash = await second.Send(yours, $"{path}/hoi-dong", Council(yours, path, ("quy-che", "6"), ("phoi-hop", "8")));
        clash.Refusals.ShouldContain(r => r.Contains("người khác vừa ghi 7,5 điểm"));
        clash.Typed($"{path}/hoi-dong", "d-quy-che").ShouldBe("6");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(async n => await (n == 0 ? board : second).Send(n == 0 ? mine : yours, $"{path}/hoi-dong", Council(n == 0 ? mine : yours, path, ("ban-cong-tac", $"{n + 1}")))));
        answers.Count(a => a.Path == path).ShouldBeLessThanOrEqualTo(1);
        (await house.One<long>("select count(*) from rating_mark where rating = $1 and stage = 'Council' and item = 'ban-cong-tac'", id)).ShouldBeLessThanOrEqualTo(1);

        (await Step(board, id, "xet", "trinh")).Text.ShouldContain("chờ quyết định");
        (await Step(board, id, "quyet", "quyet-dinh")).Text.ShouldContain("Xin để người thứ hai làm");
        var decided = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Step(second, id, "quyet", "quyet-dinh")));
        decided.Count(d => d.Status == HttpStatusCode.OK).ShouldBe(1);
        (await house.One<long>("select count(*) from act where kind = 'ratings.decide' and subject = $1", $"{id}")).ShouldBe(1);

        // The appeal is answered by somebody else than who decided, after the council gave other points.
        (await Step(board, id, "don-vi", "kien-nghi", "điểm giám sát")).Text.ShouldContain("Chỉ người của chính đơn vị này");
        (await Step(chair, id, "don-vi", "kien-nghi", "Báo cáo giám sát thứ hai chưa được tính")).Text.ShouldContain("có kiến nghị, chờ giải quyết");
        (await house.One<bool>("select closed_at is null from duty where kind = 'ratings.answer-appeal' and record = $1", id)).ShouldBeTrue();
        (await Press(board, $"/ban/xep-loai/dot/{season}", "cong-bo")).Text.ShouldContain("kiến nghị chưa giải quyết");
        (await Step(second, id, "quyet", "giu", "Giữ nguyên như cũ")).Text.ShouldContain("Xin để người thứ hai làm");
        (await Step(board, id, "quyet", "sua", "Tính cả báo cáo thứ hai")).Text.ShouldContain("chưa đổi");
        var again = await board.Get($"{path}/hoi-dong");
        await board.Send(again, $"{path}/hoi-dong", Council(again, path, ("giam-sat", "14")));
        (await Step(board, id, "quyet", "sua", "Tính cả báo cáo thứ hai")).Text.ShouldContain("Đã điều chỉnh kết quả");

        // Everybody else is decided, agreed or out of days: published once, for ever.
        await DecideTheOthers(season, id);
        var published = await Press(board, $"/ban/xep-loai/dot/{season}", "cong-bo");
        published.Text.ShouldContain("Đã công bố lúc");
        (await Press(board, $"/ban/xep-loai/dot/{season}", "cong-bo", forge: published)).Text.ShouldContain("không đổi nữa");
        (await Step(board, id, "xet", "tra-lai", "muốn sửa lại")).Text.ShouldContain("không sửa được nữa");
        (await board.Get($"{path}/hoi-dong")).Text.ShouldContain("không sửa được nữa");

        using var citizen = house.Visitor();
        (await citizen.Get("/xep-loai")).Text.ShouldContain("năm 2026");
        var page = await citizen.Get($"/xep-loai/{season}/11");
        page.Text.ShouldContain("Đơn vị có kiến nghị");
        page.Text.ShouldContain("điều chỉnh");
        var text = await citizen.Body($"/api/ratings/{season}");
        var hash = await house.One<string>("select fields ->> 'hash' from act where kind = 'ratings.publish' and subject = $1", $"{season}");
        RubricText.HashOf(text).ShouldBe(hash, "what is downloaded is what was sealed");
        var open = RubricText.Read<OpenSeason>(text);
        Recalculation.Differences(open).ShouldBeEmpty();
        open.Units.Single(u => u.Unit == 11).Points["giam-sat"].ShouldBe(14);
        (await citizen.Body($"/api/ratings/{season}?format=csv")).ShouldContain("value:chi-tieu");
        (await citizen.Raw($"/xep-loai/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_season_freezes_its_rubric_and_what_is_being_got_used_to_enters_only_when_it_is_set_aside()
    {
        using var board = await house.SignedIn("tinh");
        var year = VietnamTime.DayOf(house.Clock.GetUtcNow()).Year;
        var form = await board.Get("/ban/xep-loai/mo");
        (string, string)[] values = [("don-vi", "11"), ("bo-tieu-chi", "area-committees"), ("nam", $"{year}"), ("han", VietnameseDates.Format(VietnamTime.DayOf(house.Clock.GetUtcNow()).AddDays(10)))];
        (await board.Send(form, "/ban/xep-loai/mo", values)).Refusals.ShouldHaveSingleItem().ShouldContain("đang làm quen");
        var season = await board.Send(form, "/ban/xep-loai/mo", [.. values, ("bo-muc", "co")]);
        season.Text.ShouldContain("Không tính, vì đang làm quen");
        var id = season.Path.Split('/')[^1];
        var areas = await house.One<long>("select count(*) from rating where season = $1", Guid.Parse(id));
        areas.ShouldBe(await house.One<long>("select count(*) from unit_node where parent = 11 and kind = 'residential-area' and valid_until is null and withdrawn_at is null"));
        (await house.One<long>("select count(*) from duty where kind = 'ratings.self-score-area' and record in (select id from rating where season = $1)", Guid.Parse(id))).ShouldBe(areas);
        (await board.Send(form, "/ban/xep-loai/mo", [.. values, ("bo-muc", "co")])).Refusals.ShouldHaveSingleItem().ShouldContain("đã có đợt");
        (await board.Send(form, "/ban/xep-loai/mo", [.. values[..2], ("nam", $"{year}"), ("han", "01/01/2025"), ("bo-muc", "co")])).Refusals.ShouldHaveSingleItem().ShouldContain("Hạn tự chấm");
        // The head of the hamlet sees it among the own work and nothing of other hamlets.
        using var head = await house.SignedIn("xom");
        (await head.Get("/ban/hom-nay")).Text.ShouldContain("Tự chấm xếp loại Ban công tác");
        (await head.Get(season.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        var other = await house.One<Guid>("select id from rating where season = $1 and unit <> 101 limit 1", Guid.Parse(id));
        (await head.Get($"/ban/xep-loai/{other}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.Get($"/ban/xep-loai/{await house.One<Guid>("select id from rating where season = $1 and unit = 101", Guid.Parse(id))}/tu-cham")).Text.ShouldContain("Họp ban công tác");
    }

    [Fact]
    public async Task The_provinces_board_scores_itself_and_what_was_decided_above_is_written_down_from_its_paper_by_one_and_checked_by_another()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        var opened = await board.Send(await board.Get("/ban/xep-loai/mo"), "/ban/xep-loai/mo", ("don-vi", "1"), ("bo-tieu-chi", "province-boards"), ("nam", $"{today.Year}"), ("han", VietnameseDates.Format(today.AddDays(10))));
        var season = Guid.Parse(opened.Path.Split('/')[^1]);
        var id = await house.One<Guid>("select id from rating where season = $1 and unit = 1", season);
        (await house.One<long>("select count(*) from rating where season = $1", season)).ShouldBe(1, "nobody else is rated by it");
        var path = $"/ban/xep-loai/{id}";
        (await board.Get("/ban/hom-nay")).Text.ShouldContain("Tự chấm xếp loại");

        (await board.Send(await board.Get($"{path}/tu-cham"), $"{path}/tu-cham", ("d-chi-tieu", "28"), ("m-chi-tieu", "Bảng chỉ tiêu công khai của tỉnh"))).Path.ShouldBe(path);
        (await Step(board, id, "don-vi", "gui")).Text.ShouldContain("chờ cấp trên");
        var waits = await Step(board, id, "xet", "kiem-tra-xong");
        waits.Text.ShouldContain("Ghi điểm theo văn bản");
        var form = await board.Get($"{path}/hoi-dong");
        (await board.Send(form, $"{path}/hoi-dong", ("d-chi-tieu", "27"), ("d-dai-doan-ket", "14"), ("d-giam-sat", "18"), ("d-kien-nghi", "12"), ("d-quy-che", "9"), ("d-giup-co-so", "8"))).Path.ShouldBe(path);
        (await Step(board, id, "xet", "trinh")).Text.ShouldContain("số, ngày văn bản thông báo");
        (await Step(board, id, "xet", "trinh", paper: "Thông báo số 45 ngày 20/11/2026")).Text.ShouldContain("Thông báo số 45 ngày 20/11/2026");
        (await Step(board, id, "quyet", "quyet-dinh")).Text.ShouldContain("Xin để người thứ hai làm");
        (await Step(second, id, "quyet", "quyet-dinh")).Text.ShouldContain("Kiến nghị được đến");
        (await Step(board, id, "don-vi", "thong-nhat")).Text.ShouldNotContain("Kiến nghị được đến");
        (await Press(board, $"/ban/xep-loai/dot/{season}", "cong-bo")).Text.ShouldContain("Đã công bố lúc");

        using var citizen = house.Visitor();
        var page = await citizen.Get($"/xep-loai/{season}/1");
        page.Text.ShouldContain("Ủy ban Trung ương MTTQ Việt Nam: Thông báo số 45 ngày 20/11/2026");
        page.Text.ShouldContain("88 trên 100");
        Recalculation.Differences(RubricText.Read<OpenSeason>(await citizen.Body($"/api/ratings/{season}"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_provinces_own_rubric_needs_a_basis_and_a_second_person_and_a_bad_one_says_why()
    {
        using var rules = await house.SignedIn("nghiepvu");
        using var board = await house.SignedIn("tinh");
        const string path = "/ban/xep-loai/tieu-chi/commune-boards";
        var form = await rules.Get(path);
        var text = form.Typed(path, "noi-dung");
        (await rules.Send(form, path, ("can-cu", "Quyết định 12/QĐ-MTTQ"), ("tu-ngay", form.Typed(path, "tu-ngay")), ("noi-dung", text.Replace("total: 100", "total: 99", StringComparison.Ordinal)))).Refusals.ShouldHaveSingleItem().ShouldContain("khác tổng điểm");
        const string above = "/ban/xep-loai/tieu-chi/province-boards";
        var outside = await rules.Get(above);
        (await rules.Send(outside, above, ("can-cu", "Quyết định 12/QĐ-MTTQ"), ("tu-ngay", outside.Typed(above, "tu-ngay")), ("noi-dung", outside.Typed(above, "noi-dung").Replace("units: [province]", "units: [commune]", StringComparison.Ordinal)))).Refusals.ShouldHaveSingleItem().ShouldContain("có cấp trên trong hệ thống này");
        var sent = await rules.Send(form, path, ("can-cu", "Quyết định 12/QĐ-MTTQ"), ("tu-ngay", form.Typed(path, "tu-ngay")), ("noi-dung", text.Replace("from: 75, good", "from: 80, good", StringComparison.Ordinal)));
        sent.Text.ShouldContain("từ 80 điểm, trước là 75");
        var id = await house.One<Guid>("select id from rating_overlay where agreed is null");
        (await rules.Get("/ban/xep-loai/tieu-chi")).Has($"/ban/xep-loai/tieu-chi/ban/{id}").ShouldBeFalse();
        await board.Send(await board.Get("/ban/xep-loai/tieu-chi"), $"/ban/xep-loai/tieu-chi/ban/{id}", ("dong-y", "co"));
        (await rules.Get(path)).Text.ShouldContain("hoàn thành tốt nhiệm vụ từ 80");
        (await house.One<string>("select content from rating_season where rubric = 'commune-boards' limit 1")).ShouldContain("\"from\":75");
    }

    [Fact]
    public async Task The_decision_is_an_official_paper()
    {
        using var board = await house.SignedIn("tinh");
        var season = await house.One<Guid>("select id from rating_season where published_at is not null limit 1");
        await using var file = await (await board.Raw($"/ban/xep-loai/dot/{season}/quyet-dinh.docx")).Content.ReadAsStreamAsync();
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        bytes.Position = 0;
        var paper = CauNoi.Documents.Writing.PaperContent.Read(bytes);
        paper.Paragraphs.ShouldContain(p => p.Contains("Công nhận kết quả xếp loại"));
        paper.Tables.ShouldHaveSingleItem().Count.ShouldBeGreaterThan(50);
    }

    // What the council's form shows stays as it is; only these things get other points.
    private static (string, string)[] Council(Page form, string path, params (string Item, string Points)[] given) =>
        [.. form.Html.QuerySelectorAll("input[name^='d-']:not([type=checkbox])").Select(i => i.GetAttribute("name")!).Select(n => (n, form.Typed($"{path}/hoi-dong", n))).Where(v => given.All(g => $"d-{g.Item}" != v.n)), .. given.Select(g => ($"d-{g.Item}", g.Points))];

    private async Task<(Guid Rating, Guid Season)> Running(int unit) => (
        await house.One<Guid>("select r.id from rating r join rating_season s on s.id = r.season where r.unit = $1 and s.published_at is null and s.rubric = 'commune-boards'", unit),
        await house.One<Guid>("select id from rating_season where published_at is null and rubric = 'commune-boards'"));

    private static async Task<Page> Step(Visitor visitor, Guid id, string door, string step, string why = "", string paper = "")
    {
        var page = await visitor.Get($"/ban/xep-loai/{id}");
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await visitor.Send(HttpMethod.Post, $"/ban/xep-loai/{id}/{door}", new FormUrlEncodedContent(new Dictionary<string, string> { ["buoc"] = step, ["ly-do"] = why, ["van-ban"] = paper, ["__RequestVerificationToken"] = token }));
    }

    private static async Task<Page> Press(Visitor visitor, string path, string door, Page? forge = null)
    {
        var page = forge ?? await visitor.Get(path);
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await visitor.Send(HttpMethod.Post, $"{path}/{door}", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }));
    }

    // Behind the program's back: all others with the frozen points of this one.
    private async Task DecideTheOthers(Guid season, Guid like)
    {
        await house.One<long>("""
            with others as (
                insert into rating_score (rating, no, content, hash, at)
                select r.id, 9, regexp_replace(s.content, '"unit":\d+', '"unit":' || r.unit), s.hash, now() from rating r, rating_score s
                where r.season = $1 and r.id <> $2 and s.rating = $2 and s.no = (select max(no) from rating_score where rating = $2) returning rating),
            decided as (
                update rating set state = 'Decided', decided_at = now(), appeal_until = now() - interval '1 minute', agreed_at = now(), grade = (select grade from rating where id = $2), total = 50
                where season = $1 and id <> $2 returning id)
            select count(*) from others, decided
            """, season, like);
    }
}
