using System.Text.Encodings.Web;
using System.Text.Unicode;
using CauNoi.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace CauNoi.Test.Unit.Ui;

/// <summary>Draws components as the server would, and remembers which ones took part.</summary>
internal sealed class Drawing : IComponentActivator
{
    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<string> Icons = File.ReadAllLines(Path.Combine(Root, "web", "icons.txt")).Where(line => line.Length > 0).ToList();

    public HashSet<Type> Seen { get; } = [];

    public Frame Frame { get; init; } = new()
    {
        Front = "Mặt trận Tổ quốc Việt Nam tỉnh Thái Nguyên",
        Path = "/he-thong/giao-dien",
        Origin = "https://caunoi.example",
        Now = new DateTimeOffset(2026, 11, 12, 8, 30, 0, TimeSpan.FromHours(7)),
    };

    public static Task<string> Html<T>(params (string Name, object? Value)[] parameters) where T : IComponent => new Drawing().Draw<T>(parameters);

    public async Task<string> Draw<T>(params (string Name, object? Value)[] parameters) where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(BuiltFiles());
        services.AddSingleton<AntiforgeryStateProvider>(new Token());
        services.AddSingleton<IJSRuntime>(new NoScript());
        services.AddSingleton<IComponentActivator>(this);
        services.AddCascadingValue(_ => Frame);
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value)))).ToHtmlString());
    }

    /// <summary>A page inside a layout, down to the doctype.</summary>
    public Task<string> Page<TLayout, TPage>() where TLayout : LayoutComponentBase where TPage : IComponent => Draw<LayoutView>(
        ("Layout", typeof(TLayout)),
        ("ChildContent", (RenderFragment)(builder => { builder.OpenComponent<TPage>(0); builder.CloseComponent(); })));

    public IComponent CreateInstance(Type componentType)
    {
        Seen.Add(componentType.IsGenericType ? componentType.GetGenericTypeDefinition() : componentType);
        return (IComponent)Activator.CreateInstance(componentType)!;
    }

    // What the web build would leave, from the same lists it reads; the tests need no build before them.
    private static Assets BuiltFiles()
    {
        var shapes = Directory.GetFiles(Path.Combine(Root, "web", "shapes"), "*.svg").Select(file => "s-" + Path.GetFileNameWithoutExtension(file));
        var names = Icons.Select(name => "i-" + name).Concat(shapes).Select(name => "icons.svg#" + name)
            .Concat(["app.css", "app.js", "theme.js", "mark.svg", "licences.txt", "be-vietnam-pro-latin-400-normal.woff2", "be-vietnam-pro-vietnamese-400-normal.woff2"]);
        return new Assets(names.ToDictionary(name => name, name => "/assets/" + name));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CauNoi.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }

    private sealed class Token : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("dau-cua-bieu-mau", "__RequestVerificationToken");
    }

    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new NotSupportedException();

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new NotSupportedException();
    }
}
