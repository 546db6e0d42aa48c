using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Questions;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>The other doors: the desk, a letter, a table, another program, a meeting. It is one kind of case whatever the door.</summary>
public class ReceiveTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string New = "/ban/kien-nghi/moi";

    [Fact]
    public async Task An_officer_writes_for_somebody_who_agreed_and_hands_over_the_slip()
    {
        var officer = await house.Known("xa");
        var page = await officer.Get(New);
        var without = await officer.Send(page, New, ("cach", "truc-tiep"), ("noi-dung", "Bà cụ nói nhà văn hóa khóa cửa"));
        without.Refusals.ShouldBe([IntakeRefusals.ConsentNeeded.Sentence]);
        var slip = await officer.Send(without, New, ("cach", "truc-tiep"), ("noi-dung", "Bà cụ nói nhà văn hóa khóa cửa"), ("dong-y", "co"), ("linh-vuc", "culture"));
        var (code, secret) = SlipRead.Of(slip);
        (await house.One<string>("select unit || ' ' || door || ' ' || on_behalf || ' ' || category || ' ' || held from petition where code = $1", code)).ShouldBe("11 3 true culture 0");
        using var sender = house.Visitor();
        (await sender.Ask(code, secret)).Text.ShouldContain("Bà cụ nói nhà văn hóa khóa cửa");
        (await officer.Get($"/ban/kien-nghi/tra-ma?ma={code}")).Text.ShouldContain("Đã nhận, chờ phân loại");
    }

    [Fact]
    public async Task A_letter_comes_with_its_scan_and_the_day_it_came()
    {
        var officer = await house.Known("xa");
        var slip = await officer.Send(await officer.Get(New), New, ("ban-quet", "don.pdf", "%PDF-1.4 lá đơn"u8.ToArray()), ("cach", "thu-don"), ("ngay-nhan", "05/11/2025"), ("nguon", "Đơn ngày 03/11/2025"));
        var code = SlipRead.Of(slip).Code;
        (await house.One<string>("select door || ' ' || received_on from petition where code = $1", code)).ShouldBe("4 2025-11-05");
        (await house.Content(code)).Files.ShouldHaveSingleItem().Kind.ShouldBe("paper");
        var odd = await officer.Send(await officer.Get(New), New, ("ban-quet", "don.pdf", Pictures.Script), ("cach", "thu-don"), ("noi-dung", "Đơn có tệp lạ"));
        odd.Refusals.ShouldBe([IntakeRefusals.PaperOdd.Sentence]);
        var tomorrow = await officer.Send(await officer.Get(New), New, ("cach", "thu-don"), ("noi-dung", "Đơn của ngày mai"), ("ngay-nhan", "05/11/2099"));
        tomorrow.Refusals.ShouldBe([IntakeRefusals.LaterThanToday.Sentence]);
    }

    [Fact]
    public async Task Only_the_desk_that_holds_it_finds_it_by_its_code_before_somebody_has_classified_it()
    {
        using var citizen = house.Visitor();
        var (code, _) = await citizen.Say("Chỉ xã Phú Lương tra được mã này", ("xa", "Xã Phú Lương"));
        var address = $"/ban/kien-nghi/tra-ma?ma={code}";
        (await (await house.Known("xa")).Get(address)).Text.ShouldContain("Đã nhận, chờ phân loại");
        // The unit above reaches the commune, and still does not see what nobody has classified.
        (await (await house.Known("tinh")).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("ban")).Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Known("kythuat")).Get(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        await house.Run($"update petition set sorted_at = now(), state = 3 where code = '{code}'");
        (await (await house.Known("tinh")).Get(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_table_is_taken_row_by_row_and_sent_again_whole_it_adds_only_what_was_mended()
    {
        var officer = await house.Known("xa");
        var first = Table(("Đường vào xóm lầy lội", "phu luong", ""), ("Trạm y tế thiếu thuốc", "Hà Nội", ""), ("Thu quỹ chưa công khai", "", "Việc lạ"));
        var page = await officer.Send(await officer.Get("/ban/kien-nghi/nap"), "/ban/kien-nghi/nap", ("tep", "so.xlsx", first), ("dong-y", "co"));
        page.Text.ShouldContain("Đã nạp 1 việc");
        page.Text.ShouldContain("Dòng 3: " + IntakeRefusals.PlaceUnknown.Sentence);
        page.Text.ShouldContain("Dòng 4: " + IntakeRefusals.CategoryUnknown.Sentence);
        var mended = Table(("Đường vào xóm lầy lội", "phu luong", ""), ("Trạm y tế thiếu thuốc", "", "Việc khác"), ("Thu quỹ chưa công khai", "", "Việc khác"));
        (await officer.Send(page, "/ban/kien-nghi/nap", ("tep", "so.xlsx", mended), ("dong-y", "co"))).Text.ShouldContain("Đã nạp 2 việc, 1 dòng đã có từ trước.");
        var none = await officer.Send(page, "/ban/kien-nghi/nap", ("tep", "so.xlsx", SheetFile.Xlsx(new Sheet(["Cột lạ"], [new SheetRow(2, ["gì đó"])]))), ("dong-y", "co"));
        none.Refusals.ShouldBe([ImportRefusals.NoWords.Sentence]);
        (await officer.Send(page, "/ban/kien-nghi/nap", ("tep", "so.xlsx", Pictures.Zip), ("dong-y", "co"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        static byte[] Table(params (string Text, string Place, string Subject)[] rows) => SheetFile.Xlsx(new Sheet(
            ["Nội dung", "Xã, phường", "Lĩnh vực"], [.. rows.Select((r, n) => new SheetRow(n + 2, [r.Text, r.Place, r.Subject]))]));
    }

    [Fact]
    public async Task Another_program_sends_a_case_and_it_is_held_for_a_look()
    {
        using var program = house.Visitor();
        var key = Guid.CreateVersion7();
        var said = new { key, text = "Gửi từ một chương trình khác", place = "Xã Phú Lương", category = "roads", answers = new Dictionary<string, string> { ["loai"] = "Cầu" } };
        using var first = await program.Client.PostAsJsonAsync("/api/v1/kien-nghi", said, TestContext.Current.CancellationToken);
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var answer = (await first.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        var code = (string)answer["code"]!;
        (await house.Held(code)).ShouldBe(HeldReason.WithoutScripts);
        using var second = await program.Client.PostAsJsonAsync("/api/v1/kien-nghi", said, TestContext.Current.CancellationToken);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string)(await second.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["code"]!).ShouldBe(code);
        (await program.Ask(code, (string)answer["secret"]!)).Text.ShouldContain("Gửi từ một chương trình khác");

        foreach (var (body, status) in new[]
        {
            ("{", HttpStatusCode.BadRequest), ("[]", HttpStatusCode.BadRequest), ("null", HttpStatusCode.BadRequest), ("""{"la":1}""", HttpStatusCode.BadRequest), ("""{"text":null}""", HttpStatusCode.BadRequest),
            ("""{"text":""}""", HttpStatusCode.UnprocessableEntity), ("""{"text":"Có chữ","place":"Hà Nội"}""", HttpStatusCode.UnprocessableEntity),
            ($$"""{"text":"{{new string('a', 20_000)}}"}""", HttpStatusCode.UnprocessableEntity), ("""{"text":"Có chữ","answers":null}""", HttpStatusCode.BadRequest),
        })
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var refused = await program.Client.PostAsync("/api/v1/kien-nghi", content, TestContext.Current.CancellationToken);
            refused.StatusCode.ShouldBe(status, body[..Math.Min(60, body.Length)]);
        }
    }

    [Fact]
    public async Task A_question_that_a_meeting_could_not_answer_becomes_one_case_of_the_unit_that_met()
    {
        var promised = await house.One<long>("select count(*) from meeting_question where state <> 'answered'");
        promised.ShouldBeGreaterThan(0);
        (await house.Within(services => TakeQuestions.Run(services, true, default))).ShouldBe($"Sẽ đưa {promised} câu hỏi ở các cuộc họp thành kiến nghị.");
        await house.Within(services => TakeQuestions.Run(services, false, default));
        await house.Within(services => TakeQuestions.Run(services, false, default));
        (await house.One<long>("select count(*) from petition where door = 7")).ShouldBe(promised);
        (await house.One<long>("select count(*) from petition p join meeting_question q on q.id = p.id where q.state = 'answered'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_place_elsewhere_sends_what_was_typed_here_to_the_desk_there()
    {
        var officer = await house.Known("xa");
        var code = SlipRead.Of(await officer.Send(await officer.Get(New), New, ("cach", "truc-tiep"), ("noi-dung", "Việc ở xã bên cạnh"), ("dong-y", "co"), ("xa", "vo tranh"))).Code;
        (await house.One<int>("select unit from petition where code = $1", code)).ShouldBe(DemoUnits.VoTranh);
        (await officer.Get($"/ban/kien-nghi/tra-ma?ma={code}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
