using System.Text.RegularExpressions;
using CauNoi.Account.Demo;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Test.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Test.Web.House;

/// <summary>Routes of the running program, as it mapped them itself.</summary>
public class RouteTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public void Every_route_says_who_may_and_every_post_what_it_takes() => Broken(Endpoints()).ShouldBeEmpty();

    [Fact]
    public void A_route_that_says_nothing_is_found()
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/quen", () => "");
        app.MapPost("/quen-mau", () => "").WithMetadata(AccessRule.Public);
        app.MapPost("/du", () => "").WithMetadata(AccessRule.Public, new FormShape("du", []));
        Broken([.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints)]).ShouldBe(["/quen says nothing of access", "/quen-mau takes anything"], ignoreOrder: true);
    }

    [Fact]
    public void Every_address_is_plain_and_no_address_says_as_of()
    {
        var patterns = Endpoints().OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!).ToList();
        patterns.Where(p => p.Any(c => c > 127 || char.IsUpper(c)) && !p.Contains('{')).ShouldBeEmpty();
        patterns.Where(p => p.Contains("as-of", StringComparison.OrdinalIgnoreCase) || p.Contains("asof", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_menu_line_leads_to_a_route_with_the_same_rule()
    {
        var rules = Endpoints().OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText is { } path && path.StartsWith('/'))
            .ToLookup(e => e.RoutePattern.RawText!, e => e.Metadata.GetMetadata<AccessRule>());
        foreach (var line in App.House.Features.All.SelectMany(f => f.Menu))
        {
            rules[line.Href].ShouldNotBeEmpty(line.Href);
            // Whoever is shown the line gets in.
            foreach (var role in Role.All)
            {
                var actor = new Actor(Guid.NewGuid(), "x", [new Grant(role, 1, DateOnly.MinValue)]);
                if (line.Access.Admits(actor)) rules[line.Href].ShouldAllBe(r => r!.Admits(actor), $"{line.Href} as {role.Name}");
            }
        }
    }

    [Fact]
    public async Task Nobody_without_an_account_passes_a_door_that_asks_for_one()
    {
        using var nobody = new Visitor(house.Address, follow: false);
        var before = await house.Rows("seal");
        var closed = Doors().Where(d => d.Rule.Account).ToList();
        closed.Count.ShouldBeGreaterThan(5);
        foreach (var door in closed)
        {
            using var answer = await nobody.Raw(door.Method, door.Path);
            ((int)answer.StatusCode).ShouldBe(door.Method == HttpMethod.Get ? 302 : 401, $"{door.Method} {door.Path}");
            if (door.Method == HttpMethod.Get) answer.Headers.Location!.ToString().ShouldStartWith("/dang-nhap?");
        }

        (await house.Rows("seal")).ShouldBe(before);
    }

    [Theory]
    [InlineData("xom")]
    [InlineData("ketoan")]
    [InlineData("xa")]
    public async Task No_role_passes_a_door_that_is_not_for_it(string userName)
    {
        var person = await house.Known(userName);
        var role = DemoAccounts.All.Single(a => a.UserName == userName).Role;
        var actor = new Actor(Guid.NewGuid(), userName, [new Grant(role, 1, DateOnly.MinValue)]);
        var before = await house.Rows("seal");
        var closed = Doors().Where(d => !d.Rule.Admits(actor)).ToList();
        closed.ShouldNotBeEmpty();
        foreach (var door in closed)
        {
            using var answer = await person.Raw(door.Method, door.Path);
            ((int)answer.StatusCode).ShouldBe(403, $"{door.Method} {door.Path}");
        }

        (await house.Rows("seal")).ShouldBe(before);
    }

    private IEnumerable<(HttpMethod Method, string Path, AccessRule Rule)> Doors() => Endpoints().OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<AccessRule>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>() is not null)
        .Select(e => (
            e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET") ? HttpMethod.Get : HttpMethod.Post,
            Regex.Replace(e.RoutePattern.RawText!, @"\{[^}]*\}", m => m.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : "1"),
            e.Metadata.GetMetadata<AccessRule>()!));

    private IReadOnlyList<Endpoint> Endpoints() => house.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    private static IEnumerable<string> Broken(IReadOnlyList<Endpoint> endpoints)
    {
        endpoints.ShouldNotBeEmpty();
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<AccessRule>() is null) yield return $"{endpoint.RoutePattern.RawText} says nothing of access";
            else if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(m => m is not ("GET" or "HEAD")) == true && endpoint.Metadata.GetMetadata<FormShape>() is null && endpoint.Metadata.GetMetadata<FormLookUp>() is null && endpoint.Metadata.GetMetadata<SentBytes>() is null)
                yield return $"{endpoint.RoutePattern.RawText} takes anything";
        }
    }
}
