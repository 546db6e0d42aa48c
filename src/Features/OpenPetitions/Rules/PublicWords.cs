namespace CauNoi.OpenPetitions.Rules;

/// <summary>
/// What the public may know a case to be. Numbered as the petitions' own classes, of which one has no number here:
/// there is no public copy of a denunciation (Law on Denunciations 25/2018, article 9).
/// </summary>
public enum PublicClass
{
    Petition = 1,
    Reflection,
    Request,
    Complaint,
}

/// <summary>Where a case stands, numbered as the petitions' own states. Those in which nobody has classified it yet, or it lies sealed, have no number here.</summary>
public enum PublicState
{
    Sorted = 3,
    Forwarded,
    Promised,
    Answered,
    Closed,
    Withdrawn,
    Split,
}

/// <summary>How a case ended.</summary>
public enum PublicOutcome
{
    Solved = 1,
    Explained,
    NotCompetent,
    Refused,
}

/// <summary>What the sender said to the answer.</summary>
public enum SenderSaid
{
    /// <summary>Not asked, or the days to say something are not over.</summary>
    Nothing,
    Yes,
    No,

    /// <summary>The days are over; silence is shown as silence.</summary>
    Silent,
}

/// <summary>The words of states and classes as everybody reads them.</summary>
public static class PublicWords
{
    /// <summary>In these somebody still owes something.</summary>
    public static bool IsOpen(PublicState state) => state is PublicState.Sorted or PublicState.Forwarded or PublicState.Promised;

    public static string Word(PublicClass of) => of switch
    {
        PublicClass.Petition => "Kiến nghị",
        PublicClass.Reflection => "Phản ánh",
        PublicClass.Request => "Đề nghị",
        PublicClass.Complaint => "Khiếu nại",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    public static string Word(PublicState of) => of switch
    {
        PublicState.Sorted => "Mặt trận đang xử lý",
        PublicState.Forwarded => "Đã chuyển, chờ cơ quan trả lời",
        PublicState.Promised => "Đã hẹn, việc vẫn mở",
        PublicState.Answered => "Đã trả lời, chờ người gửi",
        PublicState.Closed => "Đã kết thúc",
        PublicState.Withdrawn => "Người gửi đã rút",
        PublicState.Split => "Đã tách thành nhiều việc",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    public static string Word(PublicOutcome of) => of switch
    {
        PublicOutcome.Solved => "Đã giải quyết",
        PublicOutcome.Explained => "Đã giải thích",
        PublicOutcome.NotCompetent => "Không thuộc thẩm quyền, đã chuyển",
        PublicOutcome.Refused => "Từ chối, có lý do",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    public static string Word(SenderSaid of) => of switch
    {
        SenderSaid.Yes => "người gửi xác nhận đã được giải quyết",
        SenderSaid.No => "người gửi nói chưa được giải quyết",
        SenderSaid.Silent => "người gửi không trả lời",
        _ => "chưa hỏi người gửi",
    };
}
