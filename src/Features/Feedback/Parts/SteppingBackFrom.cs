using CauNoi.Kernel;
using CauNoi.Kernel.Access;
using CauNoi.Platform.Access;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;

namespace CauNoi.Feedback.Parts;

/// <summary>A note, as far as conflicts of interest go.</summary>
internal static class SteppingBackFrom
{
    public static Task<Refusal?> Declare(Visit visit, AppDb db, Changes changes, SecondPersons people, FeedbackNote note, Guid account, string reason) =>
        Of(note).Declare(visit, db, changes, people, account, reason);

    public static Task<Refusal?> TakeBack(Visit visit, AppDb db, Changes changes, SecondPersons people, FeedbackNote note, ConflictOfInterest declared) =>
        Of(note).TakeBack(visit, db, changes, people, declared);

    public static Task<IReadOnlyList<RoleHolder>> Others(Visit visit, FeedbackNote note, SecondPersonLook look) => Of(note).Others(visit, look);

    private static Handling Of(FeedbackNote note) => new(
        note.Unit, note.Id, FeedbackAccess.Read, FeedbackAccess.Oversee, FeedbackAccess.Answer, FeedbackDuties.Answer, FeedbackActs.StepBack, FeedbackActs.LetBack);
}
