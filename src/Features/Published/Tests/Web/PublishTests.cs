using System.Net;
using CauNoi.Organisation.Demo;
using CauNoi.Test.Support;

namespace CauNoi.Published.Tests.Web;

public class PublishTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly (string, string)[] Agreed = [("tre-em", "khong"), ("dong-y", "co")];

    [Fact]
    public async Task A_confirmed_record_has_a_public_page_with_what_its_kind_lets_be_seen_and_nothing_more()
    {
        var (record, _) = await house.Festive("02/11/2023");
        var address = (await house.One<Guid>("select id from published_record where activity = $1", record)).ToString();
        using var citizen = house.Visitor();
        var page = await citizen.Get($"/viec/{address}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("02/11/2023");
        page.Text.ShouldContain("80");
        page.Text.ShouldContain("Xóm Na Mộc");
        page.Text.ShouldNotContain("7.654.321");
        page.Html.QuerySelectorAll("main img").ShouldBeEmpty("a photo is private until somebody publishes it");
        (await citizen.Get($"/viec/{record}")).Status.ShouldBe(HttpStatusCode.NotFound, "the record's own number is no public address");
        (await citizen.Get("/don-vi/101")).Html.QuerySelectorAll($"a[href='/viec/{address}']").ShouldHaveSingleItem();
        (await house.One<string>("select answers::text from published_record where id = $1", Guid.Parse(address))).ShouldNotContain("7654321");
    }

    [Fact]
    public async Task What_is_corrected_or_withdrawn_is_public_no_more_and_comes_back_at_the_same_address()
    {
        var (record, photo) = await house.Festive("03/11/2023");
        var officer = await house.Known("xa");
        await officer.Publish(record, photo, Agreed);
        var (open, picture) = await house.Shown(record);
        using var citizen = house.Visitor();
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.OK);

        var head = await house.Known("xom");
        var path = $"/ban/so-viec/{record}";
        await head.Send(await head.Get($"{path}/sua"), $"{path}/sua", ("ngay", "03/11/2023"), ("so-nguoi", "81"), ("ly-do", "đếm lại theo sổ"));
        (await citizen.Get(open)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.NotFound);
        (await house.One<string>("select title || answers::text from published_record where activity = $1", record)).ShouldBe("{}");

        await officer.Send(await officer.Get(path), $"{path}/xac-nhan");
        (await citizen.Get(open)).Text.ShouldContain("81");
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.OK);
        await officer.Send(await officer.Get(path), $"{path}/rut", ("ly-do", "ghi nhầm xóm"));
        (await citizen.Get(open)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Status(citizen, picture)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_is_published_with_consent_and_the_question_of_children_answered()
    {
        var (record, photo) = await house.Festive("04/11/2023");
        var officer = await house.Known("xa");
        (await officer.Publish(record, photo)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var silent = await officer.Publish(record, photo, ("tre-em", "khong"));
        silent.Refusals.ShouldHaveSingleItem().ShouldContain("đồng ý");
        var child = await officer.Publish(record, photo, ("tre-em", "co"), ("dong-y", "co"));
        child.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        child.Refusals.ShouldHaveSingleItem().ShouldContain("khoanh che mặt");
        (await officer.Publish(record, photo, [.. Agreed, ("che", "1,2,3")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await house.One<long>("select count(*) from published_picture p join published_record r on r.id = p.record where r.activity = $1", record)).ShouldBe(0);

        var done = await officer.Publish(record, photo, ("tre-em", "co"), ("dong-y", "co"), ("che", "600,6000,1300,1700"), ("mo-ta", "Bà con trước nhà văn hoá"));
        done.Path.ShouldBe($"/ban/so-viec/{record}/dang-anh", done.Text);
        var (open, picture) = await house.Shown(record);
        using var citizen = house.Visitor();
        var page = await citizen.Get(open);
        page.Html.QuerySelector("main img")!.GetAttribute("alt").ShouldBe("Bà con trước nhà văn hoá");
        page.Text.ShouldContain("che");
        using var seen = await citizen.Raw(picture);
        using var own = await officer.Raw($"/ban/so-viec/{record}/anh/{photo}");
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await seen.Content.ReadAsByteArrayAsync()).ShouldNotBe(await own.Content.ReadAsByteArrayAsync());
        (await house.One<string>("select fields ->> 'hidden' || (fields ->> 'children') from act where kind = 'activities.publish' and subject = $1", record.ToString())).ShouldBe("1co");
    }

    [Fact]
    public async Task The_same_photo_is_published_once_and_can_be_taken_back_and_published_anew()
    {
        var (record, photo) = await house.Festive("05/11/2023");
        var officer = await house.Known("xa");
        await officer.Publish(record, photo, Agreed);
        var (_, first) = await house.Shown(record);
        var album = $"/ban/so-viec/{record}/dang-anh";
        (await officer.Get($"{album}/{photo}")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await officer.Send(await officer.Get(album), $"{album}/{photo}/thoi")).Path.ShouldBe(album);
        using var citizen = house.Visitor();
        (await Status(citizen, first)).ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from stored_file where owner = (select id from published_picture where source = $1)", photo)).ShouldBe(0);
        (await house.One<long>("select count(*) from stored_file where id = $1", photo)).ShouldBe(1, "the photo stays as proof");

        (await officer.Publish(record, photo, Agreed)).Path.ShouldBe(album);
        var (_, second) = await house.Shown(record);
        second.ShouldNotBe(first);
        (await Status(citizen, second)).ShouldBe(HttpStatusCode.OK);
        (await Status(citizen, first)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_who_publish_one_photo_at_once_publish_it_once()
    {
        var (record, photo) = await house.Festive("06/11/2023");
        var officer = await house.Known("xa");
        var chair = await house.Known("chutich");
        await Task.WhenAll(officer.Publish(record, photo, Agreed), chair.Publish(record, photo, Agreed));
        (await house.One<long>("select count(*) from published_picture where source = $1", photo)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_an_unconfirmed_record_is_published_and_a_fourth_picture_is_too_many()
    {
        var (record, photo) = await house.Festive("07/11/2023", confirmed: false);
        var officer = await house.Known("xa");
        var refused = await officer.Get($"/ban/so-viec/{record}/dang-anh/{photo}");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("chưa công khai");
        (await house.One<long>("select count(*) from published_record where activity = $1", record)).ShouldBe(0);

        var (full, fourth) = await house.Festive("08/11/2023");
        for (var n = 0; n < 3; n++)
            await house.Run($"""
                with photo as (insert into stored_file (id, owner, name, kind, hash, bytes, width, height, large_hash, small_hash, at)
                    select gen_random_uuid(), '{full}', 'x.jpg', 'jpeg', hash, 1, 1, 1, large_hash, small_hash, now() from stored_file where id = '{fourth}' returning id)
                insert into published_picture (id, record, source, file, words, masked, state, by_account, at)
                select gen_random_uuid(), r.id, photo.id, photo.id, '', false, 'shown', gen_random_uuid(), now() from photo, published_record r where r.activity = '{full}'
                """);
        (await officer.Get($"/ban/so-viec/{full}/dang-anh/{fourth}")).Text.ShouldContain("nhiều nhất ba ảnh");
    }

    [Fact]
    public async Task Only_those_who_publish_for_the_unit_find_the_page_and_a_photo_belongs_to_its_record()
    {
        var (record, photo) = await house.Festive("09/11/2023");
        foreach (var path in new[] { $"/ban/so-viec/{record}/dang-anh", $"/ban/so-viec/{record}/dang-anh/{photo}" })
        {
            foreach (var name in new[] { "xom", "kiemtra", "ketoan", "nghiepvu" }) (await (await house.Known(name)).Get(path)).Status.ShouldBe(HttpStatusCode.Forbidden, name);
            foreach (var name in new[] { "ban", "hoinongdan" }) (await (await house.Known(name)).Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, name);
            foreach (var name in new[] { "xa", "chutich", "tinh" }) (await (await house.Known(name)).Get(path)).Status.ShouldBe(HttpStatusCode.OK, name);
        }

        var elsewhere = await house.One<Guid>("select id from activity where unit = $1 limit 1", DemoUnits.PhuLuong);
        (await (await house.Known("xa")).Get($"/ban/so-viec/{elsewhere}/dang-anh/{photo}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var citizen = house.Visitor();
        var open = await house.One<Guid>("select id from published_record where activity = $1", record);
        foreach (var guess in new[] { photo, record }) (await Status(citizen, $"/viec/{open}/anh/{guess}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> Status(Visitor who, string path)
    {
        using var answer = await who.Raw(path);
        return answer.StatusCode;
    }
}
