using CauNoi.Kernel.Duties;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Pages;
using CauNoi.Today.Parts;
using CauNoi.Today.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Today.GiveBack;

/// <summary>Either side ends what was handed, asked, said or reported: the duty is again where it was.</summary>
public static class GiveBack
{
    private const string Turn = "luot";

    public static readonly FormShape Form = new("tra-lai",
    [
        new FieldShape(Turn, "Lượt", FieldKind.Hidden) { Required = true, MaxLength = 20 },
        new FieldShape("loi", "Lời nhắn", FieldKind.Line) { MaxLength = 300 },
    ]);

    public static FormValues Of(DutyTurnKind kind) => Form.With((Turn, kind.Stored()));

    public static async Task<IResult> Send(Visit visit, FormPost post, Turning turning, Guid id)
    {
        if (await turning.Load(visit, id) is not { } sheet) return visit.NotFound();
        if (!post.Ok) return await turning.Again(visit, sheet, post.Values, post.RefusedStatus);
        var kind = DutyTurnKinds.Named(post[Turn]);
        return kind is { } named && TurnDecisions.End(named, sheet.StandingKinds) is null
            ? await turning.End(visit, post, sheet, sheet.Standing.Single(t => t.Turn.Kind == named).Turn, "loi")
            : await turning.Again(visit, sheet, post.Values.Refuse(TodayRefusals.NothingToEnd), StatusCodes.Status409Conflict);
    }
}
