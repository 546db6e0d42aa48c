using CauNoi.Kernel.Access;
using CauNoi.Platform;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Lists;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Account.Manage;

/// <summary>Which role may do what, straight from what every room declares.</summary>
public static class ShowMatrix
{
    public static IResult Show(Visit visit, FeatureList features) =>
        visit.Page<MatrixPage>(new MatrixModel([.. features.All.SelectMany(f => f.Permissions)]));
}

public sealed record MatrixModel(IReadOnlyList<Permission> Permissions)
{
    /// <summary>One column a role; a word in the cell, so that nobody has to tell colours apart.</summary>
    public static IReadOnlyList<TableColumn<Permission>> Columns { get; } =
        [new("Được làm gì", p => p.Sentence), .. Role.All.Select(r => new TableColumn<Permission>(r.Title, p => p.Roles.Contains(r) ? "được" : "–"))];
}
