using System.Globalization;
using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Kernel.Units;
using CauNoi.Organisation.Rules.Lists;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using CauNoi.Platform.Units;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Organisation.Import;

/// <summary>
/// Proposes to take a list in: all of it, only what is new, or one line. Nothing holds before a second person has approved it
/// on the page of the change, where the list's report stands beside the steps.
/// </summary>
public static class ProposeList
{
    public static readonly FormShape Form = new("de-nghi-nhan",
    [
        new FieldShape("phan", "Phần nhận", FieldKind.Hidden) { Required = true, MaxLength = 20 },
    ]);

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, TakeList take, UnitMaps maps, Guid id)
    {
        if (await Review.Open(visit, db, take, maps, id) is not { } opened) return visit.NotFound();
        if (!post.Ok) return Again(post.RefusedStatus, post.Values);
        if (opened.List.Basis.Length == 0) return Again(StatusCodes.Status422UnprocessableEntity, post.Values.Refuse(ProposeRefusals.NoBasis));
        var part = post["phan"].StartsWith("mat-", StringComparison.Ordinal) ? Closed(opened, post["phan"][4..]) : Lines(opened, post["phan"]);
        if (!part.Ok) return Again(StatusCodes.Status422UnprocessableEntity, post.Values.Refuse(part.Refusals));
        var refused = await take.Propose(visit.Actor, opened, part.Value.Accepted, part.Value.Ended, visit.Stop);
        return refused.Count == 0 ? visit.See($"/ban/don-vi/nhap/{id}#de-nghi") : Again(StatusCodes.Status422UnprocessableEntity, post.Values.Refuse(refused));

        IResult Again(int status, FormValues values) => Review.Render(visit, opened, Review.FormOf(opened), values, status);
    }

    private static Outcome<(IReadOnlyList<ReadLine> Accepted, UnitNode? Ended)> Lines(OpenedList opened, string part)
    {
        var whole = part is "tat-ca" or "moi";
        // All or nothing: with one wrong line nobody knows what the list as a whole says.
        if (whole && !opened.Report.Sound) return ListRefusals.Unsound;
        var some = opened.Report.Lines.Where(l => part switch
        {
            "tat-ca" => l.Verdict is LineVerdict.New or LineVerdict.Changed || (l.Verdict == LineVerdict.Same && l.Traits.Count > 0),
            "moi" => l.Verdict == LineVerdict.New,
            _ => l.Verdict is LineVerdict.New or LineVerdict.Changed && Number(l.Source.Line) == part,
        }).ToList();
        if (some.Count == 0) return ListRefusals.NothingNew;
        // What waits for its second person already is not asked for twice.
        var accepted = some.Where(l => !opened.Waits(l.Source.Line)).ToList();
        if (accepted.Count == 0) return ProposeRefusals.WaitsAlready;
        if (accepted.Count > TakeList.Most) return ProposeRefusals.TooLong;
        var units = accepted.Select(l => l.Unit).ToHashSet();
        return accepted.Exists(l => l.Parent is < 0 and var parent && !units.Contains(parent)) ? ProposeRefusals.ParentFirst : (accepted, null);
    }

    private static Outcome<(IReadOnlyList<ReadLine> Accepted, UnitNode? Ended)> Closed(OpenedList opened, string unit) =>
        opened.Report.Gone.FirstOrDefault(n => Number(n.Unit) == unit) is not { } gone ? ListRefusals.NothingNew
        : opened.WaitsToEnd(gone.Unit) ? ProposeRefusals.WaitsAlready
        : ((IReadOnlyList<ReadLine>)[], gone);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

internal static class ProposeRefusals
{
    public static readonly Refusal NoBasis = new("Xin ghi ngày có hiệu lực và văn bản làm căn cứ, bấm Lưu và xem lại, rồi mới đề nghị.");

    public static readonly Refusal ParentFirst = new("Đơn vị cấp trên của dòng này cũng là đơn vị mới. Xin đề nghị đơn vị cấp trên trước và chờ duyệt.");

    public static readonly Refusal WaitsAlready = new("Phần này đã được đề nghị và đang chờ người thứ hai duyệt.");

    public static readonly Refusal TooLong = new("Một đề nghị có nhiều nhất 5.000 dòng. Xin chia danh sách thành nhiều tệp, từ cấp trên xuống.");
}
