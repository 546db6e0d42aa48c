using CauNoi.Ui.Gallery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CauNoi.Operations.Gallery;

/// <summary>Every component of the house in every state.</summary>
public static class ShowGallery
{
    public static RazorComponentResult<GalleryPage> Page() => new();
}
