using CauNoi.Denunciations.Rules;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Duties;

namespace CauNoi.Denunciations;

/// <summary>What a unit owes because of a sealed record. The lines name nothing, not even which record: they all read alike.</summary>
public static class DenunciationDuties
{
    /// <summary>Where all of them lead: the openers' own list.</summary>
    public const string Href = "/ban/to-cao";

    public const string Title = "Một hồ sơ niêm phong";

    /// <summary>Law on Denunciations 25/2018/QH14, Article 24: registered, classified, identity verified.</summary>
    public static readonly DutyKind Register = new("denunciations.register", "Hai người mở, đăng ký, phân loại hồ sơ niêm phong", "denunciations.register", Role.CommuneChair, Role.StandingBoard);

    /// <summary>Article 24: to the competent body, and the sender told.</summary>
    public static readonly DutyKind Transfer = new("denunciations.transfer", "Chuyển hồ sơ niêm phong tới cơ quan có thẩm quyền", "denunciations.transfer", Role.CommuneChair, Role.StandingBoard);

    /// <summary>Article 26: the body tells whoever transferred.</summary>
    public static readonly DutyKind Result = new("denunciations.result", "Hỏi kết quả của hồ sơ niêm phong đã chuyển", "denunciations.result", Role.CommuneChair, Role.StandingBoard);

    public static IReadOnlyList<DutyKind> All { get; } = [Register, Transfer, Result];

    /// <summary>The duty that stands while a record is in a state; none where nothing is owed.</summary>
    public static DutyKind? Of(DenunciationState state) => state switch
    {
        DenunciationState.Waiting => Register,
        DenunciationState.Registered => Transfer,
        DenunciationState.Transferred => Result,
        _ => null,
    };
}
