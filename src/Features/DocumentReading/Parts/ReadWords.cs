using CauNoi.DocumentReading.Rules;
using CauNoi.Ui.Marks;

namespace CauNoi.DocumentReading.Parts;

/// <summary>States of documents and proposals as people see them.</summary>
internal static class ReadWords
{
    public static Standing Standing(ReadState state) => state switch
    {
        ReadState.Review => Ui.Marks.Standing.Soon,
        ReadState.Done => Ui.Marks.Standing.Done,
        ReadState.Unreadable => Ui.Marks.Standing.Late,
        ReadState.Dropped => Ui.Marks.Standing.NotApplicable,
        _ => Ui.Marks.Standing.Waiting,
    };

    public static Standing Standing(ProposalStanding standing) => standing switch
    {
        ProposalStanding.Open => Ui.Marks.Standing.Waiting,
        ProposalStanding.Rejected => Ui.Marks.Standing.NotApplicable,
        _ => Ui.Marks.Standing.Done,
    };

    public static string Word(ProposalStanding standing) => standing switch
    {
        ProposalStanding.Open => "chưa xem",
        ProposalStanding.Accepted => "đã nhận",
        ProposalStanding.Corrected => "đã sửa, đã nhận",
        _ => "đã bỏ",
    };
}
