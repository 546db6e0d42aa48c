using System.Net;
using System.Text;
using CauNoi.Documents.Writing;
using CauNoi.Test.Support;

namespace CauNoi.Emulation.Tests.Web;

/// <summary>Rounds, commendations with a code that proves them, reviews and lessons.</summary>
public class EmulationTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Root = "/ban/thi-dua";

    [Fact]
    public async Task A_round_has_a_number_is_joined_once_by_each_unit_below_and_ends_with_a_review()
    {
        using var board = await house.SignedIn("tinh");
        using var chair = await house.SignedIn("chutich");
        var form = await board.Get($"{Root}/dot/moi");
        (string, string)[] values = [("ten", "Đường sạch xóm xanh"), ("muc-tieu", "50"), ("cua-gi", "đoạn đường"), ("tieu-chi", "Có biển ghi tên người giữ"), ("phu-trach", "Phó Chủ tịch"), ("tu", "01/03/2026"), ("kiem-tra", "01/04/2026"), ("den", "01/06/2026")];
        (await board.Send(form, $"{Root}/dot/moi", [.. values[..^1], ("den", "01/02/2026")])).Refusals.ShouldHaveSingleItem().ShouldContain("sau ngày bắt đầu");
        var round = await board.Send(form, $"{Root}/dot/moi", values);
        round.Title.ShouldBe("Đường sạch xóm xanh");
        var invited = await chair.Get(round.Path);
        var joined = await chair.Send(invited, $"{round.Path}/dang-ky", ("so", "6"), ("viec", "Mỗi xóm một đoạn đường"));
        joined.Text.ShouldContain("Kết quả của đơn vị mình");
        (await chair.Send(invited, $"{round.Path}/dang-ky", ("so", "7"), ("viec", "Lần thứ hai"))).Text.ShouldContain("đã đăng ký đợt này");
        await chair.Send(joined, $"{round.Path}/ket-qua", ("so", "5"), ("ket-qua", "Năm đoạn đường, ảnh trong sổ việc"));
        (await board.Send(await board.Get(round.Path), $"{round.Path}/tong-ket", ("tong-ket", "Đạt một phần, cần giao từng đoạn cho từng nhà."))).Text.ShouldContain("Đã tổng kết");
        (await house.One<bool>("select closed_at is not null from duty where kind = 'emulation.close-round' and record = $1", Guid.Parse(round.Path.Split('/')[^1]))).ShouldBeTrue();
        (await chair.Send(invited, $"{round.Path}/dang-ky", ("so", "7"), ("viec", "Muộn mất rồi"))).Text.ShouldContain("đã tổng kết");
    }

    [Fact]
    public async Task A_commendation_is_weighed_decided_by_a_second_person_and_proven_by_its_code_and_a_double_needs_a_reason()
    {
        using var officer = await house.SignedIn("xa");
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var first = await Proposed(officer, "Tổ hoà giải xóm Na Mộc");
        await Step(board, first, "xet", ("ly-do", "Hội đồng nhất trí"));
        (await Step(board, first, "quyet-dinh", ("so", "12/QĐ"), ("ngay", "20/06/2026"))).Text.ShouldContain("người thứ hai");
        (await Step(second, first, "quyet-dinh")).Text.ShouldContain("số và ngày của quyết định");
        (await Step(second, first, "quyet-dinh", ("so", "12/QĐ"), ("ngay", "20/06/2026"))).Text.ShouldContain("đã quyết định");
        var code = await house.One<string>("select code from commendation where id = $1", first);
        (await second.Get($"{Root}/khen/{first}/giay")).Html.QuerySelector("svg.qr").ShouldNotBeNull();
        using var citizen = house.Visitor();
        var proof = await citizen.Get($"/khen-thuong/{code.ToLowerInvariant()}");
        proof.Text.ShouldContain("Giấy này có thật");
        proof.Text.ShouldContain("12/QĐ");
        (await citizen.Get("/khen-thuong/KT-2222-2222")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await citizen.Get("/khen-thuong/la-gi")).Text.ShouldContain("Không có giấy khen nào mang mã này");

        // The same whom, typed otherwise: seen at once, and the same form again only with a reason.
        var again = await Proposed(officer, "TỔ HOÀ GIẢI  xóm Na Mộc");
        (await board.Get($"{Root}/khen/{again}")).Text.ShouldContain("Trong năm có đề nghị giống");
        await Step(board, again, "xet");
        (await Step(second, again, "quyet-dinh", ("so", "13/QĐ"), ("ngay", "21/06/2026"))).Text.ShouldContain("Trong năm đã khen");
        (await Step(second, again, "quyet-dinh", ("so", "13/QĐ"), ("ngay", "21/06/2026"), ("ly-do", "Việc khác: cứu người trong lũ"))).Text.ShouldContain("đã quyết định");
        await Step(second, again, "trao", ("ngay", "30/06/2026"));
        (await house.One<string>("select state from commendation where id = $1", again)).ShouldBe("Presented");
        (await house.One<long>("select count(*) from fact f join measure m on m.id = f.measure where m.name = 'emulation.commended' and f.category = 'co-so' and f.record = any($1)", (object)new[] { first, again })).ShouldBe(2);
        (await board.Get(Root)).Text.ShouldContain("Về khu dân cư, người dân");

        // Who only reaches the commune does not decide what the province decides.
        using var chair = await house.SignedIn("chutich");
        var asked = await Proposed(officer, "Xóm Na Mộc", "bang-khen-tinh");
        (await Step(chair, asked, "xet")).Text.ShouldContain("do cấp khác quyết định");
        var dossier = PaperContent.Read(new MemoryStream(await (await board.Raw($"{Root}/khen/{asked}/ho-so.docx")).Content.ReadAsByteArrayAsync()));
        dossier.Paragraphs.ShouldContain(p => p.Contains("2. Việc đã làm"));
        PaperContent.Read(new MemoryStream(await (await board.Raw($"{Root}/khen/{first}/quyet-dinh.docx")).Content.ReadAsByteArrayAsync())).Paragraphs.ShouldContain(p => p.Contains(code));
    }

    [Fact]
    public async Task A_candidate_work_is_selected_sent_on_and_ends_with_what_the_other_body_said_and_no_certificate_is_printed_here()
    {
        using var officer = await house.SignedIn("xa");
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var (kept, turned) = (await Proposed(officer, "Tổ hợp tác xóm Na Mộc", "sach-vang"), await Proposed(officer, "Nhóm thợ xóm Na Mộc", "sach-vang"));
        (await officer.Get($"{Root}/cong-trinh")).Text.ShouldContain("ứng viên, chờ hội đồng chọn");
        foreach (var work in new[] { kept, turned })
        {
            await Step(board, work, "xet", ("ly-do", "Hội đồng chọn"));
            (await Step(second, work, "quyet-dinh", ("so", "30/TTr"), ("ngay", "01/07/2026"))).Text.ShouldContain("đã gửi hồ sơ, chờ kết quả");
        }

        (await house.One<long>("select count(*) from fact where record = any($1)", (object)new[] { kept, turned })).ShouldBe(0, "asked is not yet commended");
        var code = await house.One<string>("select code from commendation where id = $1", kept);
        using var citizen = house.Visitor();
        (await citizen.Get($"/khen-thuong/{code}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await board.Get($"{Root}/khen/{kept}")).Html.QuerySelector("a[href$='/giay']").ShouldBeNull();
        (await Step(board, kept, "trao", ("ngay", "02/09/2026"))).Text.ShouldContain("được ghi nhận");
        (await Step(board, turned, "khong", ("ly-do", "Nơi xét chưa chọn đợt này"))).Text.ShouldContain("không được chọn");
        (await house.One<long>("select count(*) from fact where record = any($1)", (object)new[] { kept, turned })).ShouldBe(1);
        var register = await board.Get($"{Root}/cong-trinh");
        register.Text.ShouldContain("được ghi nhận");
        register.Text.ShouldContain("không được chọn");
    }

    [Fact]
    public async Task A_review_freezes_its_figures_leaves_a_lesson_and_the_lesson_is_offered_to_whoever_drafts_again()
    {
        using var board = await house.SignedIn("tinh");
        using var second = await house.SignedIn("tinh2");
        var form = await board.Get($"{Root}/tong-ket/moi");
        var programme = await house.One<Guid>("select p.id from programme p join target t on t.programme = p.id join target_wording w on w.target = t.id where p.state = 'Issued' and p.unit = 1 and w.agreed_at is not null limit 1");
        var review = await board.Send(form, $"{Root}/tong-ket/moi", ("loai", "phoi-hop"), ("ten", "Kiểm điểm phối hợp giữ rừng đầu nguồn"), ("chuong-trinh", $"{programme}"), ("tu", "01/01/2026"), ("den", "30/06/2026"), ("ket-qua", "Giữ được cả ba cánh rừng."));
        review.Text.ShouldContain("số của bây giờ");
        (await board.Send(review, $"{review.Path}/ben", ("ben", "Hội Nông dân"), ("da-lam", "8"), ("chua-lam", "2"), ("viet", "Thiếu người trực"))).Text.ShouldContain("Hội Nông dân");
        var learnt = await board.Send(await board.Get(review.Path), $"{review.Path}/bai-hoc", ("ten", "Giao rừng đầu nguồn cho từng xóm"), ("duoc", "Xóm nào giữ khu nào có biển tên, đổi phiên mỗi tháng"), ("luu-y", "Không khoán cho một người"));
        learnt.Text.ShouldContain("Giao rừng đầu nguồn");
        learnt.Has($"{review.Path}/ban-hanh").ShouldBeFalse("it has not been before the conference");
        var drafted = await board.Send(learnt, $"{review.Path}/buoc");
        (await board.Send(drafted, $"{review.Path}/buoc")).Refusals.ShouldHaveSingleItem().ShouldContain("Xin ghi ngày");
        var discussed = await board.Send(drafted, $"{review.Path}/buoc", ("ngay", Soon));
        (await board.Send(discussed, $"{review.Path}/ban-hanh")).Text.ShouldContain("người thứ hai");
        (await second.Send(await second.Get(review.Path), $"{review.Path}/ban-hanh")).Text.ShouldContain("giữ nguyên từ");
        (await house.One<string>("select hash from emulation_review where id = $1", Guid.Parse(review.Path.Split('/')[^1]))).Length.ShouldBe(64);
        (await board.Send(learnt, $"{review.Path}/ben", ("ben", "Hội Phụ nữ"), ("da-lam", "1"), ("chua-lam", "0"))).Text.ShouldContain("không sửa nữa");

        var draft = await house.One<Guid>("""
            insert into programme (id, unit, drafter, kind, number, symbol, title, signer, first, last, report_by, state, public, made_by, made_at)
            values (gen_random_uuid(), 1, 1, 'plan', '', '', 'Kế hoạch giữ rừng đầu nguồn', '', '2027-01-01', '2027-12-31', '', 'Draft', true, gen_random_uuid(), now()) returning id
            """);
        var offered = await board.Get($"/ban/chuong-trinh/{draft}");
        offered.Text.ShouldContain("Bài học từ trước");
        offered.Text.ShouldContain("Không khoán cho một người");
        var lesson = await house.One<Guid>("select id from lesson where title like 'Giao rừng%'");
        var used = await board.Send(await board.Get($"{Root}/bai-hoc/{lesson}"), $"{Root}/bai-hoc/{lesson}/dung", ("chuong-trinh", $"{draft}"));
        used.Text.ShouldContain("Đã dùng lại 1 lần");
        (await board.Send(used, $"{Root}/bai-hoc/{lesson}/dung", ("chuong-trinh", $"{draft}"))).Refusals.ShouldHaveSingleItem().ShouldContain("đã ghi dùng");
        (await board.Get($"{Root}/bai-hoc?tim=rung+dau+nguon")).Text.ShouldContain("Giao rừng đầu nguồn");
    }

    [Fact]
    public async Task A_lesson_of_a_pilot_needs_no_review_and_is_offered_to_whoever_drafts_what_is_near_to_it()
    {
        using var officer = await house.SignedIn("xa");
        var form = await officer.Get($"{Root}/bai-hoc/moi");
        (await officer.Send(form, $"{Root}/bai-hoc/moi", ("tu-dau", "review"), ("ten", "Đọc loa bằng hai thứ tiếng"), ("duoc", "Bà con nghe bằng tiếng mình thì hỏi lại ngay"))).Refusals.ShouldHaveSingleItem().ShouldContain("một trong các mục");
        var lesson = await officer.Send(form, $"{Root}/bai-hoc/moi", ("tu-dau", "pilot"), ("ten", "Đọc loa bằng hai thứ tiếng"), ("duoc", "Bà con nghe bằng tiếng mình thì hỏi lại ngay"), ("luu-y", "Đọc chậm, mỗi tin không quá hai phút"));
        lesson.Text.ShouldContain("làm thử");
        (await officer.Get($"{Root}/bai-hoc?tu=pilot")).Text.ShouldContain("Đọc loa bằng hai thứ tiếng");
        (await officer.Get($"{Root}/bai-hoc?tu=inspection")).Text.ShouldNotContain("Đọc loa bằng hai thứ tiếng");
        var draft = await house.One<Guid>("""
            insert into programme (id, unit, drafter, kind, number, symbol, title, signer, first, last, report_by, state, public, made_by, made_at)
            values (gen_random_uuid(), 1, 1, 'plan', '', '', 'Kế hoạch phát loa hai thứ tiếng ở xóm', '', '2027-01-01', '2027-12-31', '', 'Draft', true, gen_random_uuid(), now()) returning id
            """);
        (await (await house.Known("tinh")).Get($"/ban/chuong-trinh/{draft}")).Text.ShouldContain("mỗi tin không quá hai phút");
    }

    [Fact]
    public async Task Older_reviews_come_by_a_table_all_of_them_or_none()
    {
        using var board = await house.SignedIn("tinh");
        var form = await board.Get($"{Root}/tong-ket/nhap");
        const string head = "Loại,Tên,Từ ngày,Đến ngày,Được gì,Chưa được gì,Bài học,Điều có tác dụng\n";
        var before = await house.One<long>("select count(*) from emulation_review");
        (await board.Send(form, $"{Root}/tong-ket/nhap", ("tep", "cu.csv", Encoding.UTF8.GetBytes(head + "Sơ kết,Sơ kết năm 2019,01/01/2019,31/12/2019,Làm được nhiều việc,,,\nHọp,Họp năm 2018,01/01/2018,31/12/2018,Làm được,,,\n"))))
            .Refusals.ShouldHaveSingleItem().ShouldContain("Dòng 3: loại “Họp” không có");
        (await house.One<long>("select count(*) from emulation_review")).ShouldBe(before);
        (await board.Send(form, $"{Root}/tong-ket/nhap", ("tep", "cu.csv", Encoding.UTF8.GetBytes("Tên,Loại\nx,y\n")))).Refusals.ShouldHaveSingleItem().ShouldContain("thiếu cột");
        await board.Send(form, $"{Root}/tong-ket/nhap", ("tep", "cu.csv", Encoding.UTF8.GetBytes(head + "so ket,Sơ kết năm 2019,01/01/2019,31/12/2019,Làm được nhiều việc,,Hỏi dân trước,Họp xóm rồi mới viết kế hoạch\n")));
        (await board.Get(Root)).Text.ShouldContain("Sơ kết năm 2019");
        (await board.Get($"{Root}/bai-hoc")).Text.ShouldContain("Hỏi dân trước");
    }

    [Fact]
    public async Task A_round_stands_on_the_calendar_of_those_who_are_invited_and_of_nobody_else()
    {
        var first = await house.One<DateOnly>("select first from emulation_round where unit = 1 limit 1");
        foreach (var (who, sees) in new[] { ("tinh", true), ("xa", true), ("xom", true), ("hoinongdan", true) })
            (await (await house.Known(who)).Get($"/ban/lich?thang={first:yyyy-MM}")).Text.Contains("Phát động thi đua", StringComparison.Ordinal).ShouldBe(sees, who);
        using var citizen = house.Visitor();
        (await citizen.Get($"/lich?thang={first:yyyy-MM}")).Text.ShouldNotContain("Phát động thi đua");
    }

    [Fact]
    public async Task No_page_asks_the_database_once_for_each_row()
    {
        using var board = await house.SignedIn("tinh");
        using var queries = new Queries();
        var (round, commendation, review, lesson) = (await house.One<Guid>("select id from emulation_round limit 1"), await house.One<Guid>("select id from commendation limit 1"), await house.One<Guid>("select id from emulation_review limit 1"), await house.One<Guid>("select id from lesson limit 1"));
        foreach (var (path, most) in new[] { (Root, 6), ($"{Root}/dot/{round}", 6), ($"{Root}/khen/{commendation}", 7), ($"{Root}/khen/moi", 4), ($"{Root}/tong-ket/{review}", 7), ($"{Root}/bai-hoc", 3), ($"{Root}/bai-hoc/{lesson}", 6) })
        {
            await board.Get(path);
            var (page, asked) = await queries.Of(board, path);
            page.Status.ShouldBe(System.Net.HttpStatusCode.OK, path);
            asked.Count.ShouldBeLessThanOrEqualTo(most, $"{path}\n{string.Join("\n\n", asked)}");
        }
    }

    private static string Soon => Kernel.Time.VietnameseDates.Format(Kernel.Time.VietnamTime.DayOf(DateTimeOffset.UtcNow).AddDays(10));

    private static async Task<Guid> Proposed(Visitor officer, string name, string form = "giay-khen-xa")
    {
        var page = await officer.Send(await officer.Get($"{Root}/khen/moi"), $"{Root}/khen/moi", ("hinh-thuc", form), ("cho-ai", "tap-the"), ("ten", name), ("don-vi", "101"), ("thanh-tich", "Hoà giải mười hai vụ việc, không vụ nào lên xã."), ("dot", ""));
        page.Path.ShouldStartWith($"{Root}/khen/", Case.Sensitive, page.Text);
        return Guid.Parse(page.Path.Split('/')[^1]);
    }

    private static async Task<Page> Step(Visitor visitor, Guid id, string step, params (string Field, string Value)[] values)
    {
        var token = (await visitor.Get($"{Root}/khen/moi")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Send(HttpMethod.Post, $"{Root}/khen/{id}/buoc", new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Field, v.Value)).Append(new("buoc", step)).Append(new("__RequestVerificationToken", token))));
    }
}
