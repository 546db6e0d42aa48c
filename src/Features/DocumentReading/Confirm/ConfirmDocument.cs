using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Programmes;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.DocumentReading.Parts;
using CauNoi.DocumentReading.Review;
using CauNoi.DocumentReading.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.DocumentReading.Confirm;

/// <summary>A person confirms: what was accepted becomes a draft programme, each target tied to its sentence. Nothing is issued here.</summary>
public static class ConfirmDocument
{
    public static FormShape Form => ConfirmForm.Shape;

    public static async Task<IResult> Show(Visit visit, ReviewDesk desk, Guid id) => await desk.Open(visit, id) is not { } opened ? visit.NotFound()
        : opened.Document.State != ReadState.Review ? visit.See($"/ban/doc-van-ban/{id}") : Render(visit, opened, ConfirmForm.Of(opened, VietnamTime.DayOf(visit.Now)), 200);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, ReviewDesk desk, Guid id)
    {
        if (await desk.Open(visit, id) is not { } opened) return visit.NotFound();
        if (!post.Ok) return Render(visit, opened, post.Values, post.RefusedStatus);
        if (ReadStates.Against(opened.Document.State, ReadStep.Confirm) is { } now) return await desk.Render(visit, opened.Document, now, null, 409);
        var tree = await visit.Tree();
        if (ProgrammeDraft.PlaceOf(tree, opened.Document.Unit) is not { } place) return Render(visit, opened, post.Values.Refuse(ReadingRefusals.NoPlace), 422);
        var days = ConfirmForm.Days(post.Values);
        var against = Against(post.Values, opened, days);
        if (against.Count > 0) return Render(visit, opened, post.Values.Refuse(against), 422);
        var change = changes.Begin(ReadingActs.Confirm, visit.Actor, opened.Document.Unit, id);
        var draft = DraftOf(opened, post.Values, days, place, tree, desk);
        var programme = draft.Take(change, visit.Actor.Id);
        opened.Document.Confirm(programme, change.Now);
        // The step has the next number: whoever takes another one at this moment is told, and nothing of it is lost unseen.
        change.Add(StepRow.Of(id, new ReviewStep(opened.Fold.Version + 1, ReviewKind.Confirm, visit.Actor.Id), change.Now));
        foreach (var example in ReadExamples.Of(opened, change.Now)) change.Add(example);
        if (post.Values.Ticked("lich"))
            foreach (var (day, name) in NamedDays.Of(opened.Found.Events, days.First, days.Last))
                change.Add(new ReadingDay { Document = id, Unit = opened.Document.Unit, Day = day, Name = name, At = change.Now });
        change.Note("programme", programme.ToString());
        change.Note("targets", draft.Targets.Count.ToString(CultureInfo.InvariantCulture));
        change.Note("title", draft.Title);
        if (await change.Save(visit.Stop) is not { } lost) return visit.See($"/ban/chuong-trinh/{programme}");
        db.ChangeTracker.Clear();
        var again = (await desk.Open(visit, id))!;
        return Render(visit, again, post.Values.Replace("ban", again.Fold.Version.ToString(CultureInfo.InvariantCulture)).Refuse(Told(lost)), 409);
    }

    private static List<Refusal> Against(FormValues values, Opened opened, ProgrammeDays days)
    {
        List<Refusal> against = [.. ProgrammeDecisions.Head(days)];
        if (TakeStep.Number(values["ban"]) != opened.Fold.Version) against.Add(ReadingRefusals.SomebodyElse);
        if (opened.Fold.Seen < opened.Fold.Proposals.Count && !values.Ticked("bo-qua")) against.Add(ReadingRefusals.Unseen);
        return against;
    }

    private static ProgrammeDraft DraftOf(Opened opened, FormValues values, ProgrammeDays days, (int Issuer, int Drafter) place, UnitTree tree, ReviewDesk desk)
    {
        var (found, text) = (opened.Found, new DraftText(opened, values.Ticked("viec")));
        List<(int Unit, string Name)> units = [.. UnitNames.Leads(tree, place.Issuer).Select(l => (int.Parse(l.Value, CultureInfo.InvariantCulture), l.Label))];
        var ground = new DraftGround(tree.Find(place.Issuer)!, days.First, days.Last, units, formula => desk.Measures.On(days.First).Try("", formula));
        var below = UnitNames.Kinds(desk.Kinds, tree, place.Issuer, days.First).Select(k => k.Id).ToHashSet();
        return new ProgrammeDraft
        {
            Issuer = place.Issuer, Drafter = place.Drafter, Kind = values["loai"], Title = values["ten"], Number = values["so"], Symbol = values["ky-hieu"], IssuedOn = days.IssuedOn, Signer = values["nguoi-ky"],
            First = days.First, Last = days.Last, ReportBy = days.ReportBy, Public = values.Ticked("cong-khai"), Clauses = text.Clauses,
            Citations = !values.Ticked("can-cu") ? [] : [.. found.Citations.Where(c => c.Number is { Length: > 0 }).DistinctBy(c => c.Number).Select(c => (c.Number!, c.Date, c.Issuer ?? "", c.Subject ?? ""))],
            Recipients = !values.Ticked("noi-nhan") ? [] : [.. found.Head.Recipients.Where(r => r.Length > 0).Select(r => (r, (IReadOnlyList<string>)[.. UnitGuess.Kinds(r).Where(below.Contains)]))],
            Schemes = !values.Ticked("de-an") ? [] : [.. found.Schemes.Select(s => (s.Name, UnitGuess.Of(s.Lead, units) ?? place.Issuer, Year(s.From, 1, 1, days.First, days), Year(s.To, 12, 31, days.Last, days)))
                .Select(s => s.Item3 <= s.Item4 ? s : (s.Name, s.Item2, days.First, days.Last))],
            Targets = [.. opened.Fold.Proposals.Where(p => p.Taken).Select(p => (DraftTargets.Of(p, text, ground), text.ClauseOf(p)))],
        };
    }

    private static DateOnly Year(int? year, int month, int day, DateOnly otherwise, ProgrammeDays days)
    {
        if (year is not (> 1900 and < 2200)) return otherwise;
        var known = new DateOnly(year.Value, month, day);
        return known < days.First ? days.First : known > days.Last ? days.Last : known;
    }

    private static Refusal Told(Refusal lost) => lost.Field switch
    {
        "programme_number" => ProgrammeRefusals.NumberTaken,
        "reading_step_pkey" => ReadingRefusals.SomebodyElse,
        _ => lost with { Field = null },
    };

    private static IResult Render(Visit visit, Opened opened, FormValues values, int status) => visit.Page<ConfirmPage>(new ConfirmModel(opened, values), status);
}

public sealed record ConfirmModel(Opened Opened, FormValues Values)
{
    public string Path => $"/ban/doc-van-ban/{Opened.Document.Id}";

    public ReviewFold Fold => Opened.Fold;

    public int Unseen => Fold.Proposals.Count - Fold.Seen;

    public int Unmeasured => Fold.Proposals.Count(p => p.Taken && p.What.Formula is null);
}
