using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Rules;
using CauNoi.OpenPetitions.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Open311.Tests.Web;

/// <summary>
/// Held against the published description of GeoReport v2: which fields, of which type, with which values, in XML and JSON.
/// </summary>
public class ConformanceTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Base = "/open311/v2";

    private static readonly (string Name, bool Required, JsonValueKind[] Kinds, string[] Values)[] RequestFields =
    [
        ("service_request_id", true, [JsonValueKind.String], []), ("status", true, [JsonValueKind.String], ["open", "closed"]), ("status_notes", false, [JsonValueKind.String, JsonValueKind.Null], []),
        ("service_name", false, [JsonValueKind.String, JsonValueKind.Null], []), ("service_code", true, [JsonValueKind.String], []), ("description", false, [JsonValueKind.String, JsonValueKind.Null], []),
        ("agency_responsible", false, [JsonValueKind.String, JsonValueKind.Null], []), ("service_notice", false, [JsonValueKind.String, JsonValueKind.Null], []), ("requested_datetime", true, [JsonValueKind.String], ["date"]),
        ("updated_datetime", false, [JsonValueKind.String, JsonValueKind.Null], ["date"]), ("expected_datetime", false, [JsonValueKind.String, JsonValueKind.Null], ["date"]), ("address", false, [JsonValueKind.String, JsonValueKind.Null], []),
        ("address_id", false, [JsonValueKind.String, JsonValueKind.Null], []), ("zipcode", false, [JsonValueKind.String, JsonValueKind.Null], []), ("lat", false, [JsonValueKind.Number, JsonValueKind.Null], []),
        ("long", false, [JsonValueKind.Number, JsonValueKind.Null], []), ("media_url", false, [JsonValueKind.String, JsonValueKind.Null], []),
    ];

    private static readonly (string Name, bool Required, JsonValueKind[] Kinds, string[] Values)[] ServiceFields =
    [
        ("service_code", true, [JsonValueKind.String], []), ("service_name", true, [JsonValueKind.String], []), ("description", false, [JsonValueKind.String, JsonValueKind.Null], []),
        ("metadata", true, [JsonValueKind.True, JsonValueKind.False], []), ("type", true, [JsonValueKind.String], ["realtime", "batch", "blackbox"]), ("keywords", false, [JsonValueKind.String, JsonValueKind.Null], []),
        ("group", false, [JsonValueKind.String, JsonValueKind.Null], []),
    ];

    private static readonly (string Name, bool Required, JsonValueKind[] Kinds, string[] Values)[] AttributeFields =
    [
        ("variable", true, [JsonValueKind.True, JsonValueKind.False], []), ("code", true, [JsonValueKind.String], []), ("datatype", true, [JsonValueKind.String], ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
        ("required", true, [JsonValueKind.True, JsonValueKind.False], []), ("datatype_description", false, [JsonValueKind.String, JsonValueKind.Null], []), ("order", false, [JsonValueKind.Number], []),
        ("description", false, [JsonValueKind.String, JsonValueKind.Null], []), ("values", false, [JsonValueKind.Array], []),
    ];

    [Fact]
    public async Task Every_answer_has_the_fields_and_types_that_GeoReport_describes()
    {
        await house.Publish(Recent("Đường liên xóm sụt lún", c => c with { Latitude = 21.73123, Longitude = 105.70177, Text = new string('a', 5_000) }), Recent("Không có điểm"));
        using var program = house.Visitor();
        var services = await Json(program, "services");
        services.GetArrayLength().ShouldBeGreaterThan(5);
        foreach (var service in services.EnumerateArray()) Conforms(service, ServiceFields);
        var asked = services.EnumerateArray().First(s => s.GetProperty("metadata").GetBoolean()).GetProperty("service_code").GetString()!;
        var definition = await Json(program, $"services/{asked}");
        definition.GetProperty("service_code").GetString().ShouldBe(asked);
        foreach (var attribute in definition.GetProperty("attributes").EnumerateArray())
        {
            Conforms(attribute, AttributeFields);
            foreach (var value in attribute.GetProperty("values").EnumerateArray()) value.GetProperty("key").GetString().ShouldBe(value.GetProperty("name").GetString());
        }

        var requests = await Json(program, "requests");
        requests.GetArrayLength().ShouldBeGreaterThan(1);
        foreach (var request in requests.EnumerateArray())
        {
            Conforms(request, RequestFields);
            request.GetProperty("description").GetString()!.Length.ShouldBeLessThanOrEqualTo(4_000);
        }

        requests.EnumerateArray().First(r => r.GetProperty("lat").ValueKind == JsonValueKind.Number).GetProperty("lat").GetDouble().ShouldBe(21.731, "about a hundred metres and no closer");
    }

    [Theory]
    [InlineData("services", "services", "service")]
    [InlineData("requests", "service_requests", "request")]
    [InlineData("servicerequestupdates", "service_request_updates", "request_update")]
    public async Task XML_says_the_same_as_JSON(string what, string root, string item)
    {
        await house.Publish(Recent("Chữ lạ \u0002 < & > trong đơn"));
        using var program = house.Visitor();
        using var answer = await program.Raw($"{Base}/{what}.xml");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/xml; charset=utf-8");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        var xml = XDocument.Parse(text).Root!;
        xml.Name.LocalName.ShouldBe(root);
        var json = (await Json(program, what)).EnumerateArray().ToList();
        xml.Elements().ShouldAllBe(e => e.Name.LocalName == item);
        xml.Elements().Count().ShouldBe(json.Count);
        foreach (var (element, one) in xml.Elements().Zip(json))
            foreach (var field in one.EnumerateObject().Where(f => f.Value.ValueKind == JsonValueKind.String && !f.Value.GetString()!.Contains('\u0002', StringComparison.Ordinal)))
                element.Element(field.Name)!.Value.ShouldBe(field.Value.GetString());
    }

    [Fact]
    public async Task Discovery_leads_to_the_interface_in_both_formats()
    {
        using var program = house.Visitor();
        var endpoint = (await Json(program, "discovery")).GetProperty("endpoints")[0];
        endpoint.GetProperty("specification").GetString().ShouldBe("http://wiki.open311.org/GeoReport_v2");
        (await program.Raw($"{endpoint.GetProperty("url").GetString()}/services.json")).StatusCode.ShouldBe(HttpStatusCode.OK);
        endpoint.GetProperty("formats").EnumerateArray().Select(f => f.GetString()).ShouldBe(["text/xml", "application/json"]);
        var xml = XDocument.Parse(await program.Body($"{Base}/discovery.xml"));
        xml.Descendants("url").Single().Value.ShouldEndWith(Base);
        xml.Descendants("format").Select(f => f.Value).ShouldBe(["text/xml", "application/json"]);
    }

    [Fact]
    public async Task Requests_are_filtered_by_ids_services_days_and_state_and_paged()
    {
        var copies = Enumerable.Range(0, 5).Select(n => Recent($"Trang {n}", c => c with { Category = "trang", CategoryTitle = "Trang", ReceivedOn = Today.AddDays(-n) })).ToArray();
        await house.Publish(copies);
        await house.Publish(Recent("Đã xong", c => c with { Category = "trang", CategoryTitle = "Trang", State = PublicState.Closed, Outcome = PublicOutcome.Solved, ReceivedOn = Today.AddDays(-200), AnsweredOn = Today, ClosedOn = Today }));
        using var program = house.Visitor();
        (await Ids(program, "service_code=trang")).ShouldBe(copies.Select(c => OpenCode.Show(c.Code)));
        (await Ids(program, "service_code=trang&page=2&page_size=2")).ShouldBe(copies.Skip(2).Take(2).Select(c => OpenCode.Show(c.Code)));
        (await Ids(program, $"service_code=trang&status=closed&start_date={Uri.EscapeDataString($"{Today.AddDays(-220):yyyy-MM-dd}T00:00:00+07:00")}")).Count.ShouldBe(1);
        (await Ids(program, "service_code=trang&status=closed")).ShouldBeEmpty("older than ninety days");
        (await Ids(program, $"service_code=trang&start_date={Today.AddDays(-1):yyyy-MM-dd}T00:00:00Z&end_date={Today.AddDays(1):yyyy-MM-dd}T00:00:00Z")).Count.ShouldBe(2);
        (await Ids(program, $"service_request_id={OpenCode.Show(copies[4].Code)},2222-2222,{OpenCode.Show(copies[0].Code)}")).ShouldBe([OpenCode.Show(copies[4].Code), OpenCode.Show(copies[0].Code)]);
        (await Json(program, $"requests/{OpenCode.Show(copies[0].Code)}"))[0].GetProperty("status").GetString().ShouldBe("open");
    }

    [Theory]
    [InlineData("requests.json?start_date=gestern", 400)]
    [InlineData("requests.json?status=fixed", 400)]
    [InlineData("requests.json?page=0", 400)]
    [InlineData("requests.json?page=99999999999999", 400)]
    [InlineData("requests.xml?start_date=2026-02-02T00:00:00Z&end_date=2026-01-01T00:00:00Z", 400)]
    [InlineData("requests/2222-2222.xml", 404)]
    [InlineData("requests/x.json", 404)]
    [InlineData("services/khong-co.json", 404)]
    [InlineData("tokens/x.json", 404)]
    [InlineData("servicerequestupdates.json?start_date=x", 400)]
    public async Task What_cannot_be_answered_is_an_error_with_code_and_description(string asked, int status)
    {
        using var program = house.Visitor();
        using var answer = await program.Raw($"{Base}/{asked}");
        ((int)answer.StatusCode).ShouldBe(status);
        var text = await answer.Content.ReadAsStringAsync();
        if (asked.Contains(".json", StringComparison.Ordinal))
        {
            var error = JsonDocument.Parse(text).RootElement[0];
            error.GetProperty("code").GetInt32().ShouldBe(status);
            error.GetProperty("description").GetString()!.ShouldNotBeEmpty();
        }
        else XDocument.Parse(text).Root!.Element("error")!.Element("code")!.Value.ShouldBe(status.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_new_case_gets_a_token_and_no_number_until_a_person_has_classified_it()
    {
        using var program = house.Visitor();
        var category = (await Json(program, "services"))[0].GetProperty("service_code").GetString()!;
        using var answer = await program.Raw(HttpMethod.Post, $"{Base}/requests.json", Form(("service_code", category), ("description", "Cống trước nhà văn hóa gãy, riêng của phép thử Open311"), ("lat", "21.73"), ("long", "105.70"), ("phone", "0912 333 444"), ("attribute[loai]", "Mặt đường"), ("api_key", "x")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var sent = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement[0];
        sent.TryGetProperty("service_request_id", out _).ShouldBeFalse();
        var token = sent.GetProperty("token").GetString()!;
        sent.GetProperty("service_notice").GetString()!.ShouldContain(token);
        (await Json(program, $"tokens/{token}"))[0].GetProperty("service_request_id").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Json(program, "tokens/2222-2222"))[0].GetProperty("service_request_id").ValueKind.ShouldBe(JsonValueKind.Null, "whether a token is one cannot be tried out");
        (await program.Raw($"{Base}/requests/{token}.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.Body($"{Base}/requests.json")).ShouldNotContain("phép thử Open311");
        (await program.Get($"/kien-nghi/{token}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.One<long>("select count(*) from petition where replace(code, '-', '') = $1", token.Replace("-", "", StringComparison.Ordinal))).ShouldBe(1);

        await house.Publish(Recent("Cống gãy", c => c with { Code = token }));
        (await Json(program, $"tokens/{token}"))[0].GetProperty("service_request_id").GetString().ShouldBe(token);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_nothing_is_saved()
    {
        using var program = house.Visitor();
        var before = await house.Rows();
        var category = (await Json(program, "services"))[0].GetProperty("service_code").GetString()!;
        foreach (var (form, status, said) in new[]
        {
            (Form(("description", "x y")), 400, "service_code"), (Form(("service_code", "khong-co"), ("description", "x y")), 404, "service_code"), (Form(("service_code", category), ("lat", "1"), ("long", "2")), 400, "description"),
            (Form(("service_code", category), ("description", "Cống gãy rồi")), 400, "location"), (Form(("service_code", category), ("description", "Cống gãy rồi"), ("lat", "x"), ("long", "2")), 400, "lat"),
            (Form(("service_code", category), ("description", new string('a', 20_000)), ("address_string", "x")), 400, "description"),
        })
        {
            using var answer = await program.Raw(HttpMethod.Post, $"{Base}/requests.xml", form);
            ((int)answer.StatusCode).ShouldBe(status);
            XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Value.ShouldContain(said);
        }

        (await program.Raw(HttpMethod.Post, $"{Base}/requests.json", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await program.Raw(HttpMethod.Post, $"{Base}/servicerequestupdates.json", Form(("service_request_id", "4T7K-92PD"), ("status", "CLOSED")))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await house.Rows()).ShouldBe(before);
    }

    [Fact]
    public async Task Updates_tell_every_step_in_the_closer_words_of_the_extension()
    {
        var copy = Recent("Từng bước", c => c with
        {
            State = PublicState.Promised, Path = [new PublicStep(Today.AddDays(-1), "Người dân gửi", null, "Mặt trận xã", 0), new PublicStep(Today, "UBND xã hẹn", "Thay trước ngày 30.", "UBND xã", 0)],
        });
        await house.Publish(copy);
        using var program = house.Visitor();
        var updates = (await Json(program, $"servicerequestupdates", $"?service_request_id={OpenCode.Show(copy.Code)}")).EnumerateArray().ToList();
        updates.Select(u => u.GetProperty("description").GetString()).ShouldBe(["Người dân gửi", "UBND xã hẹn. Thay trước ngày 30."]);
        updates[1].GetProperty("extended_status").GetString().ShouldBe("action_scheduled");
        updates[1].GetProperty("status").GetString().ShouldBe("open");
        updates.Select(u => u.GetProperty("update_id").GetString()).Distinct().Count().ShouldBe(2);
    }

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    private static PublishedCopy Recent(string title, Func<PublishedCopy, PublishedCopy>? with = null) => OpenCases.Copy(title, with: c => (with ?? (x => x))(c with { ReceivedOn = Today.AddDays(-2), SortedOn = Today.AddDays(-1) }));

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static async Task<JsonElement> Json(Visitor program, string what, string query = "") => JsonDocument.Parse(await program.Body($"{Base}/{what}.json{query}")).RootElement;

    private static async Task<List<string?>> Ids(Visitor program, string query) => [.. (await Json(program, "requests", $"?{query}")).EnumerateArray().Select(r => r.GetProperty("service_request_id").GetString())];

    private static void Conforms(JsonElement one, (string Name, bool Required, JsonValueKind[] Kinds, string[] Values)[] fields)
    {
        foreach (var (name, required, kinds, values) in fields)
        {
            if (!one.TryGetProperty(name, out var value))
            {
                required.ShouldBeFalse(name);
                continue;
            }

            kinds.ShouldContain(value.ValueKind, name);
            if (values is ["date"] && value.ValueKind == JsonValueKind.String)
                DateTimeOffset.TryParseExact(value.GetString(), "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue($"{name} {value}");
            else if (values.Length > 0 && value.ValueKind == JsonValueKind.String) values.ShouldContain(value.GetString()!, name);
        }

        one.EnumerateObject().Select(f => f.Name).Except(fields.Select(f => f.Name)).ShouldBeEmpty();
    }
}
