using CauNoi.Petitions.Take;
using CauNoi.Platform.Pages;

namespace CauNoi.Petitions.Submit;

/// <summary>The slip a sender keeps: code and secret, told once, to print or to copy by hand.</summary>
internal static class Slip
{
    public static async Task<SlipModel> Of(Visit visit, TakenPetition taken, bool draft) =>
        new(taken.Code, taken.Secret, (await visit.Tree()).Find(taken.Unit)?.Name ?? "Nơi tiếp nhận", taken.Due, draft);
}

/// <summary>What stands on a slip.</summary>
/// <param name="Code">The code, as shown.</param>
/// <param name="Secret">The secret, as shown.</param>
/// <param name="Desk">The name of the desk that has it.</param>
/// <param name="Due">By when somebody has read and classified it; not known where the slip is an earlier one.</param>
/// <param name="Draft">Whether the browser may forget what it kept.</param>
public sealed record SlipModel(string Code, string Secret, string Desk, DateTimeOffset? Due, bool Draft)
{
    public string Address => $"/kien-nghi/theo-doi?ma={Code}";
}
