using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Text;
using CauNoi.Kernel.Time;
using CauNoi.Organisation.Rules.Areas;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Areas;

/// <summary>Says which hamlets a residential area joins, from today. What was said before keeps its time.</summary>
public static class JoinHamlets
{
    public static readonly FormShape Form = new("ghep-thon",
    [
        new FieldShape("khu", "Khu dân cư", FieldKind.Hidden) { Required = true, MaxLength = 12 },
        new FieldShape("thon", "Gồm các thôn, tổ dân phố", FieldKind.Text) { MaxLength = 4_000, Hint = "Mỗi dòng một tên. Bỏ trống nếu khu dân cư trùng với một thôn." },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, Platform.Catalogue.Rules rules, int unit)
    {
        if (await AreasAccess.Commune(visit, unit) is not { } commune) return visit.NotFound();
        var area = (await visit.Tree()).Children(unit).FirstOrDefault(n => n.Kind == UnitKinds.ResidentialArea && n.Unit.ToString(CultureInfo.InvariantCulture) == post["khu"]);
        if (area is null) return visit.NotFound();
        var values = post.Values;
        if (values.Ok && await Write(visit, db, changes, unit, [(area.Unit, AreaList.Hamlets(post["thon"]))]) is { } refused) values = values.Refuse(refused);
        return values.Ok
            ? visit.See($"/ban/don-vi/{unit}/khu-dan-cu")
            : await EnterAreas.Render(visit, db, rules, commune, EnterAreas.Form.Empty, values, [], area.Unit, post.Ok ? StatusCodes.Status422UnprocessableEntity : post.RefusedStatus);
    }

    internal static async Task<Refusal?> Write(Visit visit, AppDb db, Changes changes, int commune, IReadOnlyList<(int Area, IReadOnlyList<string> Names)> joined)
    {
        if (joined.Count == 0) return null;
        db.ChangeTracker.Clear();
        var tree = await visit.Tree();
        var live = await db.Hamlets().Where(h => h.Commune == commune && h.ValidUntil == null).ToListAsync(visit.Stop);
        var change = changes.Begin(OrganisationActs.Join, visit.Actor, commune, "hamlets");
        var today = VietnamTime.DayOf(change.Now);
        var count = 0;
        foreach (var (area, names) in joined)
        {
            var wanted = names.ToDictionary(Fold.Toned);
            foreach (var left in live.Where(h => h.Area == area && !wanted.ContainsKey(h.Key)))
            {
                count++;
                // Said and taken back on one day: there was never a day on which it held.
                if (left.ValidFrom < today) left.ValidUntil = today.AddDays(-1);
                else change.Remove(left);
            }

            foreach (var (key, name) in wanted)
            {
                if (live.Find(h => h.Key == key) is { } taken)
                {
                    if (taken.Area != area) return AreaRefusals.HamletTaken(name, tree.Find(taken.Area)?.Name ?? "khu dân cư khác");
                    continue;
                }

                count++;
                var hamlet = new Hamlet { Commune = commune, Area = area, Name = name, Key = key, ValidFrom = today, RecordedAt = change.Now };
                live.Add(hamlet);
                change.Add(hamlet);
            }
        }

        if (count == 0) return null;
        change.Note("hamlets", count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop);
    }
}
