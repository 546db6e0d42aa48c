using System.Net;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Platform.Files;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Feedback.Tests.Web;

/// <summary>A conflict of interest hides a note from the person, whatever hat is on, everywhere; and from nobody else.</summary>
public class StepBackTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Commune = DemoUnits.VoTranh;

    [Fact]
    public async Task A_note_somebody_stepped_back_from_is_gone_from_every_page_under_every_hat()
    {
        var (id, person) = await house.Officer("lien-quan-1", (Role.CommuneOfficer, Commune), (Role.StandingBoard, DemoUnits.Province));
        var (address, code) = await house.Note(person, "Cối giã gạo trước nhà văn hóa kẹt chày");
        var record = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
        using var picture = new MemoryStream([1, 2, 3]);
        var file = await house.One<Guid>("""
            insert into stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, at)
            values (gen_random_uuid(), $1, 'anh.jpg', 'jpeg', $2, 3, 1, 1, $2, now()) returning id
            """, record, (await house.Services.GetRequiredService<FileStore>().Put(picture, 10)).Value.ToBytes());
        (await person.Get($"{address}/anh/{file}")).Status.ShouldBe(HttpStatusCode.OK);
        await house.Run($"update duty set due_at = now() + interval '1 minute' where record = '{record}'");
        var feed = (await person.Send(await person.Get("/ban/lich/dia-chi-rieng"), "/ban/lich/dia-chi-rieng")).Html.QuerySelector("main code")!.TextContent;
        feed = feed[feed.IndexOf("/lich/rieng/", StringComparison.Ordinal)..];
        string[] lists = ["/ban/gop-y", "/tim-kiem?q=coi%20gia%20gao", "/ban/hom-nay", "/ban/lich", $"/ban/don-vi/{Commune}"];
        foreach (var path in lists)
        {
            var text = (await person.Get(path)).Text;
            text.ShouldContain("Cối giã gạo", customMessage: $"{path}: {text}");
        }

        (await person.Body(feed)).ShouldContain("Cối giã gạo");

        var done = await person.StepBack(address);
        done.Path.ShouldBe("/ban/gop-y?xong=lien-quan");
        done.Text.ShouldContain("không hiện với ông/bà nữa");

        (await person.Body(feed)).ShouldNotContain("Cối giã gạo");
        foreach (var hat in new[] { Role.CommuneOfficer, Role.StandingBoard })
        {
            await person.PutOn(house, id, hat);
            foreach (var path in lists) (await person.Get(path)).Text.ShouldNotContain("Cối giã gạo", customMessage: $"{path} as {hat.Name}");
            foreach (var path in new[] { address, $"{address}/anh/{file}", $"{address}/lien-quan", Desks.Address(code), $"/gop-y/da-gui?ma={code}" })
                (await person.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, $"{path} as {hat.Name}");
            foreach (var (path, fields) in Posts(address, code))
                (await person.Send(HttpMethod.Post, path, await person.Forged(fields))).Status.ShouldBe(HttpStatusCode.NotFound, $"{path} as {hat.Name}");
        }

        (await house.State(code)).ShouldBe("received");
        (await house.Acts(code)).ShouldBe("feedback.submit feedback.step-back");
    }

    [Fact]
    public async Task A_closed_note_is_gone_too_and_is_not_opened_again_by_its_code()
    {
        var (_, person) = await house.Officer("lien-quan-2", (Role.CommuneOfficer, Commune));
        var (address, code) = await house.Note(person, "Đã trả lời rồi mới biết là có liên quan");
        await person.Send(await person.Get(address), $"{address}/tra-loi", ("tra-loi", "Đã sửa xong trong hôm nay."));
        await person.StepBack(address);
        (await person.Get("/ban/gop-y?xem=da-xong")).Text.ShouldNotContain(code);
        (await person.Send(HttpMethod.Post, "/gop-y/mo-lai", await person.Forged(("ma", code)))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.State(code)).ShouldBe("answered");
    }

    [Fact]
    public async Task Others_see_the_note_as_before_with_a_line_and_only_those_who_answer_for_the_unit_see_who_and_why()
    {
        var (_, person) = await house.Officer("lien-quan-3", (Role.CommuneOfficer, Commune));
        var (_, colleague) = await house.Officer("lien-quan-4", (Role.CommuneOfficer, Commune));
        var (address, code) = await house.Note(person, "Hai người cùng bàn, một người có liên quan");
        await person.StepBack(address, "Em trai tôi phụ trách mục này.");

        var seen = await colleague.Get(address);
        seen.Text.ShouldContain("Một cán bộ đã xin không xử lý việc này.");
        var page = await colleague.Get($"{address}/lien-quan");
        foreach (var text in new[] { seen.Text, page.Text })
        {
            text.ShouldNotContain("lien-quan-3");
            text.ShouldNotContain("Em trai tôi");
            text.ShouldNotContain("Xem ai, vì sao");
        }

        var chair = await house.Known("tinh");
        (await chair.Get(address)).Text.ShouldContain("Xem ai, vì sao");
        var overview = await chair.Get($"{address}/lien-quan");
        overview.Text.ShouldContain("Người lien-quan-3");
        overview.Text.ShouldContain("Em trai tôi phụ trách mục này.");
        (await colleague.Send(seen, $"{address}/tra-loi", ("tra-loi", "Đã sửa, xin xem lại giúp."))).Status.ShouldBe(HttpStatusCode.OK);
        (await house.State(code)).ShouldBe("answered");
        (await house.One<long>("select count(*) from act where kind = 'feedback.step-back' and (reason is not null or fields::text like '%Em trai%')")).ShouldBe(0);
        (await house.One<string>("select fields ->> 'reason' from act where kind = 'feedback.step-back' limit 1")).Length.ShouldBe(64);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_noted_and_pressed_twice_it_is_noted_once()
    {
        var (id, person) = await house.Officer("lien-quan-5", (Role.CommuneOfficer, Commune));
        var (address, _) = await house.Note(person, "Bấm hai lần vì mạng chậm");
        var page = await person.Get($"{address}/lien-quan");
        var refused = await person.Send(page, $"{address}/lien-quan", ("ly-do", ""));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusals.ShouldBe(["Xin viết vài chữ, ví dụ: tôi là người gửi góp ý này."]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => person.Send(page, $"{address}/lien-quan", ("ly-do", Desks.Why))));
        (await house.One<long>("select count(*) from conflict_of_interest where account = $1", id)).ShouldBe(1);
    }

    private static IEnumerable<(string Path, (string, string)[] Fields)> Posts(string address, string code) =>
    [
        ($"{address}/tra-loi", [("tra-loi", "Trả lời dù có liên quan.")]), ($"{address}/xep-lai", [("ly-do", "Xếp lại dù có liên quan.")]),
        ($"{address}/lien-quan", [("ly-do", Desks.Why)]), ("/gop-y/mo-lai", [("ma", code)]),
    ];
}
