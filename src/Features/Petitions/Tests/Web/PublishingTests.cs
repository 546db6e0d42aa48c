using System.Diagnostics;
using System.Net;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Cluster;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Jobs;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Files;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>What becomes public and what never does; and what happens by the clock alone.</summary>
public class PublishingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_name_is_covered_before_anything_is_public_and_a_person_has_the_last_word()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        var here = $"{one.Address}/cong-khai";
        var page = await officer.Get(here);
        page.Typed(here, "noi-dung").ShouldContain("[tên đã che]");
        page.Typed(here, "noi-dung").ShouldNotContain("0912345678");

        var careless = await officer.Send(page, here, ("tieu-de", "Cống đầu xóm Đồng Chằm gãy"), ("noi-dung", "Đã nói với ông Nguyễn Văn Hùng mà chưa thấy làm."));
        careless.Refusals.ShouldHaveSingleItem().ShouldContain("giống tên người");
        (await one.Public("text")).ShouldBe("");

        await officer.Send(page, here, ("tieu-de", "Cống đầu xóm Đồng Chằm gãy"), ("noi-dung", "Đã nói với [tên đã che] mà chưa thấy làm."), ("noi", "đầu xóm Đồng Chằm"));
        (await one.Public("title")).ShouldBe("Cống đầu xóm Đồng Chằm gãy");
        (await one.Public("text")).ShouldNotContain("Hùng");
        // The original stays as it was, for the desk.
        (await officer.Get(one.Address)).Text.ShouldContain("Nguyễn Văn Hùng");

        // The last word: the tick lets a stretch stand that only looks like a name.
        (await officer.Send(await officer.Get(here), here, ("tieu-de", "Cống đầu xóm Đồng Chằm gãy"), ("noi-dung", "Cống ở gần tượng bà Nguyễn Thị Minh Khai."), ("da-xem", "co"))).Status.ShouldBe(HttpStatusCode.OK);
        (await one.Public("text")).ShouldContain("Minh Khai");
    }

    [Fact]
    public async Task What_is_withheld_shows_no_word_and_its_reason_can_be_counted()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        var here = $"{one.Address}/cong-khai";
        await officer.Send(await officer.Get(here), here, ("tieu-de", "Cống đầu xóm Đồng Chằm gãy"), ("noi-dung", "Cống gãy, nước tràn đường."));
        (await officer.Send(await officer.Get(here), $"{one.Address}/khong-cong-khai")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await officer.Send(await officer.Get(here), $"{one.Address}/khong-cong-khai", ("ly-do", "private-matter"));
        (await one.Public("concat(withheld, '|', title, text)")).ShouldBe("private-matter|");
    }

    [Fact]
    public async Task A_published_picture_is_another_file_with_other_pixels_and_the_photo_itself_is_served_to_nobody_outside()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/djpeg") && File.Exists("/usr/bin/cjpeg"), "djpeg and cjpeg are not installed on this machine");
        var officer = await house.Known("xa");
        using var anybody = house.Visitor();
        var id = Guid.CreateVersion7();
        var photo = (await house.Within(s => s.GetRequiredService<SealedFiles>().Photo(new MemoryStream(Pictures.Jpeg), "cong.jpg", id, default))).Value!;
        var taken = await house.Within(s => s.GetRequiredService<Intake>().Take(new Submission(id, PetitionDoor.Desk, HandledCase.Said) { Place = DemoUnits.PhuLuong, Files = [photo] }, Actor.Public, default));
        var one = new HandledCase(house, taken.Id, taken.Code, taken.Secret);
        await one.Sort(officer);
        var (here, shown) = ($"{one.Address}/cong-khai", $"/kien-nghi/{one.Code}/anh/1");
        var picture = $"{here}/anh/{photo.Row.Id}";
        await officer.Send(await officer.Get(here), here, ("tieu-de", "Cống đầu xóm Đồng Chằm gãy"), ("noi-dung", "Cống gãy, nước tràn đường."));
        (await anybody.Get(shown)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Send(await officer.Get(picture), picture, ("mo-ta", "Cống gãy ở đầu xóm"), ("da-xem", "co"), ("che", "0,0,10000,10000"))).Status.ShouldBe(HttpStatusCode.OK);

        var original = await Bytes(officer, $"{one.Address}/tep/{photo.Row.Id}");
        var (large, small) = (await Bytes(anybody, shown), await Bytes(anybody, $"{shown}?co=nho"));
        foreach (var open in new[] { large, small })
        {
            open.ShouldNotBe(original);
            Pixels(open).ShouldNotBe(Pixels(original));
        }

        Pixels(original).Chunk(3).Select(p => (p[0], p[1], p[2])).Distinct().Count().ShouldBeGreaterThan(
            Pixels(large).Chunk(3).Select(p => (p[0], p[1], p[2])).Distinct().Count(), "what is hidden is a few squares, not a layer over the picture");
        foreach (var hash in new[] { photo.Row.Hash, photo.Row.LargeHash!, photo.Row.SmallHash! })
            (await one.Public("pictures")).ShouldNotContain(FileHash.FromBytes(hash).ToString());
        foreach (var address in new[] { $"{one.Address}/tep/{photo.Row.Id}", picture, $"/kien-nghi/{one.Code}/anh/0", $"/kien-nghi/{one.Code}/anh/2", $"/kien-nghi/{one.Code}/anh/{photo.Row.Id}" })
            (await anybody.Raw(address)).Content.Headers.ContentType!.MediaType.ShouldBe("text/html");

        // Taken back: the public file goes as well.
        await officer.Send(await officer.Get(here), $"{one.Address}/khong-cong-khai", ("ly-do", "private-matter"));
        (await anybody.Get(shown)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_case_about_the_receiving_unit_does_not_exist_for_anybody_there_and_leaves_no_number()
    {
        var (officer, chair, board) = (await house.Known("xa"), await house.Known("chutich"), await house.Known("tinh"));
        var one = await HandledCase.Of(house, "Cán bộ xã Phú Lương thu tiền không có biên lai.", category: "funds", about: true);
        (await house.One<int>("select unit from petition where id = $1", one.Id)).ShouldBe(1);
        foreach (var person in new[] { officer, chair })
        {
            foreach (var end in new[] { "", "/phan-loai", "/cong-khai", "/giong", "/tra-loi" }) (await person.Get(one.Address + end)).Status.ShouldBe(HttpStatusCode.NotFound);
            foreach (var page in new[] { "/ban/kien-nghi", $"/ban/kien-nghi?q={one.Code}", "/ban/kien-nghi?q=bien+lai", "/ban/hom-nay", "/ban/kien-nghi/dem", "/ban/kien-nghi/ky-hop" })
                (await person.Get(page)).Text.ShouldNotContain(one.Code);
        }

        await one.Sort(board, category: "funds");
        await one.Solve(board, words: "Tỉnh đã kiểm tra, xã trả lại tiền và viết biên lai cho từng hộ.");

        (await one.State()).ShouldBe(PetitionState.Answered);
        (await one.Public("state")).ShouldBe("none");
        (await one.Facts()).ShouldBe("");
        (await officer.Get(one.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get("/ban/kien-nghi?xem=cho-nguoi-gui")).Text.ShouldNotContain(one.Code);
        var here = $"{one.Address}/cong-khai";
        (await board.Send(await board.Get(here), here, ("tieu-de", "Thu tiền không biên lai"), ("noi-dung", "Nội dung đã che."))).Refusals.ShouldHaveSingleItem().ShouldContain("không có bản công khai");
        (await house.Within(s => FindClusters.Run(s, false, default))).ShouldNotContain("Nguyễn");
    }

    [Fact]
    public async Task A_broken_clock_is_reported_one_level_up_once_and_closes_when_answered()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        await house.Run($"update petition set due_on = '2026-11-01' where id = '{one.Id}'");

        await house.Within(s => ByTheClock.Escalate(s, false, default));
        await house.Within(s => ByTheClock.Escalate(s, false, default));

        (await house.One<long>("select count(*) from petition_step where petition = $1 and action = $2", one.Id, (short)PetitionAction.Escalate)).ShouldBe(1);
        (await house.One<int>("select unit from duty where record = $1 and kind = 'petitions.press' and closed_at is null", one.Id)).ShouldBe(1);
        await one.Solve(officer);
        (await one.Owed()).ShouldBe("");
    }

    [Fact]
    public async Task Silence_after_an_answer_is_shown_as_silence_and_a_late_no_is_told_to_begin_anew()
    {
        var officer = await house.Known("xa");
        using var citizen = house.Visitor();
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        await one.Solve(officer);
        await house.Run($"update petition set due_on = '2026-11-01' where id = '{one.Id}'");
        await house.Within(s => ByTheClock.Silence(s, false, default));
        (await one.State()).ShouldBe(PetitionState.Closed);
        (await one.Public("sender")).ShouldBe(((int)SenderWord.Silent).ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await one.Facts()).ShouldNotContain("confirmed");

        // Still within the days: "not yet" opens it again.
        (await one.Say(citizen, "chua")).Text.ShouldContain("mở lại");
        await one.Solve(officer);
        await house.Run($"update petition set state = 7 where id = '{one.Id}'; update petition_handling set ended_at = now() - interval '60 days' where petition = '{one.Id}'");
        (await one.Say(citizen, "chua")).Refusals.ShouldHaveSingleItem().ShouldContain("Đã quá thời hạn");
        (await one.State()).ShouldBe(PetitionState.Closed);
    }

    [Fact]
    public async Task An_agencys_lateness_is_told_only_on_a_public_basis()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        var agency = await one.Agency();
        await house.Run($"update petition_agency set lateness_basis = null, lateness_from = null where unit = {agency}");
        await one.Forward(officer, agency);
        (await one.Public("lateness_basis")).ShouldBe("");
        await house.Run($"update petition set due_on = '2026-11-01' where id = '{one.Id}'");
        await house.Within(s => ByTheClock.Escalate(s, false, default));
        (await one.Public("path")).ShouldNotContain("Quá hạn");

        await house.Run($"update petition_agency set lateness_basis = 'Quy chế phối hợp số 5', lateness_from = '2026-01-01' where unit = {agency}");
        await one.Take(officer, "don-doc");
        (await one.Public("lateness_basis")).ShouldBe("Quy chế phối hợp số 5");
        (await one.Public("path")).ShouldContain("Quá hạn");
    }

    [Fact]
    public async Task That_one_agency_was_late_is_not_told_because_the_next_one_may_be_called_late()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        var first = await one.Agency();
        var second = await house.One<int>("select unit from unit_node where kind = 'external-agency' and unit <> $1 and valid_until is null and parent in (11, (select parent from unit_node where unit = 11 and valid_until is null)) limit 1", first);
        await house.Run($"update petition_agency set lateness_basis = null, lateness_from = null where unit = {first}");
        await one.Forward(officer, first);
        await house.Run($"update petition set due_on = '2026-11-01' where id = '{one.Id}'");
        await house.Within(s => ByTheClock.Escalate(s, false, default));
        await one.Take(officer, "lay-lai");
        await house.Run($"insert into petition_agency (unit, mail, lateness_basis, lateness_from, changed_at) values ({second}, 'so@example.vn', 'Quy chế số 6', '2026-01-01', now()) on conflict (unit) do update set lateness_basis = excluded.lateness_basis, lateness_from = excluded.lateness_from");
        await one.Forward(officer, second);
        (await one.Public("lateness_basis")).ShouldBe("Quy chế số 6");
        (await one.Public("path")).ShouldNotContain("Quá hạn");
    }

    [Fact]
    public async Task A_pause_needs_a_public_reason_and_holds_clock_and_duty()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await one.Sort(officer);
        (await one.Take(officer, "tam-dung")).Refusals.ShouldHaveSingleItem();
        await one.Take(officer, "tam-dung", ("ly-do", "measurement"));
        (await house.One<bool>("select due_on is null from petition where id = $1", one.Id)).ShouldBeTrue();
        (await one.Owed()).ShouldBe("");
        (await one.Public("path")).ShouldContain("đo đạc");
        await one.Take(officer, "chay-tiep");
        (await one.Owed()).ShouldBe("petitions.handle 11");
    }

    [Fact]
    public async Task Many_cases_about_one_matter_at_one_place_are_proposed_once_for_supervision()
    {
        var (officer, chair) = (await house.Known("xa"), await house.Known("chutich"));
        for (var n = 0; n < FindClusters.Enough; n++) await (await HandledCase.Of(house, $"Nước sạch bị đục lần thứ {n}, cả xóm không dùng được.", category: "water-power")).Sort(officer, category: "water-power");
        await house.Within(s => FindClusters.Run(s, false, default));
        await house.Within(s => FindClusters.Run(s, false, default));
        (await house.One<long>("select count(*) from petition_cluster where unit = 11 and category = 'water-power'")).ShouldBe(1);
        var page = await chair.Get("/ban/kien-nghi/diem-nong");
        page.Text.ShouldContain("Điện, nước sạch, viễn thông");
        var id = await house.One<Guid>("select id from petition_cluster where unit = 11 and category = 'water-power'");
        await chair.Send(page, $"/ban/kien-nghi/diem-nong/{id}", ("quyet-dinh", "giam-sat"));
        (await house.One<short>("select state from petition_cluster where id = $1", id)).ShouldBe((short)ClusterState.TakenUp);
        (await house.One<bool>("select closed_at is not null from duty where record = $1", id)).ShouldBeTrue();
    }

    private static async Task<byte[]> Bytes(Visitor visitor, string address) => await (await visitor.Raw(address)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();

    // The points as a decoder of its own sees them.
    private static byte[] Pixels(byte[] jpeg)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/djpeg", "-pnm") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.BaseStream.Write(jpeg);
        process.StandardInput.Close();
        using var points = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(points);
        process.WaitForExit();
        // "P6", width and height, the brightest value: a line each; then three bytes a point.
        var written = points.ToArray();
        var from = 0;
        for (var line = 0; line < 3; line++) from = Array.IndexOf(written, (byte)'\n', from) + 1;
        return written[from..];
    }
}
