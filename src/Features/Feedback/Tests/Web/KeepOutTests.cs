using System.Net;
using CauNoi.Account.Tests.Web;
using CauNoi.Kernel.Access;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

/// <summary>Stepping back for somebody else, being let back, and who owes the answer meanwhile.</summary>
public class KeepOutTests(TestHouse house) : IClassFixture<TestHouse>
{
    // Communes of which nobody of the sample people is an officer, one for each test that counts officers.
    private const int First = DemoUnits.VoTranh, Second = DemoUnits.PhanDinhPhung, Third = 1_010, Fourth = 1_020, Fifth = 1_030;

    [Fact]
    public async Task After_the_only_officer_the_unit_above_owes_the_answer_and_gets_it_on_its_page()
    {
        var (_, officer) = await house.Officer("mot-minh", (Role.CommuneOfficer, First));
        var (address, _) = await house.Note(officer, "Chỉ một người ở xã này trả lời được");
        (await house.OwedBy(address)).ShouldBe(First);
        await house.Run($"update duty set due_at = now() - interval '1 year' where record = '{address[(address.LastIndexOf('/') + 1)..]}'");
        await officer.StepBack(address);

        (await house.OwedBy(address)).ShouldBe(DemoUnits.Province);
        var board = await house.Known("tinh");
        (await board.Get("/ban/hom-nay")).Text.ShouldContain("Chỉ một người ở xã này trả lời được");
        (await board.Get($"/ban/don-vi/{DemoUnits.Province}")).Text.ShouldContain("Chỉ một người ở xã này");
        (await board.Get($"/ban/don-vi/{First}")).Text.ShouldNotContain("Chỉ một người ở xã này");

        await board.LetBack(address);
        (await house.OwedBy(address)).ShouldBe(First);
        (await officer.Get("/ban/hom-nay")).Text.ShouldContain("Chỉ một người ở xã này trả lời được");
        (await officer.Get(address)).Text.ShouldNotContain("đã xin không xử lý");
    }

    [Fact]
    public async Task While_a_colleague_is_left_the_unit_goes_on_owing_and_after_both_the_one_above_does()
    {
        var (_, one) = await house.Officer("hai-ban-1", (Role.CommuneOfficer, Second));
        var (_, other) = await house.Officer("hai-ban-2", (Role.CommuneOfficer, Second));
        var (address, _) = await house.Note(one, "Hai cán bộ cùng có liên quan");
        await one.StepBack(address);
        (await house.OwedBy(address)).ShouldBe(Second);
        await other.StepBack(address);
        (await house.OwedBy(address)).ShouldBe(DemoUnits.Province);
        (await (await house.Known("tinh")).Get(address)).Text.ShouldContain("2 cán bộ đã xin không xử lý việc này.");
    }

    [Fact]
    public async Task Two_who_step_back_in_one_moment_do_not_both_count_on_the_other()
    {
        var (_, one) = await house.Officer("cung-luc-1", (Role.CommuneOfficer, Third));
        var (_, other) = await house.Officer("cung-luc-2", (Role.CommuneOfficer, Third));
        for (var round = 0; round < 5; round++)
        {
            var (address, _) = await house.Note(one, $"Cùng xin một lúc, lần thứ {round}");
            await Task.WhenAll(one.StepBack(address), other.StepBack(address));
            var record = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
            var both = await house.One<long>("select count(*) from conflict_of_interest where record = $1", record) == 2;
            (await house.OwedBy(address)).ShouldBe(both ? DemoUnits.Province : Third);
        }
    }

    [Fact]
    public async Task A_chair_notes_it_for_somebody_of_the_own_subtree_and_for_nobody_else()
    {
        var (chairId, chair) = await house.Officer("chu-tich-4", (Role.CommuneChair, Fourth));
        var (id, officer) = await house.Officer("can-bo-4", (Role.CommuneOfficer, Fourth));
        var (address, _) = await house.Note(officer, "Chủ tịch ghi thay cho cán bộ");
        var page = await chair.Get($"{address}/lien-quan");
        page.Html.QuerySelectorAll("[name=nguoi]").Select(o => o.GetAttribute("value")).Where(v => v is { Length: > 0 }).ShouldBe([$"{id}"]);

        // A hand-made form: the province above, an area head, oneself.
        foreach (var stranger in new[] { await house.Account("tinh"), await house.Account("xom"), chairId, Guid.NewGuid() })
        {
            var refused = await chair.Send(page, $"{address}/lien-quan/thay", ("nguoi", $"{stranger}"), ("vi-sao", "Không thuộc phạm vi của tôi."));
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        var record = Guid.Parse(address[(address.LastIndexOf('/') + 1)..]);
        (await house.One<long>("select count(*) from conflict_of_interest where record = $1", record)).ShouldBe(0);
        var done = await chair.Send(page, $"{address}/lien-quan/thay", ("nguoi", $"{id}"), ("vi-sao", "Góp ý nói về việc của người này."));
        done.Text.ShouldContain("Người chu-tich-4 ghi thay");
        (await officer.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<bool>("select actor = $2 and fields ->> 'account' = $3 from act where kind = 'feedback.step-back' and subject = $1", $"{record}", chairId, $"{id}")).ShouldBeTrue();
        (await chair.Send(page, $"{address}/lien-quan/thay", ("nguoi", $"{id}"), ("vi-sao", "Ghi thêm một lần nữa."))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_was_handed_to_a_person_comes_back_when_that_person_steps_back_and_is_handed_there_no_more()
    {
        var (id, person) = await house.Officer("duoc-giao", (Role.CommuneOfficer, Fifth));
        var (_, colleague) = await house.Officer("nguoi-giao", (Role.CommuneOfficer, Fifth));
        var (address, _) = await house.Note(person, "Việc đã giao cho người có liên quan");
        var duty = $"/ban/viec/{await house.One<Guid>("select id from duty where record = $1", Guid.Parse(address[(address.LastIndexOf('/') + 1)..]))}";
        var sheet = await colleague.Get(duty);
        await colleague.Send(sheet, $"{duty}/giao", ("cho", $"nguoi-{id:N}"));
        (await colleague.Get("/ban/hom-nay")).Text.ShouldNotContain("Việc đã giao cho người có liên quan");

        await person.StepBack(address);

        (await colleague.Get("/ban/hom-nay")).Text.ShouldContain("Việc đã giao cho người có liên quan");
        (await person.Get(duty)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.Get("/ban/hom-nay")).Text.ShouldNotContain("Việc đã giao cho người có liên quan");
        (await colleague.Get(duty)).Html.QuerySelectorAll($"[value='nguoi-{id:N}']").ShouldBeEmpty();
        (await colleague.Send(sheet, $"{duty}/giao", ("cho", $"nguoi-{id:N}"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_lets_oneself_back_under_another_hat_nor_does_a_colleague()
    {
        var (id, person) = await house.Officer("tu-cho-lai", (Role.CommuneOfficer, DemoUnits.PhuLuong), (Role.CommuneChair, DemoUnits.PhuLuong));
        var (address, _) = await house.Note(person, "Tự cho mình xử lý lại thì không được");
        await person.StepBack(address);
        var back = $"{address}/lien-quan/{await house.One<Guid>("select id from conflict_of_interest where account = $1", id)}/bo";
        await person.PutOn(house, id, Role.CommuneChair);
        (await person.Send(HttpMethod.Post, back, await person.Forged())).Status.ShouldBe(HttpStatusCode.NotFound);
        var colleague = await house.Known("xa");
        (await colleague.Send(HttpMethod.Post, back, await colleague.Forged())).Status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<Npgsql.PostgresException>(() => house.Run($"update conflict_of_interest set taken_back_by = account, taken_back_at = now() where account = '{id}'"));

        // Under the address of another note it is not there either.
        var other = await house.AtDesk(await colleague.Write("Một góp ý khác của xã"));
        var chair = await house.Known("chutich");
        (await chair.Send(HttpMethod.Post, back.Replace(address, other, StringComparison.Ordinal), await chair.Forged())).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from conflict_of_interest where account = $1 and taken_back_at is null", id)).ShouldBe(1);

        (await chair.LetBack(address)).Text.ShouldContain("Người ấy lại xem và xử lý được góp ý này.");
        (await person.Get(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await house.One<string>("select string_agg(kind, ' ' order by at) from act where subject = $1", address[(address.LastIndexOf('/') + 1)..])).ShouldBe("feedback.submit feedback.step-back feedback.let-back");
        var again = await chair.Send(HttpMethod.Post, back, await chair.Forged());
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Refusals.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_filter_is_no_question_of_its_own()
    {
        using var queries = new Queries();
        var (_, person) = await house.Officer("dem-hoi", (Role.CommuneOfficer, DemoUnits.PhuLuong));
        var (address, _) = await house.Note(person, "Đếm số lần hỏi khi có liên quan");
        var (hidden, _) = await house.Note(person, "Góp ý bị che khi đếm số lần hỏi");
        string[] paths = ["/ban/gop-y", "/ban/hom-nay", address, $"/ban/don-vi/{DemoUnits.PhuLuong}", "/tim-kiem?q=dem%20so%20lan"];
        var before = await Asked();
        await person.StepBack(hidden);
        (await Asked()).ShouldBe(before);

        // Who it is, the note; for whoever answers for the unit also who stepped back, and the people around.
        (await queries.Of(person, hidden)).Asked.Count.ShouldBe(2);
        (await queries.Of(person, $"{address}/lien-quan")).Asked.Count.ShouldBe(2);
        (await queries.Of(await house.Known("chutich"), $"{hidden}/lien-quan")).Asked.Count.ShouldBe(4);

        async Task<List<int>> Asked()
        {
            var times = new List<int>();
            foreach (var path in paths)
            {
                await person.Get(path);
                times.Add((await queries.Of(person, path)).Asked.Count);
            }

            return times;
        }
    }
}
