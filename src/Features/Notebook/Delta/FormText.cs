using System.Collections.Concurrent;
using System.Text.Json;
using CauNoi.Platform.Offline;
using CauNoi.Ui.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace CauNoi.Notebook.Delta;

/// <summary>Forms and guidance as text for phones: drawn by the components that draw the desk's pages, once for each version.</summary>
internal sealed class FormText
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<string, string> drawn = [];

    // A new program may draw the same form otherwise.
    private static readonly string Program = typeof(FormText).Module.ModuleVersionId.ToString("N") + typeof(PostForm).Module.ModuleVersionId.ToString("N");

    public static string Version(OfflineForm form) => DeltaToken.Hash(Program + JsonSerializer.Serialize(new
    {
        form.Title, form.Icon, form.Values.Shape.Name, form.Values.Shape.Fields, Opens = form.Values.Shape.Fields.Select(f => form.Values[f.Name]), form.OnlyWhenRefused,
    }));

    public static string Version(OfflineGuide guide) => DeltaToken.Hash(Program + JsonSerializer.Serialize(guide));

    public Task<string> Of(OfflineForm form, string version, IServiceProvider services) => Drawn<OfflineFields>($"form {form.Name} {version}", form, services);

    public Task<string> Of(OfflineGuide guide, string version, IServiceProvider services) => Drawn<GuideText>($"guide {guide.Title} {version}", guide, services);

    private async Task<string> Drawn<TPart>(string key, object model, IServiceProvider services) where TPart : IComponent
    {
        if (drawn.TryGetValue(key, out var known)) return known;
        await using var renderer = new HtmlRenderer(services, (ILoggerFactory)services.GetService(typeof(ILoggerFactory))!);
        var text = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model }))).ToHtmlString());
        if (drawn.Count >= Most) drawn.Clear();
        return drawn[key] = text.Trim();
    }
}
