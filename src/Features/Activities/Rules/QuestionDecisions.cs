using CauNoi.Kernel;
using CauNoi.Kernel.Facts;

namespace CauNoi.Activities.Rules;

/// <summary>What became of a question asked at a meeting with people.</summary>
public enum QuestionState
{
    /// <summary>Answered on the spot.</summary>
    Answered,

    /// <summary>A unit promised something by a day.</summary>
    Promised,

    /// <summary>What was promised has been done.</summary>
    Kept,
}

/// <summary>What may be written about questions and promises, decided without looking anywhere.</summary>
public static class QuestionDecisions
{
    /// <summary>What stands against a question as written: an answer needs its words, a promise a unit and a day not before the meeting.</summary>
    public static IEnumerable<Refusal> Ask(Kind kind, string state, bool promised, string answer, int? unit, DateOnly? due, DateOnly meeting)
    {
        if (!kind.Questions || state != KindStates.Held) yield return QuestionRefusals.NotHeld;
        if (!promised && answer.Length == 0) yield return QuestionRefusals.AnswerMissing;
        if (promised && unit is null) yield return QuestionRefusals.UnitMissing;
        if (promised && due is null) yield return QuestionRefusals.DueMissing;
        if (promised && due < meeting) yield return QuestionRefusals.DueTooEarly;
    }

    /// <summary>Whether what was promised may be reported as done.</summary>
    public static Refusal? Keep(QuestionState state) => state switch
    {
        QuestionState.Promised => null,
        QuestionState.Kept => QuestionRefusals.AlreadyKept,
        _ => QuestionRefusals.NothingPromised,
    };

    /// <summary>What a question leaves to be counted: asked, at the meeting's place and day. A withdrawn meeting leaves nothing.</summary>
    public static IReadOnlyList<Fact> Facts(Measure asked, Guid question, bool promised, RecordView meeting) =>
        meeting.State != KindStates.Held ? [] :
        [
            new Fact(asked, meeting.Unit, meeting.Day, 1, question)
            {
                Organisation = meeting.Organisation, Category = promised ? "promised" : "answered",
                Status = meeting.Confirmed ? FactStatus.Final : FactStatus.Provisional,
            },
        ];
}
