using System.Net;
using System.Text.Json.Nodes;
using CauNoi.Test.Support;

namespace CauNoi.Notebook.Tests.Web;

public class ConflictTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_correction_of_what_nobody_else_touched_stands_once_however_often_it_comes()
    {
        using var phone = await house.Phone("xom");
        var record = await Written(phone, -10);
        var item = Correction(phone, record, kind: "khac");
        (await phone.Send(item))[0].State().ShouldBe("received");
        (await Task.WhenAll(phone.Send(item), phone.Send(item))).ShouldAllBe(r => r[0].State() == "standing");
        (await Answer(record, "loai")).ShouldBe("khac");
        (await house.One<long>("select count(*) from activity_version where activity = $1", Id(record))).ShouldBe(2);
    }

    [Fact]
    public async Task Two_who_changed_different_answers_are_merged_and_both_are_kept()
    {
        using var phone = await house.Phone("xom");
        var record = await Written(phone, -11);
        await AtTheDesk(record, -11, "dat-dai", "khong-thanh");
        (await phone.Send(Correction(phone, record, kind: "khac")))[0].State().ShouldBe("received");
        (await Answer(record, "loai")).ShouldBe("khac");
        (await Answer(record, "ket-qua")).ShouldBe("khong-thanh");
    }

    [Fact]
    public async Task Two_who_changed_the_same_answer_go_to_a_person_who_sees_both_and_decides()
    {
        using var phone = await house.Phone("xom");
        var record = await Written(phone, -12);
        await AtTheDesk(record, -12, "lang-gieng", "thanh");
        var item = Correction(phone, record, kind: "khac");
        var receipt = (await phone.Send(item))[0];
        receipt.State().ShouldBe("person");
        receipt.Words().ShouldContain("cả hai bản");
        (await Answer(record, "loai")).ShouldBe("lang-gieng", "nothing is overwritten in silence");

        using var officer = await house.SignedIn("xa");
        var inbox = await officer.Get("/ban/so-tay/cho");
        inbox.Text.ShouldContain("Người khác cũng sửa chỗ này");
        var page = await officer.Get($"/ban/so-tay/cho/{item.Id}");
        page.Text.ShouldContain("Điện thoại: Việc khác");
        page.Text.ShouldContain("Đang có: Xóm giềng");
        var done = await officer.Send(page, $"/ban/so-tay/cho/{item.Id}/ghi");
        done.Path.ShouldBe($"/ban/so-viec/{Id(record)}", done.Text);
        (await Answer(record, "loai")).ShouldBe("khac");
        (await house.One<long>("select count(*) from duty where record = $1 and closed_at is not null and proof is not null", item.Id)).ShouldBe(1);
        (await house.One<bool>("select sealed is null and state = 'settled' from notebook_item where id = $1", item.Id)).ShouldBeTrue();
        (await phone.Send(item))[0].State().ShouldBe("standing");
        (await officer.Get($"/ban/so-tay/cho/{item.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_keeps_what_stands_says_why_and_the_phone_is_told()
    {
        using var phone = await house.Phone("xom");
        var record = await Written(phone, -13);
        await AtTheDesk(record, -13, "lang-gieng", "thanh");
        var item = Correction(phone, record, kind: "khac");
        await phone.Send(item);
        using var officer = await house.SignedIn("xa");
        var page = await officer.Get($"/ban/so-tay/cho/{item.Id}");
        (await officer.Send(page, $"/ban/so-tay/cho/{item.Id}/bo")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await officer.Send(page, $"/ban/so-tay/cho/{item.Id}/bo", ("ly-do", "Đã hỏi lại, bản ở xã đúng"))).Text.ShouldContain("Đã xong bản ấy");
        (await Answer(record, "loai")).ShouldBe("lang-gieng");
        (await phone.Send(item))[0].Words().ShouldContain("Đã hỏi lại, bản ở xã đúng");
        (await house.One<long>("select count(*) from act where subject = $1 and kind = 'notebook.drop'", item.Id.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decision_stands_and_the_other_is_told()
    {
        using var phone = await house.Phone("xom");
        var record = await Written(phone, -14);
        await AtTheDesk(record, -14, "lang-gieng", "thanh");
        var item = Correction(phone, record, kind: "khac");
        await phone.Send(item);
        using var officer = await house.SignedIn("xa");
        using var chair = await house.SignedIn("chutich");
        var (left, right) = (await officer.Get($"/ban/so-tay/cho/{item.Id}"), await chair.Get($"/ban/so-tay/cho/{item.Id}"));
        var ends = await Task.WhenAll(officer.Send(left, $"/ban/so-tay/cho/{item.Id}/ghi"), chair.Send(right, $"/ban/so-tay/cho/{item.Id}/bo", ("ly-do", "Bản ở xã đúng")));
        ends.Count(e => e.Text.Contains("vừa có người khác xem", StringComparison.Ordinal)).ShouldBe(1);
        var state = await house.One<string>("select state from notebook_item where id = $1", item.Id);
        (await Answer(record, "loai")).ShouldBe(state == "settled" ? "khac" : "lang-gieng", "what stands is what was decided");
        (await house.One<long>("select count(*) from act where subject = $1 and kind in ('notebook.drop', 'notebook.settle')", item.Id.ToString())).ShouldBe(state == "dropped" ? 1 : 0);
    }

    [Fact]
    public async Task What_came_after_the_role_ended_is_written_down_by_somebody_else_with_its_photos()
    {
        using var phone = await house.Phone("xom");
        await house.WithoutRole(phone.Device);
        var item = phone.Seal(Phones.Festival, new() { ["ngay"] = "11/11/2022", ["so-nguoi"] = "64" }, photos: 1);
        (await phone.Send(item))[0].State().ShouldBe("person");
        var stream = phone.SealPhoto(Pictures.Jpeg, item.Id, 1);
        (await phone.Piece(item.Id, 1, stream, 0, stream.Length)).Answer["receipt"]!.State().ShouldBe("person");
        using var officer = await house.SignedIn("xa");
        var done = await officer.Send(await officer.Get($"/ban/so-tay/cho/{item.Id}"), $"/ban/so-tay/cho/{item.Id}/ghi");
        done.Path.ShouldBe($"/ban/so-viec/{item.Id}", done.Text);
        (await house.One<int>("select unit from activity where id = $1", item.Id)).ShouldBe(101);
        (await house.One<long>("select count(*) from stored_file where owner = $1", item.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_another_commune_does_not_exist_here()
    {
        using var phone = await house.Phone("xom");
        await house.WithoutRole(phone.Device);
        var item = phone.Case("12/11/2022");
        await phone.Send(item);
        await house.Run($"update notebook_item set unit = 12 where id = '{item.Id}'");
        using var officer = await house.SignedIn("xa");
        (await officer.Get($"/ban/so-tay/cho/{item.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Get("/ban/so-tay/cho")).Text.ShouldNotContain(item.Id.ToString());
    }

    [Fact]
    public async Task A_correction_of_a_record_that_is_not_within_reach_waits_and_changes_nothing()
    {
        using var phone = await house.Phone("xom");
        using var officer = await house.SignedIn("xa");
        const string Path = "/ban/ghi/vu-viec-hoa-giai";
        var theirs = await officer.Send(await officer.Get(Path), Path, ("don-vi", "104"), ("ngay", "13/11/2022"), ("loai", "khac"), ("ket-qua", "thanh"));
        var id = Guid.Parse(theirs.Path.Split('/')[^1]);
        var item = phone.Seal(Phones.Mediation, Phones.Answers("13/11/2022"), began: new { record = id, version = "1", fields = new { } });
        (await phone.Send(item))[0].State().ShouldBe("again");
        (await house.One<string>("select answers ->> 'loai' from activity where id = $1", id)).ShouldBe("khac");
    }

    private async Task<JsonNode> Written(SimulatedPhone phone, int days)
    {
        var item = phone.Case(house.Day(days).ToString("dd/MM/yyyy"));
        (await phone.Send(item))[0].State().ShouldBe("received");
        phone.Token = null;
        return (await phone.Read()).All("records").Single(r => (Guid)r["id"]! == item.Id);
    }

    private SealedForm Correction(SimulatedPhone phone, JsonNode record, string kind)
    {
        var fields = record["fields"]!.AsObject().ToDictionary(f => f.Key, f => (string)f.Value![0]!);
        var began = new { record = Id(record), version = (string)record["version"]!, fields = fields.ToDictionary(f => f.Key, f => new[] { f.Value }) };
        return phone.Seal(Phones.Mediation, new(fields) { ["loai"] = kind }, began: began);
    }

    private async Task AtTheDesk(JsonNode record, int days, string kind, string result)
    {
        using var officer = await house.SignedIn("xa");
        var path = $"/ban/so-viec/{Id(record)}/sua";
        (await officer.Send(await officer.Get(path), path, ("ngay", house.Day(days).ToString("dd/MM/yyyy")), ("loai", kind), ("ket-qua", result))).Path.ShouldBe($"/ban/so-viec/{Id(record)}");
    }

    private static Guid Id(JsonNode record) => (Guid)record["id"]!;

    private Task<string> Answer(JsonNode record, string field) => house.One<string>("select answers ->> $2 from activity where id = $1", Id(record), field);
}
