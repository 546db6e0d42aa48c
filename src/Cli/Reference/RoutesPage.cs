using CauNoi.Platform.Pages;

namespace CauNoi.Cli.Reference;

/// <summary>Addresses: who may, what is sent, what answers.</summary>
internal static class RoutesPage
{
    public static ReferencePage Of(IReadOnlyList<RouteLine> routes) => new(
        "routes.md", "Routes",
        "Every address, who may call it and what answers. *Everybody* needs no account, *signed in* any account, otherwise the permission is named; "
        + "which rows a permission reaches is decided by the use case, and it may still say no: metrics answer this machine or a token only. HEAD is answered wherever GET is.",
        Markdown.Table(["Address", "Method", "Who", "Form", "Rate limit", "Answered by"], routes.Select(r => (string[])
        [
            Markdown.Code(r.Path), r.Methods.Replace(" HEAD", "", StringComparison.Ordinal), Who(r.Access),
            r.Form is { } form ? $"[{form.Name}](forms.md)" : "", r.Limit ?? "", Markdown.Code(Answers(r)),
        ])));

    private static string Who(AccessRule? rule) => rule switch
    {
        null => "nobody",
        { Permission: { } permission } => Markdown.Code(permission.Name),
        { Account: true } => "signed in",
        _ => "everybody",
    };

    // A lambda has a name only the compiler knows.
    internal static string Answers(RouteLine route) => route.Answers is { DeclaringType: { } type } method && !method.Name.Contains('<', StringComparison.Ordinal)
        ? $"{type.FullName?.Replace("CauNoi.", "", StringComparison.Ordinal)}.{method.Name}"
        : "";
}
