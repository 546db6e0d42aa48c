using CauNoi.Test.Support;

namespace CauNoi.Notebook.Tests.Web;

public class DeltaTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_village_first_downloads_everything_it_needs_in_less_than_200_KB()
    {
        using var phone = await house.Phone("xom");
        phone.Token = null;
        var first = await Read(phone);
        first.Bytes.ShouldBeInRange(1_000, 200 * 1024);
        ((bool)first.Json!["whole"]!).ShouldBeTrue();
        ((string)first.Json["me"]!["unitName"]!).ShouldBe("Xóm Na Mộc");
        var forms = first.All("forms").Select(f => (string)f["name"]!).ToList();
        forms.ShouldContain(Phones.Festival);
        forms.ShouldContain("feedback/note");
        forms.ShouldNotContain("activities/training-course");
        first.All("forms").ShouldAllBe(f => !((string)f["html"]!).Contains("<form") && !((string)f["html"]!).Contains("__RequestVerificationToken"));
        ((string)first.All("forms").First(f => (string)f["name"]! == Phones.Festival)["html"]!).ShouldContain("<div data-when-refused=\"ly-do\" hidden>");
        first.All("guidance").ShouldContain(g => (string)g["id"]! == Phones.Festival && ((string)g["html"]!).Contains("Căn cứ"));
        first.All("figures").ShouldNotBeEmpty();
        first.All("duties").ShouldAllBe(d => ((string)d["words"]!).StartsWith("còn ") || ((string)d["words"]!).StartsWith("trễ "));
    }

    [Fact]
    public async Task When_nothing_changed_the_answer_is_shorter_than_a_kilobyte()
    {
        using var phone = await house.Phone("xom");
        var again = await Read(phone);
        again.Json!.Select(p => p.Key).Order().ShouldBe(["now", "token"]);
        again.Bytes.ShouldBeLessThan(1_024);
        phone.Token!.Length.ShouldBeLessThan(2_000, "it travels in an address");
    }

    [Fact]
    public async Task One_new_record_brings_that_record_and_little_else()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Case(Today(-1));
        await phone.Send(item);
        var day = await Read(phone);
        day.Bytes.ShouldBeLessThan(8 * 1024);
        day.All("records").ShouldHaveSingleItem()["id"]!.GetValue<Guid>().ShouldBe(item.Id);
        day.Json!.ContainsKey("forms").ShouldBeFalse();
        day.Json.ContainsKey("guidance").ShouldBeFalse();
    }

    [Fact]
    public async Task A_corrected_record_comes_again_with_its_answers_and_its_new_version()
    {
        using var phone = await house.Phone("xom");
        var item = phone.Case(Today(-2));
        await phone.Send(item);
        var before = (await Read(phone)).All("records").Single(r => (Guid)r["id"]! == item.Id);
        ((string)before["fields"]!["loai"]![0]!).ShouldBe("dat-dai");
        ((string)before["day"]!).ShouldBe(house.Day(-2).ToString("yyyy-MM-dd"));
        using var officer = await house.SignedIn("xa");
        var path = $"/ban/so-viec/{item.Id}/sua";
        await officer.Send(await officer.Get(path), path, ("ngay", Today(-2)), ("loai", "khac"), ("ket-qua", "thanh"));
        var after = (await Read(phone)).All("records").ShouldHaveSingleItem();
        ((string)after["fields"]!["loai"]![0]!).ShouldBe("khac");
        ((string)after["version"]!).ShouldNotBe((string)before["version"]!);
        (await Read(phone)).All("records").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_of_another_area_never_comes_whatever_the_token_says()
    {
        using var sibling = await house.SignedIn("xa");
        const string Path = "/ban/ghi/vu-viec-hoa-giai";
        var secret = await sibling.Send(await sibling.Get(Path), Path, ("don-vi", "104"), ("ngay", Today(-3)), ("loai", "hon-nhan"), ("ket-qua", "chuyen"));
        secret.Path.ShouldStartWith("/ban/so-viec/");
        var id = secret.Path.Split('/')[^1];
        using var phone = await house.Phone("xom");
        using var theirs = await house.Phone("xa", beside: true);
        (await Everything(theirs)).ShouldContain(id, Case.Sensitive, "the officer wrote it and reads it: the proof below can fail");
        (await Everything(phone)).ShouldNotContain(id);
        foreach (var token in new[] { theirs.Token!, "", "AAAA", "e30", new string('A', 6_000), phone.Token! + "x" })
        {
            phone.Token = token;
            var answer = await Read(phone);
            answer.Status.ShouldBe(200, token[..Math.Min(10, token.Length)]);
            answer.Json!.ToJsonString().ShouldNotContain(id);
            answer.All("records").ShouldAllBe(r => r["form"] != null);
        }
    }

    [Fact]
    public async Task Batches_that_are_finished_or_taken_back_reach_the_phone_though_no_row_of_theirs_changed()
    {
        using var phone = await house.Phone("xom");
        var (batch, record) = (Guid.NewGuid(), Guid.NewGuid());
        await house.Run($$"""
            insert into activity (id, kind, kind_version, unit, day, state, answers, recorded_by, recorded_at, changed_at, batch)
            values ('{{record}}', 'mediation-case', 1, 101, '{{house.Day(-4):yyyy-MM-dd}}', 'held', '{"loai":"khac","ket-qua":"thanh"}', gen_random_uuid(), now(), now(), '{{batch}}')
            """);
        (await Read(phone)).All("records").ShouldBeEmpty();
        await Step(batch, counts: true);
        (await Read(phone)).All("records").ShouldContain(r => (Guid)r["id"]! == record);
        await Step(batch, counts: false);
        (await Read(phone)).Json!["gone"]!["records"]!.AsArray().Select(r => (Guid)r!).ShouldContain(record);
    }

    [Fact]
    public async Task A_token_of_another_role_or_of_a_database_that_was_restored_brings_everything()
    {
        using var phone = await house.Phone("xom");
        using var other = await house.Phone("xa", beside: true);
        phone.Token = other.Token;
        ((bool?)(await Read(phone)).Json!["whole"]).ShouldBe(true);
        await house.Run($"alter database {new Npgsql.NpgsqlConnectionStringBuilder(house.ConnectionString).Database} set caunoi.tx_base = '5000000'");
        house.Source.Clear();
        try
        {
            ((bool?)(await Read(phone)).Json!["whole"]).ShouldBe(true);
        }
        finally
        {
            await house.Run($"alter database {new Npgsql.NpgsqlConnectionStringBuilder(house.ConnectionString).Database} reset caunoi.tx_base");
            house.Source.Clear();
        }
    }

    // What is still being written anywhere on the server holds the horizon back, and what lies above it comes once more: here
    // the phone asks when all that was saved before lies below.
    private async Task<Download> Read(SimulatedPhone phone)
    {
        var last = await house.One<long>("select tx_now()");
        for (var tries = 0; tries < 600 && await house.One<long>("select tx_horizon()") <= last; tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        return await phone.Read();
    }

    private async Task Step(Guid batch, bool counts) => await house.Run($"""
        insert into fact_batch_step (batch, counts, at, act) select '{batch}', {counts}, now(), id from act limit 1
        """);

    private string Today(int days) => house.Day(days).ToString("dd/MM/yyyy");

    private async Task<string> Everything(SimulatedPhone phone)
    {
        phone.Token = null;
        return (await Read(phone)).Json!.ToJsonString();
    }
}
