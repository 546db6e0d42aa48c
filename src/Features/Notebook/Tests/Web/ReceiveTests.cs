using System.Net;
using System.Text;
using CauNoi.Test.Support;

namespace CauNoi.Notebook.Tests.Web;

public class ReceiveTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_record_written_without_signal_stands_as_if_written_at_the_desk()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Case("05/04/2024");
        var receipt = (await phone.Send(item)).ShouldHaveSingleItem();
        receipt.State().ShouldBe("received", receipt.ToJsonString());
        receipt.Words().ShouldStartWith("Đã tới xã Phú Lương lúc ");
        (await house.One<int>("select unit from activity where id = $1", item.Id)).ShouldBe(101);
        (await house.One<string>("select kind || ' ' || hat from act where subject = $1", item.Id.ToString())).ShouldBe("activities.record area-head");
        (await house.One<string>("select string_agg(m.name, ' ' order by m.name) from fact f join measure m on m.id = f.measure where f.record = $1", item.Id)).ShouldContain("mediation-case");
        var head = await house.Known("xom");
        (await head.Get((string)receipt["address"]!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_item_sent_five_times_at_once_is_one_record_and_has_one_receipt()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Case("06/04/2024");
        var states = (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Send(item)))).Select(r => r[0].State()).ToList();
        states.ShouldAllBe(s => s == "received" || s == "standing");
        (await phone.Send(item))[0].State().ShouldBe("standing");
        (await house.Records(item.Id)).ShouldBe(1);
        (await house.One<long>("select count(*) from notebook_item where id = $1", item.Id)).ShouldBe(1);
        (await house.One<long>("select count(*) from act where subject = $1", item.Id.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task An_item_arrives_on_two_nodes_at_once_and_is_one_record()
    {
        await using var second = await SecondNode.Of(house);
        using var phone = await house.Phone("xom");
        using var there = second.Same(phone);
        var items = Enumerable.Range(1, 6).Select(n => phone.Case($"{n:00}/05/2024")).ToArray();
        var both = await Task.WhenAll(phone.Send(items), there.Send(items));
        both.SelectMany(r => r).Select(Phones.State).ShouldAllBe(s => s == "received" || s == "standing");
        foreach (var item in items) (await house.Records(item.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_receipt_that_was_lost_on_the_way_back_is_given_again()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Case("07/04/2024");
        await phone.Send(item);
        // The answer never arrived: the phone knows nothing, signs anew days later and sends the same bytes.
        var again = (await phone.Send(item)).ShouldHaveSingleItem();
        again.State().ShouldBe("standing");
        again.Words().ShouldStartWith("Đã tới xã Phú Lương lúc ");
        (await house.Records(item.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_dies_between_keeping_and_answering_leaves_one_record()
    {
        await using var dying = await SecondNode.Of(house, mute: true);
        using var phone = await house.Phone("xom");
        using var there = dying.Same(phone);
        var item = phone.Case("17/04/2024");
        for (var n = 0; n < 3; n++) await Should.ThrowAsync<HttpRequestException>(() => there.Send(item));
        (await house.Records(item.Id)).ShouldBe(1, "it was kept before the answer was lost");
        (await phone.Send(item))[0].State().ShouldBe("standing");
        (await house.Records(item.Id)).ShouldBe(1);
        (await house.One<long>("select count(*) from fact where record = $1", item.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task What_the_desk_would_refuse_is_refused_with_the_words_at_the_fields_and_mended_under_the_same_id()
    {
        using var phone = await house.Phone("xom");
        var id = Guid.CreateVersion7();
        var wrong = phone.Seal(Phones.Mediation, new() { ["ngay"] = "40/13/2024", ["loai"] = "dat-dai" }, id: id);
        var refused = (await phone.Send(wrong))[0];
        refused.State().ShouldBe("refused");
        refused["refusals"]!.AsArray().Select(r => (string)r!["field"]!).ShouldBe(["ngay", "ket-qua"]);
        (await house.Records(id)).ShouldBe(0);
        (await phone.Send(phone.Case("08/04/2024", id)))[0].State().ShouldBe("received");
        (await house.Records(id)).ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_said_to_be_kept()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Seal("activities/khong-co-loai-nay", Phones.Answers("14/04/2024"));
        // A duty of the same kind for the same number stands in the way of keeping it.
        await house.Run($"""
            insert into duty (id, kind, unit, record, title, href, rule, opened_at, due_at) values (gen_random_uuid(), 'notebook.look', 101, '{item.Id}', 'x', '/', 'notebook.look', now(), now())
            """);
        (await phone.Send(item))[0].State().ShouldBe("again");
        await house.Run($"delete from duty where record = '{item.Id}'");
        (await phone.Send(item))[0].State().ShouldBe("person");
        (await house.One<long>("select count(*) from notebook_item where id = $1", item.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task One_bad_item_stops_no_other()
    {
        using var phone = await house.Phone("xom");
        var (good, torn, strange, last) = (phone.Case("09/04/2024"), phone.Case("10/04/2024"), phone.Seal(Encoding.UTF8.GetBytes("không phải JSON"), Guid.CreateVersion7()), phone.Case("11/04/2024"));
        torn = torn with { Data = torn.Data[..^8] + "AAAAAAAA" };
        var receipts = await phone.Send(last, torn, strange, good);
        receipts.Select(r => (Guid)r["id"]!).ShouldBe([good.Id, torn.Id, strange.Id, last.Id]);
        receipts.Select(Phones.State).ShouldBe(["received", "refused", "refused", "received"]);
    }

    [Fact]
    public async Task A_sealed_item_moved_under_another_id_or_sealed_to_an_unknown_key_is_not_opened()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Case("12/04/2024");
        (await phone.Send(item with { Id = Guid.CreateVersion7() }))[0].State().ShouldBe("refused");
        (await phone.Send(item with { Key = "0123456789abcdef" }))[0].State().ShouldBe("again", "the key may come back with its backup; nothing is lost");
        (await phone.Send(item with { Point = item.Point[..^4] + "AAAA" }))[0].State().ShouldBe("refused");
        (await house.Records(item.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_phone_records_for_no_unit_but_its_own()
    {
        using var phone = await house.Phone("xom");
        var fields = Phones.Answers("13/04/2024");
        fields["don-vi"] = "104";
        var item = phone.Seal(Phones.Mediation, fields);
        (await phone.Send(item))[0].State().ShouldBe("refused");
        (await house.Records(item.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task When_the_role_has_ended_the_record_is_kept_sealed_and_somebody_has_a_duty_to_look()
    {
        using var phone = await house.Phone("xom");
        await house.WithoutRole(phone.Device);
        var item = phone.Case("14/04/2024");
        var receipt = (await phone.Send(item))[0];
        receipt.State().ShouldBe("person");
        receipt.Words().ShouldContain("đã kết thúc");
        receipt.Words().ShouldContain("không mất");
        (await phone.Read()).Status.ShouldBe(403);
        (await house.Records(item.Id)).ShouldBe(0);
        (await house.One<long>("select count(*) from duty where record = $1 and kind = 'notebook.look' and unit = 101 and closed_at is null", item.Id)).ShouldBe(1);
        (await phone.Send(item))[0].State().ShouldBe("person");
        (await house.One<long>("select count(*) from duty where record = $1", item.Id)).ShouldBe(1);
        Encoding.UTF8.GetString(await house.One<byte[]>("select sealed from notebook_item where id = $1", item.Id)).ShouldNotContain("dat-dai");
    }

    [Fact]
    public async Task An_opinion_is_taken_down_without_signal_and_reaches_the_desk_once()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Seal("feedback/note", new() { ["noi-dung"] = "Bà con xin chữ to hơn ở sổ tay" });
        var states = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => phone.Send(item)));
        states.Select(s => s[0].State()).ShouldAllBe(s => s == "received" || s == "standing");
        (await house.One<long>("select count(*) from feedback_note where id = $1 and unit = 101", item.Id)).ShouldBe(1);
        (await phone.Send(phone.Seal("feedback/note", new() { ["noi-dung"] = "xin" })))[0].State().ShouldBe("refused");
    }

    [Fact]
    public async Task A_form_nobody_knows_is_kept_for_a_person_and_letters_nobody_types_are_not_read()
    {
        using var phone = await house.Phone("xom");
        (await phone.Send(phone.Seal("khong-co/mau", new() { ["a"] = "b" })))[0].State().ShouldBe("person");
        (await phone.Send(phone.Seal(Phones.Mediation, new() { ["ngay"] = "\0" })))[0].State().ShouldBe("refused");
        var stray = Phones.Answers("15/04/2024");
        stray["cau-hoi-cu"] = "một câu trả lời của mẫu cũ";
        var refused = (await phone.Send(phone.Seal(Phones.Mediation, stray)))[0];
        refused.State().ShouldBe("refused", "an answer of an older form is not dropped in silence");
        refused.Words().ShouldContain("Mẫu ghi đã đổi");
    }

    [Fact]
    public async Task Too_many_items_and_what_is_no_list_of_items_are_refused_whole()
    {
        using var phone = await house.Phone("xom");
        foreach (var body in new[] { "", "[]", "{}", """{"items":[]}""", """{"items":[{}]}""", """{"items":null}""" })
            using (var answer = await phone.Send(HttpMethod.Post, "/so-tay/gui", Encoding.UTF8.GetBytes(body))) ((int)answer.StatusCode).ShouldBe(400, body);
        using var many = await phone.Send(HttpMethod.Post, "/so-tay/gui", SimulatedPhone.Body([.. Enumerable.Range(0, 51).Select(_ => phone.Case("16/04/2024"))]));
        ((int)many.StatusCode).ShouldBe(400);
        // It is refused by its announced length: who sends on without asking may find the line closed before reading why.
        using var long_ = await phone.Send(HttpMethod.Post, "/so-tay/gui", new byte[1024 * 1024 + 1], spoil: request => request.Headers.ExpectContinue = true);
        ((int)long_.StatusCode).ShouldBe(413);
    }
}
