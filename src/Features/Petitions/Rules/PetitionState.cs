namespace CauNoi.Petitions.Rules;

/// <summary>Where a case stands.</summary>
public enum PetitionState
{
    /// <summary>Chờ xem: something about how it came asks for a look before it is handled like others.</summary>
    Held = 1,

    /// <summary>Chờ phân loại.</summary>
    Received,

    /// <summary>Đang giải quyết tại Mặt trận.</summary>
    Sorted,

    /// <summary>Đã chuyển, chờ cơ quan.</summary>
    Forwarded,

    /// <summary>Đã hẹn.</summary>
    Promised,

    /// <summary>Đã trả lời, chờ người gửi.</summary>
    Answered,

    Closed,

    Withdrawn,

    /// <summary>A mixed letter: its parts are cases of their own.</summary>
    Split,

    /// <summary>The empty stub of a denunciation: what it said lies in the sealed store.</summary>
    Sealed,
}
