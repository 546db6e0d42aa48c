using System.Net;
using CauNoi.Test.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Account.Tests.Web;

/// <summary>Whether a name exists is told to nobody. A class of its own: an address may try so often a minute.</summary>
public class EnumerationTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Names_cannot_be_told_apart_by_words_by_work_or_by_questions_to_the_database()
    {
        var hashes = house.Services.GetRequiredService<PasswordHashes>();
        using var queries = new Queries();
        var seen = new List<(HttpStatusCode Status, string Words, long Hashes, string Asked, long Acts)>();
        foreach (var name in new[] { "ketoan", "khong-co-ai" })
        {
            using var visitor = house.Visitor();
            var form = await visitor.Get("/dang-nhap");
            for (var n = 0; n < 6; n++)
            {
                var (before, acts) = (hashes.Computed, await house.One<long>("select count(*) from act where kind like 'account.sign-in-%'"));
                var (page, asked) = await queries.Of(visitor, form, "/dang-nhap", ("ten", name), ("mat-khau", "sai mật khẩu rồi"));
                seen.Add((page.Status, page.Text.Replace(name, "", StringComparison.Ordinal), hashes.Computed - before, string.Join('|', asked.Select(a => a[..Math.Min(30, a.Length)])),
                    await house.One<long>("select count(*) from act where kind like 'account.sign-in-%'") - acts));
            }
        }

        for (var n = 0; n < 6; n++) seen.Where((_, i) => i % 6 == n).Distinct().Count().ShouldBe(1, $"try {n}: {string.Join('\n', seen.Where((_, i) => i % 6 == n))}");
        seen[0].Hashes.ShouldBe(1);
        seen[5].Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
