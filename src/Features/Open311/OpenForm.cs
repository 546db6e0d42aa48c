using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Open311;

/// <summary>A form as a program sends it: fields that are not known are let be, as the specification wants.</summary>
internal sealed partial class OpenForm
{
    private static readonly Dictionary<string, int> Longest = new()
    {
        ["service_code"] = 60, ["description"] = 10_000, ["lat"] = 30, ["long"] = 30, ["address_string"] = 300, ["address_id"] = 120, ["email"] = 120, ["first_name"] = 80, ["last_name"] = 80,
        ["phone"] = 30, ["service_request_id"] = 40,
    };

    private readonly IFormCollection fields;

    private OpenForm(IFormCollection fields) => this.fields = fields;

    public string this[string name] => fields[name].ToString().Trim();

    public string? TooLong => Longest.Where(l => this[l.Key].Length > l.Value).Select(l => l.Key).FirstOrDefault() ?? (Attributes.Any(a => a.Value.Length > 300) ? "attribute" : null);

    /// <summary>attribute[code]=value; of several values of one, all.</summary>
    public IReadOnlyDictionary<string, string> Attributes => fields.Select(f => (Match: Attribute().Match(f.Key), f.Value)).Where(f => f.Match.Success)
        .GroupBy(f => f.Match.Groups["code"].Value).ToDictionary(g => g.Key, g => string.Join(", ", g.SelectMany(f => f.Value.ToArray()).OfType<string>()));

    public static async Task<OpenForm?> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return null;
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            // Broken UTF-8 arrives as the replacement character; no keyboard types it, nor NUL.
            return form.All(f => f.Value.All(v => v is null || v.AsSpan().IndexOfAny('\uFFFD', '\0') < 0)) ? new OpenForm(form) : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^attribute\[(?<code>[a-z0-9-]{1,60})\](\[\])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
