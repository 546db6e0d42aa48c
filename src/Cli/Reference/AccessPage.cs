using CauNoi.Kernel.Access;
using CauNoi.Platform;

namespace CauNoi.Cli.Reference;

/// <summary>Who may what: permissions across, roles down, so that a role is one line to read.</summary>
internal static class AccessPage
{
    public static ReferencePage Of(FeatureList features)
    {
        var permissions = features.All.SelectMany(f => f.Permissions).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        return new ReferencePage(
            "permissions.md", "Permissions and roles",
            "Every permission and the roles that carry it. A role is granted on a unit and reaches everything below it on today's map; what lies outside is not found.",
            Markdown.Section("Permissions", Markdown.Table(["Permission", "What it allows"], permissions.Select(p => (string[])[Markdown.Code(p.Name), p.Sentence])))
            + Markdown.Section("Matrix", Markdown.Table(
                ["Role", .. permissions.Select(p => Markdown.Code(p.Name))],
                Role.All.Select(r => (string[])[$"{r.Title} ({Markdown.Code(r.Name)})", .. permissions.Select(p => p.Roles.Contains(r) ? "yes" : "")]))));
    }
}
