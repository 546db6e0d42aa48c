using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Rules;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Outbox;

namespace CauNoi.Petitions.Tests.Web;

public class SubmitTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Anybody_says_something_in_one_sentence_and_keeps_code_secret_and_a_day()
    {
        using var citizen = house.Visitor();
        var slip = await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("noi-dung", "Cống đầu xóm gãy đôi"), ("xa", "phu luong"), ("cho", "gần cầu treo"), ("thoi-gian", "40"));
        var (code, secret) = SlipRead.Of(slip);
        slip.Text.ShouldContain("Xã Phú Lương");
        slip.Text.ShouldContain("Chậm nhất");
        slip.Path.ShouldNotContain(code);
        slip.Path.ShouldNotContain(secret);
        (await house.One<string>("select unit || ' ' || holder || ' ' || area || ' ' || state || ' ' || door || ' ' || held from petition where code = $1", code)).ShouldBe("11 11 11 2 1 0");
        var content = await house.Content(code);
        (content.Text, content.Address).ShouldBe(("Cống đầu xóm gãy đôi", "gần cầu treo"));
        var duty = await house.One<string>("select kind || ' ' || unit || ' ' || title from duty where record = $1", await house.Id(code));
        duty.ShouldStartWith("petitions.sort 11 Phân loại kiến nghị nhận ");
        duty.ShouldNotContain(code);
    }

    [Fact]
    public async Task The_category_that_was_chosen_asks_its_own_questions_and_its_answers_are_sealed_with_the_words()
    {
        using var citizen = house.Visitor();
        var first = await citizen.Get("/kien-nghi/gui");
        first.Html.QuerySelector("a[href='/kien-nghi/gui?linh-vuc=roads']").ShouldNotBeNull();
        const string address = "/kien-nghi/gui?linh-vuc=roads";
        var form = await citizen.Get(address);
        form.Text.ShouldContain("Hỏng chỗ nào?");
        form.Text.ShouldNotContain("Trường nào?");
        var (code, _) = SlipRead.Of(await citizen.Send(form, address, ("noi-dung", "Cầu treo lung lay nhiều tấm ván"), ("roads-loai", "Cầu"), ("roads-tu-bao-gio", "sau bão"), ("thoi-gian", "60")));
        (await house.One<string>("select category from petition where code = $1", code)).ShouldBe("roads");
        (await house.Content(code)).Answers.Select(a => $"{a.Question} {a.Answer}").ShouldBe(["Hỏng chỗ nào? Cầu", "Từ bao giờ? sau bão"]);
    }

    [Fact]
    public async Task Nothing_that_was_typed_stands_in_any_table_or_act_in_the_open()
    {
        using var citizen = house.Visitor();
        await citizen.Say("Zêbrakín lời riêng chỉ bàn tiếp nhận đọc", ("cho", "Zêbrakín ngõ ba"), ("ho-ten", "Zêbrakín Văn A"), ("dien-thoai", "0987 654 321"), ("thu", "zebrakin@thu.example"), ("mong-muon", "Zêbrakín sớm"));
        foreach (var word in new[] { "Zêbrakín", "zebrakin", "0987 654 321", "0987654321" }) (await Places(word)).ShouldBeEmpty();
        // The same look finds what does stand in the open.
        (await Places("Phân loại kiến nghị")).ShouldBe(["duty"]);
    }

    [Fact]
    public async Task A_message_leaves_with_code_status_and_link_to_a_recipient_that_is_sealed_until_then()
    {
        using var citizen = house.Visitor();
        var (code, _) = await citizen.Say("Báo tin cho tôi bằng thư điện tử", ("thu", "nguoigui@thu.example"));
        var mail = await house.One<string>("select recipient || ' | ' || subject || ' | ' || body from outbox where subject like '%' || $1 || '%'", code);
        mail.ShouldNotContain("nguoigui");
        mail.ShouldContain($"/kien-nghi/theo-doi?ma={code}");
        mail.ShouldNotContain("bằng thư điện tử");
        while (await house.SendDue() > 0)
        {
        }

        Mails(code).ShouldHaveSingleItem().ShouldContain("nguoigui@thu.example");
    }

    [Fact]
    public async Task A_case_costs_one_trip_to_the_database_and_its_form_none()
    {
        using var queries = new Queries();
        using var citizen = house.Visitor();
        await citizen.Say("Một lời trước, để mọi thứ đã có trong bộ nhớ");
        var (form, looked) = await queries.Of(citizen, Senders.Form);
        looked.ShouldBeEmpty();
        var (slip, asked) = await queries.Of(citizen, form, Senders.Form, ("noi-dung", "Đếm số lần hỏi khi gửi một lời"), ("thoi-gian", "30"));
        SlipRead.Of(slip);
        asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Sent_twice_or_five_times_at_once_it_is_one_case_with_one_slip()
    {
        using var citizen = house.Visitor();
        var form = await citizen.Get(Senders.Form);
        var slips = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => citizen.Send(form, Senders.Form, ("noi-dung", "Gửi năm lần vì mạng chậm quá"), ("thoi-gian", "30"))));
        slips.Select(SlipRead.Of).Distinct().ShouldHaveSingleItem();
        var stranger = await citizen.Send(form, Senders.Form, ("noi-dung", "Lời của một người khác hẳn"), ("thoi-gian", "30"));
        stranger.Status.ShouldBe(HttpStatusCode.Conflict);
        stranger.Text.ShouldNotContain(SlipRead.Of(slips[0]).Code);
        SlipRead.Of(await citizen.Send(stranger, Senders.Form, ("noi-dung", "Lời của một người khác hẳn"), ("thoi-gian", "30"))).ShouldNotBe(SlipRead.Of(slips[0]));
    }

    [Fact]
    public async Task A_refusal_keeps_all_that_was_typed_and_a_name_that_two_places_bear_is_asked_about()
    {
        using var citizen = house.Visitor();
        var before = await house.Rows("job_run", "outbox");
        var page = await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("noi-dung", ""), ("xa", "Hà Nội"), ("dien-thoai", "gọi tôi nhé"), ("mong-muon", "Sửa sớm"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Refusals.ShouldContain(IntakeRefusals.PlaceUnknown.Sentence);
        page.Typed(Senders.Form, "mong-muon").ShouldBe("Sửa sớm");
        page.Typed(Senders.Form, "dien-thoai").ShouldBe("gọi tôi nhé");
        (await house.Rows("job_run", "outbox")).ShouldBe(before);

        var several = await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("noi-dung", "Đường liên xã hỏng nặng"), ("xa", "phu"), ("thoi-gian", "30"));
        several.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var choices = several.Html.QuerySelectorAll("input[name=xa][type=radio]").Select(i => i.GetAttribute("value")!).ToList();
        choices.Count.ShouldBeGreaterThan(1);
        choices.ShouldContain("Xã Phú Lương");
        SlipRead.Of(await citizen.Send(several, Senders.Form, ("noi-dung", "Đường liên xã hỏng nặng"), ("xa", "Xã Phú Lương"), ("thoi-gian", "30")));
    }

    [Fact]
    public async Task Without_scripts_too_fast_or_into_the_trap_it_is_taken_in_and_held_for_a_look()
    {
        using var citizen = house.Visitor();
        (await house.Held((await citizen.Say("Máy cũ không chạy kịch bản", ("thoi-gian", ""))).Code)).ShouldBe(HeldReason.WithoutScripts);
        (await house.Held((await citizen.Say("Gửi ngay trong một giây", ("thoi-gian", "1"))).Code)).ShouldBe(HeldReason.TooFast);
        var (code, _) = await citizen.Say("Điền cả ô không ai thấy", ("trang-web", "mua ngay"));
        (await house.Held(code)).ShouldBe(HeldReason.TooFast);
        (await house.One<short>("select state from petition where code = $1", code)).ShouldBe((short)PetitionState.Held);
        var same = new List<string>();
        for (var n = 0; n < 4; n++) same.Add((await citizen.Say("Cùng một lời gửi bốn lần trong ngày")).Code);
        (await house.Held(same[2])).ShouldBe(HeldReason.None);
        (await house.Held(same[3])).ShouldBe(HeldReason.SameWords);
    }

    [Fact]
    public async Task A_photo_is_cleaned_and_lies_sealed_and_a_voice_note_lies_as_it_came_and_sealed()
    {
        using var citizen = house.Visitor();
        var before = Directory.EnumerateFiles(house.Folder.Files, "*", SearchOption.AllDirectories).ToHashSet();
        var (code, _) = SlipRead.Of(await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("anh", "cong.jpg", Pictures.Jpeg), ("noi-dung", "Có ảnh cái cống gãy"), ("thoi-gian", "30")));
        var (spoken, _) = SlipRead.Of(await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("ghi-am", "loi.ogg", [.. "OggS"u8, .. new byte[200]]), ("thoi-gian", "30")));
        (await house.Content(code)).Files.ShouldHaveSingleItem().Kind.ShouldBe("photo");
        (await house.Content(spoken)).Files.ShouldHaveSingleItem().Kind.ShouldBe("voice");
        (await house.One<string>("select string_agg(distinct kind || ' ' || name, ', ') from stored_file where owner in ($1, $2)", await house.Id(code), await house.Id(spoken))).ShouldBe("sealed Tệp kèm kiến nghị");
        var added = Directory.EnumerateFiles(house.Folder.Files, "*", SearchOption.AllDirectories).Where(f => !before.Contains(f)).ToList();
        added.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var file in added)
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes.AsSpan().IndexOf("OggS"u8).ShouldBe(-1, file);
            bytes.AsSpan().StartsWith(Pictures.Jpeg.AsSpan(0, 3)).ShouldBeFalse(file);
        }

        // Where a photo lay open while it was cleaned, nothing is left.
        Directory.EnumerateFileSystemEntries(Path.Combine(house.Folder.Root, "intake")).ShouldBeEmpty();
        var script = await citizen.Send(await citizen.Get(Senders.Form), Senders.Form, ("ghi-am", "loi.ogg", "<script>alert(1)</script>"u8.ToArray()), ("noi-dung", "Đây không phải ghi âm"), ("thoi-gian", "30"));
        script.Refusals.ShouldBe([IntakeRefusals.VoiceOdd.Sentence]);
    }

    [Fact]
    public async Task Another_province_is_no_place_here_and_nobody_knows_of_a_category_that_is_none()
    {
        using var citizen = house.Visitor();
        (await citizen.Get("/kien-nghi/gui?linh-vuc=khong-co")).Status.ShouldBe(HttpStatusCode.OK);
        var (code, _) = await citizen.Say("Không chọn lĩnh vực, không chọn nơi");
        (await house.One<int>("select unit from petition where code = $1", code)).ShouldBe(DemoUnits.Province);
    }

    private string[] Mails(string code) => [.. Directory.EnumerateFiles(house.Folder.Mail, "*.eml").Select(File.ReadAllText).Where(m => m.Contains(code, StringComparison.Ordinal))];

    // Every row of every table as text, and every column of bytes as the text it may hold.
    private async Task<string[]> Places(string word) => (await house.One<string>("""
        select coalesce(string_agg(table_name, ',' order by table_name), '') from information_schema.tables t
        where table_schema = 'public' and table_type = 'BASE TABLE' and (xpath('/row/c/text()', query_to_xml(format(
            'select count(*) as c from %I x where x::text like %L or x::text like %L', table_name, '%' || $1 || '%', '%' || encode(convert_to($1, 'UTF8'), 'hex') || '%'), false, true, '')))[1]::text::bigint > 0
        """, word)).Split(',', StringSplitOptions.RemoveEmptyEntries);
}
