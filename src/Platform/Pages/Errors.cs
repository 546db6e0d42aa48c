using System.Security.Cryptography;
using CauNoi.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace CauNoi.Platform.Pages;

/// <summary>Whatever goes wrong, a person reads a Vietnamese page with the right status; nothing of the inner workings leaves.</summary>
internal sealed partial class Errors(RequestDelegate next, ILogger<Errors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await Show(context, context.Response.StatusCode, ErrorModel.For(context.Response.StatusCode, context.Request.Path));
        }
        catch (BadInput bad) when (!context.Response.HasStarted)
        {
            await Show(context, bad.Status, ErrorModel.For(bad.Status, context.Request.Path) with { Sentence = bad.Message });
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Show(context, bad.StatusCode, ErrorModel.For(bad.StatusCode, context.Request.Path));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var code = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
            Failed(log, fault, code, context.Request.Method, context.Request.Path);
            await Show(context, StatusCodes.Status500InternalServerError, ErrorModel.For(500, context.Request.Path) with { Code = code });
        }
    }

    private static Task Show(HttpContext context, int status, ErrorModel model)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context.Response.Headers);
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api"))
            return context.Response.WriteAsJsonAsync(new { error = model.Sentence, code = model.Code });
        return new RazorComponentResult<ErrorPage>(new Dictionary<string, object?> { ["Model"] = model }) { StatusCode = status }.ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Code} at {Method} {Path}")]
    private static partial void Failed(ILogger log, Exception fault, string code, string method, string path);
}
