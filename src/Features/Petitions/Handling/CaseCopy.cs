using System.Text.Json;
using CauNoi.Kernel.Time;
using CauNoi.OpenPetitions;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Rules;
using CauNoi.Ui.Words;

namespace CauNoi.Petitions.Handling;

/// <summary>What the public may know of a case, made anew after every step. Words come only from what a person has masked.</summary>
internal static class CaseCopy
{
    /// <summary>None before a person has classified it, none of a denunciation, and none of a case about whoever would have received it.</summary>
    public static PublishedCopy? Of(OpenCase open, PetitionHandling handling, CategoryList categories, HandlingBook book, IReadOnlyDictionary<int, PetitionAgency> agencies)
    {
        var p = open.Petition;
        if (p.SortedAt is null || p.AboutUnit is not null || p.Class is null or PetitionClass.Denunciation || !PetitionStates.Publishable.Contains(p.State)) return null;
        var masked = handling.Shown == Shown.Masked;
        return new PublishedCopy
        {
            Code = OpenCode.Parse(p.Code)!, Unit = p.Unit, Area = p.Area, Category = p.Category ?? "other",
            CategoryTitle = categories.Find(p.Category)?.Title ?? "Việc khác",
            Class = (PublicClass)p.Class, State = (PublicState)p.State, Outcome = (PublicOutcome?)p.Outcome,
            ReceivedOn = p.ReceivedOn, SortedOn = VietnamTime.DayOf(p.SortedAt.Value), DueOn = p.DueOn,
            AnsweredOn = Day(handling.AnsweredAt), ClosedOn = p.State is PetitionState.Closed or PetitionState.Withdrawn ? Day(handling.EndedAt) : null,
            Holder = open.NameOf(p.Holder), HeldSince = handling.HeldSince,
            Agency = p.Agency is { } unit ? open.NameOf(unit) : null, WaitingSince = handling.WaitingSince,
            LatenessBasis = p.Agency is { } late ? agencies.GetValueOrDefault(late)?.BasisFor(handling.WaitingSince ?? p.ReceivedOn) : null,
            Proven = handling.Proven, Sender = (SenderSaid)handling.Sender, Reopened = p.Reopened, PromisesMoved = HandlingDecisions.Moved(handling.Promises),
            Title = masked ? handling.PublicTitle : null, Text = masked ? handling.PublicText : null, Answer = masked ? handling.PublicAnswer : null,
            Place = masked ? handling.PublicPlace : null,
            Latitude = masked ? handling.PublicLatitude : null, Longitude = masked ? handling.PublicLongitude : null,
            Withheld = handling.Withheld, WithheldTitle = handling.Withheld is { } reason ? book.WithheldTitle(reason) : null,
            Pictures = masked ? JsonSerializer.Deserialize<List<PublicPicture>>(handling.Pictures)! : [],
            Path = Path(open, handling, book, agencies),
        };
    }

    private static List<PublicStep> Path(OpenCase open, PetitionHandling handling, HandlingBook book, IReadOnlyDictionary<int, PetitionAgency> agencies)
    {
        var p = open.Petition;
        var lines = new List<(DateOnly On, string Line, string? Words, string Holder)> { (p.ReceivedOn, $"Người dân gửi ({Spoken.Small(PetitionWords.Of(p.Door))})", null, open.NameOf(p.Unit)) };
        foreach (var step in open.Steps.OrderBy(s => s.No))
        {
            // That an agency outside is late is told only where a basis says so: of the one that was waited for then.
            if (step is { Action: PetitionAction.Escalate, Agency: { } late } && agencies.GetValueOrDefault(late)?.BasisFor(WaitedSince(open, step)) is null) continue;
            if (Line(open, book, step) is not { } line) continue;
            var words = step == open.Answer && handling.Shown == Shown.Masked ? handling.PublicAnswer : null;
            lines.Add((VietnamTime.DayOf(step.At), line, words, open.NameOf(step.Agency ?? step.Holder)));
        }

        // Nobody is idle between the end of a case and the day on which its private part is erased.
        var handled = open.Steps.Any(s => s.Action == PetitionAction.Forget) ? lines.SkipLast(1) : lines;
        var idle = IdleDays.Of([.. handled.Select(l => new HeldFrom(l.On, l.Holder))], null);
        return [.. lines.Select((l, n) => new PublicStep(l.On, l.Line, l.Words, l.Holder,
            n + 1 < lines.Count && lines[n + 1].On != l.On ? idle.FirstOrDefault(i => i.After == l.On)?.Days ?? 0 : 0))];
    }

    private static DateOnly WaitedSince(OpenCase open, PetitionStep step) => open.Steps.LastOrDefault(s => s.Action == PetitionAction.Forward && s.No < step.No) is { } forwarded ? VietnamTime.DayOf(forwarded.At) : open.Petition.ReceivedOn;

    internal static string? Line(OpenCase open, HandlingBook book, PetitionStep step)
    {
        var promises = open.Steps.Count(s => s.Action == PetitionAction.Promise && s.No <= step.No);
        var holder = open.NameOf(step.Holder);
        var who = step.Agency is { } agency ? open.NameOf(agency) : holder;
        var paper = step.Number is { Length: > 0 } number ? step.Day is { } day ? $", văn bản {number} ngày {Spoken.Day(day)}" : $", văn bản {number}" : "";
        return step.Action switch
        {
            PetitionAction.Classify => $"{holder} phân loại",
            PetitionAction.HandOver => $"Giao {holder}",
            PetitionAction.TakeBack => $"{holder} lấy lại việc",
            PetitionAction.Forward => $"Chuyển {who}{paper}",
            PetitionAction.SendBack => $"Cơ quan trả lại vì không thuộc thẩm quyền, về {holder}",
            PetitionAction.Accept => $"{who} thụ lý khiếu nại",
            PetitionAction.Reply => $"{who} trả lời, chưa xác thực",
            PetitionAction.Promise => promises > 1 ? $"{who} dời lời hẹn tới {Spoken.Day(step.Day!.Value)} (dời lần {promises - 1})" : $"{who} hẹn xong ngày {Spoken.Day(step.Day!.Value)}. Lời hẹn chưa phải là xong, việc vẫn mở",
            PetitionAction.Solve => $"{who} báo đã giải quyết, có minh chứng{paper}",
            PetitionAction.Explain => open.Petition.Class == PetitionClass.Complaint ? $"{who} trả lời bằng văn bản{paper}" : $"{who} giải thích{paper}",
            PetitionAction.Guide => $"{holder} hướng dẫn nơi giải quyết",
            PetitionAction.Refuse => $"{who} từ chối, có lý do{paper}",
            PetitionAction.Confirm => "Người gửi nói đã xong",
            PetitionAction.Reopen => "Người gửi nói chưa xong, đồng hồ chạy lại từ đầu",
            PetitionAction.Silence => "Người gửi không trả lời",
            PetitionAction.Pause => $"Đồng hồ tạm dừng: {Spoken.Small(book.PauseTitle(step.Reason ?? ""))}",
            PetitionAction.Resume => "Đồng hồ chạy tiếp",
            PetitionAction.Press => $"Đôn đốc {who}",
            PetitionAction.Escalate => "Quá hạn, báo lên cấp trên",
            PetitionAction.Withdraw => "Người gửi rút",
            PetitionAction.Forget => "Đã xóa nội dung riêng và cách liên hệ của người gửi theo thời hạn",
            _ => null,
        };
    }

    private static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? VietnamTime.DayOf(moment) : null;
}
