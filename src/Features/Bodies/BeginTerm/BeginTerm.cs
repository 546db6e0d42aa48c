using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Time;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.BeginTerm;

/// <summary>A new term begins; the one before ends on that day, and everybody in it leaves. The two may touch.</summary>
public static class BeginTerm
{
    public static readonly FormShape Form = new("nhiem-ky", TermForm.Fields);

    public static async Task<IResult> Show(Visit visit, AppDb db, BodyKinds kinds, Guid id)
    {
        if (await Load(visit, db, id) is not var (body, terms)) return visit.NotFound();
        var kind = kinds.Of(body.Kind);
        var last = terms[0];
        var starts = last.PlannedEnd;
        return visit.Page<BeginTermPage>(new BeginTermModel(body, last, Form.With(
            ("cach-goi", last.Wording), ("so", Math.Min(last.Number + 1, TermNames.MostNumber).ToString(CultureInfo.InvariantCulture)),
            ("tu", Spoken.Day(starts)), ("den", Spoken.Day(starts.AddYears(kind.TermYears ?? 5))))));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds, Guid id)
    {
        if (await Load(visit, db, id) is not var (body, terms)) return visit.NotFound();
        var (kind, values, last) = (kinds.Of(body.Kind), post.Values, terms[0]);
        if (values.Ok && TermForm.NumberMissing(values) is { } missing) values = values.Refuse(missing);
        if (values.Ok && BodyDecisions.Term(TermForm.Day(values, "tu"), TermForm.Day(values, "den"), last.Starts, last.Ends) is { } refused) values = values.Refuse(refused);
        if (values.Ok && TermForm.Day(values, "tu") > VietnamTime.DayOf(visit.Now).AddYears(1)) values = values.Refuse(BodyRefusals.TooFarAhead.At("tu"));
        if (!values.Ok) return visit.Page<BeginTermPage>(new BeginTermModel(body, last, values), post.RefusedStatus);

        var change = changes.Begin(BodiesActs.BeginTerm, visit.Actor, body.Unit, body.Id);
        var term = TermForm.Term(values, body.Id);
        last.Ends = term.Starts;
        await EndTerm.On(change, db, kind, last, term.Starts, Choices.TermOver, visit.Stop);
        var seats = NewSeats.Of(kind, term, body.Unit);
        change.Add(term);
        seats.ForEach(change.Add);
        if (seats.Count > 0) await SeatFacts.Opened(change, kind, seats);
        var name = TermNames.Of(term.Wording, term.Number, term.Starts, term.PlannedEnd);
        if (await db.PublishedBodies().SingleOrDefaultAsync(p => p.Body == body.Id, visit.Stop) is { } copy) copy.Term = name;
        change.Note("term", name);
        change.Note("starts", Spoken.Day(term.Starts));
        change.Note("seats", seats.Count.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is not { } lost
            ? visit.See($"/ban/bo-may/{id}")
            : visit.Page<BeginTermPage>(new BeginTermModel(body, last, values.Refuse(lost)), 409);
    }

    private static async Task<(Body Body, List<BodyTerm> Terms)?> Load(Visit visit, AppDb db, Guid id) =>
        await BodiesAccess.Reached(db, id, await visit.Reach(BodiesAccess.Keep), visit.Stop) is { Until: null } body
            ? (body, await db.BodyTerms().Where(t => t.Body == body.Id).OrderByDescending(t => t.Starts).ToListAsync(visit.Stop))
            : null;
}

public sealed record BeginTermModel(Body Body, BodyTerm Last, FormValues Values);
