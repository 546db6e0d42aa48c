using System.CommandLine;
using CauNoi.Platform;
using CauNoi.Platform.Data;

namespace CauNoi.Cli.Reference;

/// <summary>Every page of docs/reference, made from what the front doors declare.</summary>
public static class ReferencePages
{
    public static IReadOnlyList<ReferencePage> Of(Command root, FeatureList features, PaperHouse house)
    {
        List<ReferencePage> pages =
        [
            RoutesPage.Of(house.Routes), FormsPage.Of(house.Routes), AccessPage.Of(features), ActsPage.Of(features),
            CountingPages.Measures(features), CountingPages.Duties(features), OperationPages.Settings(features),
            OperationPages.Jobs(features), CataloguePages.Limits(house.Rules.Limits), CataloguePages.Holidays(house.Rules.Holidays),
            SchemaPage.Of(SchemaTables.Of(features)), ReadingPage.Of(InstallationFolder.FindHome()), CommandLinePage.Of(root),
        ];
        return [Index(pages), .. pages];
    }

    private static ReferencePage Index(List<ReferencePage> pages) => new(
        "README.md", "Reference", "What the program declares about itself. `./do docs` writes these pages; `./do check` fails when they are out of date.",
        Markdown.Table(["Page", "What it lists"], pages.Select(p => (string[])[$"[{p.Title}]({p.File})", p.About.Split(". ", 2)[0].TrimEnd('.') + "."])));
}
