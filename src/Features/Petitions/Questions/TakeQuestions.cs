using CauNoi.Activities;
using CauNoi.Activities.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Time;
using CauNoi.Petitions.Jobs;
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
    public static async Task<string> Run(IServiceProvider services, bool dry, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        var waiting = db.MeetingQuestions().Where(q => q.State != QuestionState.Answered && !db.Petitions().Any(p => p.Id == q.Id)).Select(q => q.Id);
        if (dry) return $"Sẽ đưa {await waiting.CountAsync(stop)} câu hỏi ở các cuộc họp thành kiến nghị.";
        var taken = await EachCase.Of(services, waiting, (one, id) => One(one, id, stop), stop);
        var left = await waiting.CountAsync(stop);
        return $"Đã đưa {taken} câu hỏi ở các cuộc họp thành kiến nghị" + (left > 0 ? $"; {left} câu quá ngắn, chưa đưa được." : ".");
    }

    private static async Task<bool> One(IServiceProvider services, Guid id, CancellationToken stop)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await (from q in db.MeetingQuestions().AsNoTracking() join a in db.Activities().AsNoTracking() on q.Activity equals a.Id
            where q.Id == id select new { q.Text, a.Unit, a.Day }).SingleOrDefaultAsync(stop) is not { } question) return false;
        var taken = await services.GetRequiredService<Intake>().Take(new Submission(id, PetitionDoor.Meeting, question.Text)
        {
            Desk = question.Unit, Place = question.Unit, ReceivedOn = question.Day, Origin = $"Nêu tại cuộc gặp ngày {VietnameseDates.Format(question.Day)}",
        }, Actor.Program, stop);
        return taken.Ok;
    }
}
