using System.Globalization;
using CauNoi.AddressBook.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.AddressBook.Themes;

/// <summary>The theme of each year, of the own unit and of those above; and the form for the own one.</summary>
public static class ShowThemes
{
    public static readonly FormShape Form = new("chu-de",
    [
        new FieldShape("nam", "Năm", FieldKind.Number) { Required = true, MinNumber = 1977, MaxNumber = 2200 },
        new FieldShape("chu-de", "Chủ đề công tác năm", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 250, Hint = "Một dòng, đúng như văn bản ban hành." },
    ]);

    public static Task<IResult> Show(Visit visit, AppDb db) =>
        Render(visit, db, Form.With(("nam", VietnamTime.DayOf(visit.Now).Year.ToString(CultureInfo.InvariantCulture))), StatusCodes.Status200OK);

    public static async Task<IResult> Save(Visit visit, FormPost post, AppDb db, Changes changes, ThemesOfYear themes)
    {
        if (AddressBookAccess.Seat(await visit.Tree(), visit.Actor, await visit.Reach(AddressBookAccess.Keep)) is not { } seat) return visit.NotFound();
        if (!post.Ok) return await Render(visit, db, post.Values, post.RefusedStatus);
        _ = Kernel.Text.Figures.TryParse(post["nam"], out var number);
        var year = (int)number;
        if (year > VietnamTime.DayOf(visit.Now).Year + 1)
            return await Render(visit, db, post.Values.Refuse(AddressBookRefusals.YearOdd), StatusCodes.Status422UnprocessableEntity);
        var theme = await db.Themes().SingleOrDefaultAsync(t => t.Unit == seat && t.Year == year, visit.Stop);
        var change = changes.Begin(AddressBookActs.SetTheme, visit.Actor, seat, theme?.Id ?? Guid.CreateVersion7());
        if (theme is null) change.Add(new ThemeOfYear { Unit = seat, Year = year, Line = post["chu-de"] });
        else theme.Line = post["chu-de"];
        change.Note("year", year.ToString(CultureInfo.InvariantCulture));
        change.Note("line", post["chu-de"]);
        var lost = await change.Save(visit.Stop);
        themes.Forget();
        if (lost is null) return visit.See("/ban/danh-ba/chu-de");
        db.ChangeTracker.Clear();
        return await Render(visit, db, post.Values.Refuse(lost with { Field = null }), StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Render(Visit visit, AppDb db, FormValues values, int status)
    {
        var tree = await visit.Tree();
        var path = AddressBookAccess.Seat(tree, visit.Actor, await visit.Reach(AddressBookAccess.Read)) is { } seat ? tree.Path(seat) : [];
        var units = path.Select(n => n.Unit).ToArray();
        var themes = await db.Themes().AsNoTracking().Where(t => units.Contains(t.Unit)).Select(t => new Theme(t.Unit, t.Year, t.Line)).ToListAsync(visit.Stop);
        var years = themes.Select(t => t.Year).Distinct().OrderDescending().Select(y => ThemeRules.For(path, y, themes)!).ToList();
        return visit.Page<ThemesPage>(
            new ThemesModel(years, visit.Actor.May(AddressBookAccess.Keep), values, unit => tree.Find(unit)?.Name ?? "Đơn vị cũ"), status);
    }
}

public sealed record ThemesModel(IReadOnlyList<Theme> Years, bool MayKeep, FormValues Values, Func<int, string> UnitName);
