using System.Globalization;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using CauNoi.Programmes.Parts;
using CauNoi.Programmes.Rules;
using CauNoi.Programmes.Targets;
using CauNoi.Programmes.Write;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Programmes.Copy;

/// <summary>A new draft from an issued programme: its words and targets moved on by so many years, and what differs shown.</summary>
public static class CopyForward
{
    public static readonly FormShape Form = new("chep",
    [
        new FieldShape("ten", "Tên văn bản mới", FieldKind.Line) { Required = true, MinLength = 5, MaxLength = 300 },
        new FieldShape("nam", "Chuyển sang muộn hơn bao nhiêu năm", FieldKind.Number) { Required = true, MinNumber = 1, MaxNumber = 10 },
    ]);

    public static async Task<IResult> Show(Visit visit, AppDb db, UnitMaps maps, Guid id) => await WriteProgramme.Draft(visit, db, maps, id) is { } programme
        ? visit.Page<CopyPage>(new CopyModel(programme, Form.With(("ten", YearsOn.Words(programme.Title, 1)), ("nam", "1")))) : visit.NotFound();

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, UnitMaps maps, Changes changes, WriteTarget write, Guid id)
    {
        if (await WriteProgramme.Draft(visit, db, maps, id) is not { } programme) return visit.NotFound();
        if (!post.Ok) return visit.Page<CopyPage>(new CopyModel(programme, post.Values), post.RefusedStatus);
        if (programme.IssuedAt is null) return visit.Page<CopyPage>(new CopyModel(programme, post.Values.Refuse(ProgrammeRefusals.NotNow)), 409);
        var whole = await Whole.Of(db, programme, visit.Stop);
        var (years, copy) = (int.Parse(post["nam"], CultureInfo.InvariantCulture), Guid.CreateVersion7());
        var change = changes.Begin(ProgrammesActs.CopyForward, visit.Actor, programme.Unit, copy);
        var draft = new Programme
        {
            Id = copy, Unit = programme.Unit, Drafter = programme.Drafter, Kind = programme.Kind, Number = "", Symbol = programme.Symbol, Title = post["ten"], Signer = "", ReportBy = programme.ReportBy,
            First = programme.First.AddYears(years), Last = programme.Last.AddYears(years), Parent = programme.Parent, Earlier = id, Public = programme.Public, MadeBy = visit.Actor.Id, MadeAt = change.Now,
        };
        change.Add(draft);
        var clauses = new Dictionary<Guid, Guid>();
        foreach (var clause in whole.Clauses)
        {
            var next = new Clause { Programme = copy, No = clause.No, Kind = clause.Kind, Place = clause.Place, Text = YearsOn.Words(clause.Text, years) };
            clauses[clause.Id] = next.Id;
            change.Add(next);
        }

        foreach (var citation in whole.Citations)
            change.Add(new Citation { Programme = copy, No = citation.No, Symbol = citation.Symbol, Day = citation.Day, Issuer = citation.Issuer, Subject = citation.Subject, Until = citation.Until });
        foreach (var line in whole.Recipients) change.Add(new Recipient { Programme = copy, No = line.No, Words = line.Words, Kinds = line.Kinds, Unit = line.Unit });
        var no = 0;
        foreach (var target in whole.Targets.Where(t => t.Row.ClosedOn is null))
            await write.Add(change, draft, YearsOn.Of(target.Present.Read() with { Understood = target.Present.Understood }, years), target.Row.Clause is { } at ? clauses.GetValueOrDefault(at) : null, visit.Actor.Id, visit.Stop, target.Row.Id, no++);
        change.Note("earlier", id.ToString());
        change.Note("targets", no.ToString(CultureInfo.InvariantCulture));
        return await change.Save(visit.Stop) is { } lost ? visit.Page<CopyPage>(new CopyModel(programme, post.Values.Refuse(lost with { Field = null })), 409) : visit.See($"/ban/chuong-trinh/{copy}");
    }

    /// <summary>What differs between a programme and the one it was copied from.</summary>
    public static async Task<IResult> Difference(Visit visit, AppDb db, UnitMaps maps, Platform.Catalogue.Rules rules, Guid id)
    {
        var tree = await visit.Tree();
        if (await ProgrammesAccess.Reached(db, visit, maps, id) is not { } programme) return visit.NotFound();
        if (programme.Earlier is not { } earlier || await ProgrammesAccess.Reached(db, visit, maps, earlier) is not { } before)
            return visit.Page<DifferencePage>(new DifferenceModel(programme, null, []));
        var (then, now) = (await Whole.Of(db, before, visit.Stop), await Whole.Of(db, programme, visit.Stop));
        return visit.Page<DifferencePage>(new DifferenceModel(programme, before, ProgrammeDifference.Of(
            [.. then.Targets.Select(t => (t.Row.Id, t.Present.Read()))], [.. now.Targets.Select(t => (t.Row.Replaces, t.Present.Read()))],
            [.. then.Clauses.Select(c => c.Text)], [.. now.Clauses.Select(c => c.Text)],
            wording => $"{TargetSpeech.Level(wording)}; {string.Join(", ", wording.Kinds.Select(rules.UnitKinds.Title))}; {UnitNames.Of(tree, wording.Lead)} chủ trì")));
    }
}

public sealed record CopyModel(Programme Programme, FormValues Values);

public sealed record DifferenceModel(Programme Programme, Programme? Before, IReadOnlyList<DifferenceLine> Lines);
