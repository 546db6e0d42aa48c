namespace CauNoi.Programmes.Parts;

/// <summary>What the parts of a document are called.</summary>
public static class ClauseWords
{
    public static string Of(ClauseKind kind) => kind switch
    {
        ClauseKind.Heading => "Đề mục",
        ClauseKind.Purpose => "Mục đích, yêu cầu",
        ClauseKind.Objective => "Mục tiêu",
        ClauseKind.Task => "Nhiệm vụ",
        _ => "Giải pháp",
    };
}
