using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace CauNoi.Web;

/// <summary>Serves the web build: names carry a hash of the content, so a browser keeps them for ever; compressed once, at build time.</summary>
internal static class BuiltFiles
{
    private static readonly (string Coding, string Ending)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    public static void UseBuiltFiles(this WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider { Mappings = { [".br"] = "", [".gz"] = "" } };
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase, out var rest) || !HttpMethods.IsGet(context.Request.Method)) return next(context);
            var accepted = context.Request.Headers.AcceptEncoding.ToString();
            foreach (var (coding, ending) in Compressed)
            {
                if (!accepted.Contains(coding, StringComparison.Ordinal) || !files.GetFileInfo(rest + ending).Exists) continue;
                if (types.TryGetContentType(rest.Value!, out var type)) context.Items["type"] = type;
                context.Response.Headers.ContentEncoding = coding;
                context.Request.Path += ending;
                break;
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = "/assets",
            ServeUnknownFileTypes = true,
            OnPrepareResponse = prepared =>
            {
                if (prepared.Context.Items["type"] is string type) prepared.Context.Response.ContentType = type;
                prepared.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                prepared.Context.Response.Headers.Vary = "Accept-Encoding";
                SecurityHeaders.Set(prepared.Context.Response.Headers);
            },
        });
    }
}
