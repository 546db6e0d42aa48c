using CauNoi.Kernel.Time;
using CauNoi.Platform.Audit;
using CauNoi.Test.Support;

namespace CauNoi.Test.Web.Audit;

/// <summary>The history on storage that is written once.</summary>
public sealed class ExportTests(TestHouse house) : IClassFixture<TestHouse>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("caunoi-export-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Days_that_are_over_are_written_once_and_prove_themselves()
    {
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        using (var officer = await house.SignedIn("xa")) await officer.Get("/ban/hom-nay");
        while (await house.One<long>("select count(*) from seal") == 0) await Task.Yield();

        (await Export(today, today)).Refused.ShouldNotBeNull().ShouldContain("đã qua hết");
        (await Export(today.AddDays(-1), today.AddDays(1), later: 2)).ShouldBe((3, null));
        var report = await AuditExportVerification.Run(folder, CancellationToken.None);
        report.Broken.ShouldBeEmpty();
        report.Acts.ShouldBeGreaterThan(0);
        var text = await File.ReadAllTextAsync(Path.Combine(folder, $"{today:yyyy-MM-dd}.jsonl"), TestContext.Current.CancellationToken);
        text.ShouldContain("account.create");
        text.ShouldNotContain("cầu nối 2026");

        // Nothing is written over, no day is left out.
        (await Export(today, today, later: 2)).Refused.ShouldNotBeNull().ShouldContain("không bị ghi đè");
        (await Export(today.AddDays(5), today.AddDays(5), later: 9)).Refused.ShouldNotBeNull();
        (await Export(today.AddDays(2), today.AddDays(2), later: 9)).ShouldBe((1, null));
    }

    [Theory]
    [InlineData("altered act")]
    [InlineData("altered act, new sum")]
    [InlineData("day taken away")]
    [InlineData("manifest altered")]
    public async Task Whatever_is_altered_afterwards_is_found(string what)
    {
        var today = VietnamTime.DayOf(house.Clock.GetUtcNow());
        while (await house.One<long>("select count(*) from seal") == 0) await Task.Yield();
        await Export(today.AddDays(-1), today.AddDays(1), later: 2);
        var data = Path.Combine(folder, $"{today:yyyy-MM-dd}.jsonl");
        var manifest = data + AuditExport.Ending;
        var stop = TestContext.Current.CancellationToken;
        if (what.StartsWith("altered act", StringComparison.Ordinal))
        {
            var before = AuditExport.Hash(await File.ReadAllBytesAsync(data, stop));
            await File.WriteAllTextAsync(data, (await File.ReadAllTextAsync(data, stop)).Replace("account.create", "account.closed", StringComparison.Ordinal), stop);
            var after = AuditExport.Hash(await File.ReadAllBytesAsync(data, stop));
            after.ShouldNotBe(before);
            if (what.EndsWith("new sum", StringComparison.Ordinal)) await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, stop)).Replace(before, after, StringComparison.Ordinal), stop);
        }
        else if (what == "day taken away")
        {
            File.Delete(data);
            File.Delete(manifest);
        }
        else
        {
            await File.AppendAllTextAsync(manifest, " ", stop);
        }

        (await AuditExportVerification.Run(folder, stop)).Whole.ShouldBeFalse();
    }

    private Task<(int Days, string? Refused)> Export(DateOnly from, DateOnly to, int later = 0) =>
        AuditExport.Run(house.Source, folder, from, to, house.Clock.GetUtcNow().AddDays(later), CancellationToken.None);
}
