using System.Reflection;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Platform.Pages;

/// <summary>
/// A sent form: declared fields only, readable text only, within its limits, from a page of ours.
/// What is merely wrong (an empty field, an old page) comes back as refusals with everything typed still there;
/// what cannot come from our pages is <see cref="BadInput"/>.
/// </summary>
public sealed class FormPost
{
    private const string Token = "__RequestVerificationToken";

    private FormPost(FormValues values, IFormFileCollection files, bool stale) => (Values, Files, Stale) = (values, files, stale);

    public FormValues Values { get; }

    public IFormFileCollection Files { get; }

    /// <summary>The page was opened too long ago, or in another sign-in.</summary>
    public bool Stale { get; }

    public bool Ok => Values.Ok;

    /// <summary>The status of a page that shows this form again.</summary>
    public int RefusedStatus => Stale ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;

    public string this[string field] => Values[field];

    /// <summary>The file of a field, or null when none was chosen.</summary>
    public IFormFile? File(string field) => Files.GetFile(Values.Shape[field].Name) is { Length: > 0 } file ? file : null;

    /// <summary>Lets a use case ask for a form as a parameter.</summary>
    public static async ValueTask<FormPost?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var meta = context.GetEndpoint()!.Metadata;
        var shape = meta.GetMetadata<FormShape>() ?? await meta.GetRequiredMetadata<FormLookUp>()(context)
            ?? throw new BadInput(StatusCodes.Status404NotFound, "Không có biểu mẫu này, hoặc đơn vị của mình không ghi loại việc này.");
        if (!context.Request.HasFormContentType)
            throw new BadInput(StatusCodes.Status415UnsupportedMediaType, "Trang này chỉ nhận nội dung gửi từ biểu mẫu của hệ thống.");
        meta.GetMetadata<LongFile>()?.Allow(context);
        var form = await ReadForm(context);
        var sent = new Dictionary<string, string>();
        foreach (var (name, values) in form)
        {
            if (name == Token) continue;
            // A file field left empty arrives as an empty text.
            if (shape.Fields.All(f => f.Name != name || (f.Kind.SendsFile() && values.ToString().Length > 0)))
                throw new BadInput(StatusCodes.Status400BadRequest, "Biểu mẫu có một mục mà hệ thống không dùng. Xin mở lại trang rồi gửi lại.");
            if (values.Count > 1)
                throw new BadInput(StatusCodes.Status400BadRequest, "Biểu mẫu có một mục được gửi hai lần. Xin mở lại trang rồi gửi lại.");
            sent[name] = Readable(values.ToString());
        }

        foreach (var file in form.Files)
            if (shape.Fields.All(f => f.Name != file.Name || !f.Kind.SendsFile()))
                throw new BadInput(StatusCodes.Status400BadRequest, "Biểu mẫu này không nhận tệp ở mục đó.");

        var fresh = await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        var read = shape.Read(sent);
        return new FormPost(fresh ? read : read.Refuse(Old), form.Files, !fresh);
    }

    private static readonly Refusal Old = new("Trang này mở đã lâu nên chưa gửi được. Phần đã viết vẫn còn nguyên, xin bấm gửi lần nữa.");

    private static async Task<IFormCollection> ReadForm(HttpContext context)
    {
        try
        {
            return await EncodedForm.Readable(context) ? await context.Request.ReadFormAsync(context.RequestAborted) : throw Unreadable();
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            throw new BadInput(StatusCodes.Status413PayloadTooLarge, "Nội dung gửi lên quá lớn. Xin rút gọn phần viết hoặc chọn ảnh nhỏ hơn 15 MB, tệp nhỏ hơn 20 MB.");
        }
        catch (Exception e) when (e is BadHttpRequestException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            throw new BadInput(StatusCodes.Status400BadRequest, "Nội dung gửi lên bị đứt giữa đường. Xin gửi lại.");
        }
    }

    // Broken UTF-8 arrives as the replacement character; no keyboard types it, nor NUL.
    private static string Readable(string value) => value.AsSpan().IndexOfAny('\uFFFD', '\0') < 0
        ? value
        : throw Unreadable();

    private static BadInput Unreadable() =>
        new(StatusCodes.Status400BadRequest, "Nội dung có ký tự không đọc được. Xin mở lại trang, gõ lại đoạn đó rồi gửi.");
}
