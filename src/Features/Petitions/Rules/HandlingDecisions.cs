using CauNoi.Kernel;
using CauNoi.Kernel.Time;

namespace CauNoi.Petitions.Rules;

/// <summary>What an answer rests on.</summary>
/// <param name="Words">What is said to the sender.</param>
/// <param name="Text">The law or document relied on.</param>
/// <param name="Number">Number of the answering document.</param>
/// <param name="Day">Its day.</param>
/// <param name="Files">How many photos or signed files come with it.</param>
public sealed record AnswerGiven(string Words, string Text, string Number, DateOnly? Day, int Files)
{
    /// <summary>A number and a day, or a file: without them an answer that came by a link is not confirmed.</summary>
    public bool Documented => (Number.Length > 0 && Day is not null) || Files > 0;
}

/// <summary>What handling a case needs beside the table of transitions. Pure.</summary>
public static class HandlingDecisions
{
    /// <summary>A promise reaches at most so many days ahead.</summary>
    public const int PromiseDays = 366;

    /// <summary>The state after an action, or why not.</summary>
    public static Outcome<PetitionState> Step(PetitionState state, PetitionClass? kind, PetitionAction action, Hand hands, bool agency = false)
    {
        if (PetitionStates.After(state, kind, action, hands, agency) is { } next) return next;
        if (kind == PetitionClass.Denunciation) return HandlingRefusals.DenunciationNotHere;
        return kind == PetitionClass.Complaint && action is PetitionAction.Solve or PetitionAction.Promise or PetitionAction.Explain
            ? HandlingRefusals.ComplaintNotDecidedHere : HandlingRefusals.NotPossible;
    }

    /// <summary>What an ending needs: evidence, the text relied on, a reason.</summary>
    public static Refusal? Answer(PetitionAction action, PetitionClass? kind, AnswerGiven given, DateOnly today)
    {
        if (given.Day > today) return HandlingRefusals.DocumentLater;
        return action switch
        {
            PetitionAction.Solve when !given.Documented => HandlingRefusals.EvidenceMissing,
            // What a body decided about a complaint is a document, with its number and day.
            PetitionAction.Explain when kind == PetitionClass.Complaint && !given.Documented => HandlingRefusals.DocumentMissing,
            PetitionAction.Explain when given.Text.Length == 0 => HandlingRefusals.TextMissing,
            PetitionAction.Refuse or PetitionAction.Guide or PetitionAction.Discard when given.Words.Length == 0 => HandlingRefusals.ReasonMissing,
            _ => null,
        };
    }

    /// <summary>A promise is a day after today, and not out of sight.</summary>
    public static Refusal? Promise(DateOnly day, DateOnly today) =>
        day <= today ? HandlingRefusals.PromisePast : day.DayNumber - today.DayNumber > PromiseDays ? HandlingRefusals.PromiseFar : null;

    /// <summary>How often the promised day was moved; from the second time on that is told to everybody.</summary>
    public static int Moved(int promises) => Math.Max(0, promises - 1);

    /// <summary>Whether what was said is to be erased by now: the term is over, and the sender can no longer open the case again.</summary>
    public static bool Forgets(PetitionState state, DateTimeOffset endedAt, Limit kept, Limit? reopen, DateTimeOffset now, Holidays holidays) =>
        Deadline.Of(kept, endedAt).IsLate(now, holidays) && (state != PetitionState.Closed || reopen is null || Reopen(state, endedAt, reopen, now, holidays) is not null);

    /// <summary>Whether the sender may still say that it is not done.</summary>
    public static Refusal? Reopen(PetitionState state, DateTimeOffset? endedAt, Limit within, DateTimeOffset now, Holidays holidays) =>
        state == PetitionState.Closed && endedAt is { } at && Deadline.Of(within, at).IsLate(now, holidays) ? HandlingRefusals.ReopenTooLate : null;
}
