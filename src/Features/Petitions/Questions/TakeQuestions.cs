using CauNoi.Activities;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Questions;

/// <summary>
/// What people ask at a meeting and nobody could answer on the spot becomes a case of the unit that met, under the question's
/// own id: run again, it is the same case. What was answered there needs none.
/// </summary>
internal static class TakeQuestions
{
    private const int AtOnce = 500;

    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var waiting = await (from q in db.MeetingQuestions().AsNoTracking() join a in db.Activities().AsNoTracking() on q.Activity equals a.Id
            where q.State != QuestionState.Answered && !db.Petitions().Any(p => p.Id == q.Id)
            orderby q.RecordedAt select new { q.Id, q.Text, a.Unit, a.Day }).Take(AtOnce).ToListAsync(stop);
        if (dry) return $"Sẽ đưa {waiting.Count} câu hỏi ở các cuộc họp thành kiến nghị.";
        var (intake, taken) = (services.GetRequiredService<Intake>(), 0);
        foreach (var question in waiting)
        {
            var end = await intake.Take(new Submission(question.Id, PetitionDoor.Meeting, question.Text)
            {
                Desk = question.Unit, Place = question.Unit, ReceivedOn = question.Day, Origin = $"Nêu tại cuộc gặp ngày {VietnameseDates.Format(question.Day)}",
            }, Actor.Program, stop);
            if (end.Ok) taken++;
            db.ChangeTracker.Clear();
        }

        return $"Đã đưa {taken} câu hỏi ở các cuộc họp thành kiến nghị" + (taken < waiting.Count ? $"; {waiting.Count - taken} câu quá ngắn, chưa đưa được." : ".");
    }
}
