using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Activities.Tests.Web;

public class RecordTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Festival = "/ban/ghi/ngay-hoi-dai-doan-ket";
    private const string Mediation = "/ban/ghi/vu-viec-hoa-giai";

    [Fact]
    public async Task A_head_records_for_the_own_area_and_everything_follows_from_it()
    {
        using var head = await house.SignedIn("xom");
        var page = await head.Send(await head.Get(Festival), Festival, ("ngay", "05/11/2024"), ("so-nguoi", "150"), ("so-ho-khen", "9"), ("khu-cung-104", "co"));

        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Path.ShouldStartWith("/ban/so-viec/");
        var id = page.Id();
        (await house.Standing(id)).ShouldBe("areas@101=1 areas@104=1 commended@101=9 held@101=1 participants@101=150");
        (await house.One<int>("select unit from activity where id = $1", id)).ShouldBe(DemoUnits.NaMoc);
        (await house.One<string>("select fields::text from act where subject = $1 and kind = 'activities.record'", id.ToString())).ShouldNotContain("so-nguoi");
    }

    [Fact]
    public async Task The_same_page_sent_twice_is_one_record_and_the_same_thing_again_is_asked_about()
    {
        using var head = await house.SignedIn("xom");
        var form = await head.Get(Mediation);
        (string, string)[] said = [("ngay", "02/03/2024"), ("loai", "dat-dai"), ("ket-qua", "thanh")];
        var first = await head.Send(form, Mediation, said);
        var second = await head.Send(form, Mediation, said);
        second.Path.ShouldBe(first.Path);
        (await house.One<long>("select count(*) from activity where unit = 101 and day = '2024-03-02'")).ShouldBe(1);

        var again = await head.Send(await head.Get(Mediation), Mediation, said);
        again.Refusals.ShouldContain(r => r.Contains("đã có một bản ghi giống thế này"));
        var other = await head.Send(await head.Get(Mediation), Mediation, [.. said, ("viec-khac", "co")]);
        other.Path.ShouldStartWith("/ban/so-viec/");
        (await house.One<long>("select count(*) from activity where unit = 101 and day = '2024-03-02'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_missing_answer_a_coming_day_and_an_area_of_others_are_refused_and_nothing_is_saved()
    {
        using var head = await house.SignedIn("xom");
        var before = await house.One<long>("select count(*) from activity");
        var empty = await head.Send(await head.Get(Festival), Festival, ("ngay", "05/11/2024"));
        empty.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        empty.Typed(Festival, "ngay").ShouldBe("05/11/2024");
        (await head.Send(await head.Get(Festival), Festival, ("ngay", "05/11/2039"), ("so-nguoi", "5"))).Refusals.ShouldContain(r => r.Contains("chưa tới"));
        var fields = Visitor.Fields(await head.Get(Festival), Festival, ("ngay", "06/11/2024"), ("so-nguoi", "5"), ("don-vi", "12"));
        (await head.Send(HttpMethod.Post, Festival, new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.One<long>("select count(*) from activity")).ShouldBe(before);
    }

    [Fact]
    public async Task A_kind_the_unit_does_not_record_is_not_found()
    {
        var head = await house.Known("xom");
        (await head.Get("/ban/ghi/lop-tap-huan")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.Get("/ban/ghi/khong-co-loai-nay")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await head.Get("/ban/ghi")).Text.ShouldNotContain("Lớp tập huấn");
    }

    [Fact]
    public async Task What_is_planned_counts_when_it_was_held_and_is_final_when_somebody_else_agreed()
    {
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        const string Meeting = "/ban/ghi/buoi-gap-go-nhan-dan";
        var planned = await officer.Send(await officer.Get(Meeting), Meeting, ("don-vi", "11"), ("ngay", "20/12/2035"), ("hinh-thuc", "tiep-dan"), ("so-nguoi", "30"), ("du-kien", "co"));
        var (id, path) = (planned.Id(), planned.Path);
        (await house.Standing(id)).ShouldBe("");

        var held = await officer.Send(planned, $"{path}/buoc/held", ("ngay", "20/10/2025"));
        held.Status.ShouldBe(HttpStatusCode.OK, held.Text);
        (await house.Standing(id)).ShouldBe("held@11=1 participants@11=30");
        (await house.One<short>("select max(status) from fact where record = $1", id)).ShouldBe((short)0);
        held.Has($"{path}/xac-nhan").ShouldBeFalse("nobody confirms the own writing");

        var final = await chair.Send(await chair.Get(path), $"{path}/xac-nhan");
        final.Status.ShouldBe(HttpStatusCode.OK, final.Text);
        (await house.Standing(id)).ShouldBe("held@11=1 participants@11=30");
        final.Text.ShouldContain("(chính thức)");
        final.Text.ShouldNotContain("(ước)");
    }

    [Fact]
    public async Task A_confirmed_record_is_corrected_with_a_reason_and_both_wordings_stay()
    {
        using var head = await house.SignedIn("xom");
        using var officer = await house.SignedIn("xa");
        var path = (await head.Send(await head.Get(Mediation), Mediation, ("ngay", "03/03/2024"), ("loai", "khac"), ("ket-qua", "thanh"))).Path;
        await officer.Send(await officer.Get(path), $"{path}/xac-nhan");

        var without = await head.Send(await head.Get($"{path}/sua"), $"{path}/sua", ("ngay", "03/03/2024"), ("loai", "dat-dai"), ("ket-qua", "khong-thanh"));
        without.Refusals.ShouldContain(r => r.Contains("lý do"));
        var same = await head.Send(await head.Get($"{path}/sua"), $"{path}/sua", ("ngay", "03/03/2024"), ("loai", "khac"), ("ket-qua", "thanh"), ("ly-do", "chỉ xem thử"));
        same.Refusals.ShouldContain(r => r.Contains("Chưa có gì khác"));
        var done = await head.Send(await head.Get($"{path}/sua"), $"{path}/sua", ("ngay", "03/03/2024"), ("loai", "dat-dai"), ("ket-qua", "khong-thanh"), ("ly-do", "ghi nhầm kết quả"));

        done.Path.ShouldBe(path, done.Text);
        (await house.Standing(done.Id())).ShouldBe("closed@101=1");
        (await house.One<long>("select count(*) from activity_version where activity = $1", done.Id())).ShouldBe(2);
        done.Text.ShouldContain("ghi nhầm kết quả");
        done.Text.ShouldContain("Chưa xác nhận");
    }

    [Fact]
    public async Task Two_people_at_once_overwrite_nobody_and_both_texts_are_seen()
    {
        using var head = await house.SignedIn("xom");
        using var officer = await house.SignedIn("xa");
        var path = (await head.Send(await head.Get(Festival), Festival, ("ngay", "07/11/2023"), ("so-nguoi", "100"))).Path;
        var (hers, his) = (await officer.Get($"{path}/sua"), await head.Get($"{path}/sua"));
        (await officer.Send(hers, $"{path}/sua", ("ngay", "07/11/2023"), ("so-nguoi", "111"))).Path.ShouldBe(path);

        var late = await head.Send(his, $"{path}/sua", ("ngay", "07/11/2023"), ("so-nguoi", "222"));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("111");
        late.Typed($"{path}/sua", "so-nguoi").ShouldBe("222");
        (await house.One<string>("select answers ->> 'so-nguoi' from activity where id = $1", Guid.Parse(path.Split('/')[^1]))).ShouldBe("111");
        (await head.Send(late, $"{path}/sua", ("ngay", "07/11/2023"), ("so-nguoi", "222"))).Path.ShouldBe(path);
    }

    [Fact]
    public async Task What_is_withdrawn_counts_nowhere_and_takes_no_more_changes()
    {
        using var head = await house.SignedIn("xom");
        var shown = await head.Send(await head.Get(Mediation), Mediation, ("ngay", "04/03/2024"), ("loai", "khac"), ("ket-qua", "thanh"));
        var gone = await head.Send(shown, $"{shown.Path}/rut", ("ly-do", "ghi nhầm xóm"));
        gone.Text.ShouldContain("Đã rút");
        (await house.Standing(shown.Id())).ShouldBe("");
        gone.Has($"{shown.Path}/rut").ShouldBeFalse();
        (await head.Send(shown, $"{shown.Path}/rut", ("ly-do", "rút lần nữa"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whoever_does_not_reach_a_record_does_not_find_it()
    {
        var elsewhere = await house.One<Guid>("select id from activity where unit = $1 limit 1", DemoUnits.VoTranh);
        var own = await house.One<Guid>("select id from activity where unit = $1 limit 1", DemoUnits.NaMoc);
        foreach (var path in new[] { $"/ban/so-viec/{elsewhere}", $"/ban/so-viec/{elsewhere}/sua" })
        {
            (await (await house.Known("xom")).Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await (await house.Known("xa")).Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var officer = await house.SignedIn("xa");
        var page = await officer.Get($"/ban/so-viec/{own}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        var fields = Visitor.Fields(page, $"/ban/so-viec/{own}/rut", ("ly-do", "của nơi khác"));
        (await officer.Send(HttpMethod.Post, $"/ban/so-viec/{elsewhere}/rut", new FormUrlEncodedContent(fields))).Status.ShouldBe(HttpStatusCode.NotFound);

        var inspector = await (await house.Known("kiemtra")).Get($"/ban/so-viec/{elsewhere}");
        inspector.Status.ShouldBe(HttpStatusCode.OK);
        inspector.Has($"/ban/so-viec/{elsewhere}/rut").ShouldBeFalse();
        (await (await house.Known("ketoan")).Get("/ban/so-viec")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_photo_is_seen_by_those_whom_the_record_reaches_and_by_nobody_else()
    {
        using var head = await house.SignedIn("xom");
        var page = await head.Send(await head.Get(Festival), Festival, ("anh-1", "hoi.jpg", Pictures.Jpeg), ("ngay", "09/11/2022"), ("so-nguoi", "80"));
        page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
        var file = await house.One<Guid>("select id from stored_file where owner = $1", page.Id());
        var address = $"{page.Path}/anh/{file}";
        using var mine = await head.Raw(address);
        var derived = await house.One<bool>("select large_hash is not null from stored_file where id = $1", file);
        mine.StatusCode.ShouldBe(derived ? HttpStatusCode.OK : HttpStatusCode.NotFound, "a picture is shown when it has been made safe, and not before");
        using var nobody = new Visitor(house.Address, follow: false);
        using var away = await nobody.Raw(address);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var hash = await house.One<string>("select encode(coalesce(large_hash, hash), 'hex') from stored_file where id = $1", file);
        foreach (var guess in new[] { $"/tep/{hash}", $"/anh/{hash}", $"/assets/{hash}", $"/files/{hash}" })
            (await nobody.Get(guess)).Status.ShouldBe(HttpStatusCode.NotFound, guess);
        var elsewhere = await house.One<Guid>("select id from activity where unit = $1 limit 1", DemoUnits.PhuLuong);
        using var officer = await house.SignedIn("xa");
        (await officer.Get($"/ban/so-viec/{elsewhere}/anh/{file}")).Status.ShouldBe(HttpStatusCode.NotFound, "a photo belongs to its record");
    }
}
