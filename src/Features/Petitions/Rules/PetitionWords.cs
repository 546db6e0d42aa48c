namespace CauNoi.Petitions.Rules;

/// <summary>The words people read for classes, states, outcomes and doors.</summary>
public static class PetitionWords
{
    public static string Of(PetitionClass kind) => kind switch
    {
        PetitionClass.Petition => "Kiến nghị",
        PetitionClass.Reflection => "Phản ánh",
        PetitionClass.Request => "Đề nghị",
        PetitionClass.Complaint => "Khiếu nại",
        PetitionClass.Denunciation => "Tố cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(PetitionState state) => state switch
    {
        PetitionState.Held => "Chờ xem",
        PetitionState.Received => "Chờ phân loại",
        PetitionState.Sorted => "Đang giải quyết tại Mặt trận",
        PetitionState.Forwarded => "Đã chuyển, chờ cơ quan trả lời",
        PetitionState.Promised => "Đã hẹn, chưa xong",
        PetitionState.Answered => "Đã trả lời, chờ người gửi",
        PetitionState.Closed => "Đã khép lại",
        PetitionState.Withdrawn => "Người gửi đã rút",
        PetitionState.Split => "Đã tách thành việc riêng",
        PetitionState.Sealed => "Đã chuyển sang nơi nhận riêng",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(PetitionOutcome outcome) => outcome switch
    {
        PetitionOutcome.Solved => "Đã giải quyết",
        PetitionOutcome.Explained => "Đã giải thích",
        PetitionOutcome.NotCompetent => "Không thuộc thẩm quyền, đã hướng dẫn nơi giải quyết",
        PetitionOutcome.Refused => "Từ chối, có lý do",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>What a complaint came to: decided by the body that the law names, never here.</summary>
    public static string Of(PetitionOutcome outcome, PetitionClass? kind) =>
        kind == PetitionClass.Complaint && outcome == PetitionOutcome.Explained ? "Cơ quan có thẩm quyền đã trả lời bằng văn bản" : Of(outcome);

    public static string Of(PetitionDoor door) => door switch
    {
        PetitionDoor.Web => "Qua Cổng",
        PetitionDoor.Notebook => "Ghi giúp ở khu dân cư",
        PetitionDoor.Desk => "Nói trực tiếp, qua điện thoại",
        PetitionDoor.Letter => "Đơn giấy",
        PetitionDoor.Import => "Nhập từ danh sách",
        PetitionDoor.Api => "Từ hệ thống khác",
        PetitionDoor.Meeting => "Nêu ở cuộc họp",
        _ => throw new ArgumentOutOfRangeException(nameof(door)),
    };

    public static string Of(PetitionAction action) => action switch
    {
        PetitionAction.Admit => "Cho vào danh sách chờ phân loại",
        PetitionAction.Discard => "Xếp lại, nêu lý do",
        PetitionAction.Classify => "Phân loại",
        PetitionAction.Split => "Tách thành việc riêng",
        PetitionAction.HandOver => "Giao đơn vị khác",
        PetitionAction.TakeBack => "Lấy lại việc",
        PetitionAction.Forward => "Chuyển cơ quan",
        PetitionAction.SendBack => "Cơ quan trả lại, không thuộc thẩm quyền",
        PetitionAction.Accept => "Cơ quan thụ lý khiếu nại",
        PetitionAction.Reply => "Cơ quan trả lời, chưa xác thực",
        PetitionAction.Promise => "Hẹn ngày làm xong",
        PetitionAction.Solve => "Đã giải quyết, có minh chứng",
        PetitionAction.Explain => "Đã giải thích, nêu văn bản",
        PetitionAction.Guide => "Không thuộc thẩm quyền, hướng dẫn nơi giải quyết",
        PetitionAction.Refuse => "Từ chối, nêu lý do",
        PetitionAction.Confirm => "Người gửi nói đã xong",
        PetitionAction.Reopen => "Người gửi nói chưa xong, việc mở lại",
        PetitionAction.Silence => "Người gửi không trả lời",
        PetitionAction.Pause => "Tạm dừng đồng hồ",
        PetitionAction.Resume => "Đồng hồ chạy tiếp",
        PetitionAction.Press => "Đôn đốc",
        PetitionAction.Escalate => "Quá hạn, báo lên cấp trên",
        PetitionAction.Withdraw => "Người gửi rút",
        PetitionAction.AddMessage => "Người gửi nói thêm",
        PetitionAction.Publish => "Công khai bản đã che",
        PetitionAction.Withhold => "Không công khai nội dung",
        PetitionAction.Seal => "Đây là tố cáo",
        PetitionAction.Forget => "Xóa nội dung riêng theo thời hạn",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
