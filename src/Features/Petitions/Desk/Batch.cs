using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Petitions.Desk;

/// <summary>One thing done to several chosen cases. Each is a change of its own: one that somebody else holds back does not hold the others.</summary>
public static class Batch
{
    public const string Do = "lam";

    public static readonly FormShape Form = new("nhieu-viec",
    [
        .. Enumerable.Range(0, Queue.PageSize).Select(n => new FieldShape(Name(n), "Việc", FieldKind.Hidden) { MaxLength = 36 }),
        new FieldShape(Do, "Làm gì", FieldKind.Choice)
        {
            Required = true, WhenEmpty = "Xin bấm một trong các nút ở cuối danh sách.",
            Choices = [new("nhan", "Nhận về mình"), new("don-doc", "Đôn đốc"), new("gop", "Gộp làm một")],
        },
    ]);

    public static string Name(int n) => string.Create(CultureInfo.InvariantCulture, $"viec-{n}");

    public static async Task<IResult> Send(Visit visit, FormPost post, CaseDesk desk, AppDb db, UnitMaps maps, CategoryList categories, IntakeKey key, [AsParameters] QueueAsked asked)
    {
        List<Guid> chosen = [.. Enumerable.Range(0, Queue.PageSize).Select(n => Guid.TryParse(post[Name(n)], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
        if (!post.Ok) return await Again(post.Values, post.RefusedStatus, null);
        if (chosen.Count == 0) return await Again(post.Values.Refuse(HandlingRefusals.NobodyChosen), 422, null);
        var (done, refused) = (0, new List<(string Case, Refusal Why)>());
        foreach (var id in chosen.Where(id => post[Do] != "gop" || id != chosen[0]))
        {
            // Cases that do not exist for this person are passed over in silence, like everywhere.
            if (await desk.Open(visit, id, HandlingAccess.Handle) is not { } open) continue;
            var lost = post[Do] switch
            {
                "nhan" => await Assigning.To(visit, desk, open, visit.Actor.Id),
                "don-doc" => await Press(visit, desk, open),
                _ => await desk.Open(visit, chosen[0], HandlingAccess.Handle) is { } main ? await Joining.Join(visit, desk, open, main) : HandlingRefusals.NotPossible,
            };
            if (lost is null) done++;
            else refused.Add(($"{id}", new Refusal($"{open.Petition.Code}: {lost.Sentence}")));
            db.ChangeTracker.Clear();
        }

        if (refused.Count == 0) return visit.See(asked.At(("xong", $"{done}")));
        // What is left to do stays chosen.
        var left = Form.With([.. refused.Select((r, n) => (Name(n), r.Case))]).Refuse([.. refused.Select(r => r.Why)]);
        return await Again(left, 409, done > 0 ? $"Đã làm với {done} việc." : null);

        Task<IResult> Again(FormValues values, int status, string? said) => Queue.Render(visit, db, maps, categories, key, asked, values, status, said);
    }

    private static async Task<Refusal?> Press(Visit visit, CaseDesk desk, OpenCase open)
    {
        var turn = desk.Begin(open, PetitionAction.Press, visit.Actor);
        return turn.Take(new StepGiven()) ?? await turn.Save(visit.Stop);
    }
}
