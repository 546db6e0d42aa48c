using CauNoi.Platform;
using CauNoi.Platform.Sheets;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Activities.Tests.Web;

/// <summary>A house with a kind that asks something personal and keeps it for two years.</summary>
public sealed class HouseWithSomethingPersonal() : HouseWithKind("household-visit", Kind)
{
    private const string Kind = """
        version: 1
        title: Thăm hộ khó khăn
        group: Việc chung của xóm
        basis: Quy ước của xóm
        from: 2019-01-01
        recordedBy: [residential-area]
        seconds: 30
        keptYears: 2
        public: after-confirmation
        fields:
          - { name: chu-ho, label: Thăm hộ nào?, type: line, required: true, sight: personal }
          - { name: qua, label: Mang gì đi?, type: line, sight: public }
          - { name: ghi-chu, label: Ghi chú, type: line }
        facts:
          - { name: visits, title: Lượt thăm hộ khó khăn, unit: lượt }
        """;
}

public class PersonalTests(HouseWithSomethingPersonal house) : IClassFixture<HouseWithSomethingPersonal>
{
    private const string Address = "/ban/ghi/tham-ho-kho-khan";
    private const string Whose = "Nhà bà Phìn Lủ Sán";

    [Fact]
    public async Task A_personal_answer_is_read_by_the_unit_and_its_commune_and_stands_in_no_list_or_file_of_others()
    {
        var path = await Recorded("05/06/2026");
        foreach (var name in new[] { "xom", "xa", "chutich" }) (await (await house.Known(name)).Get(path)).Text.ShouldContain(Whose, Case.Sensitive, name);
        foreach (var name in new[] { "tinh", "kiemtra", "nghiepvu" })
        {
            var who = await house.Known(name);
            var page = await who.Get(path);
            page.Text.ShouldContain("chăn ấm", Case.Sensitive, name);
            page.Html.DocumentElement.OuterHtml.ShouldNotContain("Lủ Sán", Case.Sensitive, name);
            (await who.Get("/ban/so-viec?loai=tham-ho-kho-khan")).Html.DocumentElement.OuterHtml.ShouldNotContain("Lủ Sán", Case.Sensitive, name);
            (await File(who)).ShouldNotContain("Lủ Sán", Case.Sensitive, name);
        }

        (await File(await house.Known("xa"))).ShouldContain(Whose);
        (await house.One<long>("select count(*) from search_entry where title || body ilike '%Lủ Sán%'")).ShouldBe(0);
        (await house.One<long>("select count(*) from act where fields::text ilike '%Lủ Sán%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_personal_is_ever_public()
    {
        var path = await Recorded("06/06/2026");
        var officer = await house.Known("xa");
        await officer.Send(await officer.Get(path), $"{path}/xac-nhan");
        var open = await house.One<Guid>("select id from published_record where activity = $1", Guid.Parse(path.Split('/')[^1]));
        using var citizen = house.Visitor();
        var page = await citizen.Get($"/viec/{open}");
        page.Text.ShouldContain("chăn ấm");
        page.Html.DocumentElement.OuterHtml.ShouldNotContain("Lủ Sán");
        page.Text.ShouldNotContain("đi hai người");
        (await house.One<long>("select count(*) from published_record where title || answers::text ilike '%Lủ Sán%'")).ShouldBe(0);
    }

    [Fact]
    public async Task After_the_kept_years_personal_answers_are_forgotten_in_every_wording_and_what_was_counted_stays()
    {
        var (old, young) = (await Recorded("05/06/2021"), await Recorded("07/06/2026"));
        var (id, kept) = (Guid.Parse(old.Split('/')[^1]), Guid.Parse(young.Split('/')[^1]));
        var head = await house.Known("xom");
        await head.Send(await head.Get($"{old}/sua"), $"{old}/sua", ("ngay", "05/06/2021"), ("chu-ho", Whose), ("qua", "gạo"));
        var job = house.Services.GetRequiredService<FeatureList>().Jobs.Single(j => j.Name == "activities.forget-personal");
        (await house.Within(services => job.Run(services, true, CancellationToken.None))).ShouldBe("Sẽ xoá phần riêng tư của 1 bản ghi.");
        (await house.Within(services => job.Run(services, false, CancellationToken.None))).ShouldBe("Đã xoá phần riêng tư của 1 bản ghi.");

        (await house.One<string>("select string_agg(answers::text, ' ') from activity_version where activity = $1", id)).ShouldNotContain("Lủ Sán");
        (await house.One<string>("select answers::text from activity where id = $1", id)).ShouldBe("""{"qua": "gạo"}""");
        (await house.One<long>("select count(*) from act_salt s join act a on a.id = s.act where a.subject = $1", id.ToString())).ShouldBe(0);
        (await house.Standing(id)).ShouldBe("visits@101=1");
        (await house.One<string>("select answers ->> 'chu-ho' from activity where id = $1", kept)).ShouldBe(Whose);
        (await house.Within(services => job.Run(services, false, CancellationToken.None))).ShouldBe("Đã xoá phần riêng tư của 0 bản ghi.");
    }

    private async Task<string> Recorded(string day)
    {
        var head = await house.Known("xom");
        var page = await head.Send(await head.Get(Address), Address, ("ngay", day), ("chu-ho", Whose), ("qua", "chăn ấm"), ("ghi-chu", "đi hai người"));
        page.Path.ShouldStartWith("/ban/so-viec/", Case.Sensitive, page.Text);
        return page.Path;
    }

    private static async Task<string> File(Visitor who)
    {
        using var answer = await who.Raw("/ban/so-viec/tep/tham-ho-kho-khan");
        var sheet = SheetFile.Read(await answer.Content.ReadAsStreamAsync(), "x.xlsx");
        return string.Join('\n', sheet.Rows.Select(r => string.Join('|', r.Cells)));
    }
}
