using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.Operations.Tests.Web;

/// <summary>The rooms behind the machines are for the technical administrator; what watches them needs no account.</summary>
public class RoleTests(TestHouse house) : IClassFixture<TestHouse>
{
    private static readonly string[] Inner = ["/he-thong/tinh-trang", "/he-thong/cong-viec", "/he-thong/cai-dat", "/he-thong/cai-dat/mail.host"];

    public static TheoryData<string, HttpStatusCode> People => new()
    {
        { "kythuat", HttpStatusCode.OK }, { "tinh", HttpStatusCode.Forbidden }, { "kiemtra", HttpStatusCode.Forbidden },
        { "nghiepvu", HttpStatusCode.Forbidden }, { "xa", HttpStatusCode.Forbidden }, { "xom", HttpStatusCode.Forbidden },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task Only_the_technical_administrator_enters(string userName, HttpStatusCode status)
    {
        using var person = await house.SignedIn(userName);
        foreach (var path in Inner) (await person.Get(path)).Status.ShouldBe(status, path);
    }

    [Fact]
    public async Task The_public_is_asked_to_sign_in()
    {
        using var visitor = house.Visitor();
        foreach (var path in Inner) (await visitor.Get(path)).Path.ShouldStartWith("/dang-nhap");
    }

    [Fact]
    public async Task The_components_can_be_looked_at_by_everybody()
    {
        using var visitor = house.Visitor();
        (await visitor.Get("/he-thong/giao-dien")).Title.ShouldBe("Giao diện");
    }
}
