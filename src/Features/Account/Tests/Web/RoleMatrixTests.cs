using CauNoi.Account.Demo;
using CauNoi.Feedback.Tests.Web;
using CauNoi.Test.Support;

namespace CauNoi.Account.Tests.Web;

/// <summary>Who gets in where, as a table: a person, an address, a status. Redirects to the sign-in are 302.</summary>
public class RoleMatrixTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly (string Path, string Admitted)[] Desk =
    [
        ("/ban/hom-nay", "*"),
        ("/ban/gop-y", "xa chutich ban truongban tinh tinh2 kiemtra kythuat"),
    ];

    public static TheoryData<string, string, int> Looks
    {
        get
        {
            var rows = new TheoryData<string, string, int>();
            foreach (var (path, admitted) in Desk)
            {
                rows.Add("", path, 302);
                foreach (var (userName, _, _, _) in DemoAccounts.All) rows.Add(userName, path, admitted == "*" || admitted.Split(' ').Contains(userName) ? 200 : 403);
            }

            foreach (var open in new[] { "/", "/gop-y", "/gop-y/tra-cuu", "/tim-kiem", "/ve-so-lieu", "/api/seal", "/robots.txt", "/sitemap.xml", "/api/openapi.json" })
            {
                rows.Add("", open, 200);
                rows.Add("ketoan", open, 200);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_role_sees_its_pages_and_no_others(string who, string path, int status)
    {
        using var answer = await (await Person(who)).Raw(path);
        var got = answer.RequestMessage!.RequestUri!.AbsolutePath == "/dang-nhap" && path != "/dang-nhap" ? 302 : (int)answer.StatusCode;
        got.ShouldBe(status);
    }

    // A note of the province's own desk: who reads it, who answers it, for whom it is not there.
    public static TheoryData<string, int, int> AboutAProvincialNote
    {
        get
        {
            var rows = new TheoryData<string, int, int> { { "", 302, 401 } };
            foreach (var (userName, _, _, _) in DemoAccounts.All)
            {
                var (look, answer) = userName switch
                {
                    "tinh" or "tinh2" or "kythuat" => (200, 422),
                    "kiemtra" => (200, 403),
                    "xa" => (404, 404),
                    "chutich" or "ban" or "truongban" => (404, 403),
                    _ => (403, 403),
                };
                rows.Add(userName, look, answer);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(AboutAProvincialNote))]
    public async Task A_note_is_read_and_answered_by_whom_it_reaches(string who, int look, int answer)
    {
        using var citizen = house.Visitor();
        var address = await house.AtDesk(await citizen.Write("Góp ý gửi bàn của tỉnh"));
        var person = await Person(who);
        using var looked = await person.Raw(address);
        (looked.RequestMessage!.RequestUri!.AbsolutePath == "/dang-nhap" ? 302 : (int)looked.StatusCode).ShouldBe(look);

        var token = Visitor.Fields(await person.Get("/gop-y"), "/gop-y")["__RequestVerificationToken"];
        var sent = await person.Send(HttpMethod.Post, $"{address}/tra-loi", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["tra-loi"] = "ngắn", ["__RequestVerificationToken"] = token }));
        ((int)sent.Status).ShouldBe(answer);
    }

    [Fact]
    public void Every_role_has_a_sample_person_and_the_standing_board_a_second_one() =>
        DemoAccounts.All.Select(a => a.Role).ShouldBe([.. Kernel.Access.Role.All, Kernel.Access.Role.StandingBoard], ignoreOrder: true);

    private Task<Visitor> Person(string who) => who.Length == 0 ? Task.FromResult(house.Visitor()) : house.Known(who);
}
