using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using CauNoi.Denunciations.Demo;
using CauNoi.Organisation.Demo;
using CauNoi.Petitions.Rules;
using CauNoi.Platform.Backup;
using CauNoi.Platform.Pages;
using CauNoi.Test.Support;
using CauNoi.Test.Web.Matrix;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Tests.Web;

/// <summary>
/// The leak test: marked words in every sealed or private field, and a denunciation typed into the ordinary box; suggested against,
/// handled, published by mistake, reclassified. Then every public page, every desk page of somebody whom it does not concern, APIs,
/// exports, log, search index, mails, error pages, tables, files and a backup of data, before and after, are searched for them.
/// </summary>
[Long(40)]
public class LeakTests(UnlimitedHouse unlimited) : IClassFixture<UnlimitedHouse>
{
    private readonly TestHouse house = unlimited.House;

    // One for each field, so that a leak says where it came from. None is a word that a page has by itself.
    private static readonly string[] Marks =
        [.. new[] { "noidung", "mongmuon", "diachi", "hoten", "thu", "ghithem", "buoc", "ghichu", "goiy", "tocao", "tocaoten", "tep" }.Select(f => $"zqdaukin{f}zq")];

    private static readonly string[] Outsiders = ["kythuat", "xom"];

    [Fact]
    public async Task Nothing_private_and_nothing_sealed_is_found_anywhere_before_or_after_a_case_turns_out_to_be_a_denunciation()
    {
        var officer = await house.Known("xa");
        using var citizen = house.Visitor();
        // Suggestions are asked while it is typed.
        await Suggested(citizen);
        var slip = await citizen.Say($"Cán bộ địa chính thu tiền ngoài biên lai {Mark("noidung")} của nhiều nhà", ("xa", "Phú Lương"),
            ("mong-muon", Mark("mongmuon")), ("cho", Mark("diachi")), ("ho-ten", Mark("hoten")), ("thu", $"{Mark("thu")}@example.vn"));
        var id = await house.Id(slip.Code);
        var words = await citizen.Ask(slip.Code, slip.Secret);
        (await citizen.Send(words, "/kien-nghi/theo-doi/ghi-them", ("them", $"Nói thêm {Mark("ghithem")} cho rõ"))).Refusals.ShouldBeEmpty();
        await Denounced();

        // Until somebody has classified it, nobody beside the receiving desk learns more than that there is something to classify.
        await Pages("unclassified", slip.Code, ["coquan", "hoinongdan", "tinh", "tinh2", .. Outsiders], [.. Marks, slip.Code, slip.Code.Replace("-", "", StringComparison.Ordinal)]);
        (await Suggested(citizen)).ShouldNotContain(slip.Code);

        // A person classifies it as something ordinary, hands on words of the own, and publishes a copy, masked.
        var one = new HandledCase(house, id, slip.Code, slip.Secret);
        await house.Run($"update petition set state = {(int)PetitionState.Received}, held = 0 where id = '{id}'");
        await one.Sort(officer, category: "funds");
        var here = $"{one.Address}/cong-khai";
        await officer.Send(await officer.Get(here), here, ("tieu-de", "Zqcongkhaizq thu tiền"), ("noi-dung", "Zqcongkhaizq có việc thu tiền."), ("da-xem", "co"));
        await one.Solve(officer, words: $"Đã kiểm tra {Mark("buoc")}, trả lại tiền {Mark("ghichu")} cho từng hộ.");
        (await citizen.Get($"/kien-nghi/{slip.Code}")).Text.ShouldContain("Zqcongkhaizq", Case.Insensitive, "the search finds what is there");
        await Searched("before", slip.Code);

        var sealing = await officer.Send(await officer.Get($"{one.Address}/to-cao"), $"{one.Address}/to-cao", ("chac", "co"));
        sealing.Status.ShouldBe(HttpStatusCode.OK, sealing.Text);
        (await one.State()).ShouldBe(PetitionState.Sealed);

        // What was public is gone at once, for everybody; who has the code and the secret still learns where it stands.
        (await citizen.Get($"/kien-nghi/{slip.Code}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await one.Follow(citizen)).Text.ShouldContain("tố cáo");
        foreach (var person in new[] { "xa", "chutich", "tinh" })
        {
            (await (await house.Known(person)).Get(one.Address)).Status.ShouldBe(HttpStatusCode.NotFound, person);
            (await (await house.Known(person)).Get("/ban/kien-nghi")).Text.ShouldNotContain(slip.Code);
        }

        await Searched("after", slip.Code, [.. Marks, "zqcongkhaizq"]);
        foreach (var table in new[] { "petition_private", "petition_message", "petition_step", "petition_handling", "petition_link" })
            (await house.One<long>($"select count(*) from {table} where petition = $1", id)).ShouldBe(0, table);
        foreach (var (table, column) in new[] { ("stored_file", "owner"), ("search_entry", "record"), ("outbox", "record"), ("duty", "record"), ("conflict_of_interest", "record") })
            (await house.One<long>($"select count(*) from {table} where {column} = $1", id)).ShouldBe(0, table);
        (await house.One<long>("select count(*) from petition where id = $1 and state = 10 and category is null and area is null and class is null and about_unit is null", id)).ShouldBe(1);
        (await one.Facts()).ShouldBe("");
        (await house.One<long>("select count(*) from act_salt s join act a on a.id = s.act where a.subject = $1", $"{id}")).ShouldBe(0);

        // Nothing was lost: the two read all of it.
        var sealedId = await house.One<Guid>("select id from sealed_store.denunciation where door = 3");
        var opened = await Opened(sealedId);
        foreach (var mark in new[] { "noidung", "mongmuon", "diachi", "hoten", "thu", "ghithem", "buoc", "ghichu" }) opened.ShouldContain(Mark(mark));
    }

    [Fact]
    public async Task Where_nobody_could_open_it_nothing_is_sealed_and_nothing_is_lost()
    {
        var officer = await house.Known("xa");
        var one = await HandledCase.Of(house);
        await house.Run("update sealed_store.opener set ended_at = now() where ended_at is null");
        try
        {
            var refused = await officer.Send(await officer.Get($"{one.Address}/to-cao"), $"{one.Address}/to-cao", ("chac", "co"));
            refused.Status.ShouldBe(HttpStatusCode.Conflict);
            refused.Refusals.ShouldHaveSingleItem().ShouldContain("hai người");
            (await officer.Get(one.Address)).Text.ShouldContain("Cống đầu xóm");
        }
        finally
        {
            await house.Run("update sealed_store.opener set ended_at = null where locked_key <> ''");
        }
    }

    private static string Mark(string field) => Marks.Single(m => m == $"zqdaukin{field}zq");

    private static async Task<string> Suggested(Visitor citizen)
    {
        var stop = TestContext.Current.CancellationToken;
        using var answer = await citizen.Client.PostAsJsonAsync("/kien-nghi/goi-y", new { text = $"Cán bộ địa chính thu tiền {Mark("goiy")} ngoài biên lai của nhiều nhà", unit = DemoUnits.PhuLuong }, stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(stop);
    }

    private async Task Denounced()
    {
        using var citizen = house.Visitor();
        var form = await citizen.Get("/to-cao/gui");
        var page = await citizen.Send(form, "/to-cao/gui", ("tep", "a.txt", Encoding.UTF8.GetBytes(Mark("tep"))), ("don-vi", "1"), ("ve-ai", "Một cán bộ"),
            ("noi-dung", $"Thu tiền ngoài biên lai {Mark("tocao")} của nhiều nhà"), ("ho-ten", Mark("tocaoten")), ("dia-chi", "C"), ("khong-bao-ve", "co"));
        page.Refusals.ShouldBeEmpty();
        // One that is refused keeps what was typed on its page, and nowhere else.
        var refused = await citizen.Send(form, "/to-cao/gui", ("don-vi", "1"), ("noi-dung", $"Thiếu tên {Mark("tocao")} thì chưa nhận"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> Opened(Guid id)
    {
        async Task<Page> Phrase(string person)
        {
            var opener = await house.Known(person);
            return await opener.Send(await opener.Get($"/ban/to-cao/{id}"), $"/ban/to-cao/{id}/mo", ("cum", DemoDenunciations.Phrase));
        }

        var first = await house.One<int>("select unit from sealed_store.denunciation where id = $1", id) == 1 ? ("tinh", "tinh2") : ("chutich", "xa");
        await Phrase(first.Item1);
        return (await Phrase(first.Item2)).Text;
    }

    private async Task Searched(string when, string code, params string[] also)
    {
        var words = also.Length > 0 ? also : Marks;
        await Pages(when, code, Outsiders, words);
        await Things(when, words);
    }

    // Every address without parameters that answers a visitor, and those of people whom the case does not concern; with those that lead to it.
    private async Task Pages(string when, string code, string[] people, string[] words)
    {
        var doors = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && e.RoutePattern.Parameters.Count == 0)
            .Select(e => (Path: $"/{e.RoutePattern.RawText!.TrimStart('/')}", Public: e.Metadata.GetMetadata<AccessRule>() == AccessRule.Public)).Distinct().ToList();
        string[] leading =
        [
            $"/kien-nghi/{code}", $"/kien-nghi/{code}/cung-ky", "/kien-nghi?q=bi%C3%AAn+lai", "/kien-nghi?q=thu+ti%E1%BB%81n", "/tim?q=bi%C3%AAn+lai", "/open311/v2/requests.json", "/open311/v2/requests.xml", $"/open311/v2/requests/{code}.json",
            $"/kien-nghi/{code}0", "/khong-co-trang-nay", $"/ban/kien-nghi/{code}",
        ];
        using var visitor = house.Visitor();
        await Look(visitor, "nobody", [.. doors.Where(d => d.Public).Select(d => d.Path), .. leading]);
        foreach (var person in people) await Look(await house.Known(person), person, [.. doors.Select(d => d.Path), .. leading]);

        async Task Look(Visitor who, string name, IReadOnlyList<string> paths)
        {
            foreach (var path in paths.Where(p => p is not "/dang-xuat"))
            {
                using var answer = await who.Raw(path);
                var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                // What stands in the address is known to whoever typed it: the sign-in page carries it along.
                foreach (var word in words.Where(w => !path.Contains(w, StringComparison.Ordinal))) body.ShouldNotContain(word, Case.Insensitive, $"{when}: {path} as {name}");
            }
        }
    }

    // Log, mails, files and tables: all that a backup of data takes along, and what lies beside it.
    private async Task Things(string when, string[] words)
    {
        foreach (var line in house.Log.All)
            foreach (var word in words) line.ShouldNotContain(word, Case.Insensitive, $"{when}: log");
        var target = Path.Combine(Directory.CreateTempSubdirectory("caunoi-leak-").FullName, "backup");
        try
        {
            (await InstallationBackup.Make(house.ConnectionString, house.Folder, target, TestContext.Current.CancellationToken)).Ok.ShouldBeTrue();
            var bytes = words.SelectMany(w => Enumerable.Range(0, 3).Select(before => InBase64(w, before)).Append(w).Append(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(w)))).Select(w => (Word: w, Bytes: Encoding.UTF8.GetBytes(w))).ToList();
            foreach (var file in Directory.EnumerateFiles(Path.Combine(target, "data"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(house.Folder.Root, "*", SearchOption.AllDirectories)))
            {
                var content = await Unpacked(file);
                // A mail that has left says to whom: without a mail server it lies in a folder of its own, which no backup takes along.
                foreach (var (word, sought) in bytes.Where(b => !file.StartsWith(house.Folder.Mail, StringComparison.Ordinal) || !b.Word.Contains("kinthu", StringComparison.Ordinal))) (content.AsSpan().IndexOf(sought) < 0).ShouldBeTrue($"{when}: {word} in {Path.GetFileName(file)}");
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(target)!, recursive: true);
        }
    }

    // Three bytes are four signs: a word looks otherwise by how many bytes stand before it. Signs it shares with its neighbours are left out.
    private static string InBase64(string word, int before) => Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(word)]).TrimEnd('=')[(before == 0 ? 0 : before + 1)..^1];

    private static async Task<byte[]> Unpacked(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return await File.ReadAllBytesAsync(file);
        using var whole = new MemoryStream();
        await using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        await packed.CopyToAsync(whole);
        return whole.ToArray();
    }
}
