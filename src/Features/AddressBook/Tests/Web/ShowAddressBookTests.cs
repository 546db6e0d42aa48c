using System.Net;
using CauNoi.Test.Support;

namespace CauNoi.AddressBook.Tests.Web;

public class ShowAddressBookTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Theory]
    [InlineData("xa", HttpStatusCode.OK)]
    [InlineData("tinh", HttpStatusCode.OK)]
    [InlineData("xom", HttpStatusCode.Forbidden)]
    public async Task Only_roles_with_the_permission_see_the_page(string userName, HttpStatusCode status)
    {
        using var visitor = await house.SignedIn(userName);
        (await visitor.Get("/ban/addressbook")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task The_public_is_asked_to_sign_in()
    {
        using var visitor = house.Visitor();
        (await visitor.Get("/ban/addressbook")).Path.ShouldStartWith("/dang-nhap");
    }
}
