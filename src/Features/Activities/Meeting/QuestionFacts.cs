using CauNoi.Activities.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Activities.Meeting;

/// <summary>The facts of questions follow the meeting: final when it is confirmed, moved with its day, none when it is withdrawn.</summary>
internal static class QuestionFacts
{
    public static async Task Follow(Change change, AppDb db, Activity activity, RecordView meeting, CancellationToken stop)
    {
        var questions = await db.MeetingQuestions().AsNoTracking().Where(q => q.Activity == activity.Id).OrderBy(q => q.No).ToListAsync(stop);
        foreach (var question in questions)
        {
            // What was done is done, whatever the meeting's record says later; its own fact stays with it.
            var kept = question.State == QuestionState.Kept ? [KeepPromise.Kept(question)] : Array.Empty<Kernel.Facts.Fact>();
            await change.Settle(question.Id, [.. QuestionDecisions.Facts(ActivityMeasures.QuestionAsked, question.Id, question.Unit is not null, meeting), .. kept], stop, activity.Batch);
            // Nobody owes what was promised at a meeting that did not take place.
            if (meeting.State != KindStates.Held && question.State == QuestionState.Promised) await change.Close(ActivityDuties.Promise, question.Id, stop);
        }
    }
}
