using System.Security.Cryptography;
using CauNoi.Denunciations;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Handling;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Seal;
using CauNoi.Petitions.Sender;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Petitions.Follow;

/// <summary>
/// The sender comes back with code and secret. Nothing is remembered in between: each thing done brings both along, in the
/// body of what is sent and in no address. A wrong code and a wrong secret get the same answer.
/// </summary>
public static class Follow
{
    public const string Code = "ma";
    public const string Secret = "bi-mat";

    public static readonly FormShape Form = new("theo-doi",
    [
        new FieldShape(Code, "Mã", FieldKind.Line) { Required = true, MaxLength = 20, Autocomplete = "off", Hint = "Tám ký tự trên phiếu, ví dụ 7K3M-9QPD." },
        new FieldShape(Secret, "Số bí mật", FieldKind.Line) { Required = true, MaxLength = 20, Autocomplete = "off", Hint = "Tám ký tự ở dòng dưới của phiếu." },
    ]);

    public static IResult Show(Visit visit, [Microsoft.AspNetCore.Mvc.FromQuery(Name = "ma")] string? code = null)
    {
        var known = PetitionCode.Parse(code);
        // The first page has one field for every slip: those of notes on the program say so.
        return known is null && code?.StartsWith("GY", StringComparison.OrdinalIgnoreCase) == true ? visit.See($"/gop-y/tra-cuu?ma={Uri.EscapeDataString(code)}")
            : visit.Page<LookUpPage>(Form.With((Code, known ?? "")));
    }

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, IntakeKey key, CaseDesk desk)
    {
        if (!post.Ok) return visit.Page<LookUpPage>(post.Values, post.RefusedStatus);
        return await Of(db, key, post.Values, visit.Stop) is { } petition ? await Case(visit, db, key, desk, petition) : Unknown(visit, post.Values);
    }

    /// <summary>The case whose code and secret these are. Both are looked at whatever comes of one.</summary>
    internal static async Task<Petition?> Of(AppDb db, IntakeKey key, FormValues values, CancellationToken stop)
    {
        var (code, secret) = (PetitionCode.Parse(values[Code]) ?? "", PetitionCode.Parse(values[Secret]) ?? "");
        var petition = await db.Petitions().SingleOrDefaultAsync(p => p.Code == code, stop);
        return CryptographicOperations.FixedTimeEquals(key.HashOf(secret), petition?.SecretHash ?? new byte[HMACSHA256.HashSizeInBytes]) ? petition : null;
    }

    internal static IResult Unknown(Visit visit, FormValues values) => visit.Page<LookUpPage>(
        Form.With((Code, values[Code]), (Secret, "")).Refuse(FollowRules.Unknown), StatusCodes.Status404NotFound);

    /// <summary>What was sent could not be done, or somebody was faster: the case as it is now, with what was typed still in the form.</summary>
    internal static async Task<IResult> Again(Visit visit, AppDb db, IntakeKey key, CaseDesk desk, FormValues refused)
    {
        db.ChangeTracker.Clear();
        return await Of(db, key, refused, visit.Stop) is { } petition ? await Case(visit, db, key, desk, petition, refused, status: StatusCodes.Status409Conflict) : Unknown(visit, refused);
    }

    /// <summary>The case as its sender sees it.</summary>
    internal static async Task<IResult> Case(Visit visit, AppDb db, IntakeKey key, CaseDesk desk, Petition petition, FormValues? again = null, string? done = null, int status = 200)
    {
        var row = await db.PetitionPrivates().AsNoTracking().SingleOrDefaultAsync(p => p.Petition == petition.Id, visit.Stop);
        var messages = await db.PetitionMessages().AsNoTracking().Where(m => m.Petition == petition.Id).OrderBy(m => m.At).ToListAsync(visit.Stop);
        var tree = await visit.Tree();
        var open = await desk.Open(petition, Hand.Sender, tree, visit.Stop);
        var answer = open.Answer is { } step ? new AnswerSeen(step.At, PetitionWords.Of(step.Action), desk.ContentOf(step), open.NameOf(step.Agency ?? step.Holder), open.Possible.Contains(PetitionAction.Reopen)) : null;
        return visit.Page<FollowPage>(new FollowModel(
            petition, row is null ? null : PrivateContent.Of(row, key), key.SecretOf(petition.Id),
            [.. messages.Select(m => (m.At, Words: SenderMessage.Of(m, key))).Where(m => m.Words is not null).Select(m => new SaidLater(m.At, m.Words!))],
            tree.Find(petition.Holder)?.Name ?? "Nơi tiếp nhận", again, done) { Forgotten = open.Steps.Any(s => s.Action == PetitionAction.Forget), Answer = answer, Way = desk.WayOf(open), Sealed = petition.State == PetitionState.Sealed ? await DenunciationStore.Word(db, petition.Code, visit.Stop) : null }, status);
    }
}

/// <summary>Words that the sender added.</summary>
public sealed record SaidLater(DateTimeOffset At, string Words);

/// <summary>A case as its sender sees it.</summary>
/// <param name="Petition">The case.</param>
/// <param name="Content">What was said; none where it lies elsewhere now.</param>
/// <param name="Secret">Carried along in the forms of the page.</param>
/// <param name="Later">What the sender added, oldest first.</param>
/// <param name="Holder">Who has it now.</param>
/// <param name="Again">A form that was refused.</param>
/// <param name="Done">What was done this moment.</param>
public sealed record FollowModel(Petition Petition, PrivateContent? Content, string Secret, IReadOnlyList<SaidLater> Later, string Holder, FormValues? Again, string? Done)
{
    /// <summary>The answer that stands, and whether the sender may say what became of it.</summary>
    public Sender.AnswerSeen? Answer { get; init; }

    /// <summary>What happened since, as everybody may read it.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Line)> Way { get; init; } = [];

    /// <summary>Where it stands in the sealed store, in one word, once it lies there.</summary>
    public string? Sealed { get; init; }

    /// <summary>What was said has been erased, its term being over.</summary>
    public bool Forgotten { get; init; }

    public string Word => FollowRules.Word(Petition.State);

    public bool Open => !PetitionStates.Ended.Contains(Petition.State);

    public bool MayWithdraw => FollowRules.Withdraw(Petition.State) is null;

    /// <summary>A form of the page as it opens, or as it was refused.</summary>
    public FormValues Of(FormShape shape) => Again?.Shape.Name == shape.Name ? Again : shape.With((Follow.Code, Petition.Code), (Follow.Secret, Secret));
}
