using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Gallery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.Operations;

/// <summary>Front door of Operations: what keeps the machines running, and the page that shows every component.</summary>
public sealed class OperationsFeature : Feature
{
    public override string Name => "operations";

    public override void Routes(Routes routes) =>
        routes.Get("/he-thong/giao-dien", () => new RazorComponentResult<GalleryPage>(), AccessRule.Public);
}
