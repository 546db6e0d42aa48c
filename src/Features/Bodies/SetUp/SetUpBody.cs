using System.Globalization;
using CauNoi.Bodies.Kinds;
using CauNoi.Bodies.Parts;
using CauNoi.Bodies.Rules;
using CauNoi.Kernel;
using CauNoi.Kernel.Facts;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Ui.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bodies.SetUp;

/// <summary>A unit gets a body, with its first term here and the seats its kind begins with.</summary>
public static class SetUpBody
{
    public static readonly FormShape Form = new("lap-to-chuc",
    [
        new FieldShape("don-vi", "Đơn vị", FieldKind.Hidden) { Required = true, MaxLength = 10 },
        new FieldShape("loai", "Loại tổ chức", FieldKind.Line) { Required = true, MaxLength = 60, WhenEmpty = "Xin chọn loại tổ chức." },
        new FieldShape("ten", "Tên riêng", FieldKind.Line) { MaxLength = 160, Hint = "Chỉ cần khi đơn vị có nhiều tổ chức cùng loại, ví dụ kèm tên công trình." },
        new FieldShape("quyet-dinh", "Số quyết định, biên bản", FieldKind.Line) { Required = true, MaxLength = 60, Hint = "Ví dụ 12/QĐ-MTTQ-BTT." },
        .. TermForm.Fields,
    ]);

    public static async Task<IResult> Show(Visit visit, BodyKinds kinds, [FromQuery(Name = "don-vi")] int? asked = null)
    {
        var tree = await visit.Tree();
        var unit = asked ?? visit.Actor.Hat?.Unit ?? 0;
        if (!(await visit.Reach(BodiesAccess.Keep)).Covers(unit) || tree.Find(unit) is not { } node) return visit.NotFound();
        return visit.Page<SetUpPage>(Model(kinds, tree, node, Form.With(("don-vi", Number(unit)), ("cach-goi", TermNames.Congress), ("so", "1"))));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, BodyKinds kinds)
    {
        var tree = await visit.Tree();
        if (!int.TryParse(post["don-vi"], NumberStyles.None, CultureInfo.InvariantCulture, out var unit) || !(await visit.Reach(BodiesAccess.Keep)).Covers(unit) || tree.Find(unit) is not { } node)
            return visit.NotFound();
        var (kind, values) = (kinds.Find(post["loai"]), post.Values);
        if (values.Ok && TermForm.NumberMissing(values) is { } missing) values = values.Refuse(missing);
        if (values.Ok)
        {
            var hasOne = kind is not null && await db.Bodies().AnyAsync(b => b.Unit == unit && b.Kind == kind.Id && b.Until == null, visit.Stop);
            var refused = BodyDecisions.SetUp(kind, node.Kind, values.Optional("ten"), hasOne)
                ?? BodyDecisions.Term(TermForm.Day(values, "tu"), TermForm.Day(values, "den"), null, null);
            if (refused is not null) values = values.Refuse(refused);
        }

        if (!values.Ok || kind is null) return visit.Page<SetUpPage>(Model(kinds, tree, node, values), post.RefusedStatus);
        var (id, lost) = await Save(visit, changes, kind, node, values);
        return lost is null ? visit.See($"/ban/bo-may/{id}") : visit.Page<SetUpPage>(Model(kinds, tree, node, values.Refuse(lost)), 409);
    }

    private static async Task<(Guid Id, Refusal? Lost)> Save(Visit visit, Changes changes, BodyKind kind, UnitNode node, FormValues values)
    {
        var id = Guid.CreateVersion7();
        var change = changes.Begin(BodiesActs.SetUp, visit.Actor, node.Unit, id);
        var term = TermForm.Term(values, id);
        var body = new Body
        {
            Id = id, Unit = node.Unit, Kind = kind.Id, Since = term.Starts, Decision = values["quyet-dinh"],
            Name = values.Optional("ten") is { } own ? $"{kind.Name} {own}" : $"{kind.Name} {Spoken.Small(node.Name)}",
        };
        var seats = NewSeats.Of(kind, term, node.Unit);
        change.Add(body);
        change.Add(term);
        seats.ForEach(change.Add);
        Copies.Of(change, kind, body, term);
        await change.Leave(new Fact(BodiesMeasures.Bodies, node.Unit, body.Since, 1, id) { Category = kind.Id });
        if (seats.Count > 0) await SeatFacts.Opened(change, kind, seats);
        change.Index(BodyFinding.Of(body, kind, change.Now));
        change.Note("kind", kind.Id);
        change.Note("name", body.Name);
        change.Note("since", Spoken.Day(body.Since));
        change.Note("decision", body.Decision);
        change.Note("seats", Number(seats.Count));
        return (id, await change.Save(visit.Stop));
    }

    private static SetUpModel Model(BodyKinds kinds, UnitTree tree, UnitNode unit, FormValues values) => new(
        unit, [.. kinds.All.Where(k => k.UnitKinds.Contains(unit.Kind))],
        [.. tree.Subtree(unit.Unit).Where(n => n.Parent == unit.Unit && kinds.All.Any(k => k.UnitKinds.Contains(n.Kind)))], values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed record SetUpModel(UnitNode Unit, IReadOnlyList<BodyKind> Kinds, IReadOnlyList<UnitNode> Below, FormValues Values);
