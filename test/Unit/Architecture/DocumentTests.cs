using System.Text.RegularExpressions;

namespace CauNoi.Test.Unit.Architecture;

/// <summary>What the documents point at is there. A document that leads nowhere is worse than none.</summary>
public partial class DocumentTests
{
    [Fact]
    public void Every_link_between_documents_leads_to_a_file() =>
        Documents().SelectMany(d => Astray(d, Checkout.Read(d))).ShouldBeEmpty();

    [Fact]
    public void Every_source_file_that_a_document_names_exists() =>
        Documents().SelectMany(d => Missing(d, Checkout.Read(d))).ShouldBeEmpty();

    [Fact]
    public void A_link_into_nothing_is_found() => Astray("docs/howto/a.md", "[one](../tour.md), [two](tour.md), [three](https://example.org), [four](#below)")
        .ShouldBe(["docs/howto/a.md: tour.md"]);

    [Fact]
    public void A_source_file_that_is_gone_is_found() => Missing("docs/a.md", "`Submit/Submit.cs`, `src/Kernel/Refusal.cs`, `Submit/Gone.cs`, `Rules/<Feature>Refusals.cs`")
        .ShouldBe(["docs/a.md: Submit/Gone.cs"]);

    private static IEnumerable<string> Documents() => Checkout.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<string> Astray(string document, string text)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Checkout.Root, document))!;
        return Link().Matches(text).Select(m => m.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(folder, to)))
            .Select(to => $"{document}: {to}");
    }

    // Inside a room's text a file is named from the room; so the end of its path is enough.
    private static IEnumerable<string> Missing(string document, string text) => Source().Matches(text).Select(m => m.Groups["file"].Value)
        .Where(file => !file.Contains("yyyy", StringComparison.Ordinal))
        .Where(file => !Checkout.Files.Any(f => f == file || f.EndsWith($"/{file}", StringComparison.Ordinal)))
        .Select(file => $"{document}: {file}");

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<file>[A-Za-z0-9_.-]+/[A-Za-z0-9_./-]+\.(cs|razor|sql|yaml|ts|css|sh|allow))`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Source();
}
