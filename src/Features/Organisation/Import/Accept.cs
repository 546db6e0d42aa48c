using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Change;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Organisation.Import;

/// <summary>Takes a list in: all of it, only what is new, or one line; each as a dated change with the list's legal basis.</summary>
public static class Accept
{
    public static readonly FormShape Form = new("nhan",
    [
        new FieldShape("phan", "Phần nhận", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, TakeList take, ChangeUnits units, UnitMaps maps, Guid id)
    {
        if (await Review.Open(visit, db, take, maps, id) is not { } opened) return visit.NotFound();
        if (!post.Ok) return Again(post.Values, post.RefusedStatus);
        var list = opened.List;
        if (list.Basis.Length == 0) return Again(post.Values.Refuse(AcceptRefusals.NoBasis), StatusCodes.Status422UnprocessableEntity);
        var taken = post["phan"].StartsWith("mat-", StringComparison.Ordinal)
            ? await Close(post["phan"][4..])
            : await Lines(post["phan"]);
        if (!taken.Ok) return Again(post.Values.Refuse(taken.Refusals), StatusCodes.Status422UnprocessableEntity);
        db.ChangeTracker.Clear();
        var change = changes.Begin(OrganisationActs.Arrange, visit.Actor, list.Unit, list.Id);
        (await db.UnitLists().SingleAsync(l => l.Id == id, visit.Stop)).Taken += taken.Value;
        change.Note("columns", list.Columns);
        if (await change.Save(visit.Stop) is { } lost) return Again(post.Values.Refuse(lost), StatusCodes.Status409Conflict);
        return visit.See($"/ban/don-vi/nhap/{id}#ket-qua");

        async Task<Outcome<int>> Lines(string part)
        {
            var some = opened.Report.Lines.Where(l => l.Verdict is LineVerdict.New or LineVerdict.Changed || (l.Verdict == LineVerdict.Same && l.Traits.Count > 0));
            if (part is "tat-ca" or "moi")
            {
                // All or nothing: with one wrong line nobody knows what the list as a whole says.
                if (!opened.Report.Sound) return ListRefusals.Unsound;
                if (part == "moi") some = some.Where(l => l.Verdict == LineVerdict.New);
            }
            else some = some.Where(l => l.Source.Line.ToString(CultureInfo.InvariantCulture) == part && l.Verdict != LineVerdict.Same);

            var accepted = some.ToList();
            if (accepted.Count == 0) return ListRefusals.NothingNew;
            if (part is not ("tat-ca" or "moi") && accepted.Exists(ListSteps.Waits)) return AcceptRefusals.ParentFirst;
            return await take.Take(visit.Actor, opened.Report, accepted, list.Basis, visit.Stop);
        }

        async Task<Outcome<int>> Close(string unit)
        {
            if (opened.Report.Gone.FirstOrDefault(n => n.Unit.ToString(CultureInfo.InvariantCulture) == unit) is not { } gone) return ListRefusals.NothingNew;
            db.ChangeTracker.Clear();
            var done = await units.Run(visit.Actor, list.Day, list.Basis, [new CloseUnit(gone.Unit, [])], visit.Stop);
            return done.Ok ? 1 : done.Refusals.ToList();
        }

        IResult Again(FormValues values, int status) => Review.Render(visit, opened, Review.FormOf(opened), values, status);
    }
}

internal static class AcceptRefusals
{
    public static readonly Refusal NoBasis = new("Xin ghi ngày có hiệu lực và văn bản làm căn cứ, bấm Lưu và xem lại, rồi mới nhận.");

    public static readonly Refusal ParentFirst = new("Đơn vị cấp trên của dòng này cũng là đơn vị mới. Xin nhận đơn vị cấp trên trước.");
}
